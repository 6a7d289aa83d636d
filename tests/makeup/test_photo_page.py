"""Photo pages: every picture inside the type area, none over another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.makeup.photo_page import PhotoPlace, place_photos

MEASURE, HEIGHT, GAP = 483.0, 650.0, 17.0
RATIOS = st.lists(st.floats(0.4, 2.5), min_size=1, max_size=8)


def places(ratios: list[float], caption: float = 17.0) -> tuple[PhotoPlace, ...]:
    return place_photos(ratios, measure=MEASURE, height=HEIGHT, gap=GAP, caption=[caption for _ in ratios])


@given(RATIOS)
def test_pictures_stand_inside_the_type_area_and_apart(ratios: list[float]) -> None:
    found = places(ratios)
    assert [place.number for place in found] == list(range(len(ratios)))
    for place in found:
        assert place.x >= -0.01
        assert place.x + place.width <= MEASURE + 0.01
        assert place.y + place.height <= HEIGHT + 0.01
    for first, second in combinations(found, 2):
        beside = first.x + first.width <= second.x + 0.01 or second.x + second.width <= first.x + 0.01
        above = first.y + first.height <= second.y + 0.01 or second.y + second.height <= first.y + 0.01
        assert beside or above


@given(RATIOS)
def test_rows_fill_the_measure_or_leave_the_side_to_a_caption(ratios: list[float]) -> None:
    found = places(ratios)
    for place in found:
        row = [other for other in found if other.y == place.y]
        filled = sum(other.width for other in row) + GAP * (len(row) - 1)
        aside = 0.0 if place.below else place.caption_width + GAP
        assert filled + aside == pytest.approx(MEASURE)


def test_two_stand_staggered_and_pointers_lead_to_them() -> None:
    first, second = places([1.5, 1.4])
    assert (first.pointer, second.pointer) == ("◀", "▶")
    assert first.caption_x > first.x + first.width
    assert second.caption_x + second.caption_width < second.x


def test_captions_below_need_no_pointer() -> None:
    assert {place.pointer for place in places([1.5, 1.2, 1.3])} == {""}
    assert all(place.caption_y == place.y + place.height for place in places([1.5, 1.2, 1.3]))
