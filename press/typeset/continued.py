"""续表: what the later parts of a table begin with: captions, and cells that reach down from above.

``--table-part: continued`` marks the captions. A cell over several rows that a page's end parts is set once
more at the head of the next part, so that a group's name stands beside all its rows.
"""

from __future__ import annotations

from collections.abc import Callable
from math import inf
from typing import Any

from press.typeset import overflowing
from press.typeset.binding import boxes, original
from press.typeset.settings import keyword, own
from press.typeset.spanning import in_order, with_cells_from_above


def block_container_layout(
    context: Any, box: Any, bottom_space: float, skip_stack: Any, *args: Any, **kwargs: Any
) -> Any:
    """Stand in the place of ``weasyprint.layout.block.block_container_layout``."""
    layout = overflowing.block_container_layout
    if not box.is_table_wrapper:
        return layout(context, box, bottom_space, skip_stack, *args, **kwargs)
    captions = [child for child in box.children if is_continued(child.style)]
    if _goes_on(box, skip_stack):
        box = with_cells_from_above(box, skip_stack)
        return _below(captions, layout, context, box, bottom_space, skip_stack, *args, **kwargs)
    if not captions:
        return layout(context, box, bottom_space, skip_stack, *args, **kwargs)
    shown = box.copy_with_children(
        [_emptied(child) if child in captions else child for child in box.children]
    )
    result = layout(context, shown, bottom_space, skip_stack, *args, **kwargs)
    page_is_empty = args[0] if args else kwargs["page_is_empty"]
    return result if page_is_empty or _has_rows(result[0]) else _NO_ROOM


_NO_ROOM: tuple[Any, ...] = (None, None, {"break": "any", "page": None}, [], False, None)
"""What WeasyPrint says of a box that it puts on the next page as a whole."""


def _has_rows(wrapper: Any) -> bool:
    """Tell whether more than captions was set: they alone, being without height, would find room anywhere."""
    return wrapper is None or any(isinstance(child, boxes.TableBox) for child in wrapper.children)


def is_continued(style: Any) -> bool:
    """Tell whether an element of ``style`` belongs to the later parts of a table only."""
    return own(style, "table_part") and keyword(style, "table_part", ("continued", "any"), "any") != "any"


def _goes_on(box: Any, skip_stack: Any) -> bool:
    """Tell whether the table in a wrapper began on an earlier page."""
    if skip_stack is None:
        return False
    ((index, rest),) = skip_stack.items()
    return isinstance(box.children[index], boxes.TableBox) and rest is not None


def _emptied(caption: Any) -> Any:
    """Return a caption without height; the places of its neighbours among the children stay as they are."""
    empty = caption.copy_with_children(())
    empty.style = caption.style.copy()
    for side in ("top", "bottom"):
        empty.style[f"border_{side}_width"] = 0
        for name in ("margin", "padding"):
            empty.style[f"{name}_{side}"] = empty.style["text_indent"]._replace(value=0, unit="px")
    return empty


def _below(
    captions: list[Any],
    layout: Callable[..., Any],
    context: Any,
    box: Any,
    bottom_space: float,
    skip_stack: Any,
    *args: Any,
    **kwargs: Any,
) -> Any:
    """Lay out the rest of a table below its captions."""
    top = box.position_y
    laid, height = [], 0.0
    for caption in captions:
        laid.append(_laid_out(context, caption.copy(), box, height))
        height += laid[-1].margin_height()
    box.position_y = top + height
    result = layout(context, box, bottom_space, skip_stack, *args, **kwargs)
    box.position_y = top
    if (new := result[0]) is not None:
        in_order(new)
        new.position_y -= height
        new.height += height
        new.children = [*laid, *new.children]
    return result


def _laid_out(context: Any, caption: Any, box: Any, below: float) -> Any:
    caption.position_x, caption.position_y = box.content_box_x(), box.content_box_y() + below
    return original("layout.block:block_level_layout")(context, caption, -inf, None, box)[0]
