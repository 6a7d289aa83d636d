"""Ghostscript: shows a print file's separations; run only as a program of its own (AGPL)."""

from __future__ import annotations

import shutil
from pathlib import Path

from press.language import say
from press.tools.probe import Packages, ToolProbe
from press.tools.program import run_for, version_of


def probe() -> ToolProbe:
    """Look for Ghostscript."""
    return ToolProbe(
        name="Ghostscript",
        purpose=say("查看付印文件的分色，量墨量", "shows the separations of a print file, measures ink"),
        found=version_of("gs"),
        needed=False,
        packages=Packages(apt="ghostscript", dnf="ghostscript", pacman="ghostscript", brew="ghostscript"),
    )


def program() -> str | None:
    """Return where Ghostscript is; None when it is not installed."""
    return shutil.which("gs")


def separate(pdf: Path, folder: Path, pages: range, *, dpi: int, seconds: float) -> None:
    """Write pages' plates as grey pictures, ``00001(Cyan).tif`` and so on, from 1; black is full ink.

    Spot colours stand on plates of their own, and what overprints does. When time runs out, the pages
    that were reached are there.

    Args:
        pdf: the file.
        folder: where to; empty.
        pages: counted from 1, one after the other.
        dpi: pixels per inch of the paper (the media box).
        seconds: of patience.
    """
    options = ["-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dNOPROMPT", "-dUseMediaBox", "-sDEVICE=tiffsep"]
    some = [f"-dFirstPage={pages.start}", f"-dLastPage={pages.stop - 1}", f"-r{dpi}"]
    target = f"-sOutputFile={folder.resolve() / '%05d.tif'}"
    run_for([program() or "gs", *options, *some, target, pdf.resolve()], seconds=seconds)
