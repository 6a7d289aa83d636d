"""What a build says of its lines: one sentence when all is well, else where to look."""

from __future__ import annotations

import pytest

from press.cli.evenness import told
from press.pipeline import Composition, PageComposition
from press.pipeline.composition import Extreme, Left, Place

LOOSE = Extreme(page=3, text="截至九月底全市完成投资三千余万元", x=28, y=71.6, by=0.183)
TIGHT = Extreme(page=1, text="会议强调，", x=28, y=92.1, by=0.82)


def _left(page: int, text: str, reason: str = "first-line") -> Left:
    return Left(page=page, text=text, x=28, y=100, reason=reason)


def _composition(**figures: object) -> Composition:
    """Return an issue of one page with these figures."""
    page = PageComposition.model_validate({"page": 3, "lines": 20, **figures})
    sums = {"lone": len(page.lone), "stock": len(page.stock), "off_grid": page.off_grid}
    return Composition(
        lines=20, push_ins=page.push_ins, loosest=page.loosest, tightest=page.tightest, pages=(page,), **sums
    )


def test_nothing_is_said_of_no_lines() -> None:
    assert list(told(Composition())) == []


def test_quiet_when_all_is_well() -> None:
    even = LOOSE.model_copy(update={"by": 0.09})
    assert list(told(_composition(push_ins=3, loosest=even, tightest=TIGHT))) == ["20 行，都排匀了"]


def test_loosest_and_tightest_with_page_and_text() -> None:
    assert list(told(_composition(push_ins=3, loosest=LOOSE, tightest=TIGHT))) == [
        "20 行，挤进 3 行",
        "最松的是第 3 页“截至九月底全市完成投资三…”，字间拉开 0.18 字；"
        "最紧的是第 1 页“会议强调，”，标点收窄 82%",
    ]


def test_what_is_wrong_is_counted() -> None:
    lone = (Place(page=3, text="路。", x=28, y=100),)
    assert list(told(_composition(lone=lone, off_grid=2))) == ["20 行，孤字 1 处，离格 2 行"]


def test_lines_left_to_the_engine_are_listed_by_paragraph_and_reason() -> None:
    stock = (_left(3, "甲"), _left(3, "乙"), _left(3, "丙", "right-to-left"))
    assert list(told(_composition(stock=stock))) == [
        "23 行",
        "有 3 行没有按中文规则排：",
        "  第 3 页“甲”等 2 行：样式里设了 ::first-line",
        "  第 3 页“丙”：从右往左排的段落",
    ]


def test_no_more_than_five_places_are_listed() -> None:
    stock = tuple(_left(3, "甲", reason) for reason in ("flex", "other") * 4)
    lines = list(told(_composition(stock=stock)))
    assert lines[-1] == "  还有 3 处"
    assert len(lines) == 2 + 5 + 1


@pytest.mark.usefixtures("english")
def test_in_english() -> None:
    assert list(told(_composition(loosest=LOOSE, stock=(_left(3, "甲", "flex"),)))) == [
        "21 lines",
        "loosest page 3 '截至九月底全市完成投资三…', opened by 0.18 em",
        "1 line is not composed by the rules for Chinese:",
        "  page 3 '甲': a flex or grid box stands in its line",
    ]
