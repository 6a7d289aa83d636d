"""``press archive``: seal an issue."""

from __future__ import annotations

from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import find_issue, workspace
from press.cli.options import format_option
from press.errors import UsageError
from press.language import say

_INGEST = "ingest"


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        archive,
        zh="归档一期：付印文件、阅读版、存档版、稿件、字体、记录，封成一个包\n\n包放在"
        " dist/archive/<刊物>/<年>/<期>/（BagIt，RFC 8493），此后不再改动；更正另归一版，写明理由。"
        "查出错误、期号接不上时不归档。\n\n"
        "press archive ingest 文件.pdf … 把用 press 之前印的各期收进来：旁边放一个同名的 .yaml 写明刊物、"
        "日期、期号；没有就先替您起草一个。",
        en="seal an issue: its files, sources, typefaces and records in one bag\n\nThe bag stands at"
        " dist/archive/<publication>/<year>/<issue>/ (BagIt, RFC 8493) and is never changed; a correction"
        " is another version, with a reason. Refused when there are errors or numbers do not follow.\n\n"
        "'press archive ingest FILE.pdf …' takes in what was printed before press: a .yaml of the same name"
        " beside it says publication, date and number; where there is none, a draft is written.",
        examples=(
            "press archive qingxi-gongzuo/2026-19",
            "press archive 2026-19 --reason 更正第2页的数字",
            "press archive ingest ~/旧刊/1998-03.pdf ~/旧刊/1998-04.pdf",
        ),
    )


def archive(
    words: Annotated[
        list[str],
        typer.Argument(
            metavar="ISSUE | ingest FILE…",
            show_default=False,
            help=say("哪一期；或 ingest 和几个 PDF 文件", "which issue; or 'ingest' and PDF files"),
        ),
    ],
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
    from press.cli.keeping import run_archive, run_ingest

    if words[0] == _INGEST:
        return run_ingest(workspace(), words[1:], reason=reason.strip(), output=output)
    if len(words) > 1:
        raise UsageError(
            say("一次归档一期", "one issue at a time"),
            hint=say(f"如 press archive {words[0]}", f"such as: press archive {words[0]}"),
        )
    project, folder = find_issue(words[0])
    return run_archive(project, folder, reason=reason.strip(), output=output)
