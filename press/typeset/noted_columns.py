"""Columns and the notes that are called in them on one page (docs/upstream.md)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from press.typeset.binding import amended

_TRIES = 8
"""How often columns are laid out for the notes that are called in them."""

_NOISE = 0.01
"""px"""

_NOTES = (
    "(0 if context.current_footnote_area.height == 'auto' else context.current_footnote_area.margin_height())"
)
"""How high the notes are that the page has so far."""

WITH_NOTES = (
    (  # what stands above has notes already, and a spanning block may have its own
        "                    context, block, original_bottom_space, skip_stack, containing_block,\n",
        "                    context, block,\n"
        f"                    original_bottom_space + {_NOTES} - footnote_area_heights[0],\n"
        "                    skip_stack, containing_block,\n",
    ),
    (
        "            if new_child is None:\n                last_loop = True\n",
        "            if new_child is not None and not page_is_empty and (\n"
        "                    new_child.border_box_y() + new_child.border_height() + original_bottom_space >\n"
        f"                    context.page_bottom + footnote_area_heights[0] - {_NOTES}):\n"
        "                remove_placeholders(context, [new_child], absolute_boxes, fixed_boxes)\n"
        "                new_child = None\n"
        "            if new_child is None:\n                last_loop = True\n",
    ),
    (
        "            context.page_bottom - current_position_y - original_bottom_space)\n\n",
        "            context.page_bottom - current_position_y - original_bottom_space\n"
        f"            + footnote_area_heights[0] - {_NOTES})\n"
        f"        footnote_area_heights[1:] = [{_NOTES}]\n"
        f"        tries_for_notes = {_TRIES}\n\n",
    ),
    (  # room for fewer notes than are called in them is too much: their last lines go on, with their notes
        "                if last_footnotes_height not in footnote_area_heights:\n",
        "                if last_footnotes_height not in footnote_area_heights or (\n"
        "                        tries_for_notes > 0 and last_footnotes_height > footnote_area_heights[-1]\n"
        "                ):\n"
        "                    tries_for_notes -= 1\n",
    ),
    (
        "                    footnote_area_heights.append(last_footnotes_height)\n",
        "                    footnote_area_heights.append(last_footnotes_height)\n"
        "                    max_height = height\n",
    ),
    (
        "    _report_footnotes(context, footnote_area_heights[-1])\n",
        "    _report_footnotes(context, max(\n"
        "        footnote_area_heights[-1],\n"
        "        context.page_bottom + footnote_area_heights[0] - current_position_y))\n",
    ),
)
"""Columns and notes find room on one page: what WeasyPrint's ``columns_layout`` says, and what it should."""


def report_footnotes() -> Callable[..., Any]:
    """Return the function that sends notes on to the next page, ending when there is none left to send."""
    return amended(
        "layout.column:_report_footnotes",
        (
            "    while context.current_footnote_area.margin_height() > footnotes_height:\n",
            "    while context.current_page_footnotes and "
            "context.current_footnote_area.margin_height() > footnotes_height:\n",
        ),
    )


def update_footnote_area() -> Callable[..., Any]:
    """Return the function that tells whether notes overflow their area, not by the noise of sums."""
    return amended(
        "layout:LayoutContext._update_footnote_area",
        (
            "last_child_bottom > footnote_area_bottom\n",
            f"last_child_bottom > footnote_area_bottom + {_NOISE}\n",
        ),
    )
