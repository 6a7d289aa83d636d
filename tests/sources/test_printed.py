"""Facts of a printed issue, guessed for the editor to correct."""

from __future__ import annotations

import pytest

from press.sources.printed import guessed_facts


def test_a_title_that_names_the_issue_names_publication_and_issuer() -> None:
    draft = guessed_facts("第 5 期", title="青溪人社 2026年第5期（总88期）", author="市人力社保局")
    for line in ("刊名: 青溪人社\n", "编发机关: 市人力社保局\n", "期号: 5\n", "\n总期号: 88\n"):
        assert line in draft


@pytest.mark.parametrize("title", ["", "Microsoft Word - 文档1", "关于2026年第5期报表的通知"])
def test_any_other_title_and_its_author_are_left_out(title: str) -> None:
    draft = guessed_facts("总第12期 2019年5月20日", title=title, author="Administrator")
    for line in ("刊名:\n", "编发机关:\n", "日期: 2019-05-20\n", "期号: \n", "\n总期号: 12\n"):
        assert line in draft


def test_names_that_yaml_would_read_otherwise_are_quoted() -> None:
    draft = guessed_facts("", title="一: 二 2026年第5期", author="[甲] # 乙")
    assert '刊名: "一: 二"\n编发机关: "[甲] # 乙"\n' in draft
