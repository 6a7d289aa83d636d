"""pdftoppm of Poppler: a second eye on our pages, independent of the library that made them."""

from __future__ import annotations

from press.language import say
from press.tools.probe import Packages, ToolProbe
from press.tools.program import version_of


def probe() -> ToolProbe:
    """Look for pdftoppm."""
    return ToolProbe(
        name="pdftoppm",
        purpose=say("另用一种程序把 PDF 画成图片，核对版面", "draws pages with another program, to compare"),
        found=version_of("pdftoppm", "-v"),
        needed=False,
        packages=Packages(apt="poppler-utils", dnf="poppler-utils", pacman="poppler", brew="poppler"),
    )
