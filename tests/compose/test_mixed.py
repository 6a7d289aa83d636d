from __future__ import annotations

import pytest

from press.compose import Paragraph, Rules, Run
from tests.compose.em_measurer import EmMeasurer


def width(text: str) -> float:
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer())
    return paragraph.natural(0, len(paragraph))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("limit=20 ，或", "limit=20，或"),
        ("Mac （甲）", "Mac（甲）"),
        ("甲） Mac", "甲）Mac"),
        ("“ GDP ”甲", "“GDP”甲"),
        ("第 3 版", "第3版"),
    ],
)
def test_a_space_typed_beside_a_mark_or_between_han_and_latin_changes_nothing(typed: str, meant: str) -> None:
    assert width(typed) == pytest.approx(width(meant))


def test_a_space_between_words_keeps_its_width() -> None:
    assert width("Mac Pro甲") > width("MacPro甲")


@pytest.mark.parametrize("word", ["-5℃", "±10", "≥3", "/v3/list", "№12", "+86", "’98"])
def test_a_sign_before_a_number_stands_off_han_as_the_number_would(word: str) -> None:
    assert width(f"甲{word}") - width(word) == pytest.approx(1.25)


@pytest.mark.parametrize("word", ["-", "=", "(5)"])
def test_signs_alone_and_brackets_do_not(word: str) -> None:
    assert width(f"甲{word}乙") - width(word) == pytest.approx(2)


@pytest.mark.parametrize("text", ["500 kWh", "1 234"])
def test_the_space_inside_a_number_and_before_its_unit_is_thin_and_firm(text: str) -> None:
    paragraph = Paragraph([Run(f"甲{text}乙", None, 1.0)], Rules(), EmMeasurer())
    assert width(text) - width(text.replace(" ", "")) == pytest.approx(0.25)
    spaces = paragraph._gaps[2]
    assert (spaces.stretch_space, sum(spaces.shrink), spaces.even) == (0, 0, False)
