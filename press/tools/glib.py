"""GLib's object system, which Pango's objects are made of."""

from __future__ import annotations

import ctypes

from press.language import say
from press.tools.library import load
from press.tools.probe import Packages, ToolProbe


def probe() -> ToolProbe:
    """Look for GObject."""
    return ToolProbe(
        name="GLib",
        purpose=say("Pango 的底层", "what Pango is built on"),
        found=_version(),
        packages=Packages(apt="libpango-1.0-0", dnf="pango", pacman="pango", brew="pango"),
    )


def _version() -> str | None:
    library = load("gobject-2.0", 0)
    if library is None:
        return None
    names = ("glib_major_version", "glib_minor_version", "glib_micro_version")
    return ".".join(str(ctypes.c_uint.in_dll(library, name).value) for name in names)
