from __future__ import annotations

import pytest

from press.compose import Extent, Paragraph, Rules, Run
from press.compose.classes import CharacterClass
from press.compose.compression import blanks, centred
from tests.compose.em_measurer import EmMeasurer


def width(text: str, **settings: str) -> float:
    rules = Rules(**settings)  # type: ignore[arg-type]
    paragraph = Paragraph([Run(f"甲{text}乙", None, 1.0)], rules, EmMeasurer())
    return paragraph.natural(0, len(paragraph)) - 2


@pytest.mark.parametrize("pair", ["“（", "）》", "）", "。”", "》《", "：“", "”，", "？”"])
def test_adjacent_marks_take_an_em_and_a_half(pair: str) -> None:
    assert width(pair) == pytest.approx(1.5 if len(pair) == 2 else 1.0)


@pytest.mark.parametrize(("marks", "ems"), [("？！", 1.0), ("！！", 1.0), ("？！！", 2.0), ("，", 1.0)])
def test_doubled_stops(marks: str, ems: float) -> None:
    assert width(marks) == pytest.approx(ems)


@pytest.mark.parametrize(("style", "ems"), [("quanjiao", 2.0), ("kaiming", 1.5), ("banjiao", 1.0)])
def test_punctuation_styles(style: str, ems: float) -> None:
    rules = Rules(punctuation=style)  # type: ignore[arg-type]
    paragraph = Paragraph([Run("甲，乙。丙", None, 1.0)], rules, EmMeasurer())
    assert paragraph.natural(0, 5) - 3 == pytest.approx(ems)


def test_a_mark_at_the_lines_end_takes_half_an_em() -> None:
    paragraph = Paragraph([Run("甲乙，", None, 1.0)], Rules(), EmMeasurer())
    assert paragraph.natural(0, 3) == pytest.approx(2.5)


def test_the_ink_says_how_much_may_be_taken() -> None:
    assert blanks(CharacterClass.STOP, Extent(1.0, 0.1, 0.4), 10.0) == (0.0, 5.0)
    assert blanks(CharacterClass.STOP, Extent(1.0, 0.35, 0.65), 10.0)[1] < 3.5
    assert blanks(CharacterClass.OPEN, Extent(0.4, 0.1, 0.3), 10.0) == (0.0, 0.0)


def test_an_interpunct_takes_half_an_em_whatever_the_typeface_says() -> None:
    assert centred(Extent(1.0, 0.45, 0.55), 10.0) == pytest.approx((5.0, -2.5))
    assert centred(Extent(0.33, 0.115, 0.215), 10.0) == pytest.approx((5.0, 0.85))


def test_a_sign_drawn_wider_than_half_an_em_takes_what_its_ink_needs() -> None:
    assert centred(Extent(1.0, 0.306, 0.694), 10.0)[0] == 5.0
    assert centred(Extent(1.0, 0.22, 0.79), 10.0)[0] == 5.0
    width, shift = centred(Extent(1.0, 0.1, 0.9), 10.0)
    assert width == pytest.approx(8.6)
    assert 1.0 + shift == pytest.approx(0.3)
