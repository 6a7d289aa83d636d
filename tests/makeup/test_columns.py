"""A measure divided among columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.makeup.columns import share_out

COLUMN = st.tuples(st.floats(1, 90), st.floats(0, 1))


@given(st.lists(COLUMN, min_size=1, max_size=12), st.floats(12, 40))
def test_widths_fill_the_measure(columns: list[tuple[float, float]], measure: float) -> None:
    natural = [width for width, _ in columns]
    widths = share_out(natural, [width * part for width, part in columns], measure)
    assert sum(widths) == pytest.approx(measure)
    assert min(widths) >= 0


@given(st.lists(COLUMN, min_size=1, max_size=12), st.floats(12, 40))
def test_no_column_is_narrower_than_its_widest_word(
    columns: list[tuple[float, float]], measure: float
) -> None:
    least = [width * part for width, part in columns]
    if sum(least) < measure:
        widths = share_out([width for width, _ in columns], least, measure)
        assert all(width >= word - 1e-6 for width, word in zip(widths, least, strict=True))


def test_short_columns_keep_their_width_beside_long_ones() -> None:
    widths = share_out([2, 60, 18, 6], [1, 1, 1, 1], 33)
    assert widths[0] == 2
    assert widths[3] == 6
    assert widths[1] > widths[2] > 6


def test_room_to_spare_goes_to_every_column() -> None:
    widths = share_out([4, 10], [1, 1], 30)
    assert widths[0] > 4
    assert widths[1] > 10
