"""Running ``press catalog``."""

from __future__ import annotations

from pathlib import Path

from press.cli import terminal
from press.cli.frame import Format
from press.cli.streams import print_json
from press.cli.summary import shown
from press.errors import ExitCode
from press.language import say
from press.pipeline.keeping import catalog
from press.project import Project


def run_catalog(project: Project, site: Path, *, output: Format) -> int:
    """Write the catalogue, tell where it is, and return the exit code."""
    console = terminal.err()

    def announce(title: str) -> None:
        if output is Format.TEXT:
            console.print(f"  {title}", soft_wrap=True, highlight=False)

    count = catalog(project, site, announce=announce)
    index = site / "index.html"
    if output is Format.JSON:
        print_json({"ok": True, "exit_code": 0, "issues": count, "index": str(index)})
    else:
        words = say(f"目录里有 {count} 期：{shown(index)}", f"{count} issues: {shown(index)}")
        terminal.out().print(words, style="bold green", soft_wrap=True)
    return ExitCode.OK
