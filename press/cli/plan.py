"""``press plan``: what runs on which page, as a list and as a sheet of thumbnails."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import find_issue
from press.cli.options import format_option, issue_argument, out_option


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        plan,
        zh="看版面计划：每一面排什么，并画成一张缩样\n\n先照稿件排一遍，再列出封面、目录、各栏目和补白各在第几面；"
        "缩样写成 PDF，装了 pdftoppm 时另写 PNG。",
        en="show the flatplan: what runs on which page, and draw it\n\nThe issue is set, then its covers,"
        " contents, departments and fillers are listed by page; the sheet of thumbnails is a PDF, and PNG"
        " where pdftoppm is installed.",
        examples=("press plan qingxi-yuekan/2026-3", "press plan 2026-3 --format json"),
    )


def plan(
    issue: Annotated[str, issue_argument()],
    out: Annotated[Path | None, out_option("缩样")] = None,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Show the flatplan of an issue and return the exit code."""
    project, folder = find_issue(issue)
    from press.cli.plans import run_plan

    return run_plan(project, folder, out=out, output=output)
