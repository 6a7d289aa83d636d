"""The benchmark of a whole journal works, and a journal stays small in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.composition.processes import ProcessFailedError
from benchmarks.journal.run import KINDS, MOST, Figures, main, measure, table
from tests.journal.workspace import Workspace, paragraphs


@pytest.fixture
def small(tmp_path: Path) -> Path:
    workspace = Workspace(tmp_path)
    workspace.write({"工作": [workspace.article("01", "护路员上岗", paragraphs(6))]})
    return tmp_path


def test_a_build_is_measured(small: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["yuekan/2026-3", "--workspace", str(small), "--runs", "1"]) == 0
    rows = capsys.readouterr().out.splitlines()
    assert [row.split("|")[1].strip() for row in rows[2:]] == list(KINDS)
    for row in rows[2:]:
        pages, characters, cpu, wall, memory = map(float, row.split("|")[2:7])
        assert pages % 4 == 0
        assert characters > 500
        assert cpu > 0 < wall
        assert 20 < memory < MOST


def test_an_issue_with_mistakes_is_told(small: Path) -> None:
    (small / "issues/yuekan/2026-3/articles/01.md").unlink()
    with pytest.raises(ProcessFailedError, match=r"01\.md"):
        measure(small, "yuekan/2026-3")


def test_medians_are_printed() -> None:
    runs = [Figures(cpu, 2 * cpu, 300, 48, 40000) for cpu in (1.0, 9.0, 3.0)]
    assert table({"both": runs}).splitlines()[-1] == "| both | 48 | 40000 | 3.0 | 6.0 | 300 |"
