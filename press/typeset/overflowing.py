"""What runs over a page's end and would be lost there: text below a fixed height, the rest of floats."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial
from typing import Any

from press.typeset.binding import amended, boxes


@cache
def _container_layout() -> Callable[..., Any]:
    """Return WeasyPrint's ``block_container_layout``, mended.

    Where a block of fixed height ends on the page, but what is in it does not, it forgets the rest.
    """
    return amended(
        "layout.block:block_container_layout",
        (
            "                    resume_at = None\n            adjoining_margins = []\n",
            "                    resume_at = box.press_rest(resume_at)\n            adjoining_margins = []\n",
        ),
    )


def block_container_layout(context: Any, box: Any, *args: Any, **kwargs: Any) -> Any:
    """Lay out a block; what it has no room for goes on to the next page if there is text in it."""
    if box.height != "auto":
        box.press_rest = partial(_rest, box)
    return _container_layout()(context, box, *args, **kwargs)


def _rest(box: Any, resume_at: Any) -> Any:
    return resume_at if _has_text(box, resume_at) else None


def _has_text(box: Any, skip_stack: Any) -> bool:
    """Tell whether there is text behind the place in ``box`` that a skip stack names."""
    if isinstance(box, boxes.TextBox):
        start = next(iter(skip_stack)) if skip_stack else 0
        return bool(box.text.encode()[start:].strip())
    children = getattr(box, "children", ())
    if not skip_stack or len(skip_stack) > 1:  # columns, cells: several places
        return any(_has_text(child, None) for child in children)
    ((index, inner),) = skip_stack.items()
    first, others = children[index : index + 1], children[index + 1 :]
    return any(_has_text(child, inner) for child in first) or any(_has_text(child, None) for child in others)


def rest_of_floats(context: Any, root: Any) -> Any:
    """Return where a page is to begin that shows nothing but the rest of broken floats; None without any.

    WeasyPrint makes no page for them when nothing is left in the flow.
    """
    if not context.broken_out_of_flow:
        return None
    body = root.children[-1]
    return {len(root.children) - 1: {len(body.children): None}}
