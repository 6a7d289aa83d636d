"""``press search``: pages found, words around, JSON, and opening at the page."""

from __future__ import annotations

import re
import webbrowser
from pathlib import Path

import pytest

from press.archive import Entry, Shelf
from press.errors import ExitCode
from tests.archive.shelves import put
from tests.cli.run import press


@pytest.fixture(autouse=True)
def shelf(here: Path) -> Shelf:
    shelf = Shelf(here / "dist" / "archive")
    put(shelf, "2026-1", "封面", "饮水工程开工，惠及三万人。", entries=[Entry("饮水工程开工", 2, "工作巡礼")])
    return shelf


def test_a_page_is_shown_with_issue_article_and_the_words_around(shelf: Shelf) -> None:
    run = press("search", "三万人")
    assert run.code == ExitCode.OK
    assert run.out.splitlines()[:2] == [
        "青溪工作 2026-1  第 2 页  饮水工程开工",
        "  饮水工程开工，惠及三万人。",
    ]
    assert "#page=2" in run.out
    assert run.out.endswith("找到 1 页\n")


def test_nothing_found_is_told_and_no_fault() -> None:
    assert (press("search", "没有这样的词").code, press("search", "没有这样的词").out) == (0, "没有找到\n")


def test_programs_get_json() -> None:
    (hit,) = press("search", "饮水 惠及", "--format", "json").answer["hits"]
    assert (hit["label"], hit["page"], hit["word"], hit["date"]) == ("2", 2, "饮水", "2026-03-05")


def test_no_word_is_a_mistake() -> None:
    assert press("search", " ").code == ExitCode.USAGE


def test_the_first_page_is_opened_by_a_browser(monkeypatch: pytest.MonkeyPatch, shelf: Shelf) -> None:
    """The browser is given a page that leads on: what opens files by their kind forgets the page's number."""
    opened: list[str] = []

    def open_(link: str) -> bool:
        opened.append(link)
        return True

    monkeypatch.setattr(webbrowser, "open", open_)
    run = press("search", "惠及", "--open")
    assert opened == [(shelf.folder.parent / "search.html").as_uri()]
    words = (shelf.folder.parent / "search.html").read_text("utf-8")
    assert re.findall(r'url=(file:[^"]+#page=\d+)"', words) == re.findall(r"file:\S+#page=2", run.out)


def test_where_no_browser_is_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webbrowser, "open", lambda _: False)
    assert "浏览器" in press("search", "惠及", "--open").err


def test_the_index_is_made_anew_when_asked(shelf: Shelf) -> None:
    press("search", "惠及")
    before = (shelf.folder / "index.sqlite3").stat().st_ino
    other = shelf.folder / "keep"
    other.hardlink_to(shelf.folder / "index.sqlite3")  # holds the old file's number
    press("search", "惠及", "--reindex")
    assert (shelf.folder / "index.sqlite3").stat().st_ino != before
