"""Pango, which shapes text for WeasyPrint."""

from __future__ import annotations

from press.language import say
from press.tools.library import load, text_version
from press.tools.probe import Packages, ToolProbe

WANTED = ">=1.44"  # WeasyPrint's own lower bound


def probe() -> ToolProbe:
    """Look for Pango."""
    return ToolProbe(
        name="Pango",
        purpose=say("把文字变成字形", "turns text into glyphs"),
        found=text_version(load("pango-1.0", 0), "pango_version_string"),
        wanted=WANTED,
        packages=Packages(apt="libpango-1.0-0", dnf="pango", pacman="pango", brew="pango"),
    )
