"""Particulars: an issue is named as its readers name it."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from press.finish import Particulars
from press.model import Article, FrontMatter, Issue, IssueFile, Publication


def issue(*titles: str, publication: dict[str, Any] | None = None, **file: Any) -> Issue:
    articles = tuple(
        Article(
            id=f"a{number}", path=Path("a.md"), front=FrontMatter.model_validate({"title": title}), blocks=()
        )
        for number, title in enumerate(titles)
    )
    written = {"number": 21, "date": datetime.date(2026, 7, 14), "articles": [{"file": "a.md"}], **file}
    return Issue(
        id="qingxi/2026-21",
        folder=Path("/issues"),
        publication=Publication.model_validate(
            {"name": "青溪工作", "issuer": "青溪市委办公室", **(publication or {})}
        ),
        file=IssueFile.model_validate(written),
        articles=articles,
    )


@pytest.mark.parametrize(
    ("file", "title"),
    [
        ({}, "青溪工作 2026年第21期"),
        ({"total": 952}, "青溪工作 2026年第21期（总952期）"),
        ({"extra": True, "number": 2}, "青溪工作 2026年增刊第2期"),
    ],
)
def test_a_bulletin_goes_by_its_number(file: dict[str, Any], title: str) -> None:
    assert Particulars.of(issue("甲", **file)).title == title


def test_titles_are_the_subject_without_forced_breaks() -> None:
    found = Particulars.of(issue("建强\n堡垒", "育好队伍"))
    assert found.subject == "建强堡垒；育好队伍"
    assert found.author == "青溪市委办公室"
    assert found.date == datetime.date(2026, 7, 14)


def test_a_letter_goes_by_its_subject() -> None:
    found = Particulars.of(
        issue("关于商请协助的函", publication={"variant": "letter"}, document_number="青政办函〔2026〕12号")
    )
    assert (found.title, found.subject) == ("关于商请协助的函", "青政办函〔2026〕12号")


def test_an_issue_may_have_an_issuer_of_its_own() -> None:
    assert Particulars.of(issue("甲", issuer="青溪市政协办公室")).author == "青溪市政协办公室"
