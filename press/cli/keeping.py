"""Running ``press archive``, also of what was printed before press."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from press.cli import terminal
from press.cli.frame import Format
from press.cli.locate import find_file
from press.cli.progress import progress
from press.cli.report import print_report, tally
from press.cli.runs import exit_code
from press.cli.streams import print_json
from press.cli.summary import shown
from press.diagnostics import preflight_file as rules
from press.errors import ExitCode, PressError, UsageError
from press.language import say
from press.pipeline.keeping import ArchiveResult, IngestResult, archive, ingest
from press.project import Project


def run_archive(project: Project, folder: Path, *, reason: str, output: Format) -> int:
    """Seal an issue, tell where it is, and return the exit code."""
    with progress(terminal.err(), quiet=output is Format.JSON) as announce:
        result = archive(project, folder, reason=reason, announce=announce)
    code = exit_code(result.diagnostics)
    if output is Format.JSON:
        print_json({"ok": not code, "exit_code": int(code), **_archived(result)})
    else:
        print_report(terminal.err(), result.diagnostics, project.root)
        _tell_archived(result)
    return code


def _archived(result: ArchiveResult) -> dict[str, object]:
    return {
        "issue": result.issue,
        "unchanged": result.unchanged,
        "revision": result.revision.number if result.revision else None,
        "folder": str(result.revision.folder) if result.revision else None,
        "diagnostics": [diagnostic.as_json() for diagnostic in result.diagnostics],
    }


def _tell_archived(result: ArchiveResult) -> None:
    if result.revision is None:
        words = say(f"{result.issue}：{tally(result.diagnostics)}；没有归档。",
                    f"{result.issue}: {tally(result.diagnostics)}; not archived.")  # fmt: skip
        terminal.err().print(words, style="bold red", soft_wrap=True)
        return
    number = result.revision.number
    words = (
        say(f"{result.issue}：归档过了，没有改动（第 {number} 版）",
            f"{result.issue}: archived already, unchanged (version {number})")
        if result.unchanged
        else say(f"{result.issue}：已归档，第 {number} 版", f"{result.issue}: archived, version {number}")
    )  # fmt: skip
    terminal.out().print(words, style="bold green", soft_wrap=True)
    terminal.out().print(f"  {shown(result.revision.folder)}", soft_wrap=True, highlight=False)


def run_ingest(project: Project, files: Sequence[str], *, reason: str, output: Format) -> int:
    """Take printed issues into the archive, tell how each fared, and return the exit code.

    Every file is tried; one that cannot be taken in does not keep the others out.
    """
    if not files:
        raise UsageError(
            say("没有写要收进来的文件", "there is no file to take in"),
            hint=say("如 press archive ingest 1998-03.pdf", "such as: press archive ingest 1998-03.pdf"),
        )
    rows, codes = [], [ExitCode.OK]
    for name in files:
        row, code = _taken_in(project, Path(name), reason, told=output is Format.TEXT)
        rows.append(row)
        codes.append(code)
    first = next((code for code in codes if code), ExitCode.OK)
    if output is Format.JSON:
        print_json({"ok": not first, "exit_code": int(first), "files": rows})
    return first


def _taken_in(project: Project, file: Path, reason: str, *, told: bool) -> tuple[dict[str, object], ExitCode]:
    try:
        result = ingest(project, find_file(file), reason=reason)
    except PressError as error:
        if told:
            terminal.err().print(error.message, style="bold red", soft_wrap=True)
            if error.hint:
                terminal.err().print(f"  {error.hint}", soft_wrap=True, highlight=False)
        return {"file": str(file), "error": error.message}, error.exit_code
    code = ExitCode.SOURCE if result.facts else exit_code(result.diagnostics)
    if told:
        print_report(terminal.err(), result.diagnostics, project.root)
        if result.damage:
            words = rules.DAMAGED.at(None, reason=result.damage).message
            terminal.err().print(f"{file.name}{say('：', ': ')}{words}", style="yellow", soft_wrap=True)
        terminal.out().print(_outcome(result), style="bold green" if not code else "bold", soft_wrap=True)
    return _ingested(result), code


def _ingested(result: IngestResult) -> dict[str, object]:
    return {
        "file": str(result.file),
        "facts": str(result.facts) if result.facts else None,
        "issue": result.revision.id if result.revision else None,
        "unchanged": result.unchanged,
        "has_text": result.has_text,
        "damage": result.damage,
        "diagnostics": [diagnostic.as_json() for diagnostic in result.diagnostics],
    }


def _outcome(result: IngestResult) -> str:
    scanned = (
        ""
        if result.has_text
        else say("；是扫描件，没有文字，检索不到", "; it is a scan without text to search")
    )
    name = f"{result.file.name}{say('：', ': ')}"
    if result.facts:
        return name + say(f"起草了 {result.facts.name}，核对填好后再运行一次",
                          f"drafted {result.facts.name}; fill it in and run again") + scanned  # fmt: skip
    if result.revision is None:
        return name + say("没有收进来", "not taken in")
    done = say("早就收进来了", "was taken in before") if result.unchanged else say("已收进", "taken in as")
    return f"{name}{done} {result.revision.id}{scanned}"
