"""GB/T 9704-2012 §7.3.5: the signing body and the date, in em from the left of a 28-em measure."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.makeup.signature import place_signature


def test_date_begins_two_characters_right_of_the_issuer() -> None:
    place = place_signature(13, 7, 28)
    assert (place.issuer, place.date) == (13, 15)


def test_issuer_stands_two_characters_from_the_right() -> None:
    assert 28 - (place_signature(13, 7, 28).issuer + 13) == 2


def test_a_date_longer_than_the_issuer_is_indented_two_and_pushes_the_issuer_left() -> None:
    place = place_signature(4, 7, 28)
    assert place.date + 7 == 26
    assert place.date - place.issuer == 2


def test_with_a_seal_the_date_is_indented_four_and_the_issuer_centred_above_it() -> None:
    place = place_signature(11, 7, 28, seal=True)
    assert place.date + 7 == 24
    assert place.issuer + 11 / 2 == place.date + 7 / 2


def test_a_long_issuer_with_a_seal_stays_inside_the_type_area() -> None:
    place = place_signature(20, 7, 28, seal=True)
    assert place.issuer + 20 == 26
    assert place.date + 7 / 2 == place.issuer + 20 / 2


@pytest.mark.parametrize("seal", [False, True])
def test_an_issuer_longer_than_the_measure_turns_over(seal: bool) -> None:
    place = place_signature(39, 7, 28, seal=seal)
    assert place.turned
    assert (place.issuer, place.date + 7) == (2, 24)


@given(
    issuer=st.floats(1, 60), date=st.floats(0, 9), seal=st.booleans(), measure=st.sampled_from([20, 28, 34])
)
def test_nothing_leaves_the_measure(issuer: float, date: float, seal: bool, measure: int) -> None:
    place = place_signature(issuer, date, measure, seal=seal)
    assert place.issuer >= 0
    assert 0 <= place.date <= measure - date + 1e-6
    assert place.turned or place.issuer + issuer <= measure + 1e-6
