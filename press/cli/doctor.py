"""``press doctor``: every part that press stands on, what it is for, and how to get it."""

from __future__ import annotations

from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.options import format_option


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        doctor,
        zh="体检：装了什么，缺什么，怎么补\n\n看 Python 和软件包、系统库、字体、可选的外部程序。"
        "必需的都齐了，退出码是 0；缺了，是 9。",
        en="what is installed, what is missing, how to get it\n\nLooks at Python and its packages, system"
        " libraries, typefaces and optional programs. Exits with 0 when all that is needed is there, else 9.",
        examples=("press doctor", "press doctor --format json"),
    )


def doctor(output: Annotated[Format, format_option()] = Format.TEXT) -> int:
    """Examine this machine and return the exit code."""
    from press.cli.checkup import run_doctor

    return run_doctor(output=output)
