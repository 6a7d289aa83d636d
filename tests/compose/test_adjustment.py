from __future__ import annotations

from itertools import pairwise

import pytest

from press.compose import Paragraph, Rules, Run
from press.compose.adjustment import compress, expand
from press.compose.gaps import BRACKET, COMMA, MIXED, SPACE, STEPS, STOP
from tests.compose.em_measurer import EmMeasurer


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
    adjustment = expand(1.0, space=0.2, mixed=0.3, wide=0.0, even=10, size=1.0)
    assert (adjustment.space, adjustment.mixed, adjustment.even) == pytest.approx((1.0, 1.0, 0.05))


def test_han_latin_spaces_go_on_alone_before_the_other_gaps_are_seen() -> None:
    alike = expand(0.25, space=0.0, mixed=0.0, wide=1.0, even=4, size=1.0)
    assert (alike.wide, alike.even) == pytest.approx((0.15, 0.025))
    alone = expand(0.9, space=0.0, mixed=0.0, wide=1.0, even=4, size=1.0)
    assert (alone.wide, alone.even) == pytest.approx((0.7, 0.05))
    seen = expand(1.4, space=0.0, mixed=0.0, wide=1.0, even=4, size=1.0)
    assert (seen.wide, seen.even) == pytest.approx((1.0, 0.1))


def test_han_latin_spaces_take_all_where_there_is_no_other_gap() -> None:
    adjustment = expand(0.5, space=0.0, mixed=0.0, wide=0.25, even=0, size=1.0)
    assert (adjustment.wide, adjustment.even, adjustment.rest) == pytest.approx((2.0, 0.0, 0.0))


def test_a_line_without_gaps_keeps_its_slack() -> None:
    assert expand(1.0, space=0.0, mixed=0.0, wide=0.0, even=0, size=1.0).rest == 1.0


def test_a_full_width_space_grows_before_gaps_between_han_are_seen() -> None:
    paragraph = Paragraph([Run("第一条　为了规范", None, 1.0)], Rules(), EmMeasurer())
    line = paragraph.line(0, len(paragraph), 8.55, indent=0, justify=True)
    gaps = [round(right.x - left.x - left.width, 6) for left, right in pairwise(line.pieces)]
    assert gaps == pytest.approx([0.05] * 3 + [0.25] + [0.05] * 3)
