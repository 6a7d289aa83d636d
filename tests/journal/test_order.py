"""What is read out of the file comes in the order of the page: a title before its text, briefs too."""

from __future__ import annotations

import pytest

from tests.journal.conftest import set_journal
from tests.journal.reading import body_begins, words
from tests.journal.workspace import SENTENCES, Workspace

TITLES = ("渠水进田", "夜里的路灯", "茶园开采", "桥墩体检", "讲座加场", "菜价上墙")


@pytest.mark.parametrize("look", ["短讯", "文章"])
def test_titles_are_read_before_their_text(workspace: Workspace, look: str) -> None:
    workspace.publication["栏目"] = {"时讯": {"样式": look, "起排": "接排"}}
    items = [
        workspace.article(f"{number:02}", title, SENTENCES[number] * 6) for number, title in enumerate(TITLES)
    ]
    built = set_journal(workspace.write({"时讯": items}))
    text = "".join(words(page) for page in built.pages[body_begins(built.pages) - 1 :])
    places = [text.index(part) for number, title in enumerate(TITLES) for part in (title, SENTENCES[number])]
    assert places == sorted(places)


def test_rosters_are_read_where_they_stand(workspace: Workspace) -> None:
    roster = ":::名单 护路员\n高坪乡：丁一、王五\n石门镇：李禾、周舟\n:::"
    table = "| 乡 | 里程 |\n| --- | --- |\n| 岩下 | 7 |"
    text = "\n\n".join((SENTENCES[0], roster, SENTENCES[1], table, SENTENCES[2]))
    built = set_journal(workspace.write({"工作": [workspace.article("01", "护路员上岗", text)]}))
    read = words(built.pages[body_begins(built.pages) - 1])
    order = ["护路员上岗", SENTENCES[0], "高坪乡丁一王五石门镇李禾周舟", SENTENCES[1], "岩下7", SENTENCES[2]]
    places = [read.find(part) for part in order]
    assert -1 not in places, read
    assert places == sorted(places)


def test_panels_are_read_one_after_the_other(workspace: Workspace) -> None:
    names = ("清淤", "改厕", "步道", "路灯")
    panels = "\n".join(f"## {name}\n{number}处：{name}完成" for number, name in enumerate(names, 12))
    text = f"{SENTENCES[0]}\n\n:::一图读懂 四件实事\n{panels}\n:::\n\n{SENTENCES[1]}"
    built = set_journal(workspace.write({"工作": [workspace.article("01", "实事", text)]}))
    read = words(built.pages[body_begins(built.pages) - 1])
    order = "".join(f"{name}{number}处{name}完成" for number, name in enumerate(names, 12))
    assert f"四件实事{order}{SENTENCES[1]}" in read
