"""The baseline grid: where its lines are on the page, and which lines and blocks stand on it."""

from __future__ import annotations

from math import ceil
from typing import Any, Literal

from press.typeset.metrics import line_height, strut
from press.typeset.settings import count, keyword, length, own

Rule = Literal["line", "first", "box", "block", "none"]
"""What stands on the grid: every line, the first only, its box, the block as a whole; or nothing does."""

PLACES = ("flow", "page-bottom", "column-top", "column-bottom")
_EDGES = PLACES[2:]
_WORDS = ("auto", "line", "box", "block", "none")
_TOLERANCE = 0.02
"""Of a px: what is this near to a grid line stands on it."""


def step_of(style: Any) -> float:
    """Return the grid's step in px, 0 where there is none or the block is exempt (``--grid-snap: none``)."""
    step: float | None = getattr(style, "press_step", None)  # asked for each line
    if step is None:
        step = style.press_step = _step(style)
    return step


def _step(style: Any) -> float:
    if keyword(style, "place", PLACES, "flow") == "page-bottom":
        return 0.0
    if keyword(style, "grid_snap", _WORDS, "auto") == "none":
        return 0.0
    return length(style, "grid")


def rule_of(style: Any) -> Rule:
    """Return which rule of the grid holds for the lines of a block, or of the line box, of ``style``."""
    rule: Rule | None = getattr(style, "press_grid_rule", None)
    if rule is None:
        rule = style.press_grid_rule = _rule(style)
    return rule


def _rule(style: Any) -> Rule:
    if step_of(style) <= 0:
        return "none"
    if takes_whole_lines(style):
        return "block"
    word = keyword(style, "grid_snap", _WORDS, "auto")
    if word == "block" or keyword(style, "place", PLACES, "flow") in _EDGES:
        # What stands inside such a block keeps to the grid where it can, and has no whole lines of its own.
        return "line" if fills_step(style) else "none"
    if word == "box":
        return "box"
    if word == "line":
        return "line" if fills_step(style) else "first"
    return "line" if fills_step(style) and not _is_spaced_heading(style) else "block"


def _is_spaced_heading(style: Any) -> bool:
    """Tell a heading by its clinging to what follows; its margins are seldom whole lines."""
    element = style if hasattr(style, "cascaded") else style.parent_style
    spaced = any(getattr(element[f"margin_{side}"], "value", 0) for side in ("top", "bottom"))
    return spaced and element["break_after"] in ("avoid", "avoid-page", "avoid-column")


def takes_whole_lines(style: Any) -> bool:
    """Tell whether the element of ``style``, or of its line box, says that it takes whole lines."""
    element = style if hasattr(style, "cascaded") else style.parent_style
    if lines_wanted(element) or stands_at_edge(element):
        return True
    return own(element, "grid_snap") and keyword(style, "grid_snap", _WORDS, "auto") == "block"


def stands_at_edge(style: Any) -> bool:
    """Tell whether a block goes to the head or the foot of its column (``--place: column-top``)."""
    return own(style, "place") and keyword(style, "place", PLACES, "flow") in _EDGES


def lines_wanted(style: Any) -> int:
    """Return how many lines a heading is to take 占行 (``--grid-lines``), 0 where that is open."""
    return count(style, "grid_lines") if own(style, "grid_lines") else 0


def first_baseline(style: Any, step: float) -> float:
    """Return how far below the page's content edge the first grid line's baseline is, in px.

    The grid is that of the type in whose element ``--grid`` is set: one line of it is centred in one step.
    """
    known: dict[float, float] = style.__dict__.setdefault("press_first_baseline", {})
    if step not in known:
        home = style
        while not own(home, "grid") and home.parent_style is not None:
            home = home.parent_style
        height, baseline = strut(home)
        known[step] = baseline + (step - height) / 2
    return known[step]


def slots(style: Any) -> float:
    """Return how far below the page's content edge the text around a block of ``style`` has its lines, in px.

    That is the text of the nearest element around it whose lines are steps; its size may be another than
    that in whose element ``--grid`` is set.
    """
    around = style.parent_style
    while around is not None and not fills_step(around):
        around = around.parent_style
    return 0.0 if around is None else first_baseline(style, step_of(style)) - strut(around)[1]


def snapped(style: Any, top: float, page_top: float) -> float:
    """Return where a line of ``style`` that could stand at ``top`` is to stand, in px from the page's top."""
    rule = rule_of(style)
    if rule in ("none", "block"):
        return top
    step = step_of(style)
    origin = page_top
    if rule != "box":
        origin += first_baseline(style, step) - strut(style)[1]
    return next_slot(top, origin, step)


def to_next_line(style: Any, baseline: float, page_top: float) -> float:
    """Return how far below a baseline the next line of the grid is, in px."""
    step = step_of(style)
    return next_slot(baseline, page_top + first_baseline(style, step), step) - baseline


def next_slot(place: float, origin: float, step: float) -> float:
    """Return the first place at or below ``place`` that is a number of whole steps from ``origin``."""
    return origin + ceil((place - origin - _TOLERANCE) / step) * step


def fills_step(style: Any) -> bool:
    """Tell whether a line of the block is as high as the grid's step."""
    fills: bool | None = getattr(style, "press_fills_step", None)
    if fills is None:
        step = step_of(style)
        fills = style.press_fills_step = step > 0 and abs(line_height(style) - step) < _TOLERANCE
    return fills


def off_grid(style: Any, baseline: float, page_top: float) -> float:
    """Return how far a baseline lies from the nearest grid line, in px; 0 where it need not stand on one."""
    if rule_of(style) not in ("line", "first"):
        return 0.0
    step = step_of(style)
    place = (baseline - page_top - first_baseline(style, step)) / step
    return abs(place - round(place)) * step
