"""Running ``press archive`` and ``press verify``."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

from press.archive import Damage, Fault, Revision, Shelf, Verdict, verify
from press.cli import terminal
from press.cli.frame import Format
from press.cli.progress import progress
from press.cli.report import print_report, tally
from press.cli.runs import exit_code
from press.cli.streams import print_json
from press.cli.summary import shown
from press.errors import ExitCode, UsageError
from press.language import say
from press.pipeline.keeping import ArchiveResult, Difference, archive, rebuild
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


def run_verify(project: Project, words: Sequence[str], *, rebuild_too: bool, output: Format) -> int:
    """Verify sealed issues, tell what is damaged or differs, and return the exit code."""
    wanted = _wanted(Shelf(project.archive), words)
    verdicts = tuple(verify(wanted))
    differences = {
        verdict.revision: _rebuilt(project, verdict.revision, output)
        for verdict in verdicts
        if rebuild_too and not verdict.damages and (verdict.revision.folder / "data" / "sources").is_dir()
    }
    bad = any(verdict.damages for verdict in verdicts) or any(differences.values())
    code = ExitCode.ARCHIVE if bad else ExitCode.OK
    if output is Format.JSON:
        rows = [_judged(verdict, differences.get(verdict.revision, ())) for verdict in verdicts]
        print_json({"ok": not bad, "exit_code": int(code), "issues": rows})
    else:
        _tell_verdicts(verdicts, differences, rebuilt=rebuild_too)
    return code


def _wanted(shelf: Shelf, words: Sequence[str]) -> tuple[Revision, ...]:
    """Return the versions that words mean, all versions of each issue; every one when there are no words."""
    everything = shelf.all()
    found: list[Revision] = []
    for word in words:
        name = word.strip("/").removeprefix("issues/").rpartition("@")[0] or word.strip("/")
        name = name.removeprefix("issues/")
        meant = [one for one in everything if name in (one.issue, f"{one.publication}/{one.issue}")]
        if not meant:
            raise UsageError(
                say(f"库里没有 {word} 这一期", f"{word} is not archived"),
                hint=say("先归档：press archive 期名", "archive it first: press archive ISSUE"),
            )
        found += meant
    return tuple(sorted(set(found))) if words else everything


def _rebuilt(project: Project, revision: Revision, output: Format) -> tuple[Difference, ...]:
    with progress(terminal.err(), quiet=output is Format.JSON) as announce:
        return rebuild(project, revision, announce=announce)


def _judged(verdict: Verdict, differences: Iterable[Difference]) -> dict[str, object]:
    return {
        "issue": verdict.revision.id,
        "folder": str(verdict.revision.folder),
        "damages": [asdict(damage) for damage in verdict.damages],
        "differences": [asdict(difference) for difference in differences],
    }


def _tell_verdicts(
    verdicts: Sequence[Verdict], differences: dict[Revision, tuple[Difference, ...]], *, rebuilt: bool
) -> None:
    console = terminal.out()
    for verdict in verdicts:
        different = differences.get(verdict.revision, ())
        style = "bold red" if verdict.damages or different else "green"
        outcome = _outcome(verdict, different, rebuilt=rebuilt)
        console.print(f"{verdict.revision.id}{say('：', ': ')}{outcome}", style=style, soft_wrap=True)
        for line in (*map(_damage, verdict.damages), *map(_difference, different)):
            console.print(f"  {line}", soft_wrap=True, highlight=False)
    whole = sum(not verdict.damages for verdict in verdicts)
    console.print(say(f"库里 {len(verdicts)} 版，完好 {whole} 版", f"{whole} of {len(verdicts)} are whole"),
                  style="bold", soft_wrap=True)  # fmt: skip


def _outcome(verdict: Verdict, different: Sequence[Difference], *, rebuilt: bool) -> str:
    if verdict.damages:
        return say(f"坏了 {len(verdict.damages)} 处", f"{len(verdict.damages)} files damaged")
    if different:
        return say("文件完好，但重排出来不一样", "whole, but it comes out otherwise when set again")
    return say("完好，重排一致", "whole, and the same when set again") if rebuilt else say("完好", "whole")


def _damage(damage: Damage) -> str:
    words = {
        Fault.CHANGED: say("内容变了", "changed"),
        Fault.MISSING: say("不见了", "missing"),
        Fault.STRANGE: say("不是封存时放的", "not put there when it was sealed"),
        Fault.UNREADABLE: say("读不出来", "cannot be read"),
        Fault.UNCHAINED: say("和前后版接不上", "does not fit the versions before and after"),
    }
    return f"{damage.path}  {words[damage.fault]}"


def _difference(difference: Difference) -> str:
    pages = say("、", ", ").join(map(str, difference.pages))
    seen = (
        say(f"第 {pages} 页不一样", f"pages {pages} differ")
        if difference.pages
        else say("看起来一样，字节不同", "looks the same, but its bytes differ")
    )
    versions = say("；版本变了：", "; other versions: ") + say("、", ", ").join(difference.versions)
    return f"{difference.path}  {seen}{versions if difference.versions else ''}"
