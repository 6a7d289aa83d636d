"""The baseline grid: the first line of each block is moved down to the next grid line of its page."""

from __future__ import annotations

from math import ceil
from typing import Any

from press.typeset.metrics import line_height, strut
from press.typeset.settings import keyword, length, own

_TOLERANCE = 0.02
"""Of a px: what is this near to a grid line stands on it."""


def step_of(style: Any) -> float:
    """Return the grid's step in px, 0 where there is none or the block is exempt (``--grid-snap: none``)."""
    if keyword(style, "place", ("page-bottom", "flow"), "flow") != "flow":
        return 0.0
    if _snap(style) == "none":
        return 0.0
    return length(style, "grid")


def _snap(style: Any) -> str:
    """Return what stands on the grid: the first line's baseline, its box (display sizes), or nothing."""
    return str(keyword(style, "grid_snap", ("line", "box", "none"), "line"))


def first_baseline(style: Any, step: float) -> float:
    """Return how far below the page's content edge the first grid line's baseline is, in px.

    The grid is that of the type in whose element ``--grid`` is set: one line of it is centred in one step.
    """
    home = style
    while not own(home, "grid") and home.parent_style is not None:
        home = home.parent_style
    height, baseline = strut(home)
    return baseline + (step - height) / 2


def snapped(style: Any, top: float, page_top: float) -> float:
    """Return where a line of ``style`` that could stand at ``top`` is to stand, in px from the page's top."""
    step = step_of(style)
    if step <= 0:
        return top
    origin = page_top
    if _snap(style) == "line":
        origin += first_baseline(style, step) - strut(style)[1]
    return origin + ceil((top - origin - _TOLERANCE) / step) * step


def fills_step(style: Any) -> bool:
    """Tell whether every line of the block, not only its first, is as high as the grid's step."""
    step = step_of(style)
    return step > 0 and abs(line_height(style) - step) < _TOLERANCE


def off_grid(style: Any, baseline: float, page_top: float) -> float:
    """Return how far a baseline lies from the nearest grid line, in px; 0 where there is no grid."""
    step = step_of(style)
    if step <= 0 or _snap(style) == "box":
        return 0.0
    place = (baseline - page_top - first_baseline(style, step)) / step
    return abs(place - round(place)) * step
