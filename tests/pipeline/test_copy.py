"""The copy as characters."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.model import Issue
from press.pipeline.copy import characters, copy_of
from press.project import Project
from press.sources import read_issue


@pytest.fixture
def read(project: Project, issue: Path) -> Issue:
    (issue / "articles" / "01-kuzhai.md").write_text(
        "---\n标题: 甲乙\n---\n\n一、丙\n\n**丁**戊[己](https://example.org)庚 辛。\n\n- 壬\n",
        encoding="utf-8",
    )
    (issue / "articles" / "02-zhanlan.md").write_text(
        "---\n标题: 子\n---\n\n丑。\n\n:::图解\n## 寅\n5个：卯\n:::\n", encoding="utf-8"
    )
    value = read_issue(project, issue).value
    assert value is not None
    return value


def test_copy_holds_every_word_that_is_printed(read: Issue) -> None:
    copy = copy_of(read)
    assert [sign for sign in "甲乙丙丁戊己庚辛壬子丑寅卯工作简报青溪" if sign not in copy] == []
    assert "example" not in copy


def test_characters_are_those_of_the_articles_without_spaces(read: Issue) -> None:
    words = "甲乙 一、丙 丁戊己庚 辛。 壬 子 丑。 寅 5 个 卯"
    marker = len("•")
    assert characters(read) == len("".join(words.split())) + marker
