"""Numbered copies of a real issue, measured in the file: the number at its place by GB/T 9704-2012."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

from press.errors import SourceError
from press.pipeline import BuildOptions, BuildResult, Numbering, Purpose, build
from press.project import Project
from tests.support.measure import Page, measure

NAMES = ("市委办公室", "市人大办", "市档案馆")
_LIST = """发送:
  报: 市委办公室
  发: [市人大办, 市档案馆（2份）]
"""


def _list(issue: Path, words: str = _LIST) -> None:
    path = issue.parent / "publication.yaml"
    kept = path.read_text("utf-8").partition("\n发送:")[0]
    path.write_text(f"{kept}\n{words}", "utf-8")


def _build(project: Project, issue: Path, *numbers: int, recipients: bool = False) -> BuildResult:
    wanted = Numbering(numbers, recipients)
    return build(project, issue, BuildOptions(purposes=(Purpose.PRINT,), copies=wanted))


def _serial(page: Page) -> tuple[str, float, float]:
    """Return the six figures on a page, where they begin and how high they stand."""
    line = next(line for line in page.lines() if line.text.isdecimal() and len(line.text) == 6)
    return line.text, line.left, _below_trim(page, line.baseline)


def _below_trim(page: Page, baseline: float) -> float:
    """Return how far below the trim a baseline lies: it was measured from the sheet, which has marks."""
    return baseline - (page.height - 297)


def test_numbers_stand_on_the_first_line_and_recipients_at_the_foot(project: Project, issue: Path) -> None:
    _list(issue)
    result = _build(project, issue, 3, 7, 8, 9, 120, recipients=True)
    assert result.ok
    assert result.copies
    assert result.copies.count == 5
    assert result.copies.path.name == "gongzuo-jianbao-2026-1-copies.pdf"
    pages = measure(result.copies.path)
    each = len(pages) // 5
    assert len(pages) == 5 * result.pages
    firsts = [_serial(page) for page in pages[::each]]
    assert [number for number, _, _ in firsts] == ["000003", "000007", "000008", "000009", "000120"]
    for _, left, baseline in firsts:
        assert left == pytest.approx(28.0, abs=0.3)  # the left edge of the type area, 5.2.1
        assert 37.0 < baseline < 37.0 + 156 / 28 + 0.3  # on its first line, 7.2.1
    feet = [
        "".join(line.text for line in page.lines() if _below_trim(page, line.baseline) > 280)
        for page in pages[each - 1 :: each]
    ]
    told = [next((name for name in NAMES if name in foot), "") for foot in feet]
    assert told == ["市委办公室", "市人大办", "市档案馆", "市档案馆", ""]


def test_a_number_in_the_sources_gives_way(project: Project, issue: Path) -> None:
    with (issue / "issue.yaml").open("a", encoding="utf-8") as file:
        file.write('\n份号: "000555"\n')
    result = _build(project, issue, 1, 2)
    assert result.copies
    pages = measure(result.copies.path)
    assert [_serial(page)[0] for page in pages[:: result.pages]] == ["000001", "000002"]
    assert not any("000555" in page.text or "000000" in page.text for page in pages)
    assert "000555" in measure(result.files[0].path)[0].text


def test_files_that_have_not_changed_stand_and_copies_are_made_all_the_same(
    project: Project, issue: Path
) -> None:
    first = _build(project, issue, 1)
    assert first.copies
    manifest = first.copies.path.with_name("manifest.json")
    assert json.loads(manifest.read_bytes())["files"][-1]["sha256"] == first.copies.sha256
    again = _build(project, issue, 1, 2)
    assert (first.unchanged, again.unchanged) == (False, True)
    assert again.copies
    assert again.copies.count == 2
    assert len(measure(again.copies.path)) == 2 * again.pages
    rows = json.loads(manifest.read_bytes())["files"]
    assert [row["name"] for row in rows] == [again.files[0].path.name, again.copies.path.name]
    assert rows[-1]["copies"] == 2
    assert rows[-1]["sha256"] == hashlib.sha256(again.copies.path.read_bytes()).hexdigest()


def test_the_same_bytes_again(project: Project, issue: Path) -> None:
    first, again = _build(project, issue, 1, 2), _build(project, issue, 1, 2)
    assert first.copies
    assert again.copies
    assert first.copies.sha256 == again.copies.sha256


@pytest.mark.parametrize(
    ("words", "told"), [("", "没有写发送单位"), (_LIST.replace("2份", "20份"), "要 22 份，份号只有 2 个")]
)
def test_nothing_is_written_when_the_list_is_wrong(
    project: Project, issue: Path, words: str, told: str
) -> None:
    _list(issue, words)
    with pytest.raises(SourceError, match=told):
        _build(project, issue, 1, 2, recipients=True)
    assert not project.dist.exists()
