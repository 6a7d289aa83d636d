"""pdftoppm of Poppler: a second eye on our pages, independent of the library that made them."""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from pathlib import Path

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


def draw(pdf: bytes, *, dpi: int) -> list[bytes]:
    """Return every page of a PDF as PNG; nothing where the program is missing or fails.

    Args:
        pdf: the file.
        dpi: pixels per inch.
    """
    program = shutil.which("pdftoppm")
    if program is None:
        return []
    with tempfile.TemporaryDirectory(prefix="press-") as folder:
        source = Path(folder) / "pages.pdf"
        source.write_bytes(pdf)
        command = [program, "-r", str(dpi), "-png", str(source), str(Path(folder) / "page")]
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)
        drawn = sorted(Path(folder).glob("page*.png")) if done.returncode == 0 else []
        return [path.read_bytes() for path in drawn]
