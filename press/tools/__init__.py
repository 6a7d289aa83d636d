"""The room of outside programs and system libraries, one file each.

Of Python's it imports nothing but the standard library, and of ours only :mod:`press.language`: the set-up
asks it what is missing before any package is installed.
"""

from __future__ import annotations

from press.tools import (
    fontconfig,
    ghostscript,
    glib,
    harfbuzz,
    harfbuzz_subset,
    pango,
    pangoft2,
    pdfbox,
    pdftoppm,
    qpdf,
    verapdf,
)
from press.tools.managers import install_line, package_manager
from press.tools.probe import Packages, State, ToolProbe
from press.tools.python import probe_packages, probe_python

LIBRARIES = (glib, pango, pangoft2, harfbuzz, harfbuzz_subset, fontconfig)
"""What WeasyPrint loads; the set-up installs what of it is missing."""

PROGRAMS = (pdftoppm, qpdf, verapdf, pdfbox, ghostscript)
"""What checks a finished PDF from outside; press makes pages without any of it."""

__all__ = [
    "LIBRARIES",
    "PROGRAMS",
    "Packages",
    "State",
    "ToolProbe",
    "install_line",
    "package_manager",
    "probe_libraries",
    "probe_packages",
    "probe_programs",
    "probe_python",
]


def probe_libraries() -> list[ToolProbe]:
    """Look for every system library that press needs."""
    return [library.probe() for library in LIBRARIES]


def probe_programs() -> list[ToolProbe]:
    """Look for every outside program that later checks may use."""
    return [program.probe() for program in PROGRAMS]
