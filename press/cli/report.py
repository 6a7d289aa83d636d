"""Diagnostics as an editor reads them: place, sentence, the line with a caret, what to do."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from rich.console import Console
from rich.text import Text

from press.cli.columns import width
from press.diagnostics import Diagnostic, Severity, Span
from press.language import say
from press.sources.encodings import guess_encoding

_MOST = 20
"""How often one file is told the same; a copy in Korean or with stray marks breaks a rule in every line."""
_STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.NOTE: "bold cyan"}


def severity_name(severity: Severity) -> str:
    """Return 错误, 提醒 or 说明."""
    return {
        Severity.ERROR: say("错误", "error"),
        Severity.WARNING: say("提醒", "warning"),
        Severity.NOTE: say("说明", "note"),
    }[severity]


def tally(diagnostics: Iterable[Diagnostic]) -> str:
    """Return how many there are of each weight, such as ``3 个错误，1 个提醒``; empty when there are none."""
    found = [diagnostic.severity for diagnostic in diagnostics]
    counts = [(severity, found.count(severity)) for severity in Severity]
    return say("，", ", ").join(
        say(f"{count} 个{severity_name(severity)}", f"{count} {severity_name(severity)}{'s' * (count > 1)}")
        for severity, count in counts
        if count
    )


def print_report(console: Console, diagnostics: Iterable[Diagnostic], root: Path) -> None:
    """Print diagnostics, those of one file together, in order of place.

    Args:
        console: where to.
        diagnostics: in any order.
        root: the workspace, which the spans' paths start from.
    """
    for _, group in groupby(sorted(diagnostics, key=_order), key=_file):
        more: Counter[str] = Counter()
        for diagnostic in group:
            more[diagnostic.code] += 1
            if more[diagnostic.code] > _MOST:
                continue
            for line in _told(diagnostic, root, console.width):
                console.print(line, soft_wrap=True, highlight=False)
        for code, count in more.items():
            if count > _MOST:
                console.print(Text(_same(code, count - _MOST), style="dim"), soft_wrap=True)
        console.print()


def _same(code: str, count: int) -> str:
    return say(f"    还有 {count} 处 {code}", f"    {count} more of {code}")


def _order(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
    match diagnostic.place:
        case Span(path, line, column):
            return path.as_posix(), line, column, diagnostic.code
        case None:
            return "", 0, 0, diagnostic.code
        case spot:
            return "\uffff", spot.page, int(spot.y * 10), diagnostic.code


def _file(diagnostic: Diagnostic) -> str:
    return _order(diagnostic)[0]


def _told(diagnostic: Diagnostic, root: Path, columns: int) -> Iterator[Text]:
    style = _STYLES[diagnostic.severity]
    head = Text(f"{diagnostic.place}  " if diagnostic.place else "", style="bold")
    head.append(f"{severity_name(diagnostic.severity)} {diagnostic.code}", style=style)
    head.append(f"  {diagnostic.message}", style="not bold")
    yield head
    if isinstance(diagnostic.place, Span):
        yield from _quoted(diagnostic.place, root, columns, style)
    if diagnostic.hint:
        yield Text(say("    提示：", "    hint: ") + diagnostic.hint, style="dim")


def _quoted(span: Span, root: Path, columns: int, style: str) -> Iterator[Text]:
    """Yield the source line and a caret under its column."""
    source = _line(root / span.path, span.line)
    if source is None or not source.strip():
        return
    gutter = f"{span.line:>5} │ "
    if not span.column:
        yield Text(gutter + window(source, 1, columns - width(gutter)).text, style="dim")
        return
    part = window(source, span.column, columns - width(gutter))
    before, character, after = (
        part.text[: part.at],
        part.text[part.at : part.at + 1],
        part.text[part.at + 1 :],
    )
    yield Text.assemble((gutter, "dim"), before, (character, style), after)
    yield Text.assemble((f"{'':>5} │ ", "dim"), " " * width(before), ("^", style))


def _line(path: Path, number: int) -> str | None:
    if number < 1:
        return None
    try:
        data = path.read_bytes()
    except OSError:
        return None
    lines = data.decode(guess_encoding(data) or "utf-8", errors="replace").removeprefix("\ufeff").split("\n")
    return lines[number - 1].rstrip("\r").replace("\t", " ") if number <= len(lines) else None


@dataclass(frozen=True)
class Window:
    """A part of a line; the character asked for stands at index ``at`` of ``text``."""

    text: str
    at: int


def window(line: str, column: int, columns: int) -> Window:
    """Cut a long line down to so many terminal columns around one of its characters.

    Args:
        line: the whole line.
        column: the character that must be seen, counted from 1; one past the end is the line's end.
        columns: how much room there is.
    """
    at = min(column - 1, len(line))
    if width(line) <= columns:
        return Window(line, at)
    first = at
    while first > 0 and width(line[first - 1 : at]) <= columns // 2 - 1:
        first -= 1
    last = first
    while last < len(line) and width(line[first : last + 1]) <= columns - 2:
        last += 1
    before, after = "…" * (first > 0), "…" * (last < len(line))
    return Window(before + line[first:last] + after, at - first + len(before))
