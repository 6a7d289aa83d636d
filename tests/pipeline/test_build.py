"""The order of the stages, and what each may stop."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Rule, Severity
from press.errors import FontError
from press.pipeline import BuildOptions, Purpose, Stage, build, check, outputs, survey
from press.project import Project
from tests.pipeline.conftest import Rooms
from tests.support.checks import assert_no_diagnostics, codes

BROKEN = Rule("T900", Severity.ERROR, "排不了", "cannot be set")


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_writes_both_files_and_the_manifest(project: Project, issue: Path, rooms: Rooms) -> None:
    result = build(project, issue)
    assert_no_diagnostics(result.diagnostics)
    folder = project.dist / "gongzuo-jianbao" / "2026-1"
    assert [(file.purpose, file.path) for file in result.files] == [
        (Purpose.READING, folder / "gongzuo-jianbao-2026-1.pdf"),
        (Purpose.PRINT, folder / "gongzuo-jianbao-2026-1-print.pdf"),
    ]
    assert names(folder) == [
        "gongzuo-jianbao-2026-1-print.pdf",
        "gongzuo-jianbao-2026-1.pdf",
        "manifest.json",
    ]
    assert result.files[0].path.read_text() == "reading 工作简报 2026年第1期 copy True"
    assert result.files[1].path.read_text() == "print 工作简报 2026年第1期 copy False"
    assert (result.pages, result.unchanged) == (1, False)


def test_stages_are_announced_in_order(project: Project, issue: Path, rooms: Rooms) -> None:
    seen: list[Stage] = []
    build(project, issue, announce=lambda stage, detail: seen.append(stage))
    assert list(dict.fromkeys(seen)) == list(Stage)


def test_out_and_purpose(project: Project, issue: Path, rooms: Rooms, tmp_path: Path) -> None:
    build(project, issue, BuildOptions(out=tmp_path / "a" / "b", purposes=(Purpose.PRINT,)))
    assert names(tmp_path / "a" / "b") == ["gongzuo-jianbao-2026-1-print.pdf", "manifest.json"]
    assert not project.dist.exists()


def test_wrong_source_writes_nothing_and_leaves_the_last_files(
    project: Project, issue: Path, rooms: Rooms
) -> None:
    last = {file.path: file.path.read_bytes() for file in build(project, issue).files}
    (issue / "issue.yaml").write_text("期号: 一\n日期: 2026-02-30\n文章: [x.md]\n", encoding="utf-8")
    result = build(project, issue)
    assert not result.ok
    assert len(result.diagnostics) >= 3
    assert (result.files, len(rooms.typeset)) == ((), 1)
    assert {path: path.read_bytes() for path in last} == last


def test_an_error_on_the_pages_writes_nothing(project: Project, issue: Path, rooms: Rooms) -> None:
    rooms.found = (BROKEN.at(None),)
    result = build(project, issue)
    assert codes(result.diagnostics) == ["T900"]
    assert not project.dist.exists()


def test_check_goes_as_far_as_the_pages_and_writes_nothing(
    project: Project, issue: Path, rooms: Rooms
) -> None:
    before = sorted(project.root.rglob("*"))
    result = check(project, issue)
    assert (result.ok, result.pages, result.files, len(rooms.typeset)) == (True, 1, (), 1)
    assert sorted(project.root.rglob("*")) == before


def test_wrong_sources_are_told_without_waiting_for_fonts(
    project: Project, issue: Path, rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*args: object, **options: object) -> None:
        raise FontError("not fetched")

    monkeypatch.setattr(survey, "load_fonts", fail)
    monkeypatch.setattr(survey, "ensure_fonts", fail)
    (issue / "articles" / "03.md").write_text("---\n标题: 未列\n---\n\n正文。\n", encoding="utf-8")
    text = (issue / "issue.yaml").read_text("utf-8")
    (issue / "issue.yaml").write_text(text + "其它: 1\n", encoding="utf-8")
    assert not check(project, issue).ok
    (issue / "issue.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(FontError):
        check(project, issue)


def test_a_write_that_fails_leaves_the_last_files(
    project: Project, issue: Path, rooms: Rooms, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = build(project, issue).files[0]
    last = first.path.read_bytes()

    def killed(files: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(outputs, "write_atomically", killed)
    rooms.html = lambda facts: "other copy"
    with pytest.raises(KeyboardInterrupt):
        build(project, issue)
    assert first.path.read_bytes() == last


# -- what has not changed --------------------------------------------------------------------------


def test_unchanged_is_not_set_again(project: Project, issue: Path, rooms: Rooms) -> None:
    first = build(project, issue)
    second = build(project, issue)
    assert (second.unchanged, len(rooms.typeset)) == (True, 1)
    assert (second.files, second.pages, second.characters) == (first.files, first.pages, first.characters)


def test_force_sets_again(project: Project, issue: Path, rooms: Rooms) -> None:
    first = build(project, issue)
    again = build(project, issue, BuildOptions(force=True))
    assert (again.unchanged, again.files) == (False, first.files)
    assert len(rooms.typeset) == 2


@pytest.mark.parametrize("damage", [b"", b"other", None])
def test_a_damaged_or_missing_file_is_made_anew(
    damage: bytes | None, project: Project, issue: Path, rooms: Rooms
) -> None:
    file = build(project, issue).files[1]
    if damage is None:
        file.path.unlink()
    else:
        file.path.write_bytes(damage)
    assert not build(project, issue).unchanged
    assert file.path.read_text().startswith("print")


@pytest.mark.parametrize("manifest", ["", "[]", "{}", '{"inputs": 1}', "\x00"])
def test_a_damaged_manifest_is_no_manifest(
    manifest: str, project: Project, issue: Path, rooms: Rooms
) -> None:
    folder = build(project, issue).files[0].path.parent
    (folder / "manifest.json").write_text(manifest)
    assert not build(project, issue).unchanged
    assert build(project, issue).unchanged


def test_changed_copy_is_set_again(project: Project, issue: Path, rooms: Rooms) -> None:
    build(project, issue)
    rooms.html = lambda facts: "other copy"
    assert not build(project, issue).unchanged


def test_one_purpose_after_both(project: Project, issue: Path, rooms: Rooms) -> None:
    build(project, issue)
    reading = build(project, issue, BuildOptions(purposes=(Purpose.READING,)))
    assert (reading.unchanged, [file.purpose for file in reading.files]) == (True, [Purpose.READING])


def test_both_after_one_purpose(project: Project, issue: Path, rooms: Rooms) -> None:
    build(project, issue, BuildOptions(purposes=(Purpose.READING,)))
    build(project, issue, BuildOptions(purposes=(Purpose.PRINT,)))
    assert build(project, issue).unchanged


def test_a_stale_file_is_told(project: Project, issue: Path, rooms: Rooms) -> None:
    build(project, issue)
    rooms.html = lambda facts: "other copy"
    result = build(project, issue, BuildOptions(purposes=(Purpose.READING,)))
    assert codes(result.diagnostics) == ["L102"]
    assert "gongzuo-jianbao-2026-1-print.pdf" in result.diagnostics[0].message


def test_warnings_of_an_unchanged_issue_are_told_again(project: Project, issue: Path, rooms: Rooms) -> None:
    from press.diagnostics import Spot
    from press.diagnostics.composition import LOOSE_LINE

    rooms.found = (LOOSE_LINE.at(Spot(2, 28.0, 40.5), text="一行", by="0.12"),)
    first, second = build(project, issue), build(project, issue)
    assert second.unchanged
    assert [str(found) for found in second.diagnostics] == [str(found) for found in first.diagnostics]
    assert second.diagnostics[0].place == Spot(2, 28.0, 40.5)
