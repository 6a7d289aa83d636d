"""A build of broken sources: exit code 3, everything told at once, and the last good files as they were."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.run import press
from tests.suite.workspace import Case, make_issue

BROKEN = (
    Case("settings", ["issue.yaml：期号 ⇒ 期好", "publication.yaml：共印: 120 ⇒ 共印: 三百"]),
    Case("front matter and copy", ["articles/01-水库.md：作者 ⇒ 座者", "articles/02-窗口.md ＋ :::框"]),
    Case("article and picture", ["articles/附件-名单.md ✕", "articles/01-水库.md：大坝.png ⇒ 水坝.png"]),
)


def snapshot(folder: Path) -> dict[str, tuple[bytes, int]]:
    return {
        str(path): (path.read_bytes(), path.stat().st_mtime_ns)
        for path in folder.rglob("*")
        if path.is_file()
    }


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in BROKEN])
@pytest.mark.parametrize("command", ["build", "check"])
def test_nothing_is_written(
    case: Case, command: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = make_issue(tmp_path)
    for name in ("qingxi-2026-21.pdf", "qingxi-2026-21-print.pdf", "manifest.json"):
        path = tmp_path / "dist" / "qingxi" / "2026-21" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"the last good one")
    case.apply(folder)
    monkeypatch.chdir(tmp_path)
    before = snapshot(tmp_path)
    run = press(command, "qingxi/2026-21", "--format", "json")
    assert run.code == 3
    answer = run.answer if command == "build" else run.answer["issues"][0]
    assert len(answer["diagnostics"]) == 2
    assert snapshot(tmp_path) == before
