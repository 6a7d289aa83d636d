"""Copy as no editor writes it: set, or told, but never a traceback, and never without end."""

from __future__ import annotations

import re

import pytest

from tests.journal.conftest import Built, set_journal
from tests.journal.pictures import drawn
from tests.journal.reading import words
from tests.journal.workspace import SENTENCES, Workspace, paragraphs
from tests.support.limits import limited

TITLE = "关于进一步加强山区公路冬季养护工作的实施意见" * 55
NAME = "青溪市人民政府办公室与市交通运输局联合设立的农村公路长效养护工作专班" * 2


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """One journal with everything too long in it, too many of everything, and much that is empty."""
    workspace = Workspace(tmp_path_factory.mktemp("extremes"))
    workspace.publication |= {"栏目": {"没有文章的栏目": {"颜色": "黛"}, NAME: {"英文": "LONG " * 30}}}
    for number in range(4):
        workspace.picture(f"p{number}.png", drawn(1300, 800 + 100 * number, seed=number))
    pictured = "\n\n".join(f"![图{number}](images/p{number % 4}.png)" for number in range(1, 201))
    rows = "".join(f"| 第{number}乡 | {SENTENCES[number % 7]} | {number} |\n" for number in range(1, 201))
    table = f"表1　各乡情况\n\n| 乡 | 做法 | 里程 |\n| --- | --- | --- |\n{rows}"
    short = [
        workspace.article(f"s{number:03}", f"简讯之{number}", SENTENCES[number % 7]) for number in range(300)
    ]
    long = [
        workspace.article(
            "title", TITLE, paragraphs(2), 副题=TITLE[:300], 肩题=TITLE[:200], 作者=[NAME] * 12
        ),
        workspace.article("long", "长文", paragraphs(600, sentences=4)),
        workspace.article("pictures", "二百张图", paragraphs(1) + "\n\n" + pictured),
        workspace.article("table", "二百行表", f"{paragraphs(1)}\n\n{table}\n\n{paragraphs(1)}"),
        workspace.article("line", "一个字的正文", "好。"),
    ]
    # 300 articles in one department would make one row of the contents run over many pages.
    briefs = {
        f"简讯{letter}": short[at * 30 : at * 30 + 30] for at, letter in enumerate("甲乙丙丁戊己庚辛壬癸")
    }
    with limited(seconds=120, gigabytes=2.5):
        return set_journal(workspace.write({NAME: long} | briefs))


def test_it_is_set(built: Built) -> None:
    assert [str(found) for found in built.result.diagnostics if found.severity.name == "ERROR"] == []
    assert len(built.pages) % 4 == 0


def test_nothing_of_it_is_lost(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    assert text.count("简讯之") == 600  # in the contents, and at its article
    assert text.count("好。") == 1
    assert [number for number in range(1, 201) if f"第{number}乡" not in text] == []
    sentences = 4 * (2 + 600 + 1 + 2) + 200 + 300  # of the articles, the table and the short news
    assert text.count("。") == sentences + 1
    assert sum(len(page.pictures) for page in built.pages) == 200


def test_the_long_title_is_whole(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    assert max(
        len(run) for run in re.findall("(?:关于进一步加强山区公路冬季养护工作的实施意见)+", text)
    ) >= len(TITLE)


def test_nothing_stands_beyond_the_page(built: Built) -> None:
    for number, page in enumerate(built.pages[2:], 3):
        for char in page.characters:
            if char.text.strip():
                assert char.left > -0.1, (number, char)
                assert char.right < page.width + 0.1, (number, char)
                assert char.baseline < page.height, (number, char)
