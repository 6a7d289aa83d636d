"""``press plan``: the flatplan as a list, as JSON and as a sheet."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.cli import plans
from press.diagnostics import Diagnostic, Rule, Severity
from press.makeup.flatplan import PlanPage
from press.pipeline import PlanResult, Stage
from press.pipeline.result import Announce
from press.project import Project
from tests.cli.run import press

PAGES = (
    PlanPage(1, None, "cover", "封一"),
    PlanPage(2, None, "filler", "补白"),
    PlanPage(3, 1, "article", "卷首语", ("桥",)),
    PlanPage(4, 2, "article", "卷首语", (), "桥"),
)
ERROR = Rule("S903", Severity.ERROR, "不对", "wrong")


@pytest.fixture
def found(here: Path, monkeypatch: pytest.MonkeyPatch) -> list[Diagnostic]:
    diagnostics: list[Diagnostic] = []

    def plan(project: Project, folder: Path, *, out: Path | None, announce: Announce) -> PlanResult:
        announce(Stage.TYPESET, "")
        sheets = ((out or project.dist) / "plan.pdf",)
        if diagnostics:
            return PlanResult("a/2026-1", tuple(diagnostics))
        return PlanResult("a/2026-1", (), PAGES, sheets)

    monkeypatch.setattr(plans, "plan", plan)
    return diagnostics


def test_a_line_for_every_page(found: list[Diagnostic]) -> None:
    run = press("plan", "2026-1")
    assert run.code == 0
    assert run.out.splitlines() == [
        "   1    —  封一",
        "   2    —  补白",
        "   3    1  卷首语  桥",
        "   4    2  卷首语  （续）桥",
        "a/2026-1：4 面，补白 1 面",
        "  缩样  dist/plan.pdf",
    ]


def test_json(found: list[Diagnostic], tmp_path: Path) -> None:
    answer = press("plan", "2026-1", "--format", "json", "--out", tmp_path).answer
    assert answer["ok"]
    assert [page["name"] for page in answer["pages"]] == ["封一", "补白", "卷首语", "卷首语"]
    assert answer["sheets"] == [str(tmp_path / "plan.pdf")]


def test_errors_show_no_plan(found: list[Diagnostic]) -> None:
    found.append(ERROR.at(None))
    run = press("plan", "2026-1")
    assert run.code == 3
    assert not run.out
    assert "不对" in run.err
