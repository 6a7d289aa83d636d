"""``press build``: typeset an issue and write its files."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import find_issue
from press.cli.options import copies_option, format_option, issue_argument, out_option, printer_option
from press.language import say
from press.model.purpose import Purpose


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        build,
        zh="排一期，写出阅读版和付印文件\n\n文件写进 dist/<刊物>/<期>/。稿件有错时什么也不写，"
        "上次的文件原样留着；没有改动时不重排。",
        en="typeset an issue and write its reading file and its print file\n\nThe files go to"
        " dist/<publication>/<issue>/. When the sources have errors nothing is written and the last"
        " files stay as they are; what has not changed is not set again.",
        examples=(
            "press build qingxi-gongzuo/2026-19",
            "press build 2026-19 --for print --out ~/Desktop",
            "press build 2026-19 --for print --printer newspaper",
            "press build 2026-19 --copies 1-120 --recipients",
            "press build issues/qingxi-gongzuo/2026-19 --format json",
        ),
    )


def build(
    issue: Annotated[str, issue_argument()],
    out: Annotated[Path | None, out_option("文件")] = None,
    purposes: Annotated[
        list[Purpose] | None,
        typer.Option(
            "--for",
            metavar="reading|print|archive",
            help=say(
                "阅读版 reading、付印文件 print、存档版 archive，可以写几次（缺省：前两个）",
                "reading file, print file or archive copy; may be given again (default: the first two)",
            ),
        ),
    ] = None,
    printer: Annotated[
        str,
        printer_option(
            "付印文件按哪个印厂的要求出：printers/ 里的文件名（缺省：刊物写的“印厂”，没写是 coated）",
            "whose terms the print file follows: a file of printers/ (default: the publication's"
            " 'printing_house', else coated)",
        ),
    ] = "",
    copies: Annotated[
        str,
        copies_option(
            "另写一个每份带份号的付印文件，如 1-120 或 1,3,7-9",
            "also write a print file in which each copy has its number: 1-120, or 1,3,7-9",
        ),
    ] = "",
    recipients: Annotated[
        bool,
        typer.Option(
            "--recipients",
            help=say(
                "每份的末页另印收件单位，照“发送”的次序（和 --copies 一起用）",
                "each copy names its recipient on its last page, by the distribution list (with --copies)",
            ),
        ),
    ] = False,
    with_sources: Annotated[
        bool,
        typer.Option(
            "--with-sources",
            help=say(
                "存档版里附上稿件（PDF/A-3u）；没写 --for archive 也出存档版",
                "attach the sources to the archive copy, which is then PDF/A-3u",
            ),
        ),
    ] = False,
    force: Annotated[
        bool, typer.Option("--force", help=say("没有改动也重排", "set anew what has not changed"))
    ] = False,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Build an issue and return the exit code."""
    project, folder = find_issue(issue)
    from press.cli.runs import run_build

    return run_build(
        project,
        folder,
        out=out,
        purposes=purposes or [Purpose.READING, Purpose.PRINT],
        force=force,
        printer=printer,
        copies=copies,
        recipients=recipients,
        attach=with_sources,
        output=output,
    )
