"""下转 and 上接: an article in two places, each leading to the other by its page, nothing lost or twice."""

from __future__ import annotations

import re

import pytest

from tests.journal.conftest import Built, set_journal
from tests.journal.reading import body_begins, contents, opening, words
from tests.journal.workspace import Workspace, paragraphs

JUMPS = [{"先排": 1}, {"先排": 2}, {"从": "（二）再看"}]


def copy(length: int, mark: str) -> str:
    """Return paragraphs numbered with a mark, so that each is known again."""
    parts = paragraphs(length, sentences=5).split("\n\n")
    return "\n\n".join(f"{mark}之{number}。{part}" for number, part in enumerate(parts))


def journal(workspace: Workspace, jump: dict[str, object], *, length: int = 30) -> Built:
    workspace.publication["栏目"] = {"工作": {"起排": "接排"}}
    half = copy(length, "甲").split("\n\n")
    text = "\n\n".join(
        [*half[: length // 2], "（一）先看", *half[length // 2 : -4], "（二）再看", *half[-4:]]
    )
    first = workspace.article("01", "渠水往哪里走", text, 来源="原文刊于别处")
    others = [
        workspace.article(f"{number:02}", title, copy(12, mark))
        for number, (title, mark) in enumerate(zip(TITLES, "乙丙丁", strict=True), 2)
    ]
    item = {"文件": first, "转接": {"接在": others[1], **jump}}
    return set_journal(workspace.write({"工作": [item, *others]}))


TITLES = ["渡口的灯", "老站长看云", "茶园早发"]


@pytest.fixture(scope="module", params=JUMPS, ids=str)
def parted(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> tuple[Built, dict[str, object]]:
    """A journal with an article in two places, and what was asked for."""
    return journal(Workspace(tmp_path_factory.mktemp("jumps")), request.param), request.param


def test_the_rest_stands_where_it_is_said_to(parted: tuple[Built, dict[str, object]]) -> None:
    built, _ = parted
    body = body_begins(built.pages)
    text = "".join(words(page) for page in built.pages[body - 1 :])
    places = [int(number) for number in re.findall("甲之([0-9]+)。", text)]
    assert places == list(range(30))
    to, back = (text.index(mark) for mark in ("（下转第", "（上接第"))
    assert text.index("渠水往哪里走") < to < text.index(TITLES[0]) < text.index(TITLES[1]) < back
    assert text.index("丙之11。") < back < text.index(TITLES[2])
    assert text.count("原文刊于别处") == 1
    assert back < text.index("原文刊于别处") < text.index(TITLES[2])
    assert "L101" not in built.codes


def test_each_part_names_the_page_of_the_other(parted: tuple[Built, dict[str, object]]) -> None:
    built, jump = parted
    body = body_begins(built.pages)
    to, back = (opening(built.pages, mark, after=body - 1) for mark in ("（下转第", "（上接第"))
    text = "".join(map(words, built.pages))
    assert f"（下转第{back - body + 1}页）" in text
    assert f"（上接第{to - body + 1}页）渠水往哪里走" in text
    assert to == body + int(str(jump.get("先排", to - body + 1))) - 1


def test_the_contents_name_the_article_once_where_it_begins(parted: tuple[Built, dict[str, object]]) -> None:
    built, _ = parted
    body = body_begins(built.pages)
    entries = contents(built.pages[: body - 1], ["渠水往哪里走", *TITLES])
    assert [entry.number for entry in entries] == [
        opening(built.pages, title, after=body - 1) - body + 1 for title in ("渠水往哪里走", *TITLES)
    ]


def test_what_fits_on_its_pages_does_not_jump(workspace: Workspace) -> None:
    built = journal(workspace, {"先排": 3}, length=8)
    assert "下转" not in "".join(map(words, built.pages))
    assert "L107" in built.codes


@pytest.mark.parametrize("length", [7, 11, 16, 23])
def test_pages_settle_whatever_the_length(workspace: Workspace, length: int) -> None:
    built = journal(workspace, {"先排": 1}, length=length)
    assert "L101" not in built.codes
    text = "".join(map(words, built.pages))
    assert [int(number) for number in re.findall("甲之([0-9]+)。", text)] == list(range(length))
