"""Words: what official prose keeps whole."""

from __future__ import annotations

import importlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.compose.words import _dictionary, words


def cut(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("学习宣传市第十五次党代会精神", ["第十五次", "党代会"]),
        ("在市委十二届六中全会上的讲话", ["十二届六中全会"]),
        ("青溪市2026年度先进集体", ["青溪市", "2026年度"]),
        ("云岭县1200名干部下沉一线", ["云岭县", "1200名"]),
        ("白石街道建立联席会议制度", ["白石街道"]),
        ("张明远同志在座谈会上的讲话", ["张明远"]),
        ("市委书记周明到柳树镇调研", ["周明", "柳树镇"]),
        ("同比增长15.6%", ["15.6%"]),
        ("完成投资38.6亿元", ["38.6亿元"]),
        ("全市组织部长会议", ["组织部长"]),
        ("基层治理专题会议", ["基层治理", "专题会议"]),
        ("2026年3月5日印发", ["2026年3月5日"]),
        ("党员3—5名", ["3—5名"]),
        ("推进5G+工业互联网", ["5G+"]),
    ],
)
def test_these_are_words(text: str, whole: list[str]) -> None:
    assert set(whole) <= set(cut(text))


def test_parts_of_speech_are_corrected_for_titles() -> None:
    assert {word.text: word.tag for word in words("关于印发方案的通知")} == {
        "关于": "p", "印发": "v", "方案": "n", "的": "uj", "通知": "n",
    }  # fmt: skip


@pytest.mark.parametrize("text", ["张家港市推行新政", "高质量发展在线", "金融支持实体经济"])
def test_a_surname_alone_makes_no_name(text: str) -> None:
    assert not [word for word in words(text) if word.tag == "nr"]


@given(st.text(max_size=40))
def test_words_joined_are_the_text(text: str) -> None:
    found = words(text)
    assert "".join(word.text for word in found) == text
    assert all(text[word.start : word.end] == word.text for word in found)


def test_the_dictionary_is_of_rjiebas_own_class_and_its_package_can_still_be_imported() -> None:
    package = importlib.import_module("rjieba")
    assert isinstance(_dictionary(), package.Jieba)
    assert _dictionary() is not package.cut.__self__
