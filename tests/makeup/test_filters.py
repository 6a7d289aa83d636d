"""Dates, names and lists in the house form."""

from __future__ import annotations

import datetime

import pytest

from press.makeup import filters
from press.model.blocks import Group, Heading, Lines, Paragraph, Text


def test_dates_have_no_leading_zeros() -> None:
    assert filters.long_date(datetime.date(2026, 3, 5)) == "2026年3月5日"
    assert filters.long_date("2026年春") == "2026年春"
    assert filters.long_date(None) == ""


def test_numbers() -> None:
    assert filters.number_line(21) == "第21期"
    assert filters.number_line(2, extra=True) == "增刊第2期"


@pytest.mark.parametrize(
    ("words", "set_as"), [("甲供稿", "（甲供稿）"), ("（甲供稿）", "（甲供稿）"), ("", "")]
)
def test_parentheses_are_put_once(words: str, set_as: str) -> None:
    assert filters.in_parentheses(words) == set_as


def test_only_names_of_two_han_characters_are_short() -> None:
    assert filters.is_short_name("张岚")
    assert not filters.is_short_name("欧阳岚")
    assert not filters.is_short_name("A岚")


def test_recipients_are_joined_by_commas() -> None:
    assert filters.recipients(("甲", "乙")) == "甲，乙"


def test_a_group_of_more_than_half_a_page_is_long() -> None:
    def group(*lengths: int) -> Group:
        paragraphs = tuple(Paragraph((Text("字" * length),), Lines(1, 1)) for length in lengths)
        return Group("box", paragraphs, Lines(1, 1))

    assert not filters.is_long(group(120, 120))
    assert filters.is_long(group(120, 120, 120))


@pytest.mark.parametrize(
    ("title", "step"),
    [
        ("河" * 20, 0),
        ("河" * 15 + "\n" + "桥" * 15, 0),
        ("河" * 30, 0),
        ("河" * 31, 1),
        ("河\n桥\n路", 1),
        ("河" * 21 + "\n桥", 1),
        ("河" * 61, 2),
        ("河" * 1200, 3),
        ("A" * 40, 0),
    ],
)
def test_long_titles_go_down_in_steps(title: str, step: int) -> None:
    assert filters.title_step(title) == step


def test_markers_are_of_three_kinds() -> None:
    kinds = [filters.marker_kind(marker) for marker in ("•", "1.", "①", "（2）", "一、", "第一，")]
    assert kinds == ["bullet", "number", "number", "number", "han", "han"]


@pytest.mark.parametrize(
    ("words", "hangs"), [("一、总体情况", True), ("十一、附则", False), ("总体情况", False)]
)
def test_headings_hang_from_one_numeral(words: str, hangs: bool) -> None:
    assert filters.is_numbered(Heading(1, (Text(words),), Lines(1, 1))) is hangs


def test_the_top_level_is_the_highest_heading_used() -> None:
    text = Paragraph((Text("河"),), Lines(1, 1))
    assert filters.top_level((text,)) == 1
    assert filters.top_level((text, Heading(3, (), Lines(2, 2)), Heading(2, (), Lines(3, 3)))) == 2
