"""Tables: how wide the columns are, how their cells are aligned, and the white that keeps text on the grid.

The engine divides a table's width by the contents alone and lets 序号 turn over beside a column with room to
spare; here short columns keep their natural width and long ones share the rest.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from press.makeup.columns import share_out
from press.model.blocks import Cell, Inlines, Table, plain

Advance = Callable[[str, str], float]
"""Role and words in, width in em out."""

_NUMBER = re.compile(r"[+\-−±]?[￥$]?\d[\d,，]*(\.\d+)?[%‰℃]?")
_NO_NUMBER = frozenset({"", "—", "——", "-", "－", "/", "…", "……"})
_WORD = re.compile(r"[!-~]+")
_SEAM = re.compile(r"(?<=[\u3400-\u9fff])(?=[0-9A-Za-z])|(?<=[0-9A-Za-z%])(?=[\u3400-\u9fff])")
_PADDING, _TIGHT = 0.5, 0.25
_CAPTION, _LINE, _ROW, _MARGINS = 0.75, 0.5, 0.25, 0.5
_RULES, _RULE = 0.085, 0.017
_RULED = 0.06
"""em: what the rules on both sides of a cell of a full grid take from it, half a point at 9 pt."""
_HIGHEST = 20
_NAME = 6.0
"""em: the names of groups of rows that are longer than this stand in two lines where the measure is short."""

_TURNS_OVER = 7.0
"""em: a column as wide as this may have entries of several lines."""


@dataclass(frozen=True)
class CellBox:
    """A cell as it is set.

    Args:
        cell: its copy.
        align: where its lines stand.
        inset: the white on the right that centres a column of numbers, in em.
        at: the column in which it begins.
        stub: whether it names its row: the first column, unless that counts or is counted.
        opens: whether a group of rows begins with it.
    """

    cell: Cell
    align: str
    inset: float = 0.0
    at: int = 0
    stub: bool = False
    opens: bool = False


@dataclass(frozen=True)
class TableBox:
    """A table as it is set.

    Args:
        shares: the columns' shares of the measure.
        header: rows of the head.
        body: rows below it.
        padding: white on both sides of a cell, in em of the table's type.
        above: white above the table in steps of the grid, so that as much is left below it.
        parts: what stands on each page of a table turned sideways; none when it is upright.
    """

    shares: tuple[float, ...]
    header: tuple[tuple[CellBox, ...], ...]
    body: tuple[tuple[CellBox, ...], ...]
    padding: float
    above: float
    parts: tuple[TableBox, ...] = ()
    whole: bool = False
    """Whether it is low enough to go on to the next column, or page, in one piece."""
    unit_beside: bool = False
    """Whether the unit finds room at the right of the caption, on its line."""

    def rows_high(self, measure: float, advance: Advance) -> tuple[int, ...]:
        """Return how many lines of type each row takes, the measure in em of the table's type."""
        return tuple(
            max((self._lines(placed, measure, advance) for placed in row if placed.cell.rows == 1), default=1)
            for row in (*self.header, *self.body)
        )

    def _lines(self, placed: CellBox, measure: float, advance: Advance) -> int:
        width = sum(self.shares[placed.at : placed.at + placed.cell.columns]) * measure
        return lines_of(placed.cell.content, width - 2 * self.padding, advance)


@dataclass(frozen=True)
class _Column:
    natural: float
    least: float
    numbers: float
    align: Literal["left", "center", "right"]
    names: bool


def natural_width(table: Table, advance: Advance) -> float:
    """Return how wide a table is when no cell turns over, padding included, in em of its type."""
    _, count, columns = _columns(table, advance)
    return sum(column.natural for column in columns) + 2 * _PADDING * count


def wanted_width(table: Table, advance: Advance) -> float:
    """Return how wide a table would like to be when long entries may turn over, in em of its type."""
    _, _, columns = _columns(table, advance)
    return sum(max(min(column.natural, _TURNS_OVER), column.least) + 2 * _TIGHT for column in columns)


def table_box(table: Table, measure: float, advance: Advance) -> TableBox:
    """Set a table's columns.

    Args:
        table: the table.
        measure: the measure in em of the table's type.
        advance: widths of words.
    """
    places, count, columns = _columns(table, advance)
    natural, least = [column.natural for column in columns], [column.least for column in columns]
    fits = sum(natural) + 2 * _PADDING * count <= measure
    padding = _PADDING if fits or count < 7 else _TIGHT
    room = measure - 2 * padding * count
    grouped = any(at == 0 and cell.rows > 1 for row in places[1] for at, cell in row)
    if grouped and not fits:
        natural[0] = min(natural[0], _name_width(places, advance))
    widths = _asked_for(table, least, measure, padding) or share_out(natural, least, room)
    header, body = (
        tuple(
            tuple(
                _cell_box(cell, columns, widths, at, head, opens=number > 0 and grouped) for at, cell in row
            )
            for number, row in enumerate(rows)
        )
        for rows, head in zip(places, (True, False), strict=True)
    )
    shares = tuple((width + 2 * padding) / measure for width in widths)
    above = _above(table, places, widths, measure, advance)
    return TableBox(shares, header, body, padding, above, unit_beside=_is_beside(table, measure, advance))


def _name_width(places: Sequence[Sequence[Sequence[tuple[int, Cell]]]], advance: Advance) -> float:
    """Return the width of the first column where the long names in it stand in two lines."""
    head, names = ([plain(cell.content) for row in rows for at, cell in row if at == 0] for rows in places)
    widths = [_width(words, "hei", advance) for words in head]
    for name in names:
        width = _width(name, "hei", advance)
        widths.append(width if width <= _NAME else math.ceil(width / 2 - 0.1) + 0.05)
    return max(widths)


def _is_beside(table: Table, measure: float, advance: Advance) -> bool:
    """Tell whether a unit stands clear of a caption in the middle of the same line."""
    caption = _width(f"{table.number}　{plain(table.caption)}".strip("　"), "hei", advance)
    unit = _width(table.unit, "song", advance)
    return caption / 2 + 1 + unit <= measure / 2


def _columns(
    table: Table, advance: Advance
) -> tuple[tuple[list[list[tuple[int, Cell]]], list[list[tuple[int, Cell]]]], int, list[_Column]]:
    """Return the cells of head and body at their places, how many columns there are, and what each wants."""
    places = list(_places(table.header)), list(_places(table.body))
    count = max(
        (column + cell.columns for row in (*places[0], *places[1]) for column, cell in row), default=1
    )
    return places, count, [_column(table, places, column, advance) for column in range(count)]


def _places(rows: Sequence[Sequence[Cell]]) -> Iterator[list[tuple[int, Cell]]]:
    """Yield every row's cells with the column they begin in; cells from above may stand before them."""
    taken: dict[int, int] = {}
    for row in rows:
        placed, column = [], 0
        for cell in row:
            while taken.get(column, 0):
                column += 1
            placed.append((column, cell))
            for covered in range(column, column + cell.columns):
                taken[covered] = cell.rows
            column += cell.columns
        taken = {column: left - 1 for column, left in taken.items() if left > 1}
        yield placed


def _column(
    table: Table, places: tuple[list[list[tuple[int, Cell]]], ...], at: int, advance: Advance
) -> _Column:
    head, cells = (
        [plain(cell.content) for row in rows for column, cell in row if column == at and cell.columns == 1]
        for rows in places
    )
    naturals = [_width(words, "hei", advance) for words in head]
    naturals += [_width(words, "fangsong", advance) for words in cells]
    least = [_width(word, "fangsong", advance) for words in (*head, *cells) for word in _WORD.findall(words)]
    numeric = any(_NUMBER.fullmatch(words) for words in cells) and all(
        _NUMBER.fullmatch(words) or words in _NO_NUMBER for words in cells
    )
    numbers = max((_width(words, "fangsong", advance) for words in cells), default=0.0) if numeric else 0.0
    natural = max(naturals, default=2.0) + _RULED * (table.rules == "grid")
    asked = table.align[at] if at < len(table.align) else "auto"
    align = _align(asked, numeric=numeric, cells=cells, first=at == 0 and table.rules == "three")
    names = at == 0 and bool(table.header) and bool(cells) and not numeric
    return _Column(max(natural, 1.0), min(max(least, default=0.0), 12.0), numbers, align, names)


def _align(asked: str, *, numeric: bool, cells: list[str], first: bool) -> Literal["left", "center", "right"]:
    """Centre serial numbers and short entries; numbers stand on the right, what turns over on the left."""
    if asked in ("left", "center"):
        return "left" if asked == "left" else "center"
    if asked in ("right", "number") or (numeric and not _serial(cells)):
        return "right"
    short = max((len(words) for words in cells), default=0) <= 8
    return "center" if short and (not first or _serial(cells)) else "left"


def _serial(cells: list[str]) -> bool:
    return len(cells) > 1 and cells == [str(number) for number in range(1, len(cells) + 1)]


def _width(words: str, role: str, advance: Advance) -> float:
    """Return the width of the widest line in em, the gaps between Han and Latin included."""
    lines = words.split("\n")
    return max(advance(role, line) + 0.25 * len(_SEAM.findall(line)) for line in lines) + 0.05


def _asked_for(table: Table, least: list[float], measure: float, padding: float) -> list[float]:
    """Return the widths that the editor asks for, but where others can give no number or word is parted."""
    total = sum(table.widths)
    asked = [width / total * measure - 2 * padding for width in table.widths]
    if len(asked) != len(least):
        return asked
    pairs = list(zip(asked, least, strict=True))
    wanting = sum(max(0.0, need - width) for width, need in pairs)
    spare = sum(max(0.0, width - need) for width, need in pairs)
    if wanting > spare:
        return asked
    left = 1 - wanting / spare if spare else 1.0
    return [need + max(0.0, width - need) * left for width, need in pairs]


def _cell_box(
    cell: Cell, columns: list[_Column], widths: list[float], at: int, head: bool, *, opens: bool
) -> CellBox:
    if head:
        return CellBox(cell, "center", at=at)
    column = columns[at]
    if cell.columns > 1:
        return CellBox(cell, "left", at=at, stub=column.names, opens=opens and at == 0)
    inset = 0.0
    if column.align == "right" and column.numbers:
        inset = max(0.0, (widths[at] - column.numbers) / 2)
    return CellBox(cell, column.align, inset, at, stub=column.names, opens=opens and at == 0)


def _above(
    table: Table,
    places: tuple[list[list[tuple[int, Cell]]], ...],
    widths: list[float],
    measure: float,
    advance: Advance,
) -> float:
    """Return the white above; where lines turn over, their number is estimated."""
    parts = [_MARGINS, _CAPTION * bool(table.caption or table.number), _LINE * bool(table.unit)]
    parts += [_ROW + _LINE * max((lines_of(cell.content, widths[at], advance) for at, cell in row
                                  if cell.columns == cell.rows == 1), default=1)
              for row in (*places[0], *places[1])]  # fmt: skip
    if table.note:
        parts.append(_LINE * lines_of(table.note, measure * 12 / 10.5, advance))
    parts.append(_RULES if table.rules == "three" else _RULES + _RULE * len((*places[0], *places[1])))
    height = sum(parts)
    rest = math.ceil(height - 0.02) - height if height < _HIGHEST else 0.0
    lead = 0.17 if table.caption or table.number else 0.0  # a caption's line brings white of its own
    return max(_MARGINS / 2, (_MARGINS + rest - lead) / 2)


def lines_of(content: Inlines, width: float, advance: Advance) -> int:
    """Return how many lines words take, both widths in em of the table's type."""
    lines = plain(content).split("\n")
    return sum(
        max(1, math.ceil(_width(line, "fangsong", advance) / max(width, 1.0) - 0.01)) for line in lines
    )
