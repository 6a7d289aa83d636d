"""The composition record of an issue: how the lines of each page came out, as a program can read it."""

from __future__ import annotations

from collections.abc import Iterable

from pydantic import BaseModel, ConfigDict

from press.typeset import Document, LeftLine, LineRecord, PageRecord
from press.typeset.findings import LOOSE, OVERFULL

_LONGEST = 24
"""Characters of a line that a record keeps: enough to find it on its page."""
_LEAST = 0.0005
"""What is opened or squeezed by less rounds to nothing."""


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True)


class Place(_Record):
    """A line on its page.

    Args:
        page: counts from 1.
        text: its first characters.
        x: left edge, y: baseline, in mm from the trim's top left.
    """

    page: int
    text: str
    x: float
    y: float


class Extreme(Place):
    """The loosest or the tightest line.

    Args:
        by: for the loosest what its gaps are opened by, in em; for the tightest the share of what could be
            squeezed that was, 0 to 1.
    """

    by: float


class Left(Place):
    """A line that the composer left to the engine.

    Args:
        reason: what in its paragraph is beyond the composer (:class:`press.typeset.leaving.Reason`).
    """

    reason: str


class PageComposition(_Record):
    """How the lines of one page came out.

    Args:
        page: counts from 1.
        lines: composed lines.
        loosest: None where no line is opened, tightest: None where none is squeezed.
        push_ins: lines that were squeezed to take in one character more 挤进.
        lone: last lines of one character 孤字.
        overfull: lines that run out of the measure.
        off_grid: baselines that should stand on the grid and do not.
        stock: lines that the composer left to the engine.
    """

    page: int
    lines: int
    loosest: Extreme | None = None
    tightest: Extreme | None = None
    push_ins: int = 0
    lone: tuple[Place, ...] = ()
    overfull: tuple[Place, ...] = ()
    off_grid: int = 0
    stock: tuple[Left, ...] = ()

    @property
    def is_even(self) -> bool:
        """Whether nothing on the page wants an eye."""
        loose = self.loosest is not None and self.loosest.by > LOOSE
        return not (loose or self.lone or self.overfull or self.off_grid or self.stock)


class Composition(_Record):
    """How the lines of an issue came out: the sums, and every page's record.

    Args:
        lines: composed lines.
        loosest: of all pages, tightest likewise.
        push_ins: lines that were squeezed to take in one character more 挤进.
        lone: how many last lines of one character 孤字.
        overfull: how many lines run out of the measure.
        off_grid: baselines that should stand on the grid and do not.
        stock: how many lines the composer left to the engine.
        pages: the records.
    """

    lines: int = 0
    loosest: Extreme | None = None
    tightest: Extreme | None = None
    push_ins: int = 0
    lone: int = 0
    overfull: int = 0
    off_grid: int = 0
    stock: int = 0
    pages: tuple[PageComposition, ...] = ()

    @property
    def is_even(self) -> bool:
        """Whether nothing on any page wants an eye."""
        return all(page.is_even for page in self.pages)


def composition(document: Document) -> Composition:
    """Return how an issue's lines came out."""
    pages = tuple(_page(page) for page in document.pages)
    return Composition(
        lines=sum(page.lines for page in pages),
        loosest=_most(page.loosest for page in pages),
        tightest=_most(page.tightest for page in pages),
        push_ins=sum(page.push_ins for page in pages),
        lone=sum(len(page.lone) for page in pages),
        overfull=sum(len(page.overfull) for page in pages),
        off_grid=sum(page.off_grid for page in pages),
        stock=sum(len(page.stock) for page in pages),
        pages=pages,
    )


def _page(record: PageRecord) -> PageComposition:
    number = record.number
    loosest, tightest = record.loosest, record.tightest
    return PageComposition(
        page=number,
        lines=len(record.lines),
        loosest=_extreme(number, loosest, loosest.looseness) if loosest else None,
        tightest=_extreme(number, tightest, tightest.compression) if tightest else None,
        push_ins=record.push_ins,
        lone=tuple(_place(number, line) for line in record.lone),
        overfull=tuple(_place(number, line) for line in record.lines if line.overfull > OVERFULL),
        off_grid=record.off_grid,
        stock=tuple(_left(number, line) for line in record.left),
    )


def _most(extremes: Iterable[Extreme | None]) -> Extreme | None:
    return max((extreme for extreme in extremes if extreme), key=lambda extreme: extreme.by, default=None)


def _extreme(page: int, line: LineRecord, by: float) -> Extreme | None:
    if by < _LEAST:
        return None
    return Extreme(
        page=page, text=line.text[:_LONGEST], x=round(line.x, 1), y=round(line.y, 1), by=round(by, 3)
    )


def _place(page: int, line: LineRecord) -> Place:
    return Place(page=page, text=line.text[:_LONGEST], x=round(line.x, 1), y=round(line.y, 1))


def _left(page: int, line: LeftLine) -> Left:
    text = line.text[:_LONGEST]
    return Left(page=page, text=text, x=round(line.x, 1), y=round(line.y, 1), reason=line.reason)
