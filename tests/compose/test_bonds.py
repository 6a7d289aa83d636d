from __future__ import annotations

import pytest

from press.compose import Paragraph, Rules, Run
from press.compose.lexicon import lexicon
from tests.compose.em_measurer import EmMeasurer


def marked(text: str) -> str:
    """Return ``text`` with ``|`` where a line may end, ``~`` where it may for want of a better place."""
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer(), widest=20.0)
    signs = {**dict.fromkeys(paragraph.breaks, "|"), **dict.fromkeys(paragraph.prices, "~")}
    return "".join(
        (signs.get(index, "") if index else "") + (" " if atom.space else "") + atom.text
        for index, atom in enumerate(paragraph.atoms)
    )


@pytest.mark.parametrize(
    "text",
    [
        "4.6万元", "12个", "3家", "5.2%", "38℃", "30多户", "12公顷", "500 米", "3.5元/吨", "7.5元／千瓦时",
        "28个百分点", "2小时", "第21期", "第14届", "9:30", "3:1", "0570-1234567", "v2.0.1", "￥100", "15％",
        "沪A·12345", "500 kWh", "60 km/h", "300 mg/L", "CO₂", "100㎡", "1,234,567", "２０２６", "COVID-19",
        "10%～15%", "15834-2011", "T-shirt", "葛\U000e0100", "二〇二六年", "3·15",
        "1375处", "30多台", "8省", "28类", "第二", "第三十二条", "第三季度", "第8省",
    ],
)  # fmt: skip
def test_kept_whole(text: str) -> None:
    assert marked(text) == text


@pytest.mark.parametrize(
    "text",
    [
        "45.2万~立方米", "30多万~人次", "12.3456~处", "8万～~12万元", "9:30—~11:30",
        "卡~尔·~马~克|思", "三~百~五~十~公~里",
        "三~个", "几~户", "第三十二条|规|定", "①~加|强", "（①~加|强）", "（一）~加|强",
        "1.~加|强", "长~×~宽", "GB/T~ 15834-2011",
        "high-~quality", "Windows/~Linux", "1.27~×10^6~段", "十~一~月", "2026年|11月|21日",
    ],
)  # fmt: skip
def test_parted_only_for_want_of_a_better_place(text: str) -> None:
    assert marked(text.replace("|", "").replace("~", "")) == text


@pytest.mark.parametrize(
    ("text", "behind"),
    [
        ("as_of=2025-07-01T12:00", {"as_", "as_of=", "as_of=2025-", "as_of=2025-07-"}),
        ("0571-5550-0190", {"0571-", "0571-5550-"}),
        ("layer=bus&limit=20", {"layer=", "layer=bus&"}),
        ("https://a.qingxi.gov.cn/2026", {"https://", "https://a.qingxi.", "https://a.qingxi.gov.cn/"}),
        ("anquan@qingxi.gov.cn", {"anquan@", "anquan@qingxi.", "anquan@qingxi.gov."}),
    ],
)
def test_addresses_and_codes_part_behind_their_signs(text: str, behind: set[str]) -> None:
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer(), widest=40.0)
    assert behind <= {text[:place] for place in paragraph.soft}


def test_a_break_between_letters_costs_more_than_any_other() -> None:
    paragraph = Paragraph([Run("https://qingxi.gov.cn/list", None, 1.0)], Rules(), EmMeasurer(), widest=40.0)
    assert {place: paragraph.prices[place] for place in paragraph.cuts} == {11: 5.0}
    assert max(paragraph.prices[place] for place in paragraph.soft) < 5.0


def test_every_measure_word_stays_with_its_numeral_where_nothing_else_is_bound() -> None:
    words = sorted(word for word in lexicon("measures") | lexicon("counters") if min(word) >= "一")
    assert len(words) > 150
    assert [word for word in words if marked(f"甲三{word}乙") != f"甲|三~{word}|乙"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("甲Mac\u00a0Pro乙", "甲|Mac Pro|乙"), ("甲Mac Pro乙", "甲|Mac| Pro|乙"), ("甲\u00a0乙", "甲 乙"),
        ("甲20\u202fkg乙", "甲|20 kg|乙"),
        ("王　三，李　四", "王　三，|李　四"), ("说明　三，", "说|明　|三，"), ("王　三四，", "王　|三~四，"),
        ("第一章　总则", "第一章　|总|则"),
    ],
)  # fmt: skip
def test_blanks_that_part_nothing_and_those_that_do(text: str, expected: str) -> None:
    assert marked(text) == expected
