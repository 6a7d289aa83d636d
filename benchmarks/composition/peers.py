"""The peers: how each is started, and whether it is installed."""

from __future__ import annotations

import shutil
import subprocess
import sys
import venv
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
ENVIRONMENT = ROOT / "dist" / "benchmarks" / "typst"
"""Typst's own environment, made by ``--install``."""

_XELATEX_NEEDS = ("xeCJK.sty", "multicol.sty", "geometry.sty")
_CHROMIUM = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "headless_shell")


@dataclass(frozen=True)
class Peer:
    """A program that sets the journal.

    Args:
        name: as the tables show it.
        start: the command up to the PDF's name; ``{out}`` in it stands for that, ``{folder}`` and ``{stem}``
            for its parts.
        suffix: of the documents it reads.
        environment: variables that it is started with besides.
        repeats: whether it can set several documents in one process, and tells the time of each.
        resident: the command that does so with all kept that can be, where that is another.
    """

    name: str
    start: tuple[str, ...]
    suffix: str = ".html"
    environment: Mapping[str, str] = field(default_factory=dict)
    repeats: bool = True
    resident: tuple[str, ...] = ()

    def command(self, out: Path, *documents: Path, resident: bool = False) -> list[str]:
        """Return the command that sets documents, whose last one's PDF is ``out``."""
        parts = list(self.resident if resident and self.resident else self.start)
        for mark, meant in (("{out}", out), ("{folder}", out.parent), ("{stem}", out.stem)):
            parts = [part.replace(mark, str(meant)) for part in parts]
        return [*parts, *map(str, documents)]


def peers(folder: Path, fontconfig: Path) -> tuple[Peer, ...]:
    """Return press and the peers that are installed.

    Args:
        folder: where documents, faces and PDFs are.
        fontconfig: configuration that knows the journal's faces and no other.
    """
    here = {"FONTCONFIG_FILE": str(fontconfig)}
    found = [
        Peer("press", (*_setting("press", folder), "{out}")),
        Peer("WeasyPrint", (*_setting("weasyprint", folder), "{out}"), environment=here),
        _typst(folder),
        _chromium(here),
        _xelatex(),
    ]
    return tuple(peer for peer in found if peer)


def _setting(name: str, folder: Path) -> tuple[str, ...]:
    return sys.executable, "-m", "benchmarks.composition.setting", name, str(folder)


def _typst(folder: Path) -> Peer | None:
    python = _python()
    if not python.is_file():
        return None
    script, given = str(HERE / "setting_typst.py"), (str(folder / "faces"), "{out}")
    anew, kept = ((str(python), script, way, *given) for way in ("anew", "kept"))
    return Peer("Typst", anew, suffix=".typ", resident=kept)


def _chromium(environment: Mapping[str, str]) -> Peer | None:
    program = next(filter(None, map(shutil.which, _CHROMIUM)), None)
    if program is None:
        return None
    options = (
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-pdf-header-footer",
        "--print-to-pdf={out}",
    )
    return Peer("Chromium", (program, *options), environment=environment, repeats=False)


def _xelatex() -> Peer | None:
    finder = shutil.which("kpsewhich")
    if not (finder and shutil.which("xelatex")):
        return None
    found = subprocess.run([finder, *_XELATEX_NEEDS], capture_output=True, text=True, check=False).stdout
    if len(found.split("\n")) <= len(_XELATEX_NEEDS):
        return None
    options = ("-interaction=batchmode", "-no-shell-escape", "-output-directory={folder}", "-jobname={stem}")
    return Peer("XeLaTeX", ("xelatex", *options), suffix=".tex", repeats=False)


def _python() -> Path:
    return ENVIRONMENT / ("Scripts/python.exe" if sys.platform == "win32" else "bin/python")


def install() -> None:
    """Make Typst's environment, from the pinned requirements.

    Raises:
        subprocess.CalledProcessError: the package cannot be had.
    """
    venv.create(ENVIRONMENT, with_pip=True, clear=True)
    pinned = HERE / "requirements.txt"
    subprocess.run([_python(), "-m", "pip", "install", "--quiet", "--requirement", pinned], check=True)
