"""Running the pipeline for a command: progress, report, summary or JSON, exit code."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from time import perf_counter

from press.cli.answers import build_answer, check_answer
from press.cli.frame import Format
from press.cli.numbers import numbering_of
from press.cli.progress import progress
from press.cli.report import print_report, tally
from press.cli.streams import print_json
from press.cli.summary import print_advice, print_evenness, print_summary
from press.cli.terminal import err, out
from press.diagnostics import Diagnostic, Severity
from press.errors import ExitCode
from press.language import say
from press.pipeline import BuildOptions, BuildResult, Purpose, build, check
from press.project import Project

_CODES = {"S": ExitCode.SOURCE, "F": ExitCode.FONT, "L": ExitCode.LAYOUT, "C": ExitCode.TYPESET,
          "T": ExitCode.TYPESET, "P": ExitCode.PREFLIGHT}  # fmt: skip


def run_build(
    project: Project,
    folder: Path,
    *,
    out: Path | None,
    purposes: Sequence[Purpose],
    force: bool,
    printer: str,
    output: Format,
    copies: str = "",
    recipients: bool = False,
    attach: bool = False,
) -> int:
    """Build an issue and tell how it went; return the exit code."""
    start = perf_counter()
    numbering = numbering_of(copies, recipients=recipients)
    wanted = dict.fromkeys([*purposes, *([Purpose.ARCHIVE] if attach else [])])
    options = BuildOptions(out, tuple(wanted), force, printer, numbering, attach)
    with progress(err(), quiet=output is Format.JSON) as announce:
        result = build(project, folder, options, announce=announce)
    seconds = perf_counter() - start
    if output is Format.JSON:
        print_json(build_answer(result, seconds, int(exit_code(result.diagnostics))))
    else:
        print_report(err(), result.diagnostics, project.root)
        _tell_build(result, seconds, for_house=bool(printer) or set(wanted) == {Purpose.PRINT})
    return exit_code(result.diagnostics)


def _tell_build(result: BuildResult, seconds: float, *, for_house: bool) -> None:
    """Tell what was built, and what comes next where it is to be sent to a printing house."""
    if result.ok:
        print_summary(out(), result, seconds)
        if for_house:
            print_advice(out(), result)
        return
    err().print(
        say(
            f"{result.issue}：{tally(result.diagnostics)}；没有写出任何文件。",
            f"{result.issue}: {tally(result.diagnostics)}; nothing was written.",
        ),
        style="bold red",
        soft_wrap=True,
    )


def run_check(issues: Iterable[tuple[Project, Path]], *, output: Format) -> int:
    """Check issues and tell what was found; return the exit code, that of the first error."""
    results = []
    for project, folder in issues:
        with progress(err(), quiet=output is Format.JSON) as announce:
            results.append(check(project, folder, announce=announce))
        if output is Format.TEXT:
            print_report(out(), results[-1].diagnostics, project.root)
            _tell_check(results[-1])
    code = exit_code([diagnostic for result in results for diagnostic in result.diagnostics])
    if output is Format.JSON:
        print_json(check_answer(results, int(code)))
    return code


def _tell_check(result: BuildResult) -> None:
    size = (
        say(
            f"{result.pages} 页，{result.characters} 字，",
            f"{result.pages} pages, {result.characters} characters, ",
        )
        if result.pages
        else ""
    )
    found = tally(result.diagnostics) or say("没有发现问题", "nothing found")
    style = "bold green" if result.ok else "bold red"
    out().print(f"{result.issue}{say('：', ': ')}{size}{found}", style=style, soft_wrap=True)
    if not result.composition.is_even:
        print_evenness(out(), result.composition)


def exit_code(diagnostics: Iterable[Diagnostic]) -> ExitCode:
    """Return the exit code of the first error: that of the room whose rule is broken."""
    errors = (diagnostic for diagnostic in diagnostics if diagnostic.severity is Severity.ERROR)
    first = next(errors, None)
    return _CODES.get(first.code[0], ExitCode.UNEXPECTED) if first else ExitCode.OK
