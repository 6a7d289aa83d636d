"""``press impose``: pages on sheets, to be folded, bound and cut."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.options import format_option, printer_option
from press.language import say
from press.model.imposition import Imposition


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        impose,
        zh="拼版：把单页拼成大张，折好、订好、切好就是一本\n\n"
        "booklet 办公室 A3 小册子（双面、沿短边翻转，对折骑马订）；saddle 骑马订（爬移按纸厚算）；"
        "signatures-8/16/32 胶装书帖；2-up、4-up 几面排一面；repeat 连拼。"
        "另列一张表，写明哪一面在哪里；面数不够时说明补几面白页。",
        en="impose: single pages on sheets that, folded, bound and cut, make the issue\n\nbooklet: an office"
        " printer's A3 (both sides, flip on the short edge); saddle: saddle stitch, creep from the paper's"
        " caliper; signatures-8/16/32: perfect binding; 2-up, 4-up; repeat: step and repeat. A table says"
        " what goes where, and how many pages are missing to whole sheets.",
        examples=(
            "press impose dist/qingxi-yuekan/2026-3/qingxi-yuekan-2026-3.pdf --scheme booklet",
            "press impose 青溪阅看-print.pdf --scheme saddle --caliper 0.105",
            "press impose 年刊-print.pdf --scheme signatures-16 --sheet 大对开 --grind 3",
        ),
    )


def impose(
    file: Annotated[
        Path,
        typer.Argument(metavar="PDF", show_default=False, help=say("单页的 PDF", "a PDF of single pages")),
    ],
    scheme: Annotated[
        Imposition | None,
        typer.Option(
            metavar="|".join(Imposition),
            help=say("怎么拼（缺省：印厂写的“拼版”，没写是 booklet）", "how (the house's way, else booklet)"),
        ),
    ] = None,
    printer: Annotated[
        str,
        printer_option("拼版、纸厚、出血照这个印厂的要求", "whose imposition, caliper and bleed to take"),
    ] = "",
    sheet: Annotated[
        str,
        typer.Option(
            metavar=say("纸", "SIZE"),
            help=say(
                "纸张：A3、SRA3、大对开……或“宽x高”毫米；缺省按需要", "A3, SRA3 …, or WxH in mm; as needed"
            ),
        ),
    ] = "",
    caliper: Annotated[
        float | None,
        typer.Option(
            min=0,
            max=1,
            metavar=say("毫米", "MM"),
            help=say("纸厚，算爬移（缺省 0.1）", "the paper's thickness, for the creep (0.1)"),
        ),
    ] = None,
    grind: Annotated[
        float,
        typer.Option(
            min=0,
            max=10,
            metavar=say("毫米", "MM"),
            help=say("铣背（胶装，缺省 3）", "milled off the spine (3)"),
        ),
    ] = 3.0,
    bleed: Annotated[
        float | None,
        typer.Option(min=0, max=20, metavar=say("毫米", "MM"), help=say("出血（缺省 3）", "bleed (3)")),
    ] = None,
    grid: Annotated[
        str, typer.Option(metavar=say("行x列", "RxC"), help=say("连拼几行几列", "rows and columns to repeat"))
    ] = "2x2",
    marks: Annotated[
        bool, typer.Option("--marks/--no-marks", help=say("裁切、折叠标记", "crop and fold marks"))
    ] = True,
    out: Annotated[
        Path | None,
        typer.Option(metavar=say("文件", "FILE"), help=say("写到哪里（缺省：原名-imposed.pdf）", "where to")),
    ] = None,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Impose a file and return the exit code."""
    from press.cli.imposing import Wanted, run_impose

    wanted = Wanted(scheme, printer, sheet, caliper, grind, bleed, grid, marks=marks)
    return run_impose(file, wanted, out=out, output=output)
