"""Covers, imprint and blocks as printed: everything there, names searchable, nothing over another."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.journal.conftest import Built, set_journal
from tests.journal.reading import words
from tests.journal.workspace import Workspace, paragraphs

MEMBERS = ["丁可", "王青", "李禾", "欧阳望"]

BLOCKS = """
:::一图读懂 清水行动一年间
## 治水
46.8公里：清淤河道
95%：断面水质达标率
## 改厕
1200户：户厕改造完成
## 步道
32公里：步道建成
:::

:::名单 先进个人
柯山区：周舟、李禾、欧阳明远
:::

:::任免
**李禾**任青溪市水务局局长；
**周舟**任青溪市文化和旅游局副局长。
:::
"""


def journal(workspace: Workspace, *, committees: int = 1) -> Built:
    workspace.publication = {
        "网址": "www.qingxi.example",
        "版权页": {
            "编委会": [
                {"标题": f"编辑委员会{number}", "名单": {"主任": ["沈知远"], "委员": MEMBERS * 5}}
                for number in range(committees)
            ],
            "编辑": {"主编": ["贺兰舟"]},
            "各项": {"编印": "编辑部", "电话": "0570-0000316"},
        },
    }
    workspace.issue = {
        "封面": {"颜色": "松", "本期关注": ["管子有了", "六个村子的一本水账"]},
        "封三": {"标题": "征稿启事", "文字": "来稿请写明单位。"},
    }
    return set_journal(
        workspace.write({"工作": [workspace.article("01", "办成一件事", paragraphs(3) + BLOCKS)]})
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return journal(Workspace(tmp_path_factory.mktemp("front")))


def test_the_cover_has_all_that_it_must_have(built: Built) -> None:
    cover = words(built.pages[0])
    for said in ("青溪月刊", "2026/03", "内部资料，免费交流", "青内资准字第001号", "六个村子的一本水账"):
        assert said in cover


def test_an_issue_without_a_back_cover_is_given_one(built: Built) -> None:
    assert "青溪月刊" in words(built.pages[-1])
    assert "征稿启事" in words(built.pages[-2])


def test_names_are_searchable_as_they_are_written(built: Built) -> None:
    imprint = next(words(page) for page in built.pages if "贺兰舟" in words(page))
    assert "丁可王青李禾欧阳望" in imprint
    for said in ("编印", "发送对象", "印刷单位", "印刷日期", "印数"):
        assert said in imprint


@pytest.mark.parametrize("committees", [1, 3, 12])
def test_no_line_of_the_imprint_stands_over_another(
    tmp_path_factory: pytest.TempPathFactory, committees: int
) -> None:
    found = journal(Workspace(tmp_path_factory.mktemp("imprint")), committees=committees)
    pages = [page for page in found.pages[1:-2] if "编辑委员会" in words(page) or "0570" in words(page)]
    for page in pages:
        starts: dict[float, list[float]] = {}
        for character in page.characters:
            if character.text.strip():
                starts.setdefault(round(character.x, 1), []).append(character.baseline)
        for baselines in starts.values():
            rows = sorted({round(baseline, 1) for baseline in baselines})
            assert all(low - high > 3 for high, low in pairwise(rows))


def test_the_blocks_are_there_in_order(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    places = [
        text.index(said) for said in ("清水行动一年间", "46.8", "清淤河道", "1200", "先进个人", "欧阳明远")
    ]
    assert places == sorted(places)
