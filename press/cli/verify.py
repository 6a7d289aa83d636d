"""``press verify``: prove that what was archived has not changed."""

from __future__ import annotations

from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import workspace
from press.cli.options import format_option
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        verify,
        zh="核对归档的各期：一个文件、一个比特都没有变\n\n逐个文件核对，再核对各版之间的链。"
        "--rebuild 另从包里的稿件和字体重排一遍，和封存的文件逐字节比较，不一样的指出是哪几页。",
        en="prove that archived issues have not changed by one bit\n\nEvery file is read, and the chain of"
        " revisions. --rebuild also sets each issue again from its own sources and compares the bytes; pages"
        " that differ are named.",
        examples=(
            "press verify --all",
            "press verify qingxi-gongzuo/2026-19",
            "press verify 2026-19 --rebuild",
        ),
    )


def verify(
    issues: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="ISSUE",
            show_default=False,
            help=say("哪一期：“刊物/期”，或只写期名", "which: 'publication/issue', or the issue's name"),
        ),
    ] = None,
    every: Annotated[
        bool, typer.Option("--all", help=say("库里的每一期（缺省）", "every issue (default)"))
    ] = False,
    rebuild: Annotated[
        bool, typer.Option("--rebuild", help=say("再重排一遍，比较字节", "set again and compare bytes"))
    ] = False,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Verify sealed issues and return the exit code."""
    from press.cli.verifying import run_verify

    wanted = () if every else tuple(issues or ())
    return run_verify(workspace(), wanted, rebuild_too=rebuild, output=output)
