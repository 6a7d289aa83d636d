"""Running ``press distribution``."""

from __future__ import annotations

import re
from pathlib import Path

from press.cli import terminal
from press.cli.frame import Format
from press.cli.numbers import copy_numbers
from press.cli.progress import progress
from press.cli.report import print_report
from press.cli.runs import exit_code
from press.cli.streams import print_json
from press.cli.summary import shown
from press.errors import UsageError
from press.language import say
from press.model.allotment import Allotment, spans
from press.pipeline.distribution import DistributionResult, distribute
from press.project import Project

_GRID = re.compile(r"([1-9][0-9]?)[x×X*]([1-9][0-9]?)")
_MOST = (5, 16)
"""More labels side by side or below each other have no room for a name."""


def run_distribution(
    project: Project, folder: Path, *, copies: str, labels: str, out: Path | None, output: Format
) -> int:
    """Write the list, tell who gets what, and return the exit code."""
    numbers, grid = copy_numbers(copies) if copies else (), label_grid(labels) if labels else None
    target = out.resolve() if out else None
    with progress(terminal.err(), quiet=output is Format.JSON) as announce:
        result = distribute(project, folder, numbers=numbers, labels=grid, out=target, announce=announce)
    code = exit_code(result.diagnostics)
    if output is Format.JSON:
        print_json({"ok": not code, "exit_code": int(code), **_answer(result)})
    else:
        print_report(terminal.err(), result.diagnostics, project.root)
        _tell(result)
    return code


def label_grid(words: str) -> tuple[int, int]:
    """Return how many labels stand side by side, and how many rows.

    Raises:
        UsageError: it is no such grid, or leaves no room.
    """
    matched = _GRID.fullmatch(words.strip())
    grid = (int(matched[1]), int(matched[2])) if matched else (0, 0)
    if not matched or grid[0] > _MOST[0] or grid[1] > _MOST[1]:
        raise UsageError(
            say(f"--labels 写得不对：“{words}”", f"--labels is wrong: {words!r}"),
            hint=say(
                f"写每行几张、共几行，如 3x8；最多 {_MOST[0]}x{_MOST[1]}",
                f"labels side by side, and rows, such as 3x8; at most {_MOST[0]}x{_MOST[1]}",
            ),
        )
    return grid


def _answer(result: DistributionResult) -> dict[str, object]:
    return {
        "issue": result.issue,
        "recipients": [_row(part) for part in result.allotted],
        "files": [str(path) for path in result.files],
        "diagnostics": [diagnostic.as_json() for diagnostic in result.diagnostics],
    }


def _row(part: Allotment) -> dict[str, object]:
    recipient = part.recipient
    return {
        "label": recipient.label if recipient else None,
        "name": recipient.name if recipient else None,
        "address": recipient.address if recipient else "",
        "copies": len(part.numbers),
        "numbers": list(part.numbers),
    }


def _tell(result: DistributionResult) -> None:
    console = terminal.out()
    for part in result.allotted:
        name = f"{part.recipient.label}{say('：', ': ')}{part.recipient.name}" if part.recipient else (
            say("备用", "left over")
        )  # fmt: skip
        count = say(f"{len(part.numbers)} 份", f"{len(part.numbers)} copies")
        console.print(f"  {name}  {count}  {spans(part.numbers)}".rstrip(), soft_wrap=True, highlight=False)
    if result.files:
        total = sum(len(part.numbers) for part in result.allotted)
        words = say(f"{result.issue}：共 {total} 份", f"{result.issue}: {total} copies")
        console.print(words, style="bold green", soft_wrap=True)
        for path in result.files:
            console.print(f"  {shown(path)}", soft_wrap=True, highlight=False)
