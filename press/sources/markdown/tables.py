"""Tables: between bars, or as the comma- or tab-separated values that a spreadsheet gives."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Literal, TypeAlias

from press.diagnostics import markdown as rules
from press.language import say
from press.model.blocks import Cell, Inlines, Lines, Table
from press.sources.markdown.context import Context
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.run import Line, run

Align: TypeAlias = Literal["left", "center", "right", "number", "auto"]

LEFT, ABOVE = "<<", "^^"
"""What a cell holds that joins the one on its left, or the one above."""

_RULE_CELL = re.compile(r"\s*:?-+:?\s*")
_BAR = re.compile(r"\\.|\{[^{}|]*\|[^{}|]*\}|`[^`]*`|(\|)")
_TOTALS = ("合计", "总计", "共计", "总合计", "总和")
_WIDE = {"｜": "|", "│": "|", "丨": "|"}


@dataclass
class Grid:
    """The rows of a table as written, cells not yet joined; ``align`` is empty without a line of dashes."""

    header: list[list[Line]] = field(default_factory=list)
    body: list[list[Line]] = field(default_factory=list)
    align: tuple[Align, ...] = ()

    @property
    def columns(self) -> int:
        """How many columns the header has, or the longest row when there is none."""
        return max((len(row) for row in self.header or self.body), default=0)


def is_row(line: Line) -> bool:
    """Tell whether a line has a bar that parts cells."""
    return any(match[1] for match in _BAR.finditer(line.text))


def is_rule(line: Line) -> bool:
    """Tell whether a line is the row of dashes below a header."""
    text = line.text.strip()
    return "-" in text and "|" in text and all(_RULE_CELL.fullmatch(cell.text) for cell in cells(line))


def is_wide_row(line: Line) -> bool:
    """Tell whether a line was meant as a table row, but its bars are full-width ones."""
    text = line.text.strip()
    return text[:1] in _WIDE and text[-1:] in _WIDE and len(text) > 2


def cells(line: Line) -> list[Line]:
    """Cut a row at its bars; those in ruby, code or behind a backslash are text."""
    bars = [match.start(1) for match in _BAR.finditer(line.text) if match[1]]
    edges = [-1, *bars, len(line.text)]
    found = [line.cut(start + 1).first(end - start - 1) for start, end in pairwise(edges)]
    if found and found[0].blank:
        found = found[1:]
    return found[:-1] if found and found[-1].blank else found


def bar_grid(lines: list[Line], context: Context) -> Grid:
    """Read rows between bars; those above the line of dashes are the header."""
    lines = [line for line in lines if not line.blank]
    rule = next((index for index, line in enumerate(lines) if is_rule(line)), None)
    if rule is None:
        columns = max((len(cells(line)) for line in lines), default=1)
        context.tell(rules.TABLE_NO_RULE, lines[0], example="|" + " --- |" * columns)
        return Grid(body=[cells(line) for line in lines])
    grid = Grid(
        header=[cells(line) for line in lines[:rule]],
        body=[cells(line) for line in lines[rule + 1 :]],
        align=tuple(_align(cell.text.strip()) for cell in cells(lines[rule])),
    )
    if grid.header and len(grid.align) != grid.columns:
        counts = {"count": len(grid.align), "columns": grid.columns}
        context.tell(rules.TABLE_RULE_CELLS, lines[rule].stripped(), **counts)
    return grid


def _align(dashes: str) -> Align:
    left, right = dashes.startswith(":"), dashes.endswith(":")
    return "center" if left and right else "right" if right else "left" if left else "auto"


def value_grid(lines: list[Line], context: Context, *, header: int = 1) -> Grid:
    """Read comma- or tab-separated values; the first row is the header."""
    lines = [line for line in lines if not line.blank]
    mark = "\t" if any("\t" in line.text for line in lines) else ","
    if (
        mark == ","
        and not any("," in line.text for line in lines)
        and any("，" in line.text for line in lines)
    ):
        wide = next(line for line in lines if "，" in line.text)
        context.tell(rules.TABLE_WIDE_BAR, wide, wide.text.index("，"), mark="，", instead=",")
        mark = "，"
    rows = [_values(line, mark, context) for line in lines]
    return Grid(header=rows[:header], body=rows[header:])


def _values(line: Line, mark: str, context: Context) -> list[Line]:
    """Cut a line of values. The quotation marks of CSV go; a value's place is where its text is found."""
    if line.text.count('"') % 2:
        context.tell(rules.TABLE_QUOTE, line, line.text.index('"'))
        return [Line(value, line.number, line.column) for value in line.text.split(mark)]
    try:
        values = next(csv.reader([line.text], delimiter=mark))
    except (csv.Error, StopIteration):
        context.tell(rules.TABLE_QUOTE, line)
        values = line.text.split(mark)
    found, start = [], 0
    for value in values:
        place = line.text.find(value, start)
        start = max(place, start) if place < 0 else place
        found.append(Line(value, line.number, line.column + start))
        start += len(value)
    return found


def row_heads(grid: Grid) -> frozenset[int]:
    """Return the first column, whose blank cells stand for the name above.

    Not that of a form, nor one of running numbers: they name one row each.
    """
    form = not grid.header or any(not any(cell.text.strip() for cell in row) for row in grid.body)
    heads = [row[0].text.strip() for row in grid.body if row and row[0].text.strip()]
    numbered = len(heads) > 0 and all(head.isdecimal() for head in heads)
    return frozenset() if form or numbered else frozenset({0})


def make_table(
    grid: Grid,
    lines: Lines,
    context: Context,
    *,
    align: tuple[Align, ...] = (),
    spans: frozenset[int] = frozenset(),
) -> Table:
    """Set a grid as a table: rows made even, cells joined.

    Args:
        grid: the rows.
        lines: where the table stands.
        context: where mistakes go.
        align: for each column, before that of the line of dashes.
        spans: columns, from 0, whose blank cells continue the one above.
    """
    columns = grid.columns
    header = [_even(row, columns, context) for row in grid.header]
    body = [_even(row, columns, context) for row in grid.body]
    chosen = tuple((align or grid.align)[:columns])
    rest: list[Align] = ["auto"] * (columns - len(chosen))
    return Table(
        header=_joined(header, frozenset(), context),
        body=_joined(body, spans, context),
        align=(*chosen, *rest),
        lines=lines,
    )


def _even(row: list[Line], columns: int, context: Context) -> list[Line]:
    """Return a row with as many cells as the header, telling when it had not."""
    if len(row) > columns:
        context.tell(rules.TABLE_TOO_MANY, row[columns].stripped(), count=len(row), columns=columns)
    elif row and len(row) < columns:
        context.tell(rules.TABLE_TOO_FEW, row[-1].stripped(), count=len(row), columns=columns)
    return row[:columns] + [Line("", row[0].number if row else 0)] * (columns - len(row))


@dataclass
class _Box:
    """A cell and how far it reaches."""

    line: Line
    columns: int = 1
    rows: int = 1
    joined: list[Line] = field(default_factory=list)
    """The cells that joined it."""

    def join(self, line: Line) -> _Box:
        self.joined.append(line)
        return self

    def culprit(self) -> Line:
        """Return the cell to name when the result is no rectangle: the last that reached up, or the last."""
        upward = [line for line in self.joined if line.text.strip() == ABOVE]
        return (upward or self.joined or [self.line])[-1].stripped()

    def cell(self, context: Context) -> Cell:
        content: Inlines = read_inlines(run([self.line]), context)
        return Cell(content, self.columns, self.rows)


def _joined(rows: list[list[Line]], spans: frozenset[int], context: Context) -> tuple[tuple[Cell, ...], ...]:
    """Join the cells that ask for it and return what is left of each row."""
    boxes: list[list[_Box]] = []
    for row in rows:
        boxes.append([])
        own = frozenset() if _is_total(row) else spans
        for column, line in enumerate(row):
            boxes[-1].append(_box(boxes, column, line, own, context))
    _grow(boxes, context)
    owned: set[int] = set()
    done: list[tuple[Cell, ...]] = []
    for placed in boxes:
        fresh = [box for box in dict.fromkeys(map(id, placed)) if box not in owned]
        owned.update(fresh)
        by_id = {id(box): box for box in placed}
        done.append(tuple(by_id[box].cell(context) for box in fresh))
    return tuple(done)


def _is_total(row: list[Line]) -> bool:
    """Tell whether a row sums up the whole table, so that it belongs to no name above."""
    first = next((cell.text for cell in row if cell.text.strip()), "")
    return "".join(first.split()).strip("*") in _TOTALS


def _box(boxes: list[list[_Box]], column: int, line: Line, spans: frozenset[int], context: Context) -> _Box:
    """Return the box that a cell belongs to: its own, or that of a neighbour."""
    text = line.text.strip()
    if text == LEFT and column:
        return boxes[-1][column - 1].join(line)
    if text == ABOVE and len(boxes) > 1:
        return boxes[-2][column].join(line)
    if text in (LEFT, ABOVE):
        context.tell(rules.TABLE_MERGE, line.stripped(), mark=text, why=_why(rectangle=True))
        return _Box(line.first(0))
    if not text and column in spans and len(boxes) > 1 and boxes[-2][column].columns == 1:
        return boxes[-2][column]
    return _Box(line)


def _why(*, rectangle: bool) -> str:
    if rectangle:
        return say("没有可以合并的格", "there is no such cell")
    return say("并成的不是长方形", "the result is no rectangle")


def _grow(boxes: list[list[_Box]], context: Context) -> None:
    """Give every box its reach; one that is no rectangle is told and cut to its first cell."""
    places: dict[int, list[tuple[int, int]]] = {}
    for row, placed in enumerate(boxes):
        for column, box in enumerate(placed):
            places.setdefault(id(box), []).append((row, column))
    for places_of in places.values():
        rows = {row for row, _ in places_of}
        columns = {column for _, column in places_of}
        box = boxes[places_of[0][0]][places_of[0][1]]
        if len(rows) * len(columns) == len(places_of):
            box.rows, box.columns = len(rows), len(columns)
            continue
        wrong = box.culprit()
        context.tell(rules.TABLE_MERGE, wrong, mark=wrong.text, why=_why(rectangle=False))
        for row, column in places_of[1:]:
            boxes[row][column] = _Box(box.line.first(0))
