"""The run of ``press preflight``: files found, examined, told."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from press import __version__
from press.cli import terminal
from press.cli.findings import print_findings
from press.cli.frame import Format
from press.cli.locate import find_file
from press.cli.report import print_report
from press.cli.streams import print_json
from press.diagnostics import Diagnostic, has_errors
from press.errors import ExitCode, SourceError, UsageError
from press.language import say
from press.model.signoff import SignOff
from press.preflight import USUAL, Report, Terms, find_sign_off, preflight, read_sign_off, terms_of
from press.project import Project
from press.sources.printer import read_printer


def run_preflight(
    files: list[Path], *, printer: str | None, report: Path | None, sheet: Path | None, output: Format
) -> int:
    """Examine files and return the exit code.

    Raises:
        UsageError: a file, or the printing house, is not there.
        SourceError: the house's terms or the sheet of tolerated findings have mistakes.
    """
    if report and len(files) > 1:
        raise UsageError(say("--report 一次只能查一个文件", "--report takes one file at a time"))
    paths = [find_file(path) for path in files]
    project = _project(paths[0].parent)
    terms = _terms(project, printer)
    reports = [_examined(project, path, terms, sheet, quiet=output is Format.JSON) for path in paths]
    if report:
        _draw(project, reports[0], report)
    code = ExitCode.OK if all(one.ok for one in reports) else ExitCode.PREFLIGHT
    if output is Format.JSON:
        told = [one.as_json() for one in reports]
        print_json({"press": __version__, "ok": not code, "exit_code": int(code), "files": told})
    else:
        for one in reports:
            print_findings(terminal.out(), one)
    return code


def _examined(project: Project, path: Path, terms: Terms, sheet: Path | None, *, quiet: bool) -> Report:
    signed = _signed(project, path, sheet)
    console = terminal.err()
    if quiet or not console.is_terminal:
        return preflight(path, terms, sheet=signed)
    with console.status("") as status:
        return preflight(
            path, terms, sheet=signed, announce=lambda what: status.update(f"{path.name}：{what}…")
        )


def _draw(project: Project, report: Report, target: Path) -> None:
    from press.preflight.drawing import draw_report

    draw_report(project, report, target.resolve())
    terminal.err().print(say(f"已写出 {target}", f"wrote {target}"), soft_wrap=True)


def _terms(project: Project, printer: str | None) -> Terms:
    if printer is None:
        return USUAL
    reading = read_printer(project, printer)
    _refuse(project, reading.diagnostics, say(f"印厂“{printer}”的设置有错", f"'{printer}' has mistakes"))
    return terms_of(reading.value) if reading.value else USUAL


def _signed(project: Project, path: Path, sheet: Path | None) -> SignOff | None:
    chosen = find_file(sheet) if sheet else find_sign_off(path, _proofs(project, path))
    if chosen is None:
        return None
    reading = read_sign_off(chosen)
    _refuse(project, reading.diagnostics, say(f"核可单 {chosen.name} 有错", f"{chosen.name} has mistakes"))
    return reading.value


def _refuse(project: Project, diagnostics: Iterable[Diagnostic], message: str) -> None:
    told = tuple(diagnostics)
    if told:
        print_report(terminal.err(), told, project.root)
    if has_errors(told):
        raise SourceError(message)


def _proofs(project: Project, path: Path) -> list[Path]:
    """Return the ``proofs/`` of the issue that a file in ``dist/`` belongs to."""
    if not path.is_relative_to(project.dist):
        return []
    parts = path.relative_to(project.dist).parts
    return [project.issues / parts[0] / parts[1] / "proofs"] if len(parts) > 2 else []


def _project(folder: Path) -> Project:
    """Return the workspace around the files, or around here; files may also lie outside of any."""
    for start in (folder, Path.cwd()):
        try:
            return Project.around(start)
        except UsageError:
            continue
    return Project(root=folder)
