"""Running ``press plan``: the flatplan as a list of pages or as JSON."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from rich.console import Console

from press.cli import terminal
from press.cli.frame import Format
from press.cli.progress import progress
from press.cli.report import print_report
from press.cli.runs import exit_code
from press.cli.streams import print_json
from press.cli.summary import shown
from press.language import say
from press.makeup.flatplan import PlanPage
from press.pipeline import PlanResult, plan
from press.project import Project


def run_plan(project: Project, folder: Path, *, out: Path | None, output: Format) -> int:
    """Set an issue, show its flatplan and return the exit code."""
    with progress(terminal.err(), quiet=output is Format.JSON) as announce:
        result = plan(project, folder, out=out.resolve() if out else None, announce=announce)
    code = exit_code(result.diagnostics)
    if output is Format.JSON:
        print_json({"ok": not code, "exit_code": int(code), **_answer(result)})
    else:
        print_report(terminal.err(), result.diagnostics, project.root)
        _print_plan(terminal.out(), result)
    return code


def _answer(result: PlanResult) -> dict[str, object]:
    return {
        "issue": result.issue,
        "pages": [asdict(page) for page in result.pages],
        "sheets": [str(path) for path in result.sheets],
        "diagnostics": [diagnostic.as_json() for diagnostic in result.diagnostics],
    }


def _print_plan(console: Console, result: PlanResult) -> None:
    for page in result.pages:
        console.print(_line(page), soft_wrap=True, highlight=False)
    if result.sheets:
        fillers = sum(page.role in ("filler", "blank") for page in result.pages)
        spare = say(f"，补白 {fillers} 面", f", {fillers} filled") if fillers else ""
        total = say(f"{len(result.pages)} 面", f"{len(result.pages)} pages")
        console.print(f"{result.issue}{say('：', ': ')}{total}{spare}", style="bold green", soft_wrap=True)
        for path in result.sheets:
            console.print(f"  {say('缩样', 'sheet')}  {shown(path)}", soft_wrap=True, highlight=False)


def _line(page: PlanPage) -> str:
    """Return a page as a line: where it stands, its printed number, what runs on it."""
    folio = str(page.folio) if page.folio else "—"
    titles = "；".join(page.begins) or (say(f"（续）{page.runs}", f"({page.runs})") if page.runs else "")
    return f"{page.number:4}  {folio:>3}  {page.name}  {titles}".rstrip()
