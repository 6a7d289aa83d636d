from __future__ import annotations

import pytest

from press.compose import Paragraph, Rules, Run
from tests.compose.em_measurer import EmMeasurer


def starts(text: str, level: str = "gb") -> set[str]:
    """Return what lines could begin with: the text from each allowed break on, two characters of it."""
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(line_break=level), EmMeasurer())  # type: ignore[arg-type]
    return {
        "".join(atom.text for atom in paragraph.atoms[place : place + 1]) for place in paragraph.breaks[:-1]
    }


@pytest.mark.parametrize("mark", "、，。：；！？”）》·～")
def test_marks_that_never_begin_a_line(mark: str) -> None:
    assert mark not in starts(f"甲{mark}乙")
    assert mark in starts(f"甲{mark}乙", "none") or mark in "～·"


@pytest.mark.parametrize("mark", "“（《【〔")
def test_marks_that_never_end_a_line(mark: str) -> None:
    assert "乙" not in starts(f"甲{mark}乙")


def test_dash_may_begin_a_line_but_for_the_strict_level() -> None:
    assert "——" in starts("甲——乙")
    assert "——" not in starts("甲——乙", "strict")


@pytest.mark.parametrize(
    "text", ["5.2%", "3200元", "4.6万元", "2026年", "第21", "1949—1986年", "word,", "38℃", "1949－"]
)
def test_numbers_keep_their_company(text: str) -> None:
    assert starts(text) <= {"－"}


def test_a_line_may_break_behind_a_date_part() -> None:
    assert starts("2026年6月1日") == {"6", "1"}


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("2026年6月1日", {"6", "1"}),
        ("2026年6月1日至3日", {"6", "1", "至", "3"}),
        ("1949—1986年", set()),
        ("5～8吨", set()),
        ("13万元～17万元", set()),
        ("9时30分", {"30"}),
        ("第400–429页", set()),
        ("12平方公里", set()),
        ("30多户", set()),
        ("63%～68%", set()),
        ("“3·15”", set()),
        ("“一·二八”", set()),
        ("第21期简报", {"简", "报"}),
        ("6 月 16 日", {"16"}),
        ("1 234.56 亿元", set()),
        ("12 345 678 人", set()),
        ("2026 100 7", {"100", "7"}),
        ("8省3县", {"3"}),
    ],
)
def test_dates_ranges_and_units_break_between_their_parts_only(text: str, places: set[str]) -> None:
    assert starts(text) == places


def test_a_name_of_several_parts_never_begins_a_line_with_its_dot() -> None:
    assert "·" not in starts("卡尔·马克思") | starts("卡尔·马克思", "basic")


@pytest.mark.parametrize("name", ["王　三", "欧　阳"])
def test_a_name_of_two_characters_stays_together(name: str) -> None:
    assert starts(name) == set()


def test_zero_width_space_and_word_joiner_have_their_say() -> None:
    assert starts("ab\u200bcd") == {"cd"}
    assert starts("甲\u2060乙") == set()
