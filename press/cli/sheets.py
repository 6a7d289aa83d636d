"""Running ``press typeset``: files found, page set, result told."""

from __future__ import annotations

from pathlib import Path
from time import perf_counter

from press.cli import terminal
from press.cli.answers import build_answer
from press.cli.frame import Format
from press.cli.locate import find_file
from press.cli.progress import progress
from press.cli.report import print_report
from press.cli.streams import print_json
from press.cli.summary import print_summary
from press.errors import ExitCode, UsageError
from press.pipeline import build_sheet
from press.project import Project


def run_typeset(
    source: Path, *, out: Path | None, styles: tuple[Path, ...], kind: str, output: Format
) -> int:
    """Set an HTML file, tell how it went and return the exit code.

    Raises:
        UsageError: a file is not there.
    """
    start = perf_counter()
    source, *sheets = (find_file(path) for path in (source, *styles))
    project = _project(source.parent)
    target = (out or source.with_suffix(".pdf")).resolve()
    with progress(terminal.err(), quiet=output is Format.JSON) as announce:
        result = build_sheet(project, source, target, styles=sheets, kind=kind, announce=announce)
    seconds = perf_counter() - start
    if output is Format.JSON:
        print_json(build_answer(result, seconds, ExitCode.OK))
    else:
        print_report(terminal.err(), result.diagnostics, project.root)
        print_summary(terminal.out(), result, seconds)
    return ExitCode.OK


def _project(folder: Path) -> Project:
    """Return the workspace around a folder; a page may also lie outside of any."""
    try:
        return Project.around(folder)
    except UsageError:
        return Project(root=folder)
