"""目录 as a spread: two pages that face each other, whatever stands before; read in the order printed."""

from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader

from tests.journal.conftest import Built, set_journal
from tests.journal.pictures import drawn
from tests.journal.reading import body_begins, opening, words
from tests.journal.workspace import Workspace, paragraphs

TITLES = [f"{name}字号渠的来历" for name in "甲乙丙丁戊己庚辛"]


def journal(workspace: Workspace, *, photos: int, inside: bool = True, **publication: object) -> Built:
    workspace.picture("p.png", drawn(1800, 1200))
    page = {"标题": "渠边", "照片": [{"文件": "p.png", "图注": "渠首。"}]}
    workspace.publication |= {"目录版面": "对开", "栏目": {}, **publication}
    workspace.issue |= {"图片页": [page] * photos}
    if inside:
        workspace.issue["封二"] = {"标题": "水"}
    files = [workspace.article(f"{at:02}", title, paragraphs(2)) for at, title in enumerate(TITLES)]
    return set_journal(workspace.write({"甲栏": files[:3], "乙栏": files[3:]}))


def pages_with(built: Built, text: str) -> list[int]:
    front = built.pages[: body_begins(built.pages) - 1]
    return [number for number, page in enumerate(front, 1) if text in words(page)]


@pytest.mark.parametrize("inside", [False, True])
@pytest.mark.parametrize("photos", [0, 1, 2])
def test_the_two_pages_face_each_other(workspace: Workspace, photos: int, inside: bool) -> None:
    built = journal(workspace, photos=photos, inside=inside)
    first, second = (page for title in (TITLES[0], TITLES[-1]) for page in pages_with(built, title))
    assert first % 2 == 0
    assert second == first + 1
    (imprint,) = pages_with(built, "编印单位")
    assert imprint in (first - 1, second + 1)
    assert ("L106" in built.codes) == (imprint > second)
    assert "L101" not in built.codes
    assert body_begins(built.pages) % 2 == 1
    assert len(built.pages) % 4 == 0


def test_an_issue_may_ask_for_it_where_its_publication_does_not(workspace: Workspace) -> None:
    workspace.issue["目录版面"] = "跨页"
    built = journal(workspace, photos=1, 目录版面="自动")
    assert [page % 2 for title in (TITLES[0], TITLES[-1]) for page in pages_with(built, title)] == [0, 1]


@pytest.mark.parametrize("style", ["页码在前", "点线"])
def test_contents_are_read_in_the_order_printed(workspace: Workspace, style: str) -> None:
    """An issue's own style goes before its publication's."""
    if style == "页码在前":
        workspace.issue["目录样式"] = style
    built = journal(workspace, photos=0, 目录样式="点线", 目录版面="自动", 目录作者=True)
    page = pages_with(built, TITLES[0])[0]
    text = "".join(PdfReader(reading(built)).pages[page - 1].extract_text().split())
    body = body_begins(built.pages)
    wanted = ["目录", "甲栏"]
    for number, title in enumerate(TITLES):
        folio = f"{opening(built.pages, title, after=body - 1) - body + 1:02}"
        wanted += (["乙栏"] if number == 3 else []) + ([title, folio] if style == "点线" else [folio, title])
    place = 0
    for words_ in wanted:
        place = text.index(words_, place) + len(words_)
    assert text[place:] == ""


def reading(built: Built) -> Path:
    return built.result.files[0].path
