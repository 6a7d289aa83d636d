"""What holds of every paragraph, at every measure and under every rule set."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from types import FrameType
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.compose import InlineObject, Item, Line, LineComposer, Paragraph, Piece, Rules, Run
from press.compose.classes import CharacterClass
from tests.compose.drawing import HAN, items, measures, rule_sets, texts
from tests.compose.em_measurer import EmMeasurer
from tests.support.limits import limited

INVISIBLE = re.compile("[\\s\u00ad\u200b\u2060\ufeff]")
"""White space may be lost at a line's end, the others are never drawn."""

examples = settings(max_examples=120, deadline=None, derandomize=True)


def set_items(content: list[Item], measure: float, rules: Rules) -> tuple[Line, ...]:
    paragraph = Paragraph(content, rules, EmMeasurer(), widest=measure)
    return LineComposer().compose(paragraph, measure)


def set_text(text: str, measure: float, rules: Rules) -> tuple[Line, ...]:
    return set_items([Run(text, None, 1.0)], measure, rules)


def places(content: list[Item]) -> Iterator[tuple[int, int]]:
    """Yield the place of every character and box that must be drawn."""
    for index, item in enumerate(content):
        if isinstance(item, InlineObject):
            yield index, 0
        elif isinstance(item, Run):
            for offset, character in enumerate(item.text):
                if not INVISIBLE.match(character):
                    yield index, offset


def drawn(content: list[Item], piece: Piece) -> Iterator[tuple[int, int]]:
    """Yield the places that ``piece`` draws, having made sure that it draws what stands there."""
    index, start = piece.position
    item = content[index]
    if not isinstance(item, Run):
        yield piece.position
        return
    for offset, character in enumerate(piece.text, start=start):
        assert character == item.text[offset] or INVISIBLE.match(character)
        if not INVISIBLE.match(character):
            yield index, offset


@given(items, measures, rule_sets)
@examples
def test_every_character_is_drawn_once_and_in_order(
    content: list[Item], measure: float, rules: Rules
) -> None:
    lines = set_items(content, measure, rules)
    found = [place for line in lines for piece in line.pieces for place in drawn(content, piece)]
    assert found == list(places(content))
    assert all(line.end == following.start for line, following in pairwise(lines))
    assert not lines or lines[-1].end is None


@given(items, measures, rule_sets)
@examples
def test_no_line_is_wider_than_the_measure(content: list[Item], measure: float, rules: Rules) -> None:
    for line in set_items(content, measure, rules):
        if line.width <= measure + 0.02:
            continue
        solid = [piece for piece in line.pieces if piece.text.strip() or not piece.text]
        if line.hung:
            assert solid[-1].text in "、，。"
            assert solid[-2].text not in BASIC_START | BASIC_END, "of a row of marks none hangs"
            assert line.width <= measure + 1.01 * line.size * 1.6
        else:
            assert line.overfull > 0
            assert len(solid) == 1, "only what cannot be broken may run out"


@given(items, measures, rule_sets)
@examples
def test_no_glyph_is_drawn_over_another(content: list[Item], measure: float, rules: Rules) -> None:
    for line in set_items(content, measure, rules):
        inked = [ink(content, piece) for piece in line.pieces if piece.text.strip()]
        for (_, end), (start, _) in pairwise(inked):
            assert start > end - 0.02


def ink(content: list[Item], piece: Piece) -> tuple[float, float]:
    run = content[piece.position[0]]
    assert isinstance(run, Run)
    extent = EmMeasurer().measure(piece.text, None)
    left = piece.x + piece.shift
    inner = run.spacing * (len(piece.text) - 1)
    return left + extent.ink_left * run.size, left + extent.ink_right * run.size + inner


@given(items, measures, rule_sets)
@examples
def test_lines_are_flush_wherever_han_can_give(content: list[Item], measure: float, rules: Rules) -> None:
    for line in set_items(content, measure, rules):
        kinds = [piece.kind for piece in line.pieces]
        loose = (CharacterClass.HAN, CharacterClass.HAN) in pairwise(kinds)
        if loose and not (line.last or line.hung or line.overfull):
            assert line.width == pytest.approx(measure, abs=0.02)


@given(items, measures, rule_sets)
@examples
def test_same_in_same_out(content: list[Item], measure: float, rules: Rules) -> None:
    assert set_items(content, measure, rules) == set_items(list(content), measure, replace(rules))


# Breaks

BASIC_START = frozenset("、，。：；！？”’）》〉】〕·～／–")
BASIC_END = frozenset("“‘（《〈【〔")
FORBIDDEN = {
    "none": (frozenset(""), frozenset("")),
    "basic": (BASIC_START, BASIC_END),
    "gb": (BASIC_START, BASIC_END | {"／"}),
    "strict": (BASIC_START | {"—", "…"}, BASIC_END | {"／"}),
}

print_texts = st.lists(
    st.one_of(
        st.lists(st.sampled_from(HAN), min_size=2, max_size=9).map("".join),
        st.sampled_from([*"，。、；：？！“”‘’（）《》·／"]),
        st.sampled_from(["——", "……", "。”", "），", "》《", "：“", "？！", "。’”", "……”"]),
        st.sampled_from(["Typst", "2026年", "4.6万元", "5.2%", "第21期"]),
    ),
    min_size=4,
    max_size=60,
).map("".join)


@given(print_texts, measures, rule_sets)
@examples
def test_no_forbidden_start_or_end(text: str, measure: float, rules: Rules) -> None:
    """Where a line has a place between two Han to break, it does not break at a forbidden one."""
    never_first, never_last = FORBIDDEN[rules.line_break]
    for line, following in pairwise(set_text(text, measure, rules)):
        forbidden = following.text[0] in never_first or line.text[-1] in never_last
        assert not (forbidden and breaks_between_han(line)), (line.text, following.text)


def breaks_between_han(line: Line) -> bool:
    return any(left in HAN and right in HAN for left, right in pairwise(line.text))


apart = st.lists(st.sampled_from(["Typst", "2026", "5.2%", "——", "……", "，", "”", "（"]), min_size=4).map(
    "青溪".join
)
"""Never more in a row than a line can hold."""


@given(apart, measures, rule_sets)
@examples
def test_what_stays_together_is_never_parted(text: str, measure: float, rules: Rules) -> None:
    """Words and numbers of less than the measure, —— and …… are whole at every level (items 8 and 10)."""
    for line, following in pairwise(set_text(text, measure, rules)):
        end, start = line.text[-1], following.text[0]
        assert not (end.isascii() and start.isascii() and end.isalnum() and start.isalnum())
        assert (line.text[-2:] in ("——", "……")) == (end in "—…")


# Beginning in the middle


@given(texts, measures, rule_sets)
@examples
def test_line_by_line_the_rest_is_the_same_from_any_line(text: str, measure: float, rules: Rules) -> None:
    paragraph = Paragraph([Run(text, None, 1.0)], replace(rules, fit="greedy"), EmMeasurer(), widest=measure)
    lines = LineComposer().compose(paragraph, measure)
    for number, line in enumerate(lines[1:], start=1):
        start = paragraph.index_of(line.start)
        assert LineComposer().compose(paragraph, measure, start=start) == lines[number:]


@given(print_texts, measures, rule_sets)
@examples
def test_the_rest_of_a_paragraph_is_whole_from_any_line(text: str, measure: float, rules: Rules) -> None:
    paragraph = Paragraph([Run(text, None, 1.0)], rules, EmMeasurer(), widest=measure)
    lines = LineComposer().compose(paragraph, measure, indent=2.0)
    for number, line in enumerate(lines[1:], start=1):
        rest = LineComposer().compose(paragraph, measure, start=paragraph.index_of(line.start))
        assert rest[0].start == line.start
        assert joined(rest) == joined(lines[number:])


def joined(lines: tuple[Line, ...]) -> str:
    return INVISIBLE.sub("", "".join(line.text for line in lines))


# Time

SHAPES = {
    "Han": "青",
    "marks": "。",
    "opening marks": "“",
    "brackets": "《》",
    "dashes": "——",
    "prose": "青溪市委召开会议，部署2026年工作（见附件）。",
    "one word": "w",
    "one address": "https://qingxi.gov.cn/a?b=c&",
    "one code": "ab1-",
    "ellipses": "……",
    "names": "阿·",
    "thousands": "123,",
    "numbers": "1",
    "interpuncts": "一·",
    "full-width spaces": "\u3000",
    "joined": "青\u2060",
    "soft hyphens": "a\u00ad",
    "combining": "\u0301",
    "emoji": "\U0001f600",
}


def work(text: str, rules: Rules) -> int:
    """Return how many lines of Python composing takes: time that no other program disturbs."""
    count = 0

    def counting(frame: FrameType, event: str, argument: object) -> Any:
        nonlocal count
        count += 1
        return counting

    before = sys.gettrace()
    sys.settrace(counting)
    try:
        set_text(text, 22.0, rules)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize("fit", ["total", "greedy"])
@pytest.mark.parametrize("shape", SHAPES)
def test_twice_the_text_takes_twice_the_work(shape: str, fit: str) -> None:
    unit = SHAPES[shape]
    rules = Rules(fit=fit)  # type: ignore[arg-type]
    once, twice = (work(unit * (length // len(unit)), rules) for length in (800, 1600))
    assert twice / once < 2.2


@pytest.mark.parametrize("shape", ["Han", "marks", "one word"])
def test_thirty_thousand_characters_without_a_break_are_set(shape: str) -> None:
    lines = set_text(SHAPES[shape] * 30_000, 28.0, Rules())
    assert sum(len(line.text) for line in lines) == 30_000
    assert all(line.width <= 28.02 for line in lines)


@pytest.mark.parametrize("shape", ["one address", "one code", "thousands", "full-width spaces"])
def test_what_regular_expressions_look_at_takes_no_longer(shape: str) -> None:
    """Counting lines of Python does not see what a regular expression does: squared, it would take long."""
    text = SHAPES[shape] * (60_000 // len(SHAPES[shape]))
    with limited(seconds=12, gigabytes=2):
        lines = set_text(text, 28.0, Rules())
    assert INVISIBLE.sub("", "".join(line.text for line in lines)) == INVISIBLE.sub("", text)
