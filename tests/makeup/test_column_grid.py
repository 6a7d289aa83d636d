"""The page of a journal: columns of whole ems, and what a publication may ask for."""

from __future__ import annotations

import pytest

from press.errors import LayoutError
from press.makeup.column_grid import ColumnGrid
from press.model.journal import PageForm

GRID = ColumnGrid(
    trim=(210, 285), top=26, inner=20, columns=2, characters=22, gap=2, lines=39, size=10.5, pitch=17
)


def test_the_type_area_is_made_of_characters_and_lines() -> None:
    width, height = GRID.type_area
    assert width * 72 / 25.4 == pytest.approx(46 * 10.5)
    assert height * 72 / 25.4 == pytest.approx(38 * 17 + 10.5)


def test_margins_add_up_to_the_page() -> None:
    assert GRID.inner + GRID.type_area[0] + GRID.outer == pytest.approx(210)
    assert GRID.top + GRID.type_area[1] + GRID.bottom == pytest.approx(285)


def test_other_columns_fill_the_same_measure_with_whole_characters() -> None:
    grid = GRID.wearing(PageForm(columns=3, size=9, pitch=15))
    assert (grid.columns, grid.characters) == (3, 16)
    assert GRID.measure - 3 * grid.size < grid.measure <= GRID.measure
    assert grid.bottom >= GRID.bottom


@pytest.mark.parametrize("trim", ["A4", "210x297", "210 × 297 毫米", "210*297mm"])
def test_trim_by_name_or_figures(trim: str) -> None:
    assert GRID.wearing(PageForm(trim=trim)).trim == (210, 297)


def test_nothing_asked_for_changes_nothing() -> None:
    assert GRID.wearing(PageForm()) == GRID


@pytest.mark.parametrize(
    ("form", "words"),
    [
        (PageForm(characters=30), "宽出 40 毫米"),
        (PageForm(lines=43), "地脚只剩"),
        (PageForm(lines=60), "高出 99 毫米"),
        (PageForm(trim="对开"), "开本“对开”看不懂"),
    ],
)
def test_what_does_not_fit_is_told(form: PageForm, words: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESS_LANG", "zh")
    with pytest.raises(LayoutError) as failure:
        GRID.wearing(form)
    assert words in failure.value.message


def test_a_department_parts_the_same_type_area_into_columns_of_whole_ems() -> None:
    for columns in (1, 2, 3, 4):
        parted = GRID.parted(columns)
        assert parted.columns == columns
        assert parted.measure == pytest.approx(GRID.measure) or columns == 1
        assert parted.gap >= GRID.gap
    assert GRID.parted(3).characters == 14
    assert GRID.parted(1).characters == 46
