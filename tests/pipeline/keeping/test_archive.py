"""Archiving real issues: what the bag holds, when it is refused, and setting it again."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest

from press.archive import Damage, Fault, Kept, Revision, Shelf, verify
from press.archive.fixity import check_files
from press.errors import ArchiveError
from press.pipeline.keeping import archive, rebuild
from press.project import Project
from tests.archive.shelves import put


def sealed(project: Project, issue: Path, reason: str = "") -> Revision:
    result = archive(project, issue, reason=reason)
    assert result.revision, [str(diagnostic) for diagnostic in result.diagnostics]
    return result.revision


def test_a_bag_holds_the_files_their_sources_faces_and_records(project: Project, revision: Revision) -> None:
    assert revision.folder == project.dist / "archive" / "gongzuo-jianbao" / "2026" / "2026-1"
    held = set(revision.bag.payload())
    assert {
        "print/gongzuo-jianbao-2026-1-print.pdf",
        "reading/gongzuo-jianbao-2026-1.pdf",
        "sources/issues/gongzuo-jianbao/publication.yaml",
        "sources/issues/gongzuo-jianbao/2026-1/issue.yaml",
        "sources/layouts/bulletin/layout.yaml",
        "sources/styles/bulletin.css",
        "sources/fonts/fonts.yaml",
        "text/gongzuo-jianbao-2026-1.txt",
        "fonts/faces.json",
        "fonts/FandolFang-Regular.otf",
        "records/composition.json",
        "records/versions.json",
        "records/contents.json",
        "records/check.json",
        "records/preflight.json",
        "archive/gongzuo-jianbao-2026-1-archive.pdf",
    } <= held
    payload = revision.folder / "data"
    preflight = json.loads((payload / "records/preflight.json").read_bytes())
    assert preflight["file"] == "gongzuo-jianbao-2026-1-print.pdf"
    assert preflight["pages"] == len(revision.kept().leaves)
    assert preflight["errors"] == 0
    versions = json.loads((payload / "records/versions.json").read_bytes())
    assert versions["weasyprint"] == "70.0"
    brought = {"pydyf", "tinycss2", "lxml", "pydantic-core", "brotli"}
    assert all(versions[name] for name in brought | {"Python", "Pango", "HarfBuzz", "press code"})


def test_the_contents_are_known_without_opening_a_pdf(revision: Revision) -> None:
    kept = Kept.read((revision.folder / "data/records/contents.json").read_bytes())
    assert (kept.publication, kept.issue, kept.number) == ("gongzuo-jianbao", "2026-1", 1)
    assert kept.entries
    for entry in kept.entries:
        assert entry.title.replace(" ", "")[:6] in kept.leaves[entry.page - 1].text.replace(" ", "")
    assert (revision.folder / "data" / kept.pdf).is_file()
    assert Kept.read(kept.write()) == kept


def test_the_same_issue_is_archived_once(project: Project, issue: Path, revision: Revision) -> None:
    again = archive(project, issue)
    assert again.unchanged
    assert again.revision == revision


def test_a_correction_needs_a_reason_and_is_a_version_of_its_own(
    project: Project, issue: Path, change: Callable[[], None], revision: Revision
) -> None:
    before = revision.bag.digest
    change()
    with pytest.raises(ArchiveError, match="2026-1"):
        archive(project, issue)
    second = sealed(project, issue, "补一句")
    assert (second.number, second.folder.name) == (2, "2026-1@2")
    assert second.bag.info["Press-Reason"] == "补一句"
    assert revision.bag.digest == before
    assert [verdict.damages for verdict in verify([revision, second])] == [(), ()]


def test_an_issue_with_errors_is_not_archived(project: Project, issue: Path) -> None:
    path = issue / "issue.yaml"
    path.write_text(path.read_text("utf-8") + "没有这个键: 1\n", "utf-8")
    result = archive(project, issue)
    assert result.revision is None
    assert not project.archive.exists()


def test_a_total_that_leaves_a_gap_is_refused(project: Project, issue: Path) -> None:
    put(Shelf(project.archive), "2026-1", "简报", publication="gongzuo-jianbao", total=86, is_set=True)
    other = another(issue, "2026-2", 88)
    with pytest.raises(ArchiveError, match="88"):
        archive(project, other)
    numbered(other, 87)
    assert sealed(project, other).number == 1


def test_old_issues_here_and_there_do_not_keep_the_first_new_one_out(project: Project, issue: Path) -> None:
    put(Shelf(project.archive), "1998-3", "老简报", publication="gongzuo-jianbao", total=31)
    numbered(issue, 86)
    sealed(project, issue)
    with pytest.raises(ArchiveError, match="86"):
        archive(project, another(issue, "2026-2", 88))


def test_a_bag_has_every_profile(revision: Revision) -> None:
    assert (revision.folder / "data/sources/printers/FOGRA39L_coated.icc").is_file()


def test_set_again_from_its_own_sources_the_bytes_are_the_same(
    project: Project, issue: Path, revision: Revision
) -> None:
    for path in issue.rglob("*.md"):
        path.unlink()
    assert rebuild(project, revision) == ()


def test_pages_that_come_out_otherwise_are_named(
    project: Project, revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    style = revision.folder / "data/sources/styles/bulletin.css"
    style.chmod(0o644)
    style.write_text(
        style.read_text("utf-8") + "\n.masthead { margin-top: 3mm }\np { color: #333 }\n", "utf-8"
    )
    assert check_files(revision.bag) == (Damage("data/sources/styles/bulletin.css", Fault.CHANGED),)
    found = rebuild(project, revision)
    assert {difference.path.partition("/")[0] for difference in found} >= {"print", "reading"}
    assert all(difference.pages and not difference.versions for difference in found)
    (shown,) = (one.shown for one in found if one.path.startswith("reading/"))
    assert shown == project.dist / "verify" / revision.publication / "2026-1/reading.pdf"
    sheets = pypdfium2.PdfDocument(shown)
    assert len(sheets) == len(found[0].pages)
    assert sheets[0].get_width() > sheets[0].get_height(), "two pages beside each other"
    assert not list(revision.folder.rglob("reading.pdf"))


def test_a_version_that_has_changed_since_is_told(
    project: Project, revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("press.pipeline.keeping.versions.versions", lambda: {"weasyprint": "71.0"})
    style = revision.folder / "data/sources/styles/bulletin.css"
    style.chmod(0o644)
    style.write_text(style.read_text("utf-8") + "\np { color: #333 }\n", "utf-8")
    found = rebuild(project, revision)
    assert any("weasyprint 70.0 → 71.0" in difference.versions for difference in found)


def numbered(issue: Path, total: int) -> None:
    path = issue / "issue.yaml"
    lines = [
        line for line in path.read_text("utf-8").splitlines() if not line.startswith(("total", "总期号"))
    ]
    path.write_text("\n".join([*lines, f"总期号: {total}"]) + "\n", "utf-8")


def another(issue: Path, name: str, total: int) -> Path:
    """Copy an issue as the next one, without the first among the sources, as after a clearing out."""
    folder = issue.with_name(name)
    issue.rename(folder)
    path = folder / "issue.yaml"
    text = (
        path.read_text("utf-8").replace("期号: 1\n", "期号: 2\n", 1).replace("number: 1\n", "number: 2\n", 1)
    )
    path.write_text(text, "utf-8")
    numbered(folder, total)
    return folder
