"""A table of 200 rows: 续表 and the head again over every part of it."""

from __future__ import annotations

import itertools
import re

import pytest

from tests.journal.conftest import Built, set_journal
from tests.journal.reading import words
from tests.journal.workspace import Workspace, paragraphs

ROWS = 200
COUNTIES = "天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往秋收冬藏闰余成岁律"


@pytest.fixture(scope="module", params=["column", "across", "grouped"])
def built(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Built:
    workspace = Workspace(tmp_path_factory.mktemp("tables"))
    work = "修路" if request.param == "column" else "修路、清沟、补坑、植树、立牌、画线，逐项验收"
    rows = "".join(f"| 第{number}乡 | {work} | {number * 7} |\n" for number in range(1, ROWS + 1))
    table = f"表1　各乡情况\n\n| 乡名 | 做法 | 里程 |\n| --- | --- | --- |\n{rows}"
    if request.param == "grouped":
        table = f":::表 表1　各乡情况\n合并: 县\n线: 全线\n\n县,乡名,做法,里程\n{_grouped()}:::"
    name = workspace.article("01", "各乡修路情况", f"{paragraphs(2)}\n\n{table}\n\n{paragraphs(1)}")
    return set_journal(workspace.write({"工作": [name]}))


def _grouped() -> str:
    """Return the rows of 29 counties, of seven townships each; a blank cell continues the one above."""
    return "".join(
        f"{COUNTIES[number // 7] + '县' if number % 7 == 0 else ''},第{number + 1}乡,清沟,{number}\n"
        for number in range(ROWS)
    )


def test_every_row_is_printed_once_and_in_order(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    assert [int(number) for number in re.findall(r"第(\d+)乡", text)] == list(range(1, ROWS + 1))


def parts(built: Built) -> int:
    """Return in how many columns of pages rows stand: told by where 乡 stands behind a number."""
    return len(
        {
            (number, char.x < 105)
            for number, page in enumerate(built.pages)
            for before, char in itertools.pairwise(page.characters)
            if char.text == "乡" and before.text.isdigit()
        }
    )


def test_every_part_but_the_first_is_headed_as_continued_and_has_the_head(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    heads = text.count("乡名做法里程")
    assert heads == parts(built) > 2
    assert text.count("续表") == heads - 1
    assert text.count("表1各乡情况") == 1
    for part in re.finditer("续表", text):
        following = text[part.end() : part.end() + 16]
        assert "乡名做法里程" in following, following


@pytest.mark.parametrize("built", ["grouped"], indirect=True)
def test_a_group_is_named_again_where_it_goes_on(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    for head in re.finditer("县乡名做法里程", text):
        first = re.match(r"(.)县第(\d+)乡", text[head.end() :])
        assert first, text[head.end() : head.end() + 12]
        assert first[1] == COUNTIES[(int(first[2]) - 1) // 7]


def test_parts_begin_with_the_row_after_the_last(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    for head in re.finditer("乡名做法里程", text):
        first = re.match(r"(?:.县)?第(\d+)乡", text[head.end() :])
        assert first, text[head.end() : head.end() + 12]
        before = re.findall(r"第(\d+)乡", text[: head.start()])
        assert int(first[1]) == int(before[-1] if before else 0) + 1


def test_no_row_lies_over_another(built: Built) -> None:
    for page in built.pages:
        signs = [char for char in page.characters if char.text == "乡" and char.size < 10]
        for column in ([one for one in signs if one.x < 105], [one for one in signs if one.x >= 105]):
            levels = sorted(char.baseline for char in column)
            assert all(below - above > 3 for above, below in itertools.pairwise(levels))
