from __future__ import annotations

import pytest

from press.compose.adjustment import compress, expand
from press.compose.gaps import BRACKET, COMMA, MIXED, SPACE, STEPS, STOP


def capacity(**steps: float) -> list[float]:
    names = {"space": SPACE, "bracket": BRACKET, "comma": COMMA, "mixed": MIXED, "stop": STOP}
    amounts = [0.0] * STEPS
    for name, amount in steps.items():
        amounts[names[name]] = amount
    return amounts


def test_a_step_is_used_up_before_the_next_begins() -> None:
    shrink = compress(0.75, capacity(bracket=0.5, comma=1.0, stop=0.25)).shrink
    assert (shrink[BRACKET], shrink[COMMA], shrink[STOP]) == pytest.approx((1.0, 0.25, 0.0))


def test_what_no_step_can_take_is_told() -> None:
    assert compress(1.0, capacity(comma=0.5)).rest == pytest.approx(-0.5)


def test_word_spaces_grow_first_then_mixed_gaps_then_all() -> None:
    adjustment = expand(1.0, space=0.2, mixed=0.3, even=10)
    assert (adjustment.space, adjustment.mixed, adjustment.even) == pytest.approx((1.0, 1.0, 0.05))


def test_a_line_without_gaps_keeps_its_slack() -> None:
    assert expand(1.0, space=0.0, mixed=0.0, even=0).rest == 1.0
