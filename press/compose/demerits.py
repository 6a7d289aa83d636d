"""Demerits: what is unwelcome in a line and at its end (standards §5, items 6, 7, 10, 22, 23, 28)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from press.compose.paragraph import TOLERANCE, Paragraph

_LOOSE = 0.04
"""Gaps opened by this much, in em, weigh 1, the unit of all weights; they grow with the square."""

_STEP_WEIGHTS = (0.05, 0.1, 1.0, 0.2, 0.8)
"""What it weighs when a step of compression (item 22) is used up: spaces, brackets, commas, Han–Latin, 。？！

Half-width commas all along a line are seen, gaps opened by less than 0.04 em are not: that line is pushed
out. Where a quarter of the commas' blank is enough, it is pulled in (先挤进后推出, item 6).
"""

_WIDE = 0.5
"""What Han–Latin spaces of half an em weigh."""

_MARK = 0.3
"""What the blanks of marks weigh that have grown by what they may."""

HAIR = 0.005
"""em: a squeezed line may be too long by this much; no eye finds it, and typefaces' marks vary by more."""

_BEYOND = 1.0
"""A line that stays too long when all compression is used up, besides what runs out of the measure."""

_LONE = 12.0
"""孤字: worth a line opened by an eighth of an em, not more (item 28)."""

_FEW = 5
"""Atoms: more than a character and its marks are."""

_RAGGED = 4.0
"""Per em: what a line lacks when no gap may take it."""

_TORN = 100.0
"""A break that no rule allows, for want of any other."""

_LADDER = (1.0, 10.0)
"""What a second hyphen in a row weighs, and a third or later one."""

_INTO_LAST = 3.0
"""A hyphen before the last line."""


def cost(paragraph: Paragraph, start: int, stop: int, measure: float, *, last: bool) -> float:
    """Return how unwelcome the line is: 0 for one that needs nothing, about 1 for one at its limit."""
    torn = _torn(paragraph, stop)
    excess = paragraph.natural(start, stop) - measure
    if excess > TOLERANCE:
        if 0 < excess <= paragraph.hanging(stop) + TOLERANCE:
            return torn
        return torn + _compression_cost(paragraph, start, stop, excess)
    if last or stop in paragraph.forced:
        return torn
    return torn + _expansion_cost(paragraph, start, stop, -excess)


def _compression_cost(paragraph: Paragraph, start: int, stop: int, excess: float) -> float:
    adjustment = paragraph.squeeze(start, stop, excess)
    if adjustment.rest < -TOLERANCE - HAIR * paragraph.atoms[start].size:
        return _BEYOND - _TORN * adjustment.rest / (paragraph.atoms[start].size or 1.0)
    return sum(weight * share * share for weight, share in zip(_STEP_WEIGHTS, adjustment.shrink, strict=True))


def _expansion_cost(paragraph: Paragraph, start: int, stop: int, slack: float) -> float:
    wide, mark, even, rest = paragraph.looseness(start, stop, slack)
    size = paragraph.atoms[start].size or 1.0
    loose = (even or rest / max(1, stop - start - 1)) / size / _LOOSE
    return loose * loose + _WIDE * wide * wide + _MARK * mark * mark + _RAGGED * rest / size


def _torn(paragraph: Paragraph, stop: int) -> float:
    """Return the price of a break for want of a better one; nothing where every rule allows it."""
    price = paragraph.prices.get(stop)
    if price is not None:
        return price
    return 0.0 if _holds(paragraph.breaks, stop) else _TORN


def _holds(places: list[int], place: int) -> bool:
    index = bisect_left(places, place)
    return index < len(places) and places[index] == place


def lone_cost(paragraph: Paragraph, start: int, stop: int, end: int) -> float:
    """Return what it weighs that the last line is a single character 孤字 (item 28)."""
    return _LONE if stop == end and paragraph.lone(start, stop) else 0.0


def hyphen_cost(paragraph: Paragraph, before: Sequence[int], stop: int, end: int) -> float:
    """Return what hyphens of neighbouring lines weigh; ``before``: where the two lines before end."""
    parted = [place in paragraph.hyphens for place in before]
    if not parted or not parted[-1]:
        return 0.0
    if stop == end:
        return _INTO_LAST
    return _LADDER[all(parted) and len(parted) > 1] if stop in paragraph.hyphens else 0.0


def leaving_cost(paragraph: Paragraph, stop: int, end: int) -> float:
    """Return what it weighs that a line's end leaves a single character for the last line (item 28)."""
    return _LONE if stop < end <= stop + _FEW and paragraph.lone(stop, end) else 0.0
