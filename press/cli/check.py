"""``press check``: find everything that is wrong, and write nothing."""

from __future__ import annotations

from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import find_issue, issues_of, workspace
from press.cli.options import format_option, issue_argument
from press.errors import ExitCode
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        check,
        zh="查错：一次列出全部问题，什么也不写\n\n从稿件、图片、字体查到排出的每一页。"
        "不写 ISSUE 就查全部各期。",
        en="find every mistake at once and write nothing\n\nFrom the sources, pictures and fonts to the"
        " pages. Without ISSUE every issue is checked.",
        examples=(
            "press check qingxi-gongzuo/2026-19",
            "press check 2026-18 2026-19 --format json",
            "press check 2026-19 --convert",
        ),
    )


def check(
    issues: Annotated[list[str] | None, issue_argument()] = None,
    convert: Annotated[
        bool,
        typer.Option(
            "--convert",
            help=say(
                "先把不是 UTF-8 的稿件（如 GB18030）改存为 UTF-8，原文件另存为 .bak",
                "first rewrite sources in another encoding, such as GB18030, as UTF-8;"
                " the originals are kept as .bak",
            ),
        ),
    ] = False,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Check issues and return the exit code."""
    found = [find_issue(words) for words in issues or ()]
    if not issues:
        project = workspace()
        found = [(project, folder) for folder in issues_of(project)]
    if convert:
        from press.cli.convert import convert_sources

        for project, folder in found:
            convert_sources(project, folder)
    from press.cli.runs import run_check

    return run_check(found, output=output) if found else ExitCode.OK
