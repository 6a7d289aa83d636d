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
