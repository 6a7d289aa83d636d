"""Display lines fitted to the measure: the name in a masthead."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Lettering:
    """A line of display type: ``size`` in pt, ``tracking`` in pt after each character but the last."""

    size: float
    tracking: float


def fit_name(name: str, measure: float, *, size: float | None = None) -> Lettering:
    """Fit a masthead's name: the letters opened so that it fills 72 % of the measure, a long one 80 %.

    Short names stand wider apart, at most one em; the longest shrink until they fill 96 %.
    Sizes stay between 26 and 60 pt (小初 to about 60 pt is the custom for a bulletin's name).

    Args:
        name: the name, set on one line.
        measure: the measure in pt.
        size: a size in pt that the publication asks for.
    """
    count = max(len(name.strip()), 1)
    target = min(0.80, max(0.72, 0.60 + 0.02 * count)) * measure
    if size is None:
        size = min(60.0, max(26.0, target / (count + 0.06 * (count - 1))))
        size = min(size, 0.96 * measure / count)
    if count == 1:
        return Lettering(size, 0.0)
    tracking = (target - count * size) / (count - 1)
    return Lettering(size, min(max(tracking, 0.0), size))
