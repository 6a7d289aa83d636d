"""Why a paragraph is left to the engine: asked only of those that could not be flattened."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

from press.typeset.binding import boxes
from press.typeset.flattening import FOREIGN


class Reason(StrEnum):
    """What in a paragraph is beyond the composer."""

    RIGHT_TO_LEFT = "right-to-left"
    FOREIGN = "foreign-script"
    WORD_SPACING = "word-spacing"
    FIRST = "first-line"
    """``::first-line`` has a style of its own."""
    FLEX = "flex"
    """An inline flex or grid container stands in the line."""
    OTHER = "other"


def reason_of(line_box: Any) -> Reason:
    """Return what keeps ``line_box``, which could not be flattened, from the composer."""
    style = line_box.style
    if style["direction"] == "rtl":
        return Reason.RIGHT_TO_LEFT
    if style["word_spacing"]:
        return Reason.WORD_SPACING
    return next(filter(None, map(_reason, _inside(line_box))), Reason.OTHER)


def _reason(box: Any) -> Reason | None:
    if isinstance(box, (boxes.InlineFlexBox, boxes.InlineGridBox)):
        return Reason.FLEX
    if isinstance(box, boxes.TextBox) and FOREIGN.search(box.text):
        return Reason.FOREIGN
    return None


def _inside(box: Any) -> Iterator[Any]:
    for child in box.children:
        yield child
        if isinstance(child, boxes.InlineBox):
            yield from _inside(child)
