"""Marks on an imposed sheet: where it is cut and folded, and in which order signatures are gathered."""

from __future__ import annotations

from collections.abc import Iterator

from press.finish.impose.paper import Spread, Stock
from press.finish.impose.schemes import FOLDS, Plan, Side
from press.model.imposition import Imposition
from press.model.measure import MM

_GAP, _LENGTH = 2.0, 6.0
"""From the bleed to a mark, and how long it is; mm."""

_WEIGHT = 0.25
"""pt."""

_STEP, _BLOCK = 8.0, (2.0, 6.0)
"""Collating marks 折标: each signature's stands so much lower than the one before; width and height; mm."""

Line = tuple[float, float, float, float]


def signs(
    side: Side, laid: Spread, trim: tuple[float, float], plan: Plan, stock: Stock, *, signature: int | None
) -> bytes:
    """Return the operators that draw a side's marks, in the colour space ``/PressRegistration``.

    Args:
        side: of a sheet.
        laid: where its cells lie.
        trim: width and height of the pages, mm.
        plan: of the whole file.
        stock: the paper, and whether there are marks at all.
        signature: the number of the signature that this is the outer side of, from 1; None for others.
    """
    if not stock.marks:
        return b""
    width, height = trim[0] * laid.scale, trim[1] * laid.scale
    cuts = [*_upright(laid, width, height, stock, _cut_columns(laid, width, plan)),
            *_level(laid, width, height, stock)]  # fmt: skip
    parts = [f"q /PressRegistration CS 1 SCN {_WEIGHT} w", *map(_stroke, cuts), "[6 3] 0 d"]
    parts += map(_stroke, _upright(laid, width, height, stock, _folds(side, laid, width, plan)))
    parts.append("Q")
    if signature and plan.scheme in FOLDS and plan.scheme is not Imposition.SADDLE:
        parts.append(_collating(side, laid, width, height, signature))
    return ("\n".join(parts) + "\n").encode()


def _cut_columns(laid: Spread, width: float, plan: Plan) -> Iterator[float]:
    """Yield where the trims' upright edges are, but for spines, which are not cut."""
    for column, left in enumerate(laid.lefts):
        spine_left, spine_right = _spines(column, len(laid.lefts), plan)
        if not spine_left:
            yield left
        if not spine_right:
            yield left + width


def _spines(column: int, columns: int, plan: Plan) -> tuple[bool, bool]:
    """Tell on which sides of a column a spine is: columns of folded sheets meet there in pairs."""
    if plan.scheme not in FOLDS:
        return False, False
    return column % 2 == 1, column % 2 == 0 and column + 1 < columns


def _folds(side: Side, laid: Spread, width: float, plan: Plan) -> Iterator[float]:
    """Yield where upright folds are: midway between neighbouring columns."""
    if plan.scheme in FOLDS:
        for column in range(side.columns - 1):
            yield (laid.lefts[column] + width + laid.lefts[column + 1]) / 2


def _upright(
    laid: Spread, width: float, height: float, stock: Stock, columns: Iterator[float]
) -> Iterator[Line]:
    bottom, top = laid.bottoms[-1] - stock.bleed - _GAP, laid.bottoms[0] + height + stock.bleed + _GAP
    for x in columns:
        yield x, bottom, x, bottom - _LENGTH
        yield x, top, x, top + _LENGTH


def _level(laid: Spread, width: float, height: float, stock: Stock) -> Iterator[Line]:
    left, right = laid.lefts[0] - stock.bleed - _GAP, laid.lefts[-1] + width + stock.bleed + _GAP
    for bottom in laid.bottoms:
        for y in (bottom, bottom + height):
            yield left, y, left - _LENGTH, y
            yield right, y, right + _LENGTH, y


def _collating(side: Side, laid: Spread, width: float, height: float, signature: int) -> str:
    """Return a black block on the fold between a signature's first and last page, a step lower for each.

    The gathered block shows a slope on its back; a signature that is missing or twice there breaks it.
    """
    first = next(cell for cell in side.cells if cell.is_recto and not cell.nested)
    x = (laid.lefts[first.column - 1] + width + laid.lefts[first.column]) / 2 - _BLOCK[0] / 2
    steps = int((height - 2 * _STEP) // _STEP)
    y = laid.bottoms[first.row] + height - _STEP * (1 + (signature - 1) % steps) - _BLOCK[1]
    edges = (f"{length * MM:.3f}" for length in (x, y, *_BLOCK))
    return f"q 0 0 0 1 k {' '.join(edges)} re f Q"


def _stroke(line: Line) -> str:
    x1, y1, x2, y2 = (edge * MM for edge in line)
    return f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S"
