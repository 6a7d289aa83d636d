"""The run of ``press doctor``: examine, report, and say whether everything needed is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import groupby
from pathlib import Path

import typer

from press.cli.columns import pad, width
from press.cli.examination import Part, as_json, examine
from press.cli.frame import Format
from press.cli.streams import print_json
from press.errors import ExitCode, UsageError
from press.language import say
from press.project import Project


def run_doctor(*, output: Format) -> int:
    """Run the command and return the exit code."""
    parts = examine(_project())
    code = ExitCode.MISSING_TOOL if any(part.hinders for part in parts) else ExitCode.OK
    if output is Format.JSON:
        print_json({"ok": code is ExitCode.OK, "exit_code": int(code), "parts": as_json(parts)})
    else:
        typer.echo(report(parts))
    return code


def report(parts: list[Part]) -> str:
    """Return the report in the reader's language, a line to a part and one below with its remedy."""
    columns = [_column(parts, cell) for cell in _CELLS]
    blocks = [
        "\n".join([_title(group), *(_line(part, columns) for part in members)])
        for group, members in groupby(parts, key=lambda part: part.group)
    ]
    return "\n\n".join([*blocks, _verdict(parts)])


def _title(group: str) -> str:
    return {
        "python": say("Python 和软件包", "Python and its packages"),
        "library": say("系统库", "System libraries"),
        "font": say("字体", "Typefaces"),
        "profile": say("分色特性文件", "Colour profiles"),
        "tool": say("外部程序（可选，核对成品用）", "Programs (optional, to check what is finished)"),
    }[group]


def _line(part: Part, columns: list[int]) -> str:
    mark = "✓" if part.state == "ok" else "✗" if part.hinders else "–"
    cells = "".join(pad(cell(part), column) for cell, column in zip(_CELLS, columns, strict=True))
    line = f"  {mark} {cells}{part.purpose}"
    return f"{line}\n      {part.remedy}" if part.remedy else line


def _column(parts: list[Part], cell: Callable[[Part], str]) -> int:
    return max(width(cell(part)) for part in parts) + 2


def _verdict(parts: Iterable[Part]) -> str:
    lacking = [part.name for part in parts if part.hinders]
    if not lacking:
        return say("必需的都齐了。", "All that is needed is there.")
    names = say("、", ", ").join(lacking)
    return say(
        f"还缺：{names}。补法见各项下面一行。", f"Missing: {names}. The line below each says how to get it."
    )


def _project() -> Project:
    """Return the workspace around the current folder; outside one, typefaces can be examined all the same."""
    try:
        return Project.around(Path.cwd())
    except UsageError:
        return Project(root=Path.cwd())


def _found(part: Part) -> str:
    return part.found or say("没有", "missing")


def _wanted(part: Part) -> str:
    return say(f"要 {part.wanted}", f"wants {part.wanted}") if part.wanted else ""


_CELLS: tuple[Callable[[Part], str], ...] = (lambda part: part.name, _found, _wanted)
