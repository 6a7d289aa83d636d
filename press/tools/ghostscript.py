"""Ghostscript: shows a print file's separations; run only as a program of its own (AGPL)."""

from __future__ import annotations

from press.language import say
from press.tools.probe import Packages, ToolProbe
from press.tools.program import version_of


def probe() -> ToolProbe:
    """Look for Ghostscript."""
    return ToolProbe(
        name="Ghostscript",
        purpose=say("查看付印文件的分色", "shows the separations of a print file"),
        found=version_of("gs"),
        needed=False,
        packages=Packages(apt="ghostscript", dnf="ghostscript", pacman="ghostscript", brew="ghostscript"),
    )
