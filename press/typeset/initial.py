"""Initial letters 首字下沉, and other first letters with a style of their own."""

from __future__ import annotations

from collections.abc import Mapping
from math import ceil
from typing import Any

from press.typeset.binding import Dimension, first_letter_to_box, max_content_width
from press.typeset.metrics import line_height
from press.typeset.settings import count, own

_GAP = 0.1
"""em: the least space between an initial letter and its text."""

_SLACK = 0.01
"""px: what a letter is lower than its lines, so that rounding never moves a further line."""

_BARS = frozenset("一二三丨")
"""Letters of nothing but bars: sunk, they look like a dash or a rule."""


def take_first_letter(context: Any, box: Any, block: Any, style: Mapping[str, Any] | None) -> bool:
    """Make a box of its own of a paragraph's first letter, once; tell whether it is an initial letter.

    What begins with a figure, a mark or a letter of bars has none: it begins as any paragraph does.

    Args:
        context: of the layout.
        box: the paragraph's line box.
        block: its containing block.
        style: what ``::first-letter`` sets.
    """
    lines = _lines(block.style, style)
    if not hasattr(box, "press_sinks"):
        box.press_sinks = _sinks(_words(box))
    if lines and not box.press_sinks:
        return False
    if not hasattr(box, "press_initial") and (style or lines):
        box.press_initial = None
        before = box.children
        first_letter_to_box(box, None, {**(style or {}), **(_sunk(block.style, lines) if lines else {})})
        if lines and box.children is not before:
            _fill_ems(context, box.children[0], float(block.style["font_size"]))
    return lines > 0


def _sinks(words: str) -> bool:
    """Tell whether a paragraph of these words may begin with an initial letter."""
    return words[:1].isalpha() and words[0] not in _BARS


def _words(box: Any) -> str:
    """Return the first words in a box, without the white before them."""
    text = str(getattr(box, "text", "") or "").lstrip()
    return text or next(filter(None, map(_words, getattr(box, "children", ()))), "")


def _lines(style: Any, letter: Mapping[str, Any] | None) -> int:
    """Return over how many lines the letter goes, 0 where it is no initial letter."""
    tokens = (letter or {}).get("__initial_letter") or ()
    for token in tokens:
        if token.type == "number" and token.is_integer:
            return max(0, int(token.value))
    return max(0, count(style, "initial_letter")) if own(style, "initial_letter") else 0


def _sunk(style: Any, lines: int) -> dict[str, Any]:
    """Return the style of a letter whose em box reaches from that of the first line to that of the last."""
    size, pitch = float(style["font_size"]), line_height(style)
    return {
        "float": "left",
        "font_size": (lines - 1) * pitch + size,
        "line_height": Dimension(lines * pitch - _SLACK, "px"),
        "text_indent": Dimension(0, "px"),
    }


def _fill_ems(context: Any, letter: Any, em: float) -> None:
    """Widen the space behind the letter until the text beside it has a measure of whole ems (item 32)."""
    width = max_content_width(context, letter, outer=False)
    letter.style["margin_right"] = Dimension(ceil(width / em + _GAP) * em - width, "px")
