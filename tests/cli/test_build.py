"""``press build`` and ``press check``: what is printed where, and the exit code."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.cli import runs
from press.diagnostics import Diagnostic, Rule, Severity, Span
from press.errors import ExitCode
from press.pipeline import BuildOptions, BuildResult, Composition, Output, Purpose, Stage
from press.pipeline.result import Announce
from press.project import Project
from tests.cli.run import press

WARNING = Rule("S902", Severity.WARNING, "有点怪", "odd", "看一看", "have a look")
ERROR = Rule("S903", Severity.ERROR, "不对", "wrong")


class Pipeline:
    """A pipeline that finds what it is told to find."""

    def __init__(self) -> None:
        self.found: tuple[Diagnostic, ...] = ()
        self.options: list[BuildOptions] = []
        self.unchanged = False
        self.composition = Composition(lines=40, push_ins=3)

    def build(
        self, project: Project, folder: Path, options: BuildOptions, *, announce: Announce
    ) -> BuildResult:
        self.options.append(options)
        announce(Stage.READ, "")
        announce(Stage.TYPESET, "第 2 遍")
        target = options.out or project.dist / folder.parent.name / folder.name
        files = tuple(Output(purpose, target / f"{purpose}.pdf", 2048, "0f") for purpose in options.purposes)
        result = self.check(project, folder, announce=announce)
        return BuildResult(
            result.issue, self.found, files if result.ok else (), result.pages, result.characters,
            self.unchanged, result.composition, house="" if self.unchanged else options.printer or "coated",
        )  # fmt: skip

    def check(self, project: Project, folder: Path, *, announce: Announce) -> BuildResult:
        issue = f"{folder.parent.name}/{folder.name}"
        return BuildResult(issue, self.found, (), 2, 900, composition=self.composition)


@pytest.fixture
def pipeline(here: Path, monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    pipeline = Pipeline()
    monkeypatch.setattr(runs, "build", pipeline.build)
    monkeypatch.setattr(runs, "check", pipeline.check)
    monkeypatch.setattr(runs, "perf_counter", lambda: 0.0)
    return pipeline


def test_summary_on_stdout_and_stages_on_stderr(pipeline: Pipeline) -> None:
    run = press("build", "2026-1")
    assert run.code == 0
    assert run.out.splitlines() == [
        "gongzuo-jianbao/2026-1：2 页，900 字，用时 0.0 秒",
        "  阅读版    dist/gongzuo-jianbao/2026-1/reading.pdf  2 KB",
        "  付印文件  dist/gongzuo-jianbao/2026-1/print.pdf  2 KB",
        "  40 行，都排匀了",
    ]
    assert [line.split("s  ")[1] for line in run.err.splitlines()] == ["读稿", "排字（第 2 遍）"]


@pytest.mark.parametrize(
    ("options", "house"),
    [(("--printer", "newspaper"), "newspaper"), (("--for", "print"), "coated"), (("--force",), "")],
)
def test_a_file_for_a_printing_house_is_to_be_examined(
    pipeline: Pipeline, options: tuple[str, ...], house: str
) -> None:
    """Said where somebody is about to send it, and not at every build."""
    said = "付印前查一遍：press preflight dist/gongzuo-jianbao/2026-1/print.pdf --printer"
    assert (f"  {said} {house}" in press("build", "2026-1", *options).out.splitlines()) == bool(house)
    assert said in press("build", "2026-1", "--printer", "newspaper").out
    pipeline.unchanged = True
    assert said not in press("build", "2026-1", *options).out


def test_options_reach_the_pipeline(pipeline: Pipeline, tmp_path: Path) -> None:
    press("build", "--for", "print", "2026-1", "--force", "--out", tmp_path)
    press("build", "2026-1", "--for", "print", "--for", "reading")
    press("build", "2026-1", "--printer", "newspaper")
    assert pipeline.options == [
        BuildOptions(tmp_path, (Purpose.PRINT,), True),
        BuildOptions(None, (Purpose.PRINT, Purpose.READING), False),
        BuildOptions(printer="newspaper"),
    ]


def test_unchanged(pipeline: Pipeline) -> None:
    pipeline.unchanged = True
    assert "没有改动，文件照旧" in press("build", "2026-1").out


def test_errors_on_stderr_and_nothing_on_stdout(pipeline: Pipeline) -> None:
    pipeline.found = (
        ERROR.at(Span(Path("issues/gongzuo-jianbao/2026-1/issue.yaml"), 2, 5)),
        WARNING.at(None),
    )
    run = press("build", "2026-1")
    assert (run.code, run.out) == (ExitCode.SOURCE, "")
    assert "issues/gongzuo-jianbao/2026-1/issue.yaml:2:5  错误 S903  不对" in run.err
    assert run.err.splitlines()[-1] == "gongzuo-jianbao/2026-1：1 个错误，1 个提醒；没有写出任何文件。"


def test_build_answers_a_program(pipeline: Pipeline, here: Path) -> None:
    pipeline.found = (WARNING.at(Span(Path("a.md"), 2, 5)),)
    run = press("build", "2026-1", "--format", "json", "--for", "reading")
    assert (run.code, run.err) == (0, "")
    assert run.answer == {
        "press": "0.1.0", "ok": True, "exit_code": 0, "issue": "gongzuo-jianbao/2026-1",
        "pages": 2, "characters": 900, "unchanged": False, "seconds": 0.0,
        "composition": Composition(lines=40, push_ins=3).model_dump(mode="json"),
        "errors": 0, "warnings": 1,
        "diagnostics": [{
            "severity": "warning", "code": "S902", "file": "a.md", "line": 2, "column": 5,
            "message": "有点怪", "hint": "看一看",
        }],
        "files": [{
            "for": "reading", "path": str(here / "dist/gongzuo-jianbao/2026-1/reading.pdf"),
            "size": 2048, "sha256": "0f",
        }],
            "copies": None,
    }  # fmt: skip


def test_check_tells_on_stdout(pipeline: Pipeline) -> None:
    assert press("check", "2026-1").out == "gongzuo-jianbao/2026-1：2 页，900 字，没有发现问题\n"
    pipeline.found = (ERROR.at(None),)
    run = press("check", "2026-1")
    assert run.code == ExitCode.SOURCE
    assert run.out.splitlines()[-1] == "gongzuo-jianbao/2026-1：2 页，900 字，1 个错误"


def test_check_without_a_name_checks_every_issue(pipeline: Pipeline) -> None:
    press("new", "gongzuo-jianbao", "--date", "2026-12-01")
    run = press("check", "--format=json")
    assert [issue["issue"] for issue in run.answer["issues"]] == [
        "gongzuo-jianbao/2026-1",
        "gongzuo-jianbao/2026-2",
    ]
    assert press("check", "2026-2", "2026-1").out.count("没有发现问题") == 2


@pytest.mark.parametrize(("letter", "code"), [("S", 3), ("F", 5), ("L", 4), ("C", 6), ("T", 6), ("P", 8)])
def test_exit_code_is_that_of_the_first_error(letter: str, code: int) -> None:
    rule = Rule(f"{letter}999", Severity.ERROR, "不对", "wrong")
    assert runs.exit_code([WARNING.at(None), rule.at(None), ERROR.at(None)]) == code


def test_warnings_are_no_failure() -> None:
    assert runs.exit_code([WARNING.at(None)]) == 0
