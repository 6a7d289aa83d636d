"""The flatplan, read off the places where things fell."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.makeup.flatplan import filled, flatplan, spreads
from press.model import Article, FrontMatter, Issue, IssueFile, Publication


@dataclass(frozen=True)
class Place:
    page: int
    y: float = 0.0


@pytest.fixture
def issue() -> Issue:
    order = [
        {"column": "卷首语", "articles": [{"file": "1"}]},
        {"column": "基层", "articles": [{"file": "2"}, {"file": "3"}]},
    ]
    file = IssueFile.model_validate({"number": 1, "date": datetime.date(2026, 1, 1), "articles": order})
    articles = tuple(
        Article(id=f"a{number}", path=Path(), front=FrontMatter(title=f"题{number}"), blocks=())
        for number in (1, 2, 3)
    )
    publication = Publication(name="青溪月刊", issuer="青溪市")
    return Issue(id="a/b", folder=Path("/"), publication=publication, file=file, articles=articles)


PLACES = {
    "cover": Place(1), "photos-1": Place(2), "contents": Place(4), "gap-a1": Place(6),
    "body": Place(7), "a1": Place(7, 30), "a2": Place(8, 30), "a3": Place(9, 150),
    "end": Place(10, 90), "spare-1": Place(11), "back": Place(12),
}  # fmt: skip


def test_every_page_says_what_runs_on_it(issue: Issue, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESS_LANG", "zh")
    pages = flatplan(issue, PLACES, count=12, head=38)
    assert [(page.folio, page.name, page.begins, page.runs) for page in pages] == [
        (None, "封一", (), ""),
        (None, "图片页", (), ""),
        (None, "图片页", (), ""),
        (None, "目录", (), ""),
        (None, "目录", (), ""),
        (None, "补白", (), ""),
        (1, "卷首语", ("题1",), ""),
        (2, "基层", ("题2",), ""),
        (3, "基层", ("题3",), "题2"),
        (4, "基层", (), "题3"),
        (None, "补白", (), ""),
        (None, "封四", (), ""),
    ]


def test_pages_that_stand_empty(issue: Issue) -> None:
    pages = flatplan(issue, PLACES, count=12, head=38, blank={5})
    assert [page.number for page in pages if page.role == "blank"] == [5]


@pytest.mark.parametrize("count", [1, 2, 3, 12])
def test_the_first_page_stands_alone_on_the_right(issue: Issue, count: int) -> None:
    pages = flatplan(issue, PLACES, count=count, head=38)
    facing = spreads(pages)
    assert facing[0] == (None, pages[0])
    assert [page for pair in facing for page in pair if page] == list(pages)
    assert all(right is None or right.is_recto for _, right in facing)


def test_fillers_and_empty_pages_are_named() -> None:
    places = {"cover": Place(1, 0), "gap-03": Place(5, 0), "spare-1": Place(12, 0), "03": Place(6, 0)}
    assert filled(places, {9}) == (5, 9, 12)
