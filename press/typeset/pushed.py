"""Figures that found no room at the foot of their column and left white there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from press.typeset.grid import step_of

_LEAST = 2.5
"""Lines: less white than this is seen at the foot of many columns."""


def pushed(pages: list[Any]) -> frozenset[str]:
    """Return the ids of figures that begin a column, or a page, while that before has room to spare."""
    columns = [column for page in pages for column in _columns(page._page_box, page._page_box)]
    return frozenset(
        name
        for (above, foot, _), (below, _, article) in pairwise(columns)
        if (name := _figure_at_head(below)) and _white(above, foot) and article is not None
    )


def _columns(box: Any, page: Any, around: Any = None) -> Iterator[tuple[Any, float, Any]]:
    """Yield every column with where it could end, and the article that it is of."""
    children = [child for child in getattr(box, "children", ()) if hasattr(child, "style")]
    if box.element_tag == "article":
        around = box.element
    beside = [child for child in children if child.is_column]
    foot = page.content_box_y() + page.height
    for place, column in enumerate(beside):
        lower = max((_used(other) for other in beside[place + 1 :]), default=foot)
        yield column, lower, around
    for child in children:
        if not child.is_column:
            yield from _columns(child, page, around)


def _used(column: Any) -> float:
    """Return where a column's content ends, in px."""
    children = [child for child in column.children if hasattr(child, "style")]
    ends = (float(child.border_box_y() + child.border_height()) for child in children)
    return max(ends, default=float(column.content_box_y()))


def _white(column: Any, foot: float) -> bool:
    return foot - _used(column) > _LEAST * max(1.0, step_of(column.style))


def _figure_at_head(box: Any) -> str:
    """Return the id of the figure with which a column begins."""
    while True:
        children = [child for child in getattr(box, "children", ()) if hasattr(child, "style")]
        if box.element_tag == "figure":
            return str(box.element.get("id", ""))
        if not children:
            return ""
        box = children[0]
