"""Running ``press verify``: every version whole, or what is damaged; set again, or what differs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from press.archive import Damage, Fault, Revision, Shelf, Verdict, verify
from press.cli import terminal
from press.cli.frame import Format
from press.cli.progress import progress
from press.cli.streams import print_json
from press.cli.summary import shown
from press.errors import ExitCode, PressError, UsageError
from press.language import say
from press.pipeline.keeping import Difference, has_sources, rebuild
from press.project import Project


@dataclass(frozen=True)
class Again:
    """What came of setting a version again: what differs, or why it could not be set."""

    differences: tuple[Difference, ...] = ()
    failure: str = ""

    @property
    def ok(self) -> bool:
        """Whether the very same bytes came out."""
        return not self.differences and not self.failure


def run_verify(project: Project, words: Sequence[str], *, rebuild_too: bool, output: Format) -> int:
    """Verify sealed issues, tell what is damaged or differs, and return the exit code."""
    verdicts = tuple(verify(_wanted(Shelf(project.archive), words)))
    again = {
        verdict.revision: _set_again(project, verdict.revision, output)
        for verdict in verdicts
        if rebuild_too and not verdict.damages and has_sources(verdict.revision)
    }
    bad = any(verdict.damages for verdict in verdicts) or not all(one.ok for one in again.values())
    code = ExitCode.ARCHIVE if bad else ExitCode.OK
    if output is Format.JSON:
        rows = [_row(verdict, again.get(verdict.revision)) for verdict in verdicts]
        print_json({"ok": not bad, "exit_code": int(code), "issues": rows})
    else:
        _tell(verdicts, again)
    return code


def _wanted(shelf: Shelf, words: Sequence[str]) -> tuple[Revision, ...]:
    """Return the versions that words mean, all versions of each issue; every one when there are no words."""
    everything = tuple(sorted((*shelf.all(), *shelf.lost())))
    found: list[Revision] = []
    for word in words:
        name = word.strip("/").removeprefix("issues/").partition("@")[0]
        meant = [one for one in everything if name in (one.issue, f"{one.publication}/{one.issue}")]
        if not meant:
            raise UsageError(
                say(f"库里没有 {word} 这一期", f"{word} is not archived"),
                hint=say("先归档：press archive 期名", "archive it first: press archive ISSUE"),
            )
        found += meant
    return tuple(sorted(set(found))) if words else everything


def _set_again(project: Project, revision: Revision, output: Format) -> Again:
    try:
        with progress(terminal.err(), quiet=output is Format.JSON) as announce:
            return Again(rebuild(project, revision, announce=announce))
    except PressError as error:
        return Again(failure=error.message)


def _row(verdict: Verdict, again: Again | None) -> dict[str, object]:
    return {
        "issue": verdict.revision.id,
        "folder": str(verdict.revision.folder),
        "damages": [asdict(damage) for damage in verdict.damages],
        "set_again": again is not None and not again.failure,
        "failure": again.failure if again else "",
        "differences": [_differing(difference) for difference in again.differences] if again else [],
    }


def _differing(difference: Difference) -> dict[str, object]:
    return asdict(difference) | {"shown": str(difference.shown) if difference.shown else None}


def _tell(verdicts: Sequence[Verdict], again: Mapping[Revision, Again]) -> None:
    console = terminal.out()
    for verdict in verdicts:
        anew = again.get(verdict.revision)
        style = "bold red" if verdict.damages or (anew and not anew.ok) else "green"
        words = f"{verdict.revision.id}{say('：', ': ')}{_outcome(verdict, anew)}"
        console.print(words, style=style, soft_wrap=True)
        for line in (*map(_damage, verdict.damages), *map(_difference, anew.differences if anew else ())):
            console.print(f"  {line}", soft_wrap=True, highlight=False)
    whole = sum(not verdict.damages for verdict in verdicts)
    total = say(f"库里 {len(verdicts)} 版，完好 {whole} 版", f"{whole} of {len(verdicts)} are whole")
    console.print(total, style="bold", soft_wrap=True)


def _outcome(verdict: Verdict, again: Again | None) -> str:
    if verdict.damages:
        return say(f"坏了 {len(verdict.damages)} 处", f"{len(verdict.damages)} files damaged")
    if again is None:
        return say("完好", "whole")
    if again.failure:
        return say(f"文件完好，但重排不了：{again.failure}", f"whole, but cannot be set: {again.failure}")
    if again.differences:
        return say("文件完好，但重排出来不一样", "whole, but it comes out otherwise when set again")
    return say("完好，重排一致", "whole, and the same when set again")


def _damage(damage: Damage) -> str:
    words = {
        Fault.CHANGED: say("内容变了", "changed"),
        Fault.MISSING: say("不见了", "missing"),
        Fault.STRANGE: say("不是封存时放的", "not put there when it was sealed"),
        Fault.UNREADABLE: say("读不出来", "cannot be read"),
        Fault.UNCHAINED: say("和前后版接不上", "does not fit the versions before and after"),
        Fault.NOT_AS_NOTED: say(
            "和封存时另记的指纹不符", "is not the digest that was noted when it was sealed"
        ),
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
    place = (
        say(f"\n    左右对照：{shown(difference.shown)}", f"\n    side by side: {shown(difference.shown)}")
        if difference.shown
        else ""
    )
    return f"{difference.path}  {seen}{versions if difference.versions else ''}{place}"
