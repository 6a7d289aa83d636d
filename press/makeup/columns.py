"""Dividing a measure among the columns of a table."""

from __future__ import annotations

from math import sqrt

_EVEN = 2.0
"""em: what a column counts for beside its own width when there is room to spare."""


def share_out(natural: list[float], least: list[float], measure: float) -> list[float]:
    """Divide a measure: every column its natural width if that fits, else the short ones theirs first.

    Args:
        natural: how wide each column would be without turning over, in em.
        least: its widest word that cannot be broken, in em.
        measure: what there is, in em.

    Returns:
        widths in em that add up to the measure.
    """
    spare = measure - sum(natural)
    if spare >= 0:
        weights = [width + _EVEN for width in natural]
        return [width + spare * weight / sum(weights) for width, weight in zip(natural, weights, strict=True)]
    if sum(least) >= measure:
        return [width * measure / sum(least) for width in least]
    return _squeeze(natural, least, measure)


def _squeeze(natural: list[float], least: list[float], measure: float) -> list[float]:
    """Short columns keep their width; long ones share the rest by the square root of their length."""
    fixed = _settled({}, [1.0] * len(natural), natural, least, measure)
    weights = [sqrt(width) for width in natural]
    fixed = _settled(fixed, weights, natural, least, measure)
    rest = measure - sum(fixed.values())
    wants = [
        natural[column] - fixed[column] if len(fixed) == len(natural) else weight * (column not in fixed)
        for column, weight in enumerate(weights)
    ]
    return [fixed.get(column, 0.0) + rest * want / sum(wants) for column, want in enumerate(wants)]


def _settled(
    fixed: dict[int, float], weights: list[float], natural: list[float], least: list[float], measure: float
) -> dict[int, float]:
    """Return the columns whose width is known: those that want less than their share, or need more."""
    fixed = dict(fixed)
    while True:
        open_ = [column for column in range(len(natural)) if column not in fixed]
        room = measure - sum(fixed.values())
        total = sum(weights[column] for column in open_)
        shares = {column: room * weights[column] / total for column in open_}
        tight = {column: least[column] for column in open_ if shares[column] < least[column]}
        ample = {column: natural[column] for column in open_ if shares[column] > natural[column]}
        if not tight and not ample:
            return fixed
        # What is too narrow is mended first: it takes from the others, which may then have no room to spare.
        fixed |= tight or ample
