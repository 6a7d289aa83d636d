"""PangoFT2, Pango's reading of font files, a library and on Debian a package of its own."""

from __future__ import annotations

from press.language import say
from press.tools.library import load, text_version
from press.tools.pango import WANTED
from press.tools.probe import Packages, ToolProbe


def probe() -> ToolProbe:
    """Look for PangoFT2, whose version is Pango's."""
    return ToolProbe(
        name="PangoFT2",
        purpose=say("让 Pango 读字体文件", "lets Pango read font files"),
        found=text_version(load("pangoft2-1.0", 0), "pango_version_string"),
        wanted=WANTED,
        packages=Packages(apt="libpangoft2-1.0-0", dnf="pango", pacman="pango", brew="pango"),
    )
