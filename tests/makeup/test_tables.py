"""Tables as they are set: where cells stand, how they are aligned, the white above."""

from __future__ import annotations

import pytest

from press.makeup.tables import TableBox, table_box
from press.model.blocks import Cell, Lines, Table, Text

MEASURE = 36.85


def set_table(*rows: str, head: int = 1, **options: object) -> TableBox:
    """Set a table whose cells are parted by bars, each character one em wide."""
    cells = tuple(tuple(Cell((Text(words.strip()),)) for words in row.split("|")) for row in rows)
    options = {"align": (), **options}
    table = Table(header=cells[:head], body=cells[head:], lines=Lines(1, 1), **options)  # type: ignore[arg-type]
    return table_box(table, MEASURE, lambda role, words: float(len(words)))


def aligned(box: TableBox) -> list[str]:
    return [cell.align for cell in box.body[0]]


def test_shares_fill_the_measure() -> None:
    assert sum(set_table("序号|任务", "1|" + "长" * 80).shares) == pytest.approx(1)


def test_numbers_stand_on_the_right_as_a_block_in_the_middle() -> None:
    box = set_table("单位|馆藏（万卷）", "市档案馆|42.0", "云梓县档案馆|—")
    assert aligned(box) == ["left", "right"]
    number = box.body[0][1]
    column = box.shares[1] * MEASURE - 2 * box.padding
    assert number.inset == pytest.approx((column - 4.05) / 2)


def test_serial_numbers_and_short_entries_are_centred() -> None:
    box = set_table("序号|单位|任务", "1|水利局|" + "长" * 30, "2|财政局|" + "长" * 12)
    assert aligned(box) == ["center", "center", "left"]


def test_what_the_editor_asks_for_holds() -> None:
    assert aligned(set_table("甲|乙", "1|长", align=("left", "right"))) == ["left", "right"]


def test_a_cell_under_one_that_spans_rows_belongs_to_the_next_column() -> None:
    header = (
        (Cell((Text("街道"),), rows=2), Cell((Text("供餐"),), columns=2)),
        (Cell((Text("合"),)), Cell(())),
    )
    body = ((Cell((Text("望月街道办事处便民中心"),)), Cell((Text("1720"),)), Cell((Text("30"),))),)
    box = table_box(Table(header, body, (), Lines(1, 1)), MEASURE, lambda role, words: float(len(words)))
    assert len(box.shares) == 3
    assert box.shares[1] == pytest.approx(box.shares[2], abs=0.1)
    assert [cell.align for cell in box.body[0]] == ["left", "right", "right"]


def test_the_rules_of_a_grid_take_nothing_from_a_short_column() -> None:
    rows = ("指标|要点", "应急处突能力|" + "长" * 80)
    three, grid = (set_table(*rows, rules=rules) for rules in ("three", "grid"))
    assert grid.shares[0] * MEASURE == pytest.approx(three.shares[0] * MEASURE + 0.06)


@pytest.mark.parametrize("rows", range(1, 9))
def test_the_white_above_and_below_is_alike(rows: int) -> None:
    box = set_table("甲|乙", *["1|2"] * rows)
    height = 0.75 * (rows + 1) + 2.5 / 29.6
    total = -(-(height + 0.5) // 1)
    below = total - height - box.above
    assert box.above == pytest.approx(below, abs=0.01)
    assert 0.25 <= box.above < 0.76


def test_many_columns_take_less_white_where_they_need_it() -> None:
    months = "|".join(f"{month}月" for month in range(1, 10))
    assert set_table("县区|" + months, "云梓县|" + "|".join(["111.6"] * 9)).padding == 0.25
    assert set_table("县区|" + months, "云梓县|" + "|".join(["1"] * 9)).padding == 0.5


@pytest.mark.parametrize(("columns", "padding"), [(6, 0.5), (7, 0.25)])
def test_up_to_six_columns_keep_their_white(columns: int, padding: float) -> None:
    assert set_table("|".join("甲" * columns), "|".join(["长" * 9] * columns)).padding == padding


def test_a_group_of_rows_opens_with_a_rule_but_the_first() -> None:
    first, second, one = (Cell((Text(name),), rows=rows) for name, rows in (("东", 2), ("西", 2), ("南", 1)))
    number = Cell((Text("1"),))
    body = ((first, number), (number,), (second, number), (number,), (one, number))
    grouped = table_box(Table((), body, (), Lines(1, 1)), MEASURE, lambda role, words: float(len(words)))
    assert [row[0].opens for row in grouped.body] == [False, False, True, False, True]
    assert not any(cell.opens for row in set_table("甲|乙", "1|2", "3|4").body for cell in row)


@pytest.mark.parametrize(("name", "width"), [("基本要求", 0.0), ("制度执行力和治理能力", 5.0)])
def test_the_long_name_of_a_group_stands_in_two_lines(name: str, width: float) -> None:
    def grouped(words: str) -> TableBox:
        body = ((Cell((Text(name),), rows=2), Cell((Text(words),))), (Cell((Text(words),)),))
        return table_box(Table((), body, (), Lines(1, 1)), MEASURE, lambda role, words: float(len(words)))

    long, short = (grouped("长" * count) for count in (99, 9))
    assert long.shares[0] * MEASURE - 2 * long.padding == pytest.approx(width or len(name), abs=0.1)
    assert short.shares[0] * MEASURE - 2 * short.padding > len(name)


def test_no_number_is_parted_for_the_widths_that_are_asked_for() -> None:
    box = set_table("站名|设防水位", "石门滩|" + "53.20" * 2, widths=(5, 1))
    assert box.shares[1] * MEASURE - 2 * box.padding == pytest.approx(10.05)
    assert sum(box.shares) == pytest.approx(1)
    wide = set_table("站名|设防水位", "石门滩|53.20", widths=(2, 1))
    assert wide.shares[0] == pytest.approx(2 / 3)
