"""Where a journal's articles open: never with less than five lines below them, short news in the columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.fonts import load_fonts
from press.makeup import Facts, make_up
from press.project import Project
from press.sources import read_issue
from press.typeset import Document, typeset

LINE = "青溪有河，河上有桥，桥边有村，村里有人。"
PUBLICATION = """\
刊名: 青溪阅看
种类: 内刊
编发机关: 中共青溪市委办公室
准印证号: 青内资准字第0316号
印刷: 青溪市清水印务有限公司
发送对象: 各县（区）委办公室
印数: 1800
栏目:
  基层: {颜色: 松}
  时讯: {样式: 短讯}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "issues" / "qingxi-yuekan" / "2026-3"
    (folder / "articles").mkdir(parents=True)
    (folder.parent / "publication.yaml").write_text(PUBLICATION, "utf-8")
    return folder


def opened(folder: Path, column: str, *lengths: int) -> Document:
    """Set articles of so many lines of text, one behind the other."""
    names = [f"{number}.md" for number in range(len(lengths))]
    for name, length in zip(names, lengths, strict=True):
        text = f"---\n标题: 题{name[0]}\n---\n\n" + f"{LINE}\n\n" * length
        (folder / "articles" / name).write_text(text, "utf-8")
    order = (
        f"期号: 3\n日期: 2026-09-10\n目录: 否\n文章:\n  - {{栏目: {column}, 文章: [{', '.join(names)}]}}\n"
    )
    (folder / "issue.yaml").write_text(order, "utf-8")
    project = Project(root=folder.parents[2])
    reading = read_issue(project, folder)
    assert reading.value, reading.diagnostics
    fonts = load_fonts(project, kind="journal")
    return typeset(make_up(project, reading.value, fonts, Facts()), fonts)


def test_an_opening_with_room_below_it_stays_and_another_goes_on(folder: Path) -> None:
    document = opened(folder, "基层", 20, 30)
    second = "1"
    assert document.places[second].page == document.places["body"].page
    document = opened(folder, "基层", 50, 30)
    assert document.places[second].page == document.places["body"].page + 1
    assert document.places[f"after-{second}"].page == document.places["body"].page + 1


def test_short_news_share_their_columns(folder: Path) -> None:
    document = opened(folder, "时讯", 5, 5, 5, 5)
    places = [document.places[name] for name in document.places if name.startswith("after-")]
    assert len(places) == 4
    assert len({round(place.x) for place in places}) == 2
    assert len({place.page for place in places}) == 1
    text = document.text()
    assert text.count("时讯") == 2, "one slug, and the running head"


def test_a_run_on_article_has_no_slug_of_its_own(folder: Path) -> None:
    text = opened(folder, "基层", 5, 5).text()
    assert text.count("基层") == 2, "one slug, and the running head"
