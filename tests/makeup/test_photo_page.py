"""Photo pages: every picture inside the type area, none over another, none cut by more than a fifth."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.makeup.photo_page import CROP, PhotoPlace, Wish, place_photos

MEASURE, HEIGHT, GAP, PITCH = 483.0, 650.0, 12.75, 12.75
RATIOS = st.lists(st.floats(0.5, 2.5), min_size=1, max_size=8)


def places(
    ratios: list[float], caption: float = 100.0, height: float = HEIGHT, wishes: tuple[Wish, ...] = ()
) -> tuple[PhotoPlace, ...]:
    return place_photos(
        tuple(ratios),
        measure=MEASURE,
        height=height,
        gap=GAP,
        captions=tuple(caption for _ in ratios),
        pitch=PITCH,
        wishes=wishes,
    )


def cut(place: PhotoPlace, ratio: float) -> float:
    """Return the share of a picture that is shown of its width or its height."""
    shape = place.width / place.height
    return min(shape / ratio, ratio / shape)


@given(RATIOS)
def test_pictures_stand_inside_the_type_area_and_apart(ratios: list[float]) -> None:
    found = places(ratios)
    assert sorted(place.number for place in found) == list(range(len(ratios)))
    for place in found:
        assert place.x >= -0.01
        assert place.x + place.width <= MEASURE + 0.01
        assert place.y + place.height <= HEIGHT + 0.01
    for first, second in combinations(found, 2):
        beside = first.x + first.width <= second.x + 0.01 or second.x + second.width <= first.x + 0.01
        above = first.y + first.height <= second.y + 0.01 or second.y + second.height <= first.y + 0.01
        assert beside or above


@given(RATIOS)
def test_no_picture_is_cut_by_more_than_a_fifth(ratios: list[float]) -> None:
    assert all(cut(place, ratios[place.number]) >= CROP - 0.06 for place in places(ratios))


@pytest.mark.parametrize("count", range(2, 9))
def test_photographs_of_every_day_fill_their_page(count: int) -> None:
    ratios = [1.5, 1.33, 0.67, 1.5, 1.0, 1.78, 0.75, 1.5][:count]
    found = places(ratios)
    assert max(place.y + place.height for place in found) > 0.85 * HEIGHT
    assert max(place.x + place.width for place in found) == pytest.approx(MEASURE)


@given(st.lists(st.floats(0.6, 2), min_size=3, max_size=8), st.integers(0, 600))
def test_a_caption_hangs_under_its_own_picture_and_clear_of_the_next(
    ratios: list[float], length: int
) -> None:
    found = places(ratios, float(length))
    for place in found:
        assert (place.caption_x, place.caption_y) == (place.x, place.y + place.height)
        right = place.x + place.width - 1
        below = (other for other in found if other.y > place.y)
        under = [other.y for other in below if other.x < right and place.x < other.x + other.width - 1]
        lines = -(-length // (0.96 * place.width))
        assert all(y >= place.caption_y + lines * PITCH - 0.01 for y in under)


def test_two_stand_staggered_and_pointers_lead_to_them() -> None:
    first, second = places([1.5, 1.4])
    assert (first.pointer, second.pointer) == ("◀", "▶")
    assert first.caption_x > first.x + first.width
    assert second.caption_x + second.caption_width < second.x


def test_two_that_would_leave_a_hole_stand_one_above_the_other() -> None:
    first, second = places([2.1, 2.0])
    assert first.width == second.width == MEASURE
    assert {first.pointer, second.pointer} == {"▲"}


@pytest.mark.parametrize("ratios", [[1.5], [0.7, 0.8], [0.7, 0.6, 0.7]])
def test_captions_below_need_no_pointer_where_no_other_picture_is_near(ratios: list[float]) -> None:
    assert {place.pointer for place in places(ratios)} == {""}


def test_captions_between_pictures_point_up_to_their_own() -> None:
    assert {place.pointer for place in places([1.5, 1.2, 1.3])} == {"▲"}


def test_captions_above_point_down() -> None:
    found = places([1.5, 1.4, 1.3, 1.5], wishes=("above",) * 4)
    assert {place.pointer for place in found} == {"▼"}
    assert all(not place.below and place.caption_y < place.y for place in found)


WISHES = st.lists(
    st.tuples(st.floats(0.6, 2), st.sampled_from(["auto", "above", "below"])), min_size=1, max_size=8
)


@given(WISHES, st.integers(1, 600))
def test_wherever_captions_are_wanted_they_stand_clear_of_all_pictures(
    wanted: list[tuple[float, Wish]], length: int
) -> None:
    found = places([ratio for ratio, _ in wanted], float(length), wishes=tuple(wish for _, wish in wanted))
    for place in found:
        assert place.y >= -0.01
        assert wanted[place.number][1] != ("above" if place.below else "below")
        lines = -(-length // (0.96 * place.caption_width)) * PITCH
        top = place.caption_y if place.below else place.caption_y - lines
        if place.pointer in ("◀", "▶"):
            continue
        assert top >= -0.01
        for other in found:
            beside = other.x + other.width <= place.x + 0.01 or place.x + place.width <= other.x + 0.01
            assert beside or other.y + other.height <= top + 0.01 or other.y >= top + lines - 0.01
        sign = "▲" if place.below else "▼"
        assert place.pointer in ("", sign)


@pytest.mark.parametrize("count", [9, 11, 13, 20])
def test_more_than_eight_stand_in_even_rows(count: int) -> None:
    found = places([1.5] * count)
    assert len({(place.x, place.y) for place in found}) == count
    assert len({place.y for place in found}) <= -(-count // 2)


def test_an_order_is_kept() -> None:
    found = places([1.5, 1.0, 0.7, 1.3, 1.6, 1.2])
    starts = [(place.y, place.x) for place in found if place.x == 0]
    assert starts == sorted(starts)
