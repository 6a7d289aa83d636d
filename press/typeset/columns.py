"""WeasyPrint's columns and floats without their loss of text (docs/upstream.md)."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import Any

from press.typeset.binding import amended, boxes, original, remove_placeholders
from press.typeset.metrics import line_height
from press.typeset.noted_columns import WITH_NOTES, report_footnotes, update_footnote_area

_TRIAL = 0.25
"""Of a line: by how much columns are made higher on trial where nothing tells what is missing; not 1 px."""

_ENDLESS = -1e9
"""px of room that is not there: what is laid out with it is not broken."""


def replacements() -> dict[str, Callable[..., Any]]:
    """Return what stands in the place of WeasyPrint's functions, by seam."""
    return {
        "layout.block:columns_layout": columns_layout(),
        "layout.block:float_layout": float_layout,
        "layout.inline:float_layout": float_layout,
        "layout.column:_report_footnotes": report_footnotes(),
        "layout:LayoutContext._update_footnote_area": update_footnote_area(),
    }


def columns_layout() -> Callable[..., Any]:
    """Return WeasyPrint's ``columns_layout``, mended.

    It drops whatever follows balanced columns that only fit at full height before a ``column-span: all``,
    takes columns that hold floats only for empty ones, forgets behind columns in columns that it is in some,
    and spans columns with the container's own children only.
    """
    mended = amended(
        "layout.block:columns_layout",
        (
            "        if stop_rendering:\n            break\n",
            "        if break_page or column_skip_stack is not None:\n            break\n",
        ),
        (
            "                    consumed_height = empty_space = next_box_height = 0\n",
            "                    empty_space = next_box_height = 0\n"
            "                    consumed_height = max((\n"
            "                        child.position_y + child.margin_height() - current_position_y\n"
            "                        for child in new_box.children if child.is_floated()), default=0)\n",
        ),
        (
            "                add_height = 1 if lost_space == inf else lost_space\n",
            "                add_height = box.press_trial if lost_space == inf else lost_space\n",
        ),
        *WITH_NOTES,
    )

    def columns_layout(context: Any, box: Any, *args: Any, **kwargs: Any) -> Any:
        outside = context.in_column
        box.press_trial = line_height(box.style) * _TRIAL
        box.children = tuple(part for child in box.children for part in _parted(child))
        try:
            return mended(context, box, *args, **kwargs)
        finally:
            context.in_column = outside

    return columns_layout


def _parted(box: Any) -> list[Any]:
    """Return a block cut before and behind what spans all columns in it, so that this stands by itself.

    WeasyPrint knows ``column-span`` only of the container's own children.
    """
    inner = getattr(box, "children", ()) if type(box) is boxes.BlockBox and box.is_in_normal_flow() else ()
    if _spans(box) or _has_columns(box):
        return [box]
    children = [part for child in inner for part in _parted(child)]
    if not any(map(_spans, children)):
        return [box]
    parts: list[Any] = []
    for spanning, group in groupby(children, key=_spans):
        members = tuple(group)
        parts += members if spanning else [box.copy_with_children(members)]
    return _decorated(parts)


def _decorated(parts: list[Any]) -> list[Any]:
    """Leave margins, borders and paddings where a block begins and ends."""
    pieces = [part for part in parts if not _spans(part)]
    for piece in pieces:
        piece.remove_decoration(start=piece is not pieces[0], end=piece is not pieces[-1])
    return parts


def spans_within(box: Any) -> bool:
    """Tell whether a block's children stand in columns that something in it spans."""
    return _has_columns(box) and any(_spans(inner) for inner in box.descendants())


def _spans(box: Any) -> bool:
    return bool(box.style["column_span"] == "all") and box.is_in_normal_flow()


def _has_columns(box: Any) -> bool:
    return bool(box.style["column_count"] != "auto" or box.style["column_width"] != "auto")


def float_layout(
    context: Any,
    box: Any,
    containing_block: Any,
    absolute_boxes: list[Any],
    fixed_boxes: list[Any],
    bottom_space: float,
    skip_stack: Any,
) -> Any:
    """A float goes on whole to the next column or page: the rest of a broken one may be lost.

    Only one that is higher than the page is broken.
    """
    layout = original("layout.block:float_layout")

    def lay_out(room: float) -> Any:
        return layout(context, box, containing_block, absolute_boxes, fixed_boxes, room, skip_stack)

    if skip_stack is not None:
        return lay_out(bottom_space)
    place = box.position_x, box.position_y
    result = lay_out(_ENDLESS)
    if context.in_column or result[0].margin_height() <= context.current_footnote_area.page.height:
        return result
    remove_placeholders(context, [result[0]], absolute_boxes, fixed_boxes)
    box.position_x, box.position_y = place
    return lay_out(bottom_space)
