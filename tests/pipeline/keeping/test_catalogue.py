"""The catalogue: a page an issue, links that hold, tables that spreadsheets read, no page of what is gone."""

from __future__ import annotations

import csv
import io
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from press.archive import Entry, Shelf
from press.archive.catalog import cards
from press.errors import UsageError
from press.pipeline.keeping import catalog
from press.project import Project
from tests.archive.shelves import put


class Links(HTMLParser):
    """Every address that a page names."""

    def __init__(self, page: Path) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page.read_text("utf-8"))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


@pytest.fixture
def site(project: Project, bag: Path) -> Path:
    shelf = Shelf(project.archive)
    entries = [Entry("=危险<b>", 2, "要闻", ("甲", "乙"), subtitle="副题")]
    put(shelf, "1998 第3期", "封面", "正文", entries=entries, publication="老简报")
    site = project.dist / "catalog"
    assert catalog(project, site) == 2
    return site


def table(site: Path, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO((site / name).read_text("utf-8-sig"))))


def test_every_address_leads_to_a_file(site: Path) -> None:
    pages = sorted(site.rglob("*.html"))
    assert len(pages) == 3
    for page in pages:
        for link in Links(page).found:
            assert (page.parent / unquote(link.partition("#")[0])).is_file(), (page, link)


def test_an_article_opens_at_its_page(site: Path) -> None:
    page = site / "老简报" / "1998 第3期.html"
    assert any(link.endswith("/data/reading/a.pdf#page=2") for link in Links(page).found)
    text = page.read_text("utf-8")
    assert "=危险&lt;b&gt;" in text
    assert re.sub(r"\s+", "", text).count("<li>") == 1


def test_on_another_drive_the_address_is_a_whole_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(Shelf(tmp_path), "2026-1", "封面")

    def relpath(*_: object) -> str:
        raise ValueError("path is on mount 'C:', start on mount 'D:'")

    monkeypatch.setattr("press.archive.catalog.os.path.relpath", relpath)
    (card,) = cards(Shelf(tmp_path), tmp_path / "site")
    assert card.pdf.startswith("file:///")


def test_issues_and_articles_are_tables(site: Path) -> None:
    issues = table(site, "issues.csv")
    assert {row["刊物"] for row in issues} == {"老简报", "gongzuo-jianbao"}
    assert {row["期"] for row in issues} == {"老简报/1998 第3期", "gongzuo-jianbao/2026-1"}, (
        "2026-1 is a month"
    )
    (article,) = (row for row in table(site, "articles.csv") if row["刊物"] == "老简报")
    assert (article["标题"], article["作者"], article["页"]) == ("'=危险<b>", "甲、乙", "2"), "no formula"


def test_a_cover_that_cannot_be_drawn_leaves_a_blank(site: Path) -> None:
    assert not (site / "covers/老简报/1998 第3期.jpg").exists()
    assert '<span class="blank">青溪工作</span>' in (site / "index.html").read_text("utf-8")
    assert (site / "covers/gongzuo-jianbao/2026-1.jpg").read_bytes().startswith(b"\xff\xd8")


def test_what_is_gone_from_the_archive_is_gone_from_the_site(project: Project, site: Path) -> None:
    (site / "mine").mkdir()
    (site / "mine" / "mine.html").write_text("mine")
    shutil.rmtree(project.archive / "老简报")
    assert catalog(project, site) == 1
    assert sorted(path.name for path in site.rglob("*.html")) == ["2026-1.html", "index.html", "mine.html"]
    assert len(list(site.rglob("*.jpg"))) == 1


def test_another_site_is_not_overwritten(project: Project, tmp_path: Path) -> None:
    index = tmp_path / "index.html"
    index.write_text("mine")
    with pytest.raises(UsageError, match="别的网页"):
        catalog(project, tmp_path)
    assert index.read_text() == "mine"


def test_no_list_leads_out_of_the_site(project: Project, site: Path) -> None:
    outside = site.parent / "outside.html"
    outside.write_text("mine")
    (site / "files.json").write_text('["../outside.html"]')
    catalog(project, site)
    assert outside.exists()


def test_an_empty_archive_is_said_to_be_empty(project: Project) -> None:
    assert catalog(project, project.dist / "catalog") == 0
    assert "还没有" in (project.dist / "catalog" / "index.html").read_text("utf-8")
