from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.compose import Line, LineComposer, Paragraph, Rules, Run
from press.compose.classes import CharacterClass
from tests.compose.em_measurer import EmMeasurer


def lines_of(text: str, measure: float) -> tuple[Line, ...]:
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(latin_width="whole-em"), EmMeasurer())
    return LineComposer().compose(paragraph, measure)


@given(st.text("ab1", min_size=1, max_size=9), st.text("甲乙", min_size=1, max_size=4))
def test_han_stands_below_han(word: str, han: str) -> None:
    (line,) = lines_of(f"{han}{word}{han}{word}{han}", 40)
    places = [piece.x for piece in line.pieces if piece.kind is CharacterClass.HAN]
    assert places == pytest.approx([round(place) for place in places])
    assert line.looseness == 0


@pytest.mark.parametrize(("word", "gap"), [("1", 0.25), ("12", 0.5), ("123", 0.25), ("1234", 0.5)])
def test_both_sides_share_what_is_missing(word: str, gap: float) -> None:
    (line,) = lines_of(f"甲{word}乙", 40)
    before, number, behind = line.pieces
    assert number.x - before.x - before.width == pytest.approx(gap)
    assert behind.x - number.x - number.width == pytest.approx(gap)


def test_beside_a_mark_half_ems_must_do() -> None:
    (line,) = lines_of("甲123，乙", 40)
    assert line.pieces[1].x == pytest.approx(1.5)
    assert line.pieces[2].x == pytest.approx(3.0)


def test_lines_are_flush_all_the_same() -> None:
    lines = lines_of("全市新修桥12座，用上BIM模型和5G巡检，平均工期缩短" * 3, 10)
    assert all(line.width == pytest.approx(10) for line in lines[:-1])
