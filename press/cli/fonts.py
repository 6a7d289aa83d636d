"""``press fonts``: the roles, their faces, what they draw; fetch, verify, specimen."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.options import format_option
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        fonts,
        zh="看有哪些字体、各排什么、字够不够\n\n单位自己的字体文件放进 fonts/ 就优先使用；"
        "免费字体第一次用到时自动下载，也可以先用 --fetch 取来。",
        en="show the typefaces, their roles and what they cover\n\nFont files of your own, put into fonts/,"
        " come first; free ones are fetched when first needed, or beforehand with --fetch.",
        examples=(
            "press fonts",
            "press fonts --fetch bulletin,rare",
            "press fonts --specimen 字样.pdf",
            "press fonts --verify",
        ),
    )


def fonts(
    fetch: Annotated[
        str,
        typer.Option(
            metavar=say("组", "SETS"),
            help=say(
                "取来这几组字体，逗号隔开；all 是全部",
                "fetch these sets, separated by commas; 'all' is every set",
            ),
        ),
    ] = "",
    verify: Annotated[
        bool,
        typer.Option(
            "--verify", help=say("逐个核对取来的文件", "check every fetched file against its SHA-256")
        ),
    ] = False,
    specimen: Annotated[
        Path | None,
        typer.Option(
            metavar=say("文件.pdf", "FILE.pdf"), help=say("写一页字样", "write a specimen page as a PDF")
        ),
    ] = None,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Show, fetch, verify the typefaces, and return the exit code."""
    from press.cli.typefaces import run_fonts

    return run_fonts(fetch=fetch, verify=verify, specimen=specimen, output=output)
