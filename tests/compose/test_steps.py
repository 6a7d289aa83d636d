"""Items 22 and 23 step by step: which gaps of a line give way, how far, and all of a kind alike."""

from __future__ import annotations

from itertools import pairwise

import pytest

from press.compose import Line, Paragraph, Rules, Run
from press.compose.breaking import breaks, next_break
from tests.compose.em_measurer import EmMeasurer

# One of each: a word space (0.3), Han–Latin gaps (0.25), brackets, commas, a full stop; 21 em and a half.
TEXT = "甲（乙）丙，丁、戊；己。庚ab cd辛壬"


def set_in(text: str, change: float) -> dict[str, float]:
    """Return the gap behind each character of ``text`` set ``change`` em wider than it would be by itself."""
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer())
    end = len(paragraph)
    measure = paragraph.natural(0, end) + change
    line = paragraph.line(0, end, measure, indent=0, justify=True)
    assert line.width == pytest.approx(measure)
    return gaps(line)


def gaps(line: Line) -> dict[str, float]:
    pieces = [piece for piece in line.pieces if piece.text != " "]
    return {left.text: right.x - left.x - left.width for left, right in pairwise(pieces)}


NATURAL = {"甲": 0, "）": 0, "，": 0, "、": 0, "；": 0, "。": 0, "庚": 0.25, "ab": 0.3, "cd": 0.25, "辛": 0}

_BRACKETS = {"ab": 0.25, "甲": -0.5, "）": -0.5}
_COMMAS = {**_BRACKETS, "，": -0.5, "、": -0.5, "；": -0.5}


@pytest.mark.parametrize(
    ("step", "change", "given"),
    [
        ("(2) word spaces, to a quarter em", -0.05, {"ab": 0.25}),
        ("(4) outer sides of brackets, all alike", -0.55, {"ab": 0.25, "甲": -0.25, "）": -0.25}),
        ("(4) to the limit", -1.05, _BRACKETS),
        ("(5) commas, all alike", -1.8, {**_BRACKETS, "，": -0.25, "、": -0.25, "；": -0.25}),
        ("(5) to the limit", -2.55, _COMMAS),
        (
            "(6) Han–Latin gaps, to an eighth",
            -2.79,
            {**_COMMAS, "庚": 0.13, "cd": 0.13},
        ),
        (
            "(7) 。？！",
            -3.04,
            {
                **_COMMAS,
                "庚": 0.13, "cd": 0.13, "。": -0.25,
            },
        ),
        (
            "(7) to the limit",
            -3.29,
            {
                **_COMMAS,
                "庚": 0.13, "cd": 0.13, "。": -0.5,
            },
        ),
    ],
)  # fmt: skip
def test_compression_goes_step_by_step(step: str, change: float, given: dict[str, float]) -> None:
    found = set_in(TEXT, change)
    assert {key: found[key] for key in NATURAL} == pytest.approx({**NATURAL, **given}), step


def test_the_mark_at_the_lines_end_takes_half_an_em_before_anything_gives() -> None:
    paragraph = Paragraph([Run("甲，乙，", None, 1.0)], Rules(), EmMeasurer())
    assert gaps(paragraph.line(0, 4, 3.5, indent=0, justify=True))["，"] == pytest.approx(0)


def test_an_interpunct_has_nothing_to_give() -> None:
    paragraph = Paragraph([Run("甲·乙／丙", None, 1.0)], Rules(), EmMeasurer())
    assert paragraph.capacity(0, 5) == 0
    assert paragraph.line(0, 5, 3.0, indent=0, justify=True).overfull == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("step", "change", "given"),
    [
        ("(1) word spaces, to half an em", 0.2, {"ab": 0.5}),
        ("(2) Han–Latin gaps, to a third, all alike", 0.2 + 1 / 12, {"ab": 0.5, "庚": 7 / 24, "cd": 7 / 24}),
        ("(2) to the limit", 0.2 + 1 / 6, {"ab": 0.5, "庚": 1 / 3, "cd": 1 / 3}),
    ],
)  # fmt: skip
def test_expansion_goes_step_by_step(step: str, change: float, given: dict[str, float]) -> None:
    found = set_in(TEXT, change)
    assert {key: found[key] for key in NATURAL} == pytest.approx({**NATURAL, **given}), step


def test_then_all_gaps_open_evenly_but_not_what_stays_together() -> None:
    paragraph = Paragraph([Run("甲乙——丙…………丁／戊—己庚", None, 1.0)], Rules(), EmMeasurer())
    end = len(paragraph)
    line = paragraph.line(0, end, paragraph.natural(0, end) + 0.6, indent=0, justify=True)
    found = [round(right.x - left.x - left.width, 6) for left, right in pairwise(line.pieces)]
    even = pytest.approx(0.1)
    # 甲乙 乙—— ——丙 丙…… ……丁 己庚 open; …… …… and all around ／ and — do not.
    assert found == [even, even, even, even, 0, even, 0, 0, 0, 0, even]


def chosen(text: str, measure: float) -> int:
    """Return how many atoms the first line takes."""
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(fit="greedy"), EmMeasurer())
    return breaks(paragraph, 0, len(paragraph), measure, 0.0)[0]


def line_of(measure: int, commas: int) -> str:
    """Return a text whose line of ``measure`` would end with a comma that takes half an em too much."""
    words = "，".join(["一二三"] * commas)
    return words + "，" + "四" * (measure - len(words) - 1) + "，" + "五" * 40


def test_a_line_is_pulled_in_where_its_commas_give_a_little() -> None:
    assert chosen(line_of(28, 4), 28.0) == 29
    assert chosen(line_of(40, 4), 40.0) == 41  # although pushing out would open it by 0.026 em only


def test_half_width_commas_give_way_to_a_slight_opening() -> None:
    assert chosen(line_of(40, 1), 40.0) == 39


def test_half_width_commas_win_where_opening_would_be_seen() -> None:
    assert chosen(line_of(10, 1), 10.0) == 11


def test_beside_a_float_no_line_leaves_a_single_character() -> None:
    paragraph = Paragraph([Run("青溪市委组织部召开会议。", None, 1.0)], Rules(), EmMeasurer())
    assert next_break(paragraph, 0, 12, 10.0) == 9
    assert next_break(paragraph, 0, 12, 9.0) == 9


def test_where_nothing_may_break_a_number_is_torn_sooner_than_a_mark_from_it() -> None:
    paragraph = Paragraph([Run("3,245,678人，其中", None, 1.0)], Rules(), EmMeasurer(), widest=6.0)
    end = breaks(paragraph, 0, len(paragraph), 6.0, 0.0)[0]
    assert paragraph.atoms[end].text == "人"
