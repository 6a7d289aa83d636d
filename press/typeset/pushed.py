"""Blocks that found no room at the foot of their column, or page, and left white there."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from press.typeset.grid import stands_at_edge, step_of

MOVABLE = "movable"
"""The class of a block that text may go before: a figure, a table kept whole, a pull quote."""

_LEAST = 2.5
"""Lines: less white than this is seen at the foot of many columns."""

_NEAR = 0.1
"""Lines: what is missing of a whole one."""

_STRIP = 3
"""Lines: fewer look forgotten above what stands across the columns."""

_FORGOTTEN = 2.5
"""Lines: fewer at a column's head, above a figure, look forgotten."""

_UNEVEN = 4
"""Lines: where columns at an article's end differ by more, one looks forgotten."""

_FULL = 3
"""Lines: where the last column ends no further above the page's foot, the columns are not balanced."""


@dataclass(frozen=True)
class _Column:
    """A column as it was set: where it ends, where it could end, and what it is a part of."""

    box: Any
    page: Any
    around: Any
    article: Any

    @property
    def foot(self) -> float:
        beside = [child for child in self.around.children if getattr(child, "is_column", False)]
        later = beside[beside.index(self.box) + 1 :]
        return max((_used(other) for other in later), default=_bottom(self.page))

    @property
    def white(self) -> float:
        """Lines that are free at its foot, as long as the columns beside it are."""
        return self._lines(self.foot)

    @property
    def room(self) -> float:
        """Lines that are free at its foot, down to that of the page."""
        return self._lines(_bottom(self.page))

    @property
    def lines(self) -> float:
        """Lines that it has."""
        return -self._lines(float(self.box.content_box_y()))

    def _lines(self, foot: float) -> float:
        return (foot - _used(self.box)) / max(1.0, step_of(self.box.style))


def pushed(pages: list[Any]) -> dict[str, int]:
    """Return the movable blocks that begin a column, or a page, while that before has room to spare.

    Returns:
        Each one's id, with the lines of text that would fill the room; below zero where so many too many
        stand above it at the head of a page, zero where it is to change places with what is above it.
    """
    boxes = [page._page_box for page in pages]
    columns = [column for page in boxes for column in _columns(page, page)]
    found = {name: lines for above, below in pairwise(columns) for name, lines in _beside(above, below)}
    found |= {name: 0 for above, below in pairwise(columns) for name in _forgotten(above, below)}
    found |= {name: lines for above, below in _last_two(columns) for name, lines in _uneven(above, below)}
    return found | {name: lines for above, below in pairwise(boxes) for name, lines in _across(above, below)}


def _beside(above: _Column, below: _Column) -> Iterator[tuple[str, int]]:
    """Yield the block at the head of a column, with the lines wanting in the column before it."""
    name = _movable_at_head(below.box)
    beside = above.around is below.around
    follows = above.article is not None and above.article is below.article
    if not name or not follows or not (beside or above.page is not below.page):
        return
    if (white := above.white) <= _LEAST:
        return
    step = max(1.0, step_of(above.box.style))
    balanced = beside and _bottom(above.page) - above.foot > _FULL * step
    yield name, max(1, round(white / 2 if balanced else white))


def _forgotten(above: _Column, below: _Column) -> Iterator[str]:
    """Yield the figure that parts a line or two at a column's head from the text that they belong to."""
    blocks = _blocks(below.box)
    at = next((at for at, box in enumerate(blocks) if MOVABLE in _classes(box)), 0)
    if not at or above.article is not below.article or stands_at_edge(blocks[at].style):
        return
    figure, text = blocks[at], blocks[:at]
    if figure.element_tag != "figure" or any(box.element_tag != "p" for box in text):
        return
    height = text[-1].border_box_y() + text[-1].border_height() - below.box.content_box_y()
    if height / max(1.0, step_of(below.box.style)) < _FORGOTTEN:
        yield str(figure.element.get("id", ""))


def _last_two(columns: list[_Column]) -> Iterator[tuple[_Column, _Column]]:
    """Yield the last two columns of every article, where they stand beside each other."""
    last = {id(column.article): column for column in columns if column.article is not None}
    for above, below in pairwise(columns):
        if last.get(id(below.article)) is below and above.around is below.around:
            yield above, below


def _uneven(above: _Column, below: _Column) -> Iterator[tuple[str, int]]:
    """Yield the block that makes the column that it ends longer, with the lines that would even both out.

    They are to be text behind it: with them it begins the last column.
    """
    figure = next(reversed(_blocks(above.box)), None)
    following = next((box for box in _blocks(below.box) if MOVABLE not in _classes(box)), None)
    if (
        figure is None
        or stands_at_edge(figure.style)
        or MOVABLE not in _classes(figure)
        or getattr(following, "element_tag", "") != "p"
    ):
        return
    step = max(1.0, step_of(above.box.style))
    longer = (_used(above.box) - _used(below.box)) / step
    lines = figure.border_height() / step - longer / 2
    if longer > _UNEVEN and lines >= 1:
        yield str(figure.element.get("id", "")), max(1, int(lines) - 1)


def _blocks(column: Any) -> list[Any]:
    """Return the blocks that stand in a column, without what is out of the flow."""
    children = [child for child in column.children if hasattr(child, "style")]
    return [child for child in children if child.is_in_normal_flow()]


def _across(above: Any, below: Any) -> Iterator[tuple[str, int]]:
    """Yield the block across the columns at the head of a page, with the lines wanting on the page before."""
    article = _last_article(above)
    yield from _strip(below, article)
    name = _movable_at_head(below.children[0], across=True)
    columns = [column for column in _columns(above, above) if column.article is article]
    if not name or article is None or article is not _last_article(below, first=True) or not columns:
        return
    last = [column for column in columns if column.around is columns[-1].around]
    below_them = max(_used(column.box) for column in last) < _ends(above.children[0])
    white = 0 if below_them else sum(int(column.room + _NEAR) for column in last)
    if white > _LEAST * len(last):
        yield name, white


def _strip(page: Any, article: Any) -> Iterator[tuple[str, int]]:
    """Yield what stands across below a few lines at a page's head, with as many lines less than none."""
    columns = [column for column in _columns(page, page) if column.article is article]
    first = [column for column in columns if column.around is columns[0].around]
    following = _following(first[0].around, page) if first else None
    if following is None or _last_article(page, first=True) is not article or _begins(page, article):
        return
    lines = [round(column.lines) for column in first]
    if 0 < max(lines) < _STRIP and (name := _movable_at_head(following, across=True)):
        yield name, -sum(lines)


def _columns(box: Any, page: Any, article: Any = None) -> Iterator[_Column]:
    """Yield every column, with the article that it is of."""
    children = [child for child in getattr(box, "children", ()) if hasattr(child, "style")]
    if box.element_tag == "article":
        article = box.element
    for child in children:
        if child.is_column:
            yield _Column(child, page, box, article)
        else:
            yield from _columns(child, page, article)


def _bottom(page: Any) -> float:
    """Return where the text of a page could end: above its notes."""
    notes = [box for box in page.children[1:] if type(box).__name__ == "FootnoteAreaBox" and box.children]
    return float(page.content_box_y() + page.height - sum(box.margin_height() for box in notes))


def _used(column: Any) -> float:
    """Return where a column's content ends, in px."""
    children = [child for child in column.children if hasattr(child, "style")]
    ends = (float(child.border_box_y() + child.border_height()) for child in children)
    return max(ends, default=float(column.content_box_y()))


def _ends(box: Any) -> float:
    """Return where the last thing across the columns ends, in px."""
    children = [child for child in getattr(box, "children", ()) if hasattr(child, "style")]
    if MOVABLE in _classes(box):
        return float(box.border_box_y() + box.border_height())
    return max((_ends(child) for child in children if not child.is_column), default=0.0)


def _following(box: Any, page: Any) -> Any:
    """Return the box that stands right below another in the same parent."""
    for parent in page.descendants():
        children = [child for child in getattr(parent, "children", ()) if hasattr(child, "style")]
        for above, below in pairwise(children):
            if above is box:
                return below
    return None


def _begins(page: Any, article: Any) -> bool:
    """Tell whether an article's opening stands on a page."""
    return any(
        box.element_tag == "header" and box.element in article.iter("header") for box in page.descendants()
    )


def _last_article(page: Any, *, first: bool = False) -> Any:
    """Return the article with which a page ends, or begins."""
    found = [box.element for box in page.descendants() if box.element_tag == "article"]
    return found[0 if first else -1] if found else None


def _movable_at_head(box: Any, *, across: bool = False) -> str:
    """Return the id of the movable block with which a column, or a page, begins."""
    while True:
        children = [child for child in getattr(box, "children", ()) if hasattr(child, "style")]
        if MOVABLE in _classes(box):
            return str(box.element.get("id", ""))
        if not children or (across and getattr(box, "is_column", False)):
            return ""
        box = children[0]


def _classes(box: Any) -> list[str]:
    element: Any = getattr(box, "element", None)
    return str(element.get("class", "")).split() if hasattr(element, "get") else []
