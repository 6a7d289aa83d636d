"""fontconfig, through which Pango finds font files."""

from __future__ import annotations

from press.language import say
from press.tools.library import load
from press.tools.probe import Packages, ToolProbe


def probe() -> ToolProbe:
    """Look for fontconfig."""
    return ToolProbe(
        name="fontconfig",
        purpose=say("让 Pango 找到字体", "lets Pango find fonts"),
        found=_version(),
        packages=Packages(apt="fontconfig", dnf="fontconfig", pacman="fontconfig", brew="fontconfig"),
    )


def _version() -> str | None:
    library = load("fontconfig", 1)
    if library is None:
        return None
    number = int(library.FcGetVersion())  # 21401 is 2.14.1
    return f"{number // 10000}.{number // 100 % 100}.{number % 100}"
