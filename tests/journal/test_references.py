"""见图1 in the finished file: numbers for labels, links to where figures stand, pages of other articles."""

from __future__ import annotations

import re

import pikepdf
import pytest
from pikepdf import Page

from press.sources.markdown.mentions import spoken_of
from tests.journal.conftest import Built, set_journal
from tests.journal.pictures import drawn
from tests.journal.reading import body_begins, opening, words
from tests.journal.workspace import Workspace, paragraphs

REPORT = """
水源情况见{图:水源}，收支见{表:收支}（又见图1）。怎样做的，见{页:渡口的灯}。

:::图 images/p.png
图题: 各县水源
代号: 水源
:::

{filler}

:::图 images/p.png
图题: 管护的去向
代号: 去向
:::

:::表 收支情况
代号: 收支

| 项 | 数 |
| --- | --- |
| 收 | 1 |
:::

去向如{图:去向}所示，在{页:去向}。两处见图1—2，图1至3月不是一处。
"""


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    workspace = Workspace(tmp_path_factory.mktemp("references"))
    workspace.picture("p.png", drawn(1500, 1000))
    report = workspace.article("01", "水账怎么算", REPORT.replace("{filler}", paragraphs(24)))
    lamp = workspace.article("02", "渡口的灯", f"账见{{页:01}}。\n\n{paragraphs(3)}")
    return set_journal(workspace.write({"工作": [report], "故事": [lamp]}))


def links(built: Built) -> list[tuple[int, str, int]]:
    """Return every link: its page, what it leads to, and the page of that."""
    with pikepdf.open(built.result.files[0].path) as file:
        places = {
            str(name): page_of(file, target)
            for name, target in pikepdf.NameTree(file.Root.Names.Dests).items()
        }
        return [
            (number, str(note.Dest), places[str(note.Dest)])
            for number, page in enumerate(file.pages, 1)
            for note in page.get("/Annots", [])
            if note.Subtype == "/Link"
        ]


def page_of(file: pikepdf.Pdf, target: object) -> int:
    found = target.D if isinstance(target, pikepdf.Dictionary) else target
    assert isinstance(found, pikepdf.Array)
    return file.pages.index(Page(found[0])) + 1


def test_nothing_is_wrong_with_it(built: Built) -> None:
    assert [code for code in built.codes if code[0] in "SL" and code != "S605"] == []


def test_labels_become_numbers_in_text_and_captions(built: Built) -> None:
    text = "".join(map(words, built.pages))
    for wanted in (
        "水源情况见图1，收支见表1（又见图1）",
        "图1各县水源",
        "图2管护的去向",
        "表1收支情况",
        "如图2所示",
    ):
        assert wanted in text


def test_links_lead_to_the_page_of_the_figure(built: Built) -> None:
    body = body_begins(built.pages)
    for name, caption in (("01-图1", "图1各县水源"), ("01-图2", "图2管护的去向"), ("01-表1", "表1收支情况")):
        shown = opening(built.pages, caption, after=body - 1)
        assert {target for _, there, target in links(built) if there == name} == {shown}
    assert sum(there == "01-图1" for _, there, _ in links(built)) == 4
    assert sum(there == "01-图2" for _, there, _ in links(built)) == 3


@pytest.mark.parametrize(
    ("text", "linked"),
    [
        ("见图1—3。", ["图1", "3"]),
        ("如图１～３所示", ["图１", "３"]),
        ("见图1~3", ["图1", "3"]),
        ("见图1—图3", ["图1", "图3"]),
        ("见图1、图2，表2和表3", ["图1", "图2", "表2", "表3"]),
        ("（图1、2、4）", ["图1", "2", "4"]),
        ("由图1至3可见", ["图1", "3"]),
        ("见图1、3家", ["图1"]),
        ("见图1—3.5", ["图1"]),
        ("见图1和2024年", ["图1"]),
        ("见图1-3", []),
    ],
)
def test_every_number_of_a_range_is_spoken_of(text: str, linked: list[str]) -> None:
    spoken = spoken_of(text)
    assert [text[start:end] for start, end, _ in spoken] == linked
    assert all(number[0] in "图表" and number[1:].isascii() for _, _, number in spoken)


def test_references_to_pages_say_where_it_is(built: Built) -> None:
    body = body_begins(built.pages)
    text = "".join(map(words, built.pages))
    told = [int(number) for number in re.findall("(?:怎样做的，见|所示，在|账见)第([0-9]+)页。", text)]
    lamp, figure = (
        opening(built.pages, words_, after=body - 1) for words_ in ("渡口的灯账见", "图2管护的去向")
    )
    assert sorted(told) == sorted([lamp - body + 1, figure - body + 1, 1])
    assert lamp > body + 1
