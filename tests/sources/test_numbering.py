"""Issues in order, and what the next number must be."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.model import IssueFile, Publication
from press.project import Project
from press.sources import issue_folders, last_issue, next_number, previous_issue


@pytest.fixture
def project(tmp_path: Path) -> Project:
    for name, text in {
        "2025-30": "期号: 30\n日期: 2025-12-20\n文章: [a.md]\n",
        "2026-2": "期号: 2\n日期: 2026-02-01\n文章: [a.md]\n",
        "2026-10": "期号: 10\n日期: 2026-10-01\n文章: [a.md]\n",
        "2026-10-增刊1": "期号: 1\n日期: 2026-10-05\n增刊: 是\n文章: [a.md]\n",
        "2026-11": "期号: 十一\n",
    }.items():
        folder = tmp_path / "issues" / "qingxi" / name
        folder.mkdir(parents=True)
        (folder / "issue.yaml").write_text(text, "utf-8")
    (tmp_path / "issues" / "qingxi" / "notes").mkdir()
    return Project(root=tmp_path)


def test_folders_stand_in_order_of_their_numbers(project: Project) -> None:
    names = [folder.name for folder in issue_folders(project, "qingxi")]
    assert names == ["2025-30", "2026-2", "2026-10", "2026-10-增刊1", "2026-11"]
    assert issue_folders(project, "nothing") == ()


def test_the_issue_before(project: Project) -> None:
    folder = project.issues / "qingxi" / "2026-11"
    before = previous_issue(project, folder)
    assert before is not None
    assert (before.folder.name, before.file.number) == ("2026-10", 10)
    extra = previous_issue(project, folder, extra=True)
    assert extra is not None
    assert extra.folder.name == "2026-10-增刊1"
    assert previous_issue(project, project.issues / "qingxi" / "2025-30") is None


def test_the_last_issue_that_can_be_read(project: Project) -> None:
    last = last_issue(project, "qingxi")
    assert last is not None
    assert last.folder.name == "2026-10"


@pytest.mark.parametrize(
    ("restart", "year", "expected"),
    [("yearly", 2026, 31), ("yearly", 2027, 1), ("never", 2027, 31), ("yearly", 2025, 31)],
)
def test_the_next_number(restart: str, year: int, expected: int) -> None:
    publication = Publication.model_validate(
        {"name": "甲", "issuer": "乙", "numbering": {"restart": restart}}
    )
    last = IssueFile.model_validate({"number": 30, "date": "2026-12-01", "articles": [{"file": "a.md"}]})
    assert next_number(publication, last, year) == expected
