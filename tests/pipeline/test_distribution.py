"""The distribution list of a real issue: the sheet, the table, the labels."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from press.errors import SourceError
from press.pipeline.distribution import distribute
from press.project import Project
from tests.support.measure import measure

_LIST = """发送:
  报: 市委办公室
  发: [市人大办, 市档案馆, =HYPERLINK(1)]
  份数: {市档案馆: 20}
  地址: {市档案馆: 河西路 1 号}
"""


@pytest.fixture
def listed(issue: Path) -> Path:
    path = issue.parent / "publication.yaml"
    kept = path.read_text("utf-8").partition("\n发送:")[0]
    path.write_text(f"{kept}\n{_LIST}", "utf-8")
    return issue


def test_recipients_in_order_with_their_numbers(project: Project, listed: Path) -> None:
    result = distribute(project, listed, numbers=range(1, 31))
    assert [path.name for path in result.files] == [
        "gongzuo-jianbao-2026-1-distribution.pdf", "gongzuo-jianbao-2026-1-distribution.csv",
    ]  # fmt: skip
    (page,) = measure(result.files[0])
    rows = [line.text for line in page.lines() if "0000" in line.text]
    assert rows == [
        "报市委办公室0000011",
        "发市人大办0000021",
        "市档案馆000003—00002220",
        "=HYPERLINK(1)0000231",
        "备用000024—0000307",
    ]
    assert "签收" in page.text


def test_the_table_opens_in_spreadsheets_and_calls_nothing(project: Project, listed: Path) -> None:
    table = distribute(project, listed, numbers=range(1, 24)).files[1].read_bytes()
    assert table.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(table.decode("utf-8-sig"))))
    assert rows[0] == ["报送发", "单位", "份号", "份数", "地址"]
    assert rows[3] == ["发", "市档案馆", "000003—000022", "20", "河西路 1 号"]
    assert rows[4][1] == "'=HYPERLINK(1)"


def test_labels_stand_in_their_cells(project: Project, listed: Path) -> None:
    result = distribute(project, listed, numbers=range(1, 24), labels=(3, 8))
    (page,) = measure(result.files[2])
    assert page.width == pytest.approx(210, abs=0.1)
    assert page.height == pytest.approx(297, abs=0.1)
    for number, name in enumerate(("市委办公室", "市人大办", "市档案馆", "=HYPERLINK(1)")):
        line = next(line for line in page.lines() if name in line.text)
        at = line.text.index(name)
        ink = line.characters[at : at + len(name)]
        left, top = number % 3 * 70, number // 3 * 37.125
        assert left + 4 < ink[0].left
        assert ink[-1].right < left + 66
        assert top + 4 < min(one.top for one in ink)
        assert line.baseline < top + 33.2
    assert "河西路" in page.text


def test_more_recipients_than_a_sheet_has_labels_take_another(project: Project, listed: Path) -> None:
    result = distribute(project, listed, numbers=range(1, 24), labels=(1, 3))
    assert len(measure(result.files[2])) == 2


def test_numbers_go_to_as_many_as_the_recipients_get(project: Project, listed: Path) -> None:
    result = distribute(project, listed)
    assert [number for part in result.allotted for number in part.numbers] == list(range(1, 24))


def test_nothing_is_written_when_there_are_too_few(project: Project, listed: Path) -> None:
    with pytest.raises(SourceError, match="差 13 个"):
        distribute(project, listed, numbers=range(1, 11))
    assert not project.dist.exists()
