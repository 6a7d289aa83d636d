"""``press distribution``: which copies go to whom, as a list to sign, a table and address labels."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import find_issue
from press.cli.options import copies_option, format_option, issue_argument, out_option
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        distribution,
        zh="把份号分给发送单位，写出分发登记表\n\n照“发送”的次序（主送、抄送、报、送、发）分份号，写成登记表"
        " PDF（有签收栏）和 CSV；--labels 另写地址签。",
        en="allot the numbered copies to the recipients and write the distribution list\n\nIn the order of"
        " the footer's rows; a PDF with room to sign, a CSV, and address labels if asked for.",
        examples=(
            "press distribution qingxi-gongzuo/2026-19",
            "press distribution 2026-19 --copies 1-120 --labels 3x8",
        ),
    )


def distribution(
    issue: Annotated[str, issue_argument()],
    copies: Annotated[
        str,
        copies_option(
            "哪些份号，如 1-120（缺省：从 1 到“共印”的份数；没有写，到各单位份数的和）",
            "which numbers, such as 1-120 (default: 1 to 'copies', else to what the recipients get)",
        ),
    ] = "",
    labels: Annotated[
        str,
        typer.Option(
            metavar=say("列x行", "COLUMNSxROWS"),
            help=say("另写 A4 地址签，如 3x8", "also write address labels on A4, such as 3x8"),
        ),
    ] = "",
    out: Annotated[Path | None, out_option("登记表")] = None,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Write the distribution list of an issue and return the exit code."""
    project, folder = find_issue(issue)
    from press.cli.distributing import run_distribution

    return run_distribution(project, folder, copies=copies, labels=labels, out=out, output=output)
