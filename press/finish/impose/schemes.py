"""Schemes: from a number of pages to sheets, each side a grid of cells. No PDF, no paper size."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from press.finish.impose.folding import Face, Fold, fold
from press.model.imposition import Imposition

FOLDS: dict[Imposition, tuple[Fold, ...]] = {
    Imposition.SADDLE: ("across",),
    Imposition.SIGNATURES_8: ("down", "across"),
    Imposition.SIGNATURES_16: ("across", "down", "across"),
    Imposition.SIGNATURES_32: ("down", "across", "down", "across"),
}
"""The folds of what is folded: right-angle folding, the spine last; a booklet is saddle-stitched."""

_GRIDS = {Imposition.TWO_UP: (1, 2), Imposition.FOUR_UP: (2, 2)}


@dataclass(frozen=True)
class Cell:
    """A place on a side of a sheet.

    Args:
        page: of the file, from 1; None where it stays white.
        row: from the top, from 0.
        column: from the left, from 0.
        turned: whether the page stands on its head.
        nested: how many leaves of the same signature lie around its own: what creep 爬移 comes from.
        is_recto: whether the spine is at the page's left.
    """

    page: int | None
    row: int
    column: int
    turned: bool = False
    nested: int = 0
    is_recto: bool = True


@dataclass(frozen=True)
class Side:
    """One side of a sheet."""

    rows: int
    columns: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True)
class Sheet:
    """A sheet: its number within its signature, and its sides; where nothing is folded, fronts only."""

    signature: int
    number: int
    sides: tuple[Side, ...]


@dataclass(frozen=True)
class Plan:
    """All sheets of a file.

    Args:
        scheme: how.
        pages: of the file.
        missing: the pages wanting to whole sheets; so many stay white at the end.
    """

    scheme: Imposition
    pages: int
    missing: int
    sheets: tuple[Sheet, ...]


def plan(scheme: Imposition, pages: int, *, grid: tuple[int, int] = (2, 2)) -> Plan:
    """Return the sheets for a number of pages.

    Args:
        scheme: how.
        pages: how many, at least 1.
        grid: rows and columns, for ``repeat``.
    """
    if scheme is Imposition.REPEAT:
        return Plan(scheme, pages, 0, tuple(_repeated(pages, *grid)))
    if scheme in _GRIDS:
        rows, columns = _GRIDS[scheme]
        return Plan(scheme, pages, -pages % (rows * columns), tuple(_side_by_side(pages, rows, columns)))
    if scheme is Imposition.SADDLE:
        return Plan(scheme, pages, -pages % 4, tuple(_nested(pages)))
    folds = FOLDS[scheme]
    return Plan(scheme, pages, -pages % 2 ** (len(folds) + 1), tuple(_gathered(pages, folds)))


def _nested(pages: int) -> Iterator[Sheet]:
    """Yield sheets that lie in each other and are stitched through the fold 骑马钉, the outermost first."""
    count = pages + -pages % 4
    faces = fold(FOLDS[Imposition.SADDLE])
    for number in range(1, count // 4 + 1):
        first, last = 2 * number - 1, count - 2 * number + 2
        of_sheet = (first, first + 1, last - 1, last)
        yield Sheet(1, number, tuple(_side(face, of_sheet, pages, nested=number - 1) for face in faces))


def _gathered(pages: int, folds: tuple[Fold, ...]) -> Iterator[Sheet]:
    """Yield a sheet a signature 帖; signatures are gathered on each other and bound at the spine 胶装."""
    faces = fold(folds)
    size = 2 * len(faces[0].places)
    for signature, first in enumerate(range(1, pages + 1, size), 1):
        of_sheet = tuple(range(first, first + size))
        yield Sheet(signature, 1, tuple(_side(face, of_sheet, pages) for face in faces))


def _side(face: Face, of_sheet: tuple[int, ...], pages: int, *, nested: int | None = None) -> Side:
    """Return a side of a folded sheet.

    Args:
        face: where the sheet's own pages, from 1, stand.
        of_sheet: which pages of the file they are.
        pages: how many the file has.
        nested: the sheets that lie around this one; None where the sheet is the whole signature, in which
            each pair of leaves lies around the next.
    """
    size = len(of_sheet)

    def around(page: int) -> int:
        return (min(page, size + 1 - page) - 1) // 2 if nested is None else nested

    cells = (
        Cell(_there(of_sheet[place.page - 1], pages), place.row, place.column, place.turned,
             around(place.page), is_recto=place.page % 2 == 1)
        for place in face.places
    )  # fmt: skip
    return Side(face.rows, face.columns, tuple(cells))


def _side_by_side(pages: int, rows: int, columns: int) -> Iterator[Sheet]:
    """Yield sheets with successive pages, row by row."""
    each = rows * columns
    for number, first in enumerate(range(1, pages + 1, each), 1):
        cells = (
            Cell(_there(first + place, pages), place // columns, place % columns) for place in range(each)
        )
        yield Sheet(1, number, (Side(rows, columns, tuple(cells)),))


def _repeated(pages: int, rows: int, columns: int) -> Iterator[Sheet]:
    """Yield a sheet a page, which stands in every cell of it 连拼."""
    for page in range(1, pages + 1):
        cells = (Cell(page, place // columns, place % columns) for place in range(rows * columns))
        yield Sheet(1, page, (Side(rows, columns, tuple(cells)),))


def _there(page: int, pages: int) -> int | None:
    return page if page <= pages else None
