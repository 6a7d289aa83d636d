"""Figures take whole lines; pictures of a row share one height."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from press.makeup.figures import figure_box
from press.model.blocks import Figure, Lines, Picture

MEASURE, PITCH, TALLEST = 442.2, 29.62, 19 * 29.62


def figure(*sizes: tuple[int, int], width: float | None = None) -> Figure:
    pictures = tuple(Picture(PurePosixPath("images/a.png"), *size) for size in sizes)
    return Figure(pictures, Lines(1, 1), width=width)


@pytest.mark.parametrize("height", [1000, 1333, 2000, 2400])
@pytest.mark.parametrize("lines", [0, 1, 2])
def test_a_figure_takes_whole_lines_and_as_much_white_above_as_below(height: int, lines: int) -> None:
    box = figure_box(figure((3000, height)), MEASURE, PITCH, TALLEST, caption_lines=lines)
    steps = (box.above + box.height + box.below) / PITCH + 0.75 * lines
    assert steps == pytest.approx(round(steps))
    under_caption = (0.75 * PITCH - 12) / 2 if lines else 0
    assert box.above == pytest.approx(box.below + under_caption, abs=0.1)
    assert 0.16 < box.below / PITCH < 0.86


def test_a_row_shares_one_height_and_fills_the_width() -> None:
    box = figure_box(figure((3000, 2000), (2000, 2000), (2000, 3000), width=1), MEASURE, PITCH, TALLEST)
    assert sum(box.widths) + 2 * box.gap == pytest.approx(MEASURE)
    assert box.widths[0] / 1.5 == pytest.approx(box.height)


def test_a_tall_picture_stays_on_the_page() -> None:
    assert figure_box(figure((2000, 9000), width=1), MEASURE, PITCH, TALLEST).height <= TALLEST


def test_a_small_picture_is_not_blown_up() -> None:
    box = figure_box(figure((300, 200), width=1), MEASURE, PITCH, TALLEST)
    assert box.height == pytest.approx(200 * 72 / 150)
