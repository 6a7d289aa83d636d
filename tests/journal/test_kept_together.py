"""Lines that belong together: entries of two lines, and short paragraphs above what stands across."""

from __future__ import annotations

import pytest

from tests.journal.test_bleeds import Pages, set_pages_of
from tests.journal.workspace import Workspace

MIDDLE = 108.0
ENTRY = "任青溪市水利局农村供水管护中心副主任、党支部委员（试用期一年）"
TABLE = (
    "| "
    + " | ".join(["乡镇"] * 12)
    + " |\n|"
    + "---|" * 12
    + "\n"
    + ("| " + " | ".join(["一二三"] * 12) + " |\n") * 3
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Pages:
    workspace = Workspace(tmp_path_factory.mktemp("kept"))
    workspace.publication = {"栏目": {"故事": {"起排": "另面起"}, "任免": {"样式": "名单", "起排": "另面起"}}}
    short = workspace.article(
        "01", "渠", "全县各乡镇供水管护的人数和经费，按照乡镇列在下面的表里。\n\n" + TABLE
    )
    office = "| 望月区人力资源和社会保障局社会保险中心办事大厅 | 望月区人民路236号 | 0570-7302021 |\n"
    boxed = ":::框 服务\n| 单位 | 地址 | 电话 |\n|---|---|---|\n" + 3 * office + ":::"
    boxed = workspace.article("03", "电话", "办事可以打电话。\n\n" + boxed)
    entries = "\n\n".join(f"王{number:02d}同志{ENTRY}" for number in range(70))
    return set_pages_of(
        workspace.write({"故事": [short, boxed], "任免": [workspace.article("02", "任免", entries)]})
    )


def halves(built: Pages) -> list[str]:
    """Return the text of every column, page by page."""
    found = []
    for page in built.pages:
        text = [char for line in page.lines() for char in line.characters if abs(char.size - 10.5) < 0.1]
        for side in (True, False):
            found.append("".join(char.text for char in text if (char.x < MIDDLE) is side))
    return found


def place(built: Pages, words: str) -> int:
    """Return the number of the only column in which words stand."""
    (column,) = (number for number, text in enumerate(halves(built)) if words in text)
    return column


def test_two_lines_above_a_wide_table_stand_in_one_column(built: Pages) -> None:
    assert place(built, "全县各乡镇供水管护") == place(built, "在下面的表里")


def test_no_entry_is_parted(built: Pages) -> None:
    lists = [column for column in halves(built) if "同志" in column]
    assert len(lists) == 4
    assert all(column.endswith("（试用期一年）") for column in lists)


def test_no_number_is_parted_in_a_table_in_a_box(built: Pages) -> None:
    lines = ["".join(char.text for char in line.characters) for page in built.pages for line in page.lines()]
    assert sum("0570-7302021" in line for line in lines) == 3
