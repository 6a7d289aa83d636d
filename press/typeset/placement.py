"""``--place``: blocks at the foot of their page (the 版记, standards §1.5), at head or foot of a column."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from press.typeset.grid import PLACES, stands_at_edge, step_of
from press.typeset.settings import keyword, length, own


def place(page: Any) -> None:
    """Move the blocks of a laid out page that are to stand at an edge, with all they hold."""
    _to_foot(page)
    heads: dict[int, float] = {}
    for path, figure in list(_at_edges(page.children[0], ())):
        column = next((box for box in reversed(path) if box.is_column), path[-1])
        _to_edge(path[path.index(column) :], figure, heads)


def _to_foot(page: Any) -> None:
    """Move such blocks down to the page's edge, or up by no more than their inset."""
    bottom = page.content_box_y() + page.height
    for area in page.children[1:]:
        if area.element_tag == "@footnote" or type(area).__name__ == "FootnoteAreaBox":
            bottom -= area.margin_height() if area.children else 0
    for box in _placed(page.children[0]):
        edge = box.border_box_y() + box.border_height()
        box.translate(dy=bottom - length(box.style, "place_inset") - edge)


def _placed(box: Any) -> Iterator[Any]:
    if own(box.style, "place") and keyword(box.style, "place", PLACES, "flow") == "page-bottom":
        yield box
        return
    for child in getattr(box, "children", ()):
        if not hasattr(child, "style"):
            continue
        yield from _placed(child)


def _at_edges(box: Any, path: tuple[Any, ...]) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Yield the blocks that go to the head or foot of their column, each with the boxes around it."""
    if hasattr(box, "press_room") and stands_at_edge(box.style):
        yield path, box
        return
    for child in getattr(box, "children", ()):
        if hasattr(child, "style") and child.is_in_normal_flow():
            yield from _at_edges(child, (*path, box))


def _to_edge(path: tuple[Any, ...], figure: Any, heads: dict[int, float]) -> None:
    """Let a block and what is above it, or below it, in its column change places (item 35).

    Both take whole lines: what else stands in the column keeps its place, and every line its grid.
    """
    above, below = figure.press_room
    room = above + figure.border_height() + below
    if step := step_of(figure.style):  # at a column's end the space below may have been cut short
        room = round(room / step) * step
    before, after = _around(path, figure)
    if keyword(figure.style, "place", PLACES, "flow") == "column-top":
        head = heads.setdefault(id(path[0]), path[0].content_box_y())
        heads[id(path[0])] = head + room
        moved, shift, place = [box for box in before if _top(box) >= head - 1], room, head
    else:
        foot = max((box.position_y + box.margin_height() for box in after), default=0.0)
        moved, shift, place = after, -room, foot - figure.border_height()
    if moved:
        for box in moved:
            box.translate(dy=shift)
        figure.translate(dy=place - figure.border_box_y())


def _top(box: Any) -> float:
    """Return where a box is seen to begin, in px: at a column's head its margin lies above that."""
    return float(box.border_box_y() if hasattr(box, "border_box_y") else box.position_y)


def _around(path: tuple[Any, ...], figure: Any) -> tuple[list[Any], list[Any]]:
    """Return what stands before a block in its column, and what behind it."""
    before: list[Any] = []
    after: list[Any] = []
    for parent, inner in pairwise((*path, figure)):
        children = list(parent.children)
        place = next(number for number, child in enumerate(children) if child is inner)
        before += children[:place]
        after += children[place + 1 :]
    return before, after
