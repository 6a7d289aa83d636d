"""HarfBuzz, which shapes glyphs for Pango."""

from __future__ import annotations

from press.language import say
from press.tools.library import load, text_version
from press.tools.probe import Packages, ToolProbe


def probe() -> ToolProbe:
    """Look for HarfBuzz."""
    return ToolProbe(
        name="HarfBuzz",
        purpose=say("挑选字形、排定字位", "chooses and places glyphs"),
        found=text_version(load("harfbuzz", 0), "hb_version_string"),
        packages=Packages(apt="libharfbuzz0b", dnf="harfbuzz", pacman="harfbuzz", brew="harfbuzz"),
    )
