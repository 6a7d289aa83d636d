"""Tables turned sideways 侧排: too wide for any page, they stand on pages of their own, 顶左底右.

Their heads are at the left, on left and right pages alike (standards §3.5.4). The engine cannot part what is
turned, so the rows of every page are counted out here.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import replace

from press.makeup.tables import Advance, CellBox, TableBox, lines_of, wanted_width
from press.model.blocks import Table

_WIDER = 1.3
"""So much wider than the measure a table is when it is turned unasked."""

_SAFE = 0.97
"""Of a page's room: lines are counted, not set."""


def is_turned(table: Table, measure: float, advance: Advance) -> bool:
    """Tell whether a table is turned: as asked, or when it is far too wide.

    Args:
        table: the table.
        measure: the measure in em of the table's type.
        advance: widths of words.
    """
    if table.turned is not None:
        return table.turned
    return not table.widths and wanted_width(table, advance) > _WIDER * measure


def parted(
    table: Table, box: TableBox, measure: float, room: float, line: float, advance: Advance
) -> tuple[TableBox, ...]:
    """Divide a table's rows among pages; a cell over several rows is set again where a page begins in it.

    Args:
        table: the table.
        box: its columns and rows.
        measure: the measure in em of the table's type: the type area's height.
        room: what there is for rows and caption on a page, in lines of the table.
        line: white above and below a row's lines together, in lines of the table.
        advance: widths of words.
    """
    widths = [share * measure - 2 * box.padding for share in box.shares]
    heights = [_height(row, widths, advance) + line for row in box.body]
    head = sum(_height(row, widths, advance) + line for row in box.header)
    around = 1.5 * bool(table.caption or table.number) + bool(table.unit) + 1.5 * bool(table.note)
    starts = list(_starts(heights, room * _SAFE - head - around))
    return tuple(
        replace(box, body=_rows(box.body, start, end))
        for start, end in zip(starts, [*starts[1:], len(box.body)], strict=True)
    )


def _starts(heights: Sequence[float], room: float) -> Iterator[int]:
    """Yield the row with which every page begins; the pages are filled alike, so that none has a few only."""
    pages = max(1, math.ceil(sum(heights) / room - 1e-6)) if room > 0 else 1
    share = min(room, sum(heights) / pages + max(heights, default=0.0))
    filled = 0.0
    yield 0
    for number, height in enumerate(heights):
        if number and filled + height > share:
            yield number
            filled = 0.0
        filled += height


def _rows(rows: Sequence[tuple[CellBox, ...]], start: int, end: int) -> tuple[tuple[CellBox, ...], ...]:
    """Return the rows of one page, with what reaches into the first from above, cut at the last."""
    reaching = tuple(
        replace(placed, cell=replace(placed.cell, rows=number + placed.cell.rows - start))
        for number, row in enumerate(rows[:start])
        for placed in row
        if number + placed.cell.rows > start
    )
    first = tuple(sorted((*reaching, *(rows[start] if rows else ())), key=lambda placed: placed.at))
    shown = [first, *rows[start + 1 : end]] if rows else []
    return tuple(
        tuple(
            replace(placed, cell=replace(placed.cell, rows=min(placed.cell.rows, len(shown) - number)))
            for placed in row
        )
        for number, row in enumerate(shown)
    )


def _height(row: Sequence[CellBox], widths: Sequence[float], advance: Advance) -> float:
    """Return how many lines a row has."""
    return max(
        (
            lines_of(placed.cell.content, sum(widths[placed.at : placed.at + placed.cell.columns]), advance)
            for placed in row
            if placed.cell.rows == 1
        ),
        default=1,
    )
