"""Tables turned sideways: which, and how their rows are shared among pages."""

from __future__ import annotations

import pytest

from press.makeup.tables import TableBox, table_box
from press.makeup.turned import is_turned, parted
from press.model.blocks import Cell, Lines, Table, Text

HEIGHT, ROOM = 73.0, 36.0


def advance(role: str, words: str) -> float:
    return float(len(words))


def cells(words: str) -> tuple[Cell, ...]:
    return tuple(Cell((Text(word),)) for word in words.split("|"))


def table(body: tuple[tuple[Cell, ...], ...], **options: object) -> Table:
    return Table((cells("县区|数"),), body, (), Lines(1, 1), **options)  # type: ignore[arg-type]


def parts(body: tuple[tuple[Cell, ...], ...]) -> tuple[TableBox, ...]:
    whole = table(body, number="表1")
    return parted(whole, table_box(whole, HEIGHT, advance), HEIGHT, ROOM, 1 / 3, advance)


@pytest.mark.parametrize(("columns", "turned"), [(2, False), (8, False), (12, True), (20, True)])
def test_a_table_far_too_wide_is_turned(columns: int, turned: bool) -> None:
    head, row = (cells("|".join([words] * columns)) for words in ("九月底累计完成", "1"))
    wide = Table((head,), (row,), (), Lines(1, 1))
    assert is_turned(wide, 51.0, advance) == turned


def test_long_entries_alone_do_not_turn_a_table() -> None:
    assert not is_turned(table((cells("云梓县|" + "长" * 400),)), 51.0, advance)


def test_what_the_editor_asks_for_holds() -> None:
    assert is_turned(table((), turned=True), 51.0, advance)
    wide = Table((cells("|".join(["九月底累计完成"] * 30)),), (), (), Lines(1, 1), turned=False)
    assert not is_turned(wide, 51.0, advance)


@pytest.mark.parametrize("rows", [1, 5, 24, 25, 26, 60, 200])
def test_every_row_stands_once_and_no_page_is_overfull(rows: int) -> None:
    found = parts(tuple(cells(f"第{number}行|{number}") for number in range(rows)))
    texts = [row[0].cell.content[0].text for part in found for row in part.body]  # type: ignore[union-attr]
    assert texts == [f"第{number}行" for number in range(rows)]
    assert all(len(part.body) * 4 / 3 <= ROOM - 4 / 3 - 1.5 for part in found)
    assert all(part.header for part in found)
    assert max(len(part.body) for part in found) - min(len(part.body) for part in found) <= len(found)


def test_a_cell_over_several_rows_is_set_again_on_the_next_page() -> None:
    group = Cell((Text("云梓县"),), rows=40)
    body = ((group, *cells("0")), *(cells(str(number)) for number in range(1, 40)))
    first, second = parts(body)
    assert first.body[0][0].cell.content == second.body[0][0].cell.content == group.content
    assert first.body[0][0].cell.rows == len(first.body)
    assert second.body[0][0].cell.rows == len(second.body)
    assert [len(row) for row in second.body[1:]] == [1] * (len(second.body) - 1)
