"""Findings of preflight as an editor reads them: where, what, and once what to do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from rich.console import Console
from rich.text import Text

from press.cli.report import severity_name
from press.diagnostics import Severity
from press.language import say
from press.preflight import Finding, Report
from press.preflight.report import page_runs

_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}
_MOST = 6
"""Different sentences of one rule that are told; JSON and the PDF report have them all."""


def print_findings(console: Console, report: Report) -> None:
    """Print the report on one file: weightiest rules first, then the verdict."""
    console.print(Text(_head(report), style="bold"), soft_wrap=True)
    for line in lines(report.findings):
        console.print(line, soft_wrap=True, highlight=False)
    console.print(Text(verdict(report), style="bold green" if report.ok else "bold red"), soft_wrap=True)
    console.print()


def lines(findings: Iterable[Finding]) -> Iterator[Text]:
    """Yield the lines that tell findings, those of one rule together."""
    weights = list(Severity)
    ordered = sorted(
        findings, key=lambda one: (bool(one.signed), weights.index(one.rule.severity), one.code, one.page)
    )
    for _, group in groupby(ordered, key=lambda one: (bool(one.signed), one.code)):
        yield from _rule(list(group))


def _rule(findings: list[Finding]) -> Iterator[Text]:
    sentences: dict[str, list[Finding]] = {}
    for finding in findings:
        sentences.setdefault(finding.message, []).append(finding)
    for message, same in list(sentences.items())[:_MOST]:
        first = same[0]
        word = say("核可", "tolerated") if first.signed else severity_name(first.rule.severity)
        style = "dim" if first.signed else _STYLES[first.rule.severity]
        yield Text.assemble((f"  {word} {first.code} ", style), (where(same), "cyan"), message)
        if first.signed:
            yield Text(f"      {first.signed}", style="dim")
    left = list(sentences.values())[_MOST:]
    if left:
        pages = _pages(one.page for same in left for one in same)
        yield Text(say(f"      还有：{pages}", f"      more: {pages}"), style="dim")
    if findings[0].hint and not findings[0].signed:
        yield Text(f"      {say('怎么办：', 'what to do: ')}{findings[0].hint}", style="dim")


def where(findings: list[Finding]) -> str:
    """Return the pages and the first place, such as ``第 2、5–7 页（12 处，首处 20×35 mm）``."""
    if not findings[0].page:
        return ""
    count = sum(one.count for one in findings)
    told = _pages(one.page for one in findings)
    if not findings[0].boxes:
        return say(f"{told}：", f"{told}: ")
    across, down = findings[0].place
    spot = say(f"左 {across:g}、上 {down:g} mm", f"{across:g} mm from the left, {down:g} from the top")
    if count == 1:
        return say(f"{told}（{spot}）：", f"{told} ({spot}): ")
    return say(f"{told}（{count} 处，第一处{spot}）：", f"{told} ({count} places, first {spot}): ")


def _pages(numbers: Iterable[int]) -> str:
    known = set(numbers)
    return say(f"第 {page_runs(known)} 页", f"page{'s' * (len(known) > 1)} {page_runs(known)}")


def _head(report: Report) -> str:
    pages = len(report.leaves)
    parts = [report.path.name, say(f"{pages} 页", f"{pages} page{'s' * (pages != 1)}")]
    parts += [report.house] if report.house else []
    parts += [report.standard] if report.standard else []
    if report.ink:
        most = max(report.ink, key=lambda one: one.most)
        parts.append(
            say(
                f"墨量最高 {most.most:.0f}%（第 {most.page} 页）",
                f"{most.most:.0f} % ink at most (page {most.page})",
            )
        )
    return say("，", ", ").join(parts)


def verdict(report: Report) -> str:
    """Return what the findings come to, in one line."""
    errors, warnings = report.count(Severity.ERROR), report.count(Severity.WARNING)
    tolerated = sum(bool(one.signed) for one in report.findings)
    more = say(f"，核可 {tolerated} 项", f", {tolerated} tolerated") if tolerated else ""
    if errors:
        return say(
            f"✗ 不能付印：{errors} 项错误，{warnings} 项提醒{more}",
            f"✗ not fit for print: {_some(errors, 'error')}, {_some(warnings, 'warning')}{more}",
        )
    if warnings:
        return say(
            f"✓ 可以付印，有 {warnings} 项提醒{more}", f"✓ fit for print, {_some(warnings, 'warning')}{more}"
        )
    return say(f"✓ 可以付印{more}", f"✓ fit for print{more}")


def _some(count: int, word: str) -> str:
    return f"{count} {word}{'s' * (count != 1)}"
