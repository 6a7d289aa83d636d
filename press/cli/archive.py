"""``press archive``: seal an issue."""

from __future__ import annotations

from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import find_issue
from press.cli.options import format_option, issue_argument
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        archive,
        zh="归档一期：付印文件、阅读版、存档版、稿件、字体、记录，封成一个包\n\n包放在"
        " dist/archive/<刊物>/<年>/<期>/（BagIt，RFC 8493），此后不再改动；更正另归一版，写明理由。"
        "查出错误、期号接不上时不归档。",
        en="seal an issue: its files, sources, typefaces and records in one bag\n\nThe bag stands at"
        " dist/archive/<publication>/<year>/<issue>/ (BagIt, RFC 8493) and is never changed; a correction"
        " is another version, with a reason. Refused when there are errors or numbers do not follow.",
        examples=(
            "press archive qingxi-gongzuo/2026-19",
            "press archive 2026-19 --reason 更正第2页的数字",
        ),
    )


def archive(
    issue: Annotated[str, issue_argument()],
    reason: Annotated[
        str,
        typer.Option(
            metavar=say("理由", "TEXT"),
            help=say("为什么更正已经归档的一期", "why an archived issue is corrected"),
        ),
    ] = "",
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Seal an issue and return the exit code."""
    project, folder = find_issue(issue)
    from press.cli.keeping import run_archive

    return run_archive(project, folder, reason=reason.strip(), output=output)
