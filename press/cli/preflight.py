"""``press preflight``: what a printing house would find in a PDF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.options import format_option, printer_option
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        preflight,
        zh="印前检查：像印刷厂那样查一个 PDF，不是 press 做的也能查\n\n查字体、颜色、叠印、图片分辨率、"
        "细线小字、裁切和出血、页数、墨量、透明和图层，以及文件自称的标准是不是真的。有错误，退出码是 8；"
        "只有提醒，是 0。确实可以这样印的，在 preflight.yaml 里核可，写明谁核可、为什么。",
        en="examine a PDF as a printing house would, also one not made with press\n\nFonts, colours,"
        " overprint, resolution, thin lines and small type, trim and bleed, number of pages, ink,"
        " transparency and layers, and whether claims are true. Exits with 8 when there are errors, with 0"
        " when there are warnings only. What may be printed all the same is signed off in preflight.yaml.",
        examples=(
            "press preflight 付印.pdf",
            "press preflight issue.pdf --printer coated --report findings.pdf",
            "press preflight *.pdf --format json",
        ),
    )


def preflight(
    files: Annotated[
        list[Path],
        typer.Argument(metavar="PDF", show_default=False, help=say("PDF 文件，可以几个", "PDF files")),
    ],
    printer: Annotated[
        str | None,
        printer_option(
            "按哪家印刷厂的要求查：printers/ 里的名字（缺省：按通常的要求）",
            "by whose terms: a name in printers/ (default: what is usual)",
        ),
    ] = None,
    report: Annotated[
        Path | None,
        typer.Option(
            metavar=say("文件.pdf", "FILE.pdf"),
            help=say(
                "另写一份 PDF，在每一页上圈出问题；只能查一个文件",
                "write a PDF with every finding drawn on its page; for one file only",
            ),
        ),
    ] = None,
    sheet: Annotated[
        Path | None,
        typer.Option(
            "--signed",
            metavar=say("文件.yaml", "FILE.yaml"),
            help=say(
                "核可单（缺省：PDF 旁边或这一期 proofs/ 里的 preflight.yaml）",
                "what is tolerated (default: preflight.yaml beside the PDF or in the issue's proofs/)",
            ),
        ),
    ] = None,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Examine the files and return the exit code."""
    from press.cli.preflighting import run_preflight

    return run_preflight(files, printer=printer, report=report, sheet=sheet, output=output)
