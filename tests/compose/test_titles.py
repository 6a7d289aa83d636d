"""Titles: the breaks a compositor would choose, and what no break may do."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from press.compose.phrases import WITHIN_WORD, joints
from press.compose.titles import FULL, break_title

CASES = Path(__file__).parent / "cases" / "titles.txt"
MEASURE = 156 / 25.4 * 72
"""A bulletin's measure in pt; its titles are 22 pt."""

CLOSING = "，。、；：？！”’）》〉】"
OPENING = "“‘（《〈【"


def broken(title: str, measure: float = MEASURE, size: float = 22.0) -> list[str]:
    edges = (0, *break_title(title, [size] * len(title), measure), len(title))
    return [title[start:end] for start, end in pairwise(edges)]


def cases() -> list[list[str]]:
    lines = CASES.read_text("utf-8").splitlines()
    return [line.split("｜") for line in lines if line and not line.startswith("#")]


def plain(choices: list[str]) -> str:
    return choices[0].removeprefix("※").replace("／", "")


def test_titles_are_broken_as_a_compositor_would_but_for_those_marked() -> None:
    wrong = [choices for choices in cases() if "／".join(broken(plain(choices))) not in choices]
    assert len(cases()) >= 150
    assert wrong == [choices for choices in cases() if choices[0].startswith("※")]
    assert len(wrong) <= len(cases()) // 30


def test_no_case_splits_a_word_or_begins_a_line_with_的() -> None:
    for choices in cases():
        title = plain(choices)
        costs = joints(title)
        assert all(costs[offset] < 100 for offset in break_title(title, [22.0] * len(title), MEASURE)), title


@pytest.mark.parametrize(
    ("title", "lines"),
    [
        ("关于召开全市组织部长会议的通知", 1),
        ("一二三四五六七八九十一二三四五六七八", 1),
        ("在全市组织系统学习贯彻市第九次党代会精神会议上的讲话", 2),
    ],
)
def test_lines_are_as_few_as_the_width_asks(title: str, lines: int) -> None:
    assert len(broken(title)) == lines


def test_the_editors_own_break_stays() -> None:
    assert broken("念好三字诀\n走深走实") == ["念好三字诀\n", "走深走实"]


def test_each_part_of_a_forced_break_is_broken_on_its_own() -> None:
    first, second, third = broken("念好“三字诀”\n在部机关学习贯彻市第九次党代会精神会议上的讲话摘要")
    assert first == "念好“三字诀”\n"
    assert len(second) > len(third)
    assert not third.startswith("的")


def test_empty_parts_are_harmless() -> None:
    assert break_title("", [], MEASURE) == ()
    assert break_title("念好\n\n三字诀", [22.0] * 7, MEASURE) == (3, 4)


@pytest.mark.parametrize(
    "whole", ["第十四次", "李文清", "2026年", "3.2万名", "六中全会", "“三字诀”", "云岭县"]
)
def test_what_belongs_together_stays_together(whole: str) -> None:
    for front in range(8, 20):
        title = "关于深入学习贯彻上级有关会议精神的工作情况"[:front] + whole + "有关工作的情况通报"
        assert any(whole in line for line in broken(title)), title


@pytest.mark.parametrize("lines", [3, 4])
def test_many_lines_make_no_hourglass(lines: int) -> None:
    title = "关于在全市党政机关企事业单位和社会组织中深入开展争当岗位能手争创先进集体活动进展情况的通报"
    size = FULL * MEASURE * lines / len(title) * 0.97
    widths = [len(line) for line in broken(title, size=size)]
    assert len(widths) >= lines
    assert not any(a > b < c for a, b, c in zip(widths, widths[1:], widths[2:], strict=False)), widths


def test_a_title_too_long_for_four_lines_takes_more() -> None:
    assert len(broken("推动基层党建工作高质量发展" * 10)) > 4


def test_white_space_makes_no_line_of_its_own() -> None:
    assert broken(" 000000000—a0000000", 442.2) == [" 000000000", "—a0000000"]


def test_western_titles_break_at_spaces() -> None:
    title = "A Report on Village Affairs in the County of Yunling"
    assert all(line.endswith(" ") for line in broken(title, measure=400, size=11)[:-1])


TITLES = st.text(
    alphabet="在青溪市委关于学习的和、，“”《》（）会议精神2026年第十届三次 　——“abc", min_size=0, max_size=60
)


@given(TITLES)
def test_lines_are_never_wider_than_the_measure(title: str) -> None:
    lines = broken(title)
    assert "".join(lines) == title
    assert all(len(line.rstrip(" 　")) * 22.0 <= MEASURE for line in lines)


@given(TITLES)
def test_marks_stand_where_they_may_whenever_that_is_possible(title: str) -> None:
    """Where nine characters never lack a place for a break, no mark stands wrongly, no word is split."""
    costs = joints(title)
    usable = [offset for offset in range(len(title)) if costs[offset] < WITHIN_WORD]
    gaps = [b - a for a, b in zip([0, *usable], [*usable, len(title)], strict=True)]
    if len(title) <= 44 and gaps and max(gaps) <= 9:
        assert all(costs[offset] < WITHIN_WORD for offset in break_title(title, [22.0] * len(title), MEASURE))


@given(TITLES)
@example("于“和")  # 于 is a surname, “ no given name
def test_joints_know_the_marks(title: str) -> None:
    costs = joints(title)
    for offset in range(1, len(title)):
        if title[offset] in CLOSING or (title[offset - 1] in OPENING):
            assert costs[offset] >= WITHIN_WORD
