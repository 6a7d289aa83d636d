"""``press typeset``: an HTML page of one's own, set with the composer."""

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
        typeset,
        zh="把一个 HTML 文件排成 PDF\n\n不用版式模板，只按文件自己的 CSS 排；断行、标点、行格照样由 press"
        " 处理，用来试样式、排单页。字体写 var(--song)、var(--hei)、var(--kai)、var(--fangsong)，"
        "或者写宋体、黑体、楷体、仿宋。",
        en="set an HTML file as a PDF\n\nNo layout, only the file's own CSS; lines, marks and the grid are"
        " press's. For trying out styles and for single pages. Typefaces are var(--song), var(--hei),"
        " var(--kai), var(--fangsong), or serif and sans-serif.",
        examples=(
            "press typeset 样张.html",
            "press typeset page.html --css journal.css --fonts journal --out page.pdf",
        ),
    )


def typeset(
    source: Annotated[
        Path,
        typer.Argument(metavar="FILE.html", help=say("HTML 文件（UTF-8）", "the HTML file, in UTF-8")),
    ],
    out: Annotated[
        Path | None,
        typer.Option(
            metavar=say("文件.pdf", "FILE.pdf"),
            help=say("写到哪里（缺省：HTML 文件旁边）", "where to (default: beside the HTML file)"),
        ),
    ] = None,
    styles: Annotated[
        list[Path] | None,
        typer.Option(
            "--css",
            metavar=say("文件.css", "FILE.css"),
            help=say("另加的样式表，可以写几次", "a further stylesheet; may be given several times"),
        ),
    ] = None,
    kind: Annotated[
        str,
        typer.Option(
            "--fonts",
            metavar="bulletin|journal|newspaper",
            help=say("用哪种刊物的字体", "the kind of publication whose typefaces are wanted"),
        ),
    ] = "bulletin",
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Set the page and return the exit code."""
    from press.cli.sheets import run_typeset

    return run_typeset(source, out=out, styles=tuple(styles or ()), kind=kind, output=output)
