"""Taking in printed issues: facts asked for, drafted, judged; the pages searched like all others."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.archive import Shelf, verify
from press.archive.search import Query, search
from press.errors import ArchiveError, PreflightError
from press.pipeline import BuildOptions, Purpose, build
from press.pipeline.keeping import has_sources, ingest
from press.project import Project

FACTS = "刊物: lao-jianbao\n刊名: 老简报\n日期: 1998-03-05\n期号: 3\n"


@pytest.fixture
def printed(project: Project, issue: Path, tmp_path: Path) -> Path:
    """A PDF from elsewhere, in a folder outside the workspace."""
    options = BuildOptions(out=tmp_path / "out", purposes=(Purpose.READING,))
    (built,) = build(project, issue, options).files
    file = tmp_path / "旧 刊" / "1998-03.pdf"
    file.parent.mkdir()
    return built.path.rename(file)


def test_without_facts_a_draft_is_written_for_the_editor(project: Project, printed: Path) -> None:
    result = ingest(project, printed)
    assert result.revision is None
    assert result.facts == printed.with_suffix(".yaml")
    draft = result.facts.read_text("utf-8")
    assert "期号: 1\n" in draft
    assert "刊名: 工作简报\n" in draft
    assert "刊物:" in draft
    assert not project.archive.exists()
    again = ingest(project, printed)
    assert [diagnostic.code for diagnostic in again.diagnostics], "what is left blank is told"


def test_a_printed_issue_is_kept_and_found(project: Project, printed: Path) -> None:
    printed.with_suffix(".yaml").write_text(FACTS, "utf-8")
    result = ingest(project, printed)
    assert result.revision
    assert result.revision.id == "lao-jianbao/1998-3"
    assert not has_sources(result.revision)
    kept = result.revision.kept()
    assert (kept.title, kept.pdf) == ("老简报 1998年第3期", "reading/1998-03.pdf")
    assert kept.entries, "taken from the bookmarks"
    shelf = Shelf(project.archive)
    assert search(shelf, Query((kept.entries[0].title[:4],)))
    assert [verdict.damages for verdict in verify(shelf.all())] == [()]


def test_contents_given_win_over_bookmarks(project: Project, printed: Path) -> None:
    facts = FACTS + "首页页码: 7\n目录:\n  - {标题: 头一篇, 页: 1, 栏目: 要闻, 作者: 办公室}\n"
    printed.with_suffix(".yaml").write_text(facts, "utf-8")
    revision = ingest(project, printed).revision
    assert revision
    (entry,) = revision.kept().entries
    assert (entry.title, entry.department, entry.authors) == ("头一篇", "要闻", ("办公室",))
    assert revision.kept().leaves[0].label == "7"


def test_the_same_file_is_taken_in_once_and_other_facts_are_a_correction(
    project: Project, printed: Path
) -> None:
    facts = printed.with_suffix(".yaml")
    facts.write_text(FACTS, "utf-8")
    assert not ingest(project, printed).unchanged
    assert ingest(project, printed).unchanged
    facts.write_text(FACTS + "编发机关: 办公室\n", "utf-8")
    with pytest.raises(ArchiveError):
        ingest(project, printed)
    assert ingest(project, printed, reason="补编发机关").revision


def test_contents_name_no_page_that_the_file_has_not(project: Project, printed: Path) -> None:
    printed.with_suffix(".yaml").write_text(FACTS + "目录:\n  - {标题: 末篇, 页: 99}\n", "utf-8")
    with pytest.raises(ArchiveError, match=r"“末篇”.*99"):
        ingest(project, printed)


def test_one_file_is_no_two_issues(project: Project, printed: Path) -> None:
    printed.with_suffix(".yaml").write_text(FACTS, "utf-8")
    ingest(project, printed)
    printed.with_suffix(".yaml").write_text(FACTS.replace("期号: 3", "期号: 4"), "utf-8")
    with pytest.raises(ArchiveError, match="lao-jianbao/1998-3"):
        ingest(project, printed)


def test_a_supplement_is_numbered_apart(project: Project, printed: Path) -> None:
    printed.with_suffix(".yaml").write_text(FACTS + "增刊: 是\n", "utf-8")
    revision = ingest(project, printed).revision
    assert revision
    assert revision.id == "lao-jianbao/1998-增刊3"
    kept = revision.kept()
    assert (kept.title, kept.extra) == ("老简报 1998年增刊第3期", True)


def test_wrong_facts_are_told_at_their_place(project: Project, printed: Path) -> None:
    printed.with_suffix(".yaml").write_text(FACTS.replace("期号: 3", "期号: 三"), "utf-8")
    (diagnostic,) = ingest(project, printed).diagnostics
    assert str(diagnostic.place).endswith("1998-03.yaml:4:5")


@pytest.mark.parametrize(
    ("content", "words"),
    [(b"", "空的"), (b"hello", "不是 PDF"), (b"%PDF-1.7\n1 0 obj\n<<", "不是 PDF")],
)
def test_what_is_no_pdf_is_told(project: Project, tmp_path: Path, content: bytes, words: str) -> None:
    file = tmp_path / "bad.pdf"
    file.write_bytes(content)
    with pytest.raises(PreflightError, match=words):
        ingest(project, file)


def test_a_locked_file_is_told(project: Project, printed: Path) -> None:
    import pikepdf

    locked = printed.with_name("locked.pdf")
    with pikepdf.open(printed) as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(PreflightError, match="密码"):
        ingest(project, locked)


def test_a_total_that_another_issue_has_is_refused(project: Project, printed: Path) -> None:
    printed.with_suffix(".yaml").write_text(FACTS + "总期号: 30\n", "utf-8")
    assert ingest(project, printed).revision
    other = printed.with_name("1998-04.pdf")
    other.write_bytes(printed.read_bytes() + b"\n% another\n")
    other.with_suffix(".yaml").write_text(FACTS.replace("期号: 3", "期号: 4") + "总期号: 30\n", "utf-8")
    with pytest.raises(ArchiveError, match="1998-3"):
        ingest(project, other)
    other.with_suffix(".yaml").write_text(FACTS.replace("期号: 3", "期号: 6") + "总期号: 33\n", "utf-8")
    assert ingest(project, other).revision, "old issues may come in any order"
