"""What editors may write in more than one way, and what it is read as."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from press.diagnostics import Diagnostic
from press.model import FrontMatter, Publication, Signature
from press.sources.records import read_record
from press.sources.text import SourceText

DAY = datetime.date(2026, 10, 12)


def front(text: str) -> FrontMatter:
    found: list[Diagnostic] = []
    reading = read_record(FrontMatter, SourceText(Path("a.md"), f"标题: 桥\n{text}\n"), found)
    assert found == []
    assert reading.value is not None
    return reading.value


@pytest.mark.parametrize(
    "written",
    [
        "落款: 市水利局 2026年10月12日",
        "落款: 市水利局　　2026-10-12",
        "落款: |\n  市水利局\n  2026年10月12日",
        "落款:\n  - 市水利局\n  - 2026年10月12日",
        "落款: [市水利局, 2026-10-12]",
        "落款:\n  署名: 市水利局\n  日期: 2026-10-12",
    ],
)
def test_a_signature_with_its_date(written: str) -> None:
    assert front(written).signature == Signature(issuer=("市水利局",), date=DAY)


def test_several_bodies_sign() -> None:
    signature = front("落款: |\n  市水利局\n  市财政局\n  2026年10月12日").signature
    assert signature == Signature(issuer=("市水利局", "市财政局"), date=DAY)


def test_a_name_alone_signs_without_a_date() -> None:
    assert front("落款: 市水利局").signature == Signature(issuer=("市水利局",))


@pytest.mark.parametrize("written", ["——以白渡区为例", "-- 以白渡区为例", "—以白渡区为例", "以白渡区为例"])
def test_the_dash_before_a_subtitle_is_the_layouts(written: str) -> None:
    assert front(f"副题: {written}").subtitle == "以白渡区为例"


@pytest.mark.parametrize(
    ("written", "kind"),
    [("简报", "bulletin"), ("内刊", "journal"), ("报纸", "newspaper"), ("house", "house")],
)
def test_kinds_by_their_chinese_names(written: str, kind: str) -> None:
    text = f"刊名: 青溪工作\n编发机关: 市政府\n种类: {written}\n"
    found: list[Diagnostic] = []
    reading = read_record(Publication, SourceText(Path("p.yaml"), text), found)
    assert found == []
    assert reading.value is not None
    assert reading.value.kind == kind


@pytest.mark.parametrize(
    ("written", "hint"),
    [
        ("标题:", "写上这篇文章的标题"),
        ("标题: #1", "写上这篇文章的标题；内容以 # 开头的，要放进半角引号"),
    ],
)
def test_a_title_left_blank(written: str, hint: str) -> None:
    found: list[Diagnostic] = []
    read_record(FrontMatter, SourceText(Path("a.md"), f"{written}\n作者: 甲\n"), found)
    assert hint in [told.hint for told in found]


def test_an_unknown_key_is_answered_with_those_there_are() -> None:
    found: list[Diagnostic] = []
    read_record(FrontMatter, SourceText(Path("a.md"), "标题: 桥\n天气: 晴\n"), found)
    (told,) = found
    assert told.hint.startswith("可以写的有：标题、肩题、副题、作者、")
