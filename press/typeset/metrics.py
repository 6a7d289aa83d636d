"""Line height and baseline: the em box stands in the middle of its line, whatever the typeface says.

Faces disagree (Noto CJK 1.151/0.286, Fandol 0.88/0.12); taken at their word, 仿宋, 黑体 and Latin on one line
would stand on different grids and a fallback character would push the next line down.
"""

from __future__ import annotations

from typing import Any

from press.typeset.binding import check_math, percentage

ASCENT, DESCENT = 0.88, 0.12
"""The em box of Han faces above and below the baseline, in em."""

NORMAL = 1.2
"""``line-height: normal``, in em."""


def strut(style: Any) -> tuple[float, float]:
    """Return line height and baseline, from its top, in px: WeasyPrint's ``strut`` without the faces."""
    found: tuple[float, float] | None = getattr(style, "press_strut", None)
    if found is None:
        size = style["font_size"]
        height = line_height(style)
        found = style.press_strut = height, (height - size) / 2 + ASCENT * size
    return found


def line_height(style: Any) -> float:
    """Return the used line height in px."""
    value, size = style["line_height"], float(style["font_size"])
    if value == "normal":
        return NORMAL * size
    if check_math(value):
        return float(percentage(value, style, size))
    return value * size if isinstance(value, float) else float(value.value)


def settle(box: Any) -> None:
    """Give a text box the height, margins and baseline of its em box."""
    height, baseline = strut(box.style)
    box.height = box.style["font_size"]
    box.margin_top = box.margin_bottom = (height - box.height) / 2
    box.baseline = baseline
