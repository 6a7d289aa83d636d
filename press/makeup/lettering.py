"""Display lines fitted to the measure: the name in a masthead, and the line above it."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from press.compose.titles import break_title

_ONE_LINE = 14
"""A name of more characters would be smaller in one line than the titles under it."""


@dataclass(frozen=True)
class Lettering:
    """A line of display type: ``size`` in pt, ``tracking`` in pt after each character but the last."""

    size: float
    tracking: float


def name_lines(name: str) -> tuple[str, ...]:
    """Return the lines of a masthead's name: two, parted by sense, for one of more than 14 characters."""
    if len(name) <= _ONE_LINE:
        return (name,)
    measure = 0.65 * len(name)
    starts = (0, *break_title(name, [1.0] * len(name), measure, max_lines=2), len(name))
    return tuple(name[start:end].strip() for start, end in pairwise(starts))


def fit_name(name: str, measure: float, *, size: float | None = None, lines: int = 1) -> Lettering:
    """Fit a masthead's name: the letters opened so that it fills 72 % of the measure, a long one 80 %.

    Short names stand wider apart, at most one em, two characters 1.6; the longest shrink until they fill
    96 %. Sizes stay between 26 and 60 pt (小初 to about 60 pt is the custom for a bulletin's name); two or
    three characters take 72 pt, two lines 28 pt at most.

    Args:
        name: the name, or the longer of its lines.
        measure: the measure in pt.
        size: a size in pt that the publication asks for.
        lines: how many lines the name has.
    """
    count = max(len(name.strip()), 1)
    target = min(0.80, max(0.72, 0.60 + 0.02 * count)) * measure
    if size is None:
        size = min(_largest(count, lines), max(26.0, target / (count + 0.06 * (count - 1))))
    size = min(size, 0.96 * measure / count)
    if count == 1:
        return Lettering(size, 0.0)
    tracking = (target - count * size) / (count - 1)
    return Lettering(size, min(max(tracking, 0.0), size if count > 2 else 1.6 * size))


def _largest(count: int, lines: int) -> float:
    if lines > 1:
        return 28.0
    return 72.0 if count < 4 else 60.0


def fit_above(words: str, name: float, measure: float) -> float:
    """Return the size in pt of the line above the name: 20 pt, less beside a small name or for a long line.

    Args:
        words: the line.
        name: the size of the name in pt.
        measure: the measure in pt; 86 % of it are filled at most.
    """
    return min(20.0, 0.7 * name, 0.86 * measure / max(len(words), 1))
