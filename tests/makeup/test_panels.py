"""Panels in rows: all of them, in order, no row with one alone but the first."""

from __future__ import annotations

import pytest

from press.makeup.panels import figure_fit, panel_rows
from press.model.blocks import KeyFigure, Lines, Panel, Paragraph, Text

LINES = Lines(1, 1)


def panel(name: str, words: int = 0) -> Panel:
    text = (Paragraph((Text("字" * words),), LINES),) if words else ()
    return Panel((Text(name),), (), text)


def lengths(count: int, words: int = 0) -> list[int]:
    panels = [panel(str(number), words) for number in range(count)]
    rows = panel_rows(panels)
    assert [found for row in rows for found in row] == panels
    return [len(row) for row in rows]


@pytest.mark.parametrize(
    ("count", "rows"),
    [(1, [1]), (2, [2]), (3, [3]), (4, [2, 2]), (5, [2, 3]), (6, [3, 3]), (7, [2, 3, 2]), (8, [2, 3, 3])],
)
def test_short_panels_stand_two_or_three_abreast(count: int, rows: list[int]) -> None:
    assert lengths(count) == rows


@pytest.mark.parametrize("count", range(10, 20))
def test_many_panels_leave_none_alone(count: int) -> None:
    assert set(lengths(count)) <= {2, 3}


def test_panels_with_much_text_stand_two_abreast() -> None:
    assert lengths(6, words=80) == [2, 2, 2]
    assert lengths(5, words=80) == [1, 2, 2]


def test_a_long_figure_is_set_smaller() -> None:
    short, long = KeyFigure("95%", "", ()), KeyFigure("1,234,567.8", "万元", ())
    assert figure_fit(short, 3, 1) == 1
    assert figure_fit(long, 3, 1) < figure_fit(long, 2, 1) < figure_fit(long, 1, 1) == 1
    assert figure_fit(long, 2, 2) < figure_fit(long, 2, 1)
    assert figure_fit(long, 1, 4) < figure_fit(long, 1, 3) < figure_fit(long, 1, 2) < 1
