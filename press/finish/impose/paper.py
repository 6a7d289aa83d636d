"""Paper: how large a sheet is, and where on it each cell of a side lies. Millimetres throughout."""

from __future__ import annotations

from dataclasses import dataclass

from press.errors import UsageError
from press.finish.impose.schemes import FOLDS, Cell, Side
from press.language import say
from press.model.imposition import Imposition

SIZES = {
    "A4": (297.0, 210.0),
    "A3": (420.0, 297.0),
    "SRA3": (450.0, 320.0),
    "A2": (594.0, 420.0),
    "对开": (787.0, 546.0),
    "全开": (1092.0, 787.0),
    "大对开": (889.0, 597.0),
    "大全开": (1194.0, 889.0),
}
"""Sheets by name, mm, the longer side first: ISO 216, ISO 217, and wholes and halves of 787 × 1092 and of
889 × 1194 (GB/T 788)."""

_MARKS = 12.0
"""mm around the bleed where marks are printed."""

_TOLERANCE = 0.5
"""mm by which a sheet may be too small: trims are rounded to points."""


@dataclass(frozen=True)
class Stock:
    """What is printed on, and how pages lie to each other; mm.

    Args:
        caliper: of the paper; each leaf further inside a signature moves towards the spine by so much.
        bleed: how far pages reach over their trim where they are cut.
        grind: how far the spine is milled off 铣背 for perfect binding; 0 for a fold.
        marks: whether crop and fold marks are drawn.
        sheet: width and height; as large as is needed unless given.
    """

    caliper: float = 0.1
    bleed: float = 3.0
    grind: float = 0.0
    marks: bool = True
    sheet: tuple[float, float] | None = None


@dataclass(frozen=True)
class Slot:
    """Where a page's trim lies on the sheet: its lower left corner, and its scale."""

    x: float
    y: float
    scale: float = 1.0


@dataclass(frozen=True)
class Spread:
    """A sheet's size, and the trims' left and lower edges by column and by row from the top; mm."""

    width: float
    height: float
    lefts: tuple[float, ...]
    bottoms: tuple[float, ...]
    scale: float

    def slot(self, cell: Cell, shift: float) -> Slot:
        """Return where a cell's page lies.

        Args:
            cell: of a side.
            shift: how far towards the spine, mm.
        """
        x = self.lefts[cell.column] + (-shift if spine_at_left(cell) else shift)
        return Slot(x, self.bottoms[cell.row], self.scale)


def spine_at_left(cell: Cell) -> bool:
    """Tell on which side of a cell its spine is, as the sheet is looked at."""
    return cell.is_recto != cell.turned


def spread(side: Side, trim: tuple[float, float], scheme: Imposition, stock: Stock) -> Spread:
    """Lay a side's cells out.

    Columns of a folded sheet meet at the spine in pairs, with what is milled off between them; everywhere
    else there is room for the bleed of both neighbours.

    Args:
        side: how many rows and columns.
        trim: width and height of the pages, mm.
        scheme: how they are placed.
        stock: the paper.

    Raises:
        UsageError: the pages do not fit on the sheet.
    """
    width, height = trim
    folded = scheme in FOLDS
    beside = [
        2 * (stock.grind if folded and column % 2 == 0 else stock.bleed) for column in range(side.columns)
    ]
    across = side.columns * width + sum(beside[: side.columns - 1])
    upright = side.rows * height + (side.rows - 1) * 2 * stock.bleed
    edge = 2 * (stock.bleed + (_MARKS if stock.marks else 0))
    sheet = _turned(stock.sheet, (across, upright)) or (across + edge, upright + edge)
    scale = _scale(sheet, (across, upright), fixed=folded or scheme is Imposition.REPEAT)
    left, bottom = (sheet[0] - scale * across) / 2, (sheet[1] - scale * upright) / 2
    return Spread(
        *sheet,
        lefts=tuple(left + scale * (column * width + sum(beside[:column])) for column in range(side.columns)),
        bottoms=tuple(
            bottom + scale * row * (height + 2 * stock.bleed) for row in reversed(range(side.rows))
        ),
        scale=scale,
    )


def _turned(sheet: tuple[float, float] | None, needed: tuple[float, float]) -> tuple[float, float] | None:
    """Return a sheet the way round that leaves more room."""
    if sheet is None:
        return None
    return max(sheet, sheet[::-1], key=lambda way: min(way[0] / needed[0], way[1] / needed[1]))


def _scale(sheet: tuple[float, float], needed: tuple[float, float], *, fixed: bool) -> float:
    """Return how much pages are made smaller: those side by side fit the sheet, others keep their size."""
    fit = min(1.0, *((there + _TOLERANCE) / wanted for there, wanted in zip(sheet, needed, strict=True)))
    if not fixed:
        return fit
    if fit < 1:
        wanted, there = (f"{width:.0f} × {height:.0f}" for width, height in (needed, sheet))
        raise UsageError(
            say(f"纸太小：要 {wanted} 毫米，纸是 {there} 毫米",
                f"the sheet is too small: {wanted} mm are needed, it has {there} mm"),
            hint=say("换大一些的纸，或少拼几面", "take a larger sheet, or fewer pages a sheet"),
        )  # fmt: skip
    return 1.0
