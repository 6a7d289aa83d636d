"""Captions of figures and tables: credits stay whole, units clear of captions, tables fill their measure."""

from __future__ import annotations

import pytest

from tests.journal.conftest import Built, set_journal
from tests.journal.pictures import drawn
from tests.journal.workspace import Workspace, paragraphs
from tests.support.measure import Character, Page

WORDS = "石门滩渠首分水闸前的量水堰与三级水尺以及旁边刻着的渠约"
CREDIT = "供图：青石县水利局办公室"
UNIT = "单位：万元"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    workspace = Workspace(tmp_path_factory.mktemp("captions"))
    workspace.picture("p.png", drawn(1500, 1000))
    workspace.publication = {"栏目": {"工作": {}, "通表": {"栏数": 1}}}
    figures = "".join(
        f":::图 images/p.png\n图题: 图{at}　{WORDS[: 4 + at]}\n供图: 青石县水利局办公室\n宽: 40%\n:::\n\n"
        for at in range(1, 21)
    )
    rows = "| 来源 | 金额 |\n| --- | --- |\n| 县 | 1 |"
    tables = "".join(
        f":::表 表{at}　{WORDS[: 4 + at]}\n单位: {UNIT}\n\n{rows}\n:::\n\n" for at in range(1, 21)
    )
    row = "一年一拨，按公里数和田亩数各占一半来计算，年底结清，多退少补"
    wide = f"表1　经费\n\n| 来源 | 说明 |\n| --- | --- |\n| 县财政补助的部分 | {row} |\n"
    return set_journal(
        workspace.write(
            {
                "工作": [
                    workspace.article("01", "图", figures + paragraphs(3)),
                    workspace.article("02", "表", tables + paragraphs(3)),
                ],
                "通表": [workspace.article("03", "宽", f"{wide}\n{paragraphs(2)}")],
            }
        )
    )


def found(page: Page, words: str) -> list[list[Character]]:
    """Return the characters of every place where such words stand."""
    signs = [char for char in page.characters if char.text.strip()]
    text = "".join(char.text for char in signs)
    starts = [at for at in range(len(text)) if text.startswith(words, at)]
    return [signs[at : at + len(words)] for at in starts]


def test_credits_stay_on_one_line(built: Built) -> None:
    shown = [place for page in built.pages for place in found(page, CREDIT)]
    assert len(shown) == 20
    assert all(len({round(char.baseline, 1) for char in place}) == 1 for place in shown)


def test_units_stand_clear_of_captions(built: Built) -> None:
    seen = 0
    for page in built.pages:
        for unit in found(page, UNIT):
            seen += 1
            level = unit[0].baseline
            others = [
                char
                for char in page.characters
                if char.text.strip() and abs(char.baseline - level) < 2 and char not in unit
            ]
            assert all(apart(one, other) for one in unit for other in others)
    assert seen == 20


def apart(one: Character, other: Character) -> bool:
    beside = one.right <= other.left + 0.05 or other.right <= one.left + 0.05
    return beside or one.bottom <= other.top + 0.05 or other.bottom <= one.top + 0.05


def test_a_short_caption_has_the_unit_on_its_line(built: Built) -> None:
    page = next(page for page in built.pages if found(page, f"表1{WORDS[:5]}{UNIT}"))
    (place,) = found(page, f"表1{WORDS[:5]}{UNIT}")
    assert place[0].baseline == pytest.approx(place[-1].baseline, abs=0.3)


def test_tables_of_a_department_with_one_column_take_its_measure(built: Built) -> None:
    page = next(page for page in built.pages if found(page, "表1经费"))
    (first,), (last,) = found(page, "一年一拨"), found(page, "多退少补")
    assert first[0].baseline == pytest.approx(last[-1].baseline, abs=0.1)
    assert last[-1].right - found(page, "县财政")[0][0].left > 120
