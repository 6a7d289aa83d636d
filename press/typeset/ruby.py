"""Ruby on the page: which box is a reading, and how high it stands (standards §5, item 31).

``rt`` is an inline block; the composer opens the text below it, and here it is put into the space between the
lines. The pitch does not change where that space is half an em or more (CLREQ).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from press.typeset.binding import boxes
from press.typeset.metrics import ASCENT, DESCENT, line_height
from press.typeset.settings import keyword

SHEET = """
rt {
  display: inline-block;
  font-size: 0.5em;
  font-style: normal;
  font-weight: 400;
  line-height: 1;
  letter-spacing: 0;
  text-align: left;
  text-decoration: none;
  text-indent: 0;
  white-space: nowrap;
  --grid-snap: none;
  --text-emphasis: none;
  --text-underline: none;
  --text-wrap: normal;
}
"""
"""What holds for readings where no stylesheet says otherwise; the engine knows nothing of them."""

_CLEAR = 0.08
"""Of the reading's em: between its em box and that of the base; descenders reach into it."""

_ABOVE = 1.0
"""Of the reading's em: what letters with tone marks take above the base, descenders included."""

_LEAST = 0.5
"""em: lines with less space than this between them are moved apart for readings."""


@dataclass(frozen=True, slots=True)
class Annotation:
    """A reading that waits for its line's baseline: its box, the box of its base, its left edge in px."""

    box: Any
    parent: Any
    x: float


def is_reading(box: Any) -> bool:
    """Tell whether a box that stands in a line is a reading."""
    return isinstance(box, boxes.InlineBlockBox) and box.element_tag == "rt"


def is_ruby(box: Any) -> bool:
    """Tell whether an inline box holds bases with their readings."""
    return bool(box.element_tag == "ruby")


def stand(annotations: Sequence[Annotation], line: Any) -> None:
    """Put the readings above or below the text of a line; they are drawn and read behind all of it.

    So the text itself is copied and searched as if it had none.

    Args:
        annotations: the line's readings.
        line: its box, laid out; it becomes higher where there is no room for readings.
    """
    if not annotations:
        return
    missing = max(_missing(annotation, line) for annotation in annotations)
    if missing > 0:
        line.height += missing
        line.baseline += missing
        line.translate(0, missing)
        line.position_y -= missing
    line.children = [*line.children, *(annotation.box for annotation in annotations)]
    baseline = line.position_y + line.baseline
    for annotation in annotations:
        box, parent = annotation.box, annotation.parent
        box.press_in_ruby = is_ruby(parent)
        parent.press_read = getattr(parent, "press_read", 0) + 1
        box.translate(dx=annotation.x - box.position_x, dy=baseline + _top(annotation) - box.position_y)


def right_of(box: Any, middle: float) -> float:
    """Return where a reading of vertical text begins, right of its base, in px; ``middle``: the column's."""
    base, size = float(box.style.parent_style["font_size"]), float(box.style["font_size"])
    return middle + base / 2 + _CLEAR * size


def _under(style: Any) -> bool:
    return bool(keyword(style, "ruby_position", ("over", "under"), "over") == "under")


def _top(annotation: Annotation) -> float:
    """Return where the reading's box begins, from the baseline of the text, in px."""
    own, base = annotation.box.style, float(annotation.parent.style["font_size"])
    size, lead = float(own["font_size"]), (line_height(own) - float(own["font_size"])) / 2
    if _under(own):
        return float(DESCENT * base + _CLEAR * size - lead)
    return float(-ASCENT * base - (1 + _CLEAR) * size - lead)


def _missing(annotation: Annotation, line: Any) -> float:
    """Return what the space between the lines lacks, in px; below the text there is the next line's room."""
    if _under(annotation.box.style):
        return 0.0
    base, own = float(annotation.parent.style["font_size"]), float(annotation.box.style["font_size"])
    if line.height - base >= _LEAST * base:
        return 0.0
    return max(0.0, _ABOVE * own - float(line.height - base))
