"""Rectangles and matrices."""

from __future__ import annotations

import pytest

from press.finish.geometry import (
    EVERYWHERE,
    IDENTITY,
    UNIT,
    Box,
    Matrix,
    applied,
    box_of,
    matrix_of,
    multiplied,
    placed,
    scale_of,
    sides,
)

QUARTER_TURN: Matrix = (0.0, 1.0, -1.0, 0.0, 0.0, 0.0)
MOVED: Matrix = (1.0, 0.0, 0.0, 1.0, 10.0, 20.0)


def test_the_first_matrix_is_done_first() -> None:
    assert applied(multiplied(MOVED, QUARTER_TURN), 0.0, 0.0) == (-20.0, 10.0)
    assert applied(multiplied(QUARTER_TURN, MOVED), 0.0, 0.0) == (10.0, 20.0)


def test_a_box_that_is_turned_stays_upright() -> None:
    assert placed(QUARTER_TURN, Box(0.0, 0.0, 4.0, 2.0)) == Box(-2.0, 0.0, 0.0, 4.0)


def test_no_points_take_up_nothing() -> None:
    assert box_of([], MOVED) == Box(0.0, 0.0, 0.0, 0.0)


def test_the_sides_and_the_mean_growth_of_a_picture() -> None:
    stretched: Matrix = (0.0, 9.0, -4.0, 0.0, 1.0, 1.0)
    assert (sides(stretched), scale_of(stretched)) == ((9.0, 4.0), 6.0)


def test_everywhere_cuts_nothing_off() -> None:
    assert EVERYWHERE.crossed(placed(IDENTITY, UNIT)) == UNIT


def test_a_matrix_has_six_numbers() -> None:
    with pytest.raises(ValueError, match="unpack"):
        matrix_of([1, 0, 0, 1])
