"""``press archive`` and ``press verify``: what they say, and their exit codes."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.errors import ExitCode, LayoutError
from tests.cli.run import press

ISSUE = "gongzuo-jianbao/2026-1"


pytestmark = pytest.mark.usefixtures("here")


def damage(bag: Path, name: str) -> None:
    path = bag / name
    path.chmod(0o644)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def test_archiving_says_where_the_bag_is(here: Path) -> None:
    run = press("archive", ISSUE)
    assert run.out.splitlines()[-2:] == [
        f"{ISSUE}：已归档，第 1 版", "  dist/archive/gongzuo-jianbao/2026/2026-1"
    ]  # fmt: skip


def test_archiving_again_says_that_nothing_has_changed(bag: Path) -> None:
    run = press("archive", ISSUE, "--format", "json")
    assert run.answer | {"diagnostics": []} == {
        "ok": True, "exit_code": 0, "issue": ISSUE, "unchanged": True, "revision": 1,
        "folder": str(bag), "diagnostics": [],
    }  # fmt: skip


def test_errors_are_told_and_nothing_is_archived(here: Path) -> None:
    (here / "issues" / ISSUE / "issue.yaml").write_text("期号: 三\n", "utf-8")
    run = press("archive", ISSUE)
    assert run.code == ExitCode.SOURCE
    assert "没有归档" in run.err
    assert not (here / "dist").exists()


def test_a_whole_archive_is_told(bag: Path) -> None:
    run = press("verify", "--all")
    assert (run.code, run.out) == (ExitCode.OK, f"{ISSUE}：完好\n库里 1 版，完好 1 版\n")


def test_a_damaged_file_is_named(bag: Path) -> None:
    damage(bag, "data/sources/issues/gongzuo-jianbao/publication.yaml")
    run = press("verify")
    assert run.code == ExitCode.ARCHIVE
    assert "  data/sources/issues/gongzuo-jianbao/publication.yaml  内容变了\n" in run.out
    answer = press("verify", ISSUE, "--format", "json").answer
    assert (answer["ok"], answer["exit_code"]) == (False, 10)
    assert answer["issues"][0]["damages"] == [
        {"path": "data/sources/issues/gongzuo-jianbao/publication.yaml", "fault": "changed"}
    ]


def test_setting_again_is_told(bag: Path) -> None:
    assert press("verify", "2026-1", "--rebuild").out.splitlines()[0] == f"{ISSUE}：完好，重排一致"


def test_what_is_not_archived_cannot_be_verified(bag: Path) -> None:
    run = press("verify", "2026-7")
    assert run.code == ExitCode.USAGE


def test_an_empty_archive_is_whole(here: Path) -> None:
    assert press("verify").code == ExitCode.OK


def test_printed_issues_are_taken_in_each_for_itself(bag: Path, tmp_path: Path) -> None:
    folder = tmp_path / "old"
    folder.mkdir()
    reading = next((bag / "data" / "reading").iterdir())
    (folder / "a.pdf").write_bytes(reading.read_bytes() + b"\n% another file than the archived one\n")
    (folder / "b.pdf").write_bytes(b"no PDF")
    (folder / "a.yaml").write_text("刊物: lao\n刊名: 老简报\n日期: 1998-03-05\n期号: 3\n", "utf-8")
    run = press("archive", "ingest", folder / "b.pdf", folder / "a.pdf", folder / "none.pdf")
    assert run.code == ExitCode.PREFLIGHT
    assert run.out == "a.pdf：已收进 lao/1998-3\n"
    assert run.err.splitlines()[:1] == ["b.pdf：这个文件不能当 PDF 打开（不是 PDF，或者只有开头一小段）"]
    assert press("verify", "lao/1998-3", "--rebuild").out.startswith("lao/1998-3：完好\n")


def test_ingest_wants_files(here: Path) -> None:
    assert press("archive", "ingest").code == ExitCode.USAGE


def test_what_cannot_be_set_again_does_not_keep_the_others_from_it(
    bag: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise LayoutError("版式不合")

    monkeypatch.setattr("press.cli.verifying.rebuild", fail)
    run = press("verify", "--rebuild")
    assert run.code == ExitCode.ARCHIVE
    assert run.out == f"{ISSUE}：文件完好，但重排不了：版式不合\n库里 1 版，完好 1 版\n"
