"""qpdf: an independent check of a PDF file's structure."""

from __future__ import annotations

from press.language import say
from press.tools.probe import Packages, ToolProbe
from press.tools.program import version_of


def probe() -> ToolProbe:
    """Look for qpdf."""
    return ToolProbe(
        name="qpdf",
        purpose=say("检查 PDF 文件结构是否完好", "checks the structure of PDF files"),
        found=version_of("qpdf"),
        needed=False,
        packages=Packages(apt="qpdf", dnf="qpdf", pacman="qpdf", brew="qpdf"),
    )
