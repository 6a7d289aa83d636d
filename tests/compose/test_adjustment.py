from __future__ import annotations

from itertools import pairwise

import pytest

from press.compose import Paragraph, Rules, Run
from press.compose.adjustment import UNSEEN, Adjustment, compress, expand
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
    adjustment = expand(1.02, space=0.2, mixed=0.3, wide=0.0, mark=0.0, even=10, size=1.0)
    assert (adjustment.space, adjustment.mixed, adjustment.even) == pytest.approx((1.0, 1.0, 0.052))


def opened(slack: float, *, wide: float, mark: float = 0.0) -> Adjustment:
    """Open a line of four even gaps by ``slack`` em beyond what nobody sees."""
    alike = 4 * UNSEEN + 0.3 * wide
    return expand(alike + slack, space=0.0, mixed=0.0, wide=wide, mark=mark, even=4, size=1.0)


def test_han_latin_spaces_go_on_alone_before_the_other_gaps_are_seen() -> None:
    alike = opened(-2 * UNSEEN - 0.15, wide=1.0)
    assert (alike.wide, alike.even) == pytest.approx((0.15, UNSEEN / 2))
    alone = opened(0.4, wide=1.0)
    assert (alone.wide, alone.even) == pytest.approx((0.7, UNSEEN))
    seen = opened(0.9, wide=1.0)
    assert (seen.wide, seen.even) == pytest.approx((1.0, UNSEEN + 0.05))


def test_the_blanks_of_marks_grow_before_gaps_between_han_are_seen_but_not_earlier() -> None:
    alike = opened(-0.01, wide=0.0, mark=0.25)
    assert (alike.mark, alike.even) == pytest.approx((0.0, UNSEEN - 0.0025))
    alone = opened(0.1, wide=0.0, mark=0.25)
    assert (alone.mark, alone.even) == pytest.approx((0.4, UNSEEN))
    seen = opened(0.45, wide=0.0, mark=0.25)
    assert (seen.mark, seen.even) == pytest.approx((1.0, UNSEEN + 0.05))


def test_a_line_is_opened_behind_its_marks_a_little_sooner_than_between_han() -> None:
    paragraph = Paragraph([Run("甲乙，丙（丁）戊己", None, 1.0)], Rules(), EmMeasurer())
    natural = paragraph.natural(0, len(paragraph))
    line = paragraph.line(0, len(paragraph), natural + 8 * UNSEEN + 0.15, indent=0, justify=True)
    gaps = [round(right.x - left.x - left.width, 6) for left, right in pairwise(line.pieces)]
    plain, marked = UNSEEN, UNSEEN + 0.05
    assert gaps == pytest.approx([plain, plain, marked, marked, plain, plain, marked, plain])


def test_han_latin_spaces_take_all_where_there_is_no_other_gap() -> None:
    adjustment = expand(0.5, space=0.0, mixed=0.0, wide=0.25, mark=0.0, even=0, size=1.0)
    assert (adjustment.wide, adjustment.even, adjustment.rest) == pytest.approx((2.0, 0.0, 0.0))


def test_a_line_without_gaps_keeps_its_slack() -> None:
    assert expand(1.0, space=0.0, mixed=0.0, wide=0.0, mark=0.0, even=0, size=1.0).rest == 1.0


def test_a_full_width_space_grows_before_gaps_between_han_are_seen() -> None:
    paragraph = Paragraph([Run("第一条　为了规范", None, 1.0)], Rules(), EmMeasurer())
    line = paragraph.line(0, len(paragraph), 8.25 + 6 * UNSEEN, indent=0, justify=True)
    gaps = [round(right.x - left.x - left.width, 6) for left, right in pairwise(line.pieces)]
    assert gaps == pytest.approx([UNSEEN] * 3 + [0.25] + [UNSEEN] * 3)
