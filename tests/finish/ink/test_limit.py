"""No more ink than the paper takes, and the hue stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from press.finish.ink.limit import held, is_within, limited

share = st.floats(0, 1)


@given(st.tuples(share, share, share, share), st.floats(1.5, 4))
def test_no_colour_has_more_than_the_limit(cmyk: tuple[float, ...], total: float) -> None:
    made = limited(cmyk, total)
    assert sum(made) <= total + 1e-9
    assert all(-1e-9 <= ink <= 1 + 1e-9 for ink in made)
    assert made[3] >= cmyk[3]
    if sum(cmyk) <= total:
        assert made == cmyk


@given(st.tuples(share, share, share, share), st.floats(1.5, 4))
def test_the_order_of_the_coloured_inks_stays(cmyk: tuple[float, ...], total: float) -> None:
    made = limited(cmyk, total)
    for one in range(3):
        for other in range(3):
            if cmyk[one] >= cmyk[other]:
                assert made[one] >= made[other] - 1e-9


def test_grey_gives_way_to_black() -> None:
    assert limited((0.9, 0.8, 0.8, 0.7), 3.0) == pytest.approx((0.8, 0.7, 0.7, 0.8))


def test_what_black_has_no_room_for_is_taken_in_proportion() -> None:
    assert limited((1.0, 0.5, 0.5, 1.0), 2.0) == pytest.approx((0.5, 0.25, 0.25, 1.0))


@given(st.lists(st.tuples(*[st.integers(0, 255)] * 4), min_size=1, max_size=40), st.floats(1.5, 3.9))
def test_pictures_are_held_as_colours_are(pixels: list[tuple[int, ...]], total: float) -> None:
    image = Image.frombytes("CMYK", (len(pixels), 1), bytes(part for pixel in pixels for part in pixel))
    made = held(image, total)
    data = made.tobytes()
    for at, pixel in enumerate(pixels):
        now = data[4 * at : 4 * at + 4]
        assert sum(now) <= total * 255
        wanted = limited(tuple(part / 255 for part in pixel), total)
        assert [part / 255 for part in now] == pytest.approx(wanted, abs=2.1 / 255)


def test_a_picture_within_the_limit_is_the_same_object() -> None:
    image = Image.new("CMYK", (3, 3), (100, 100, 100, 100))
    assert is_within(image, 1.7)
    assert held(image, 1.7) is image
