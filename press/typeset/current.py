"""Making a set of typefaces the current one: Pango asks fontconfig's current configuration for aliases.

It looks for faces in the configuration of its font map; but the names that stand for others it has replaced
by the process's current configuration before, which is that of the first set unless somebody says otherwise.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from press.typeset.binding import FontConfiguration, ffi, fontconfig


def make_current(fonts: FontConfiguration) -> None:
    """Let the names of typefaces mean in this process what they mean in ``fonts``."""
    _library().FcConfigSetCurrent(fonts._config)


@cache
def _library() -> Any:
    ffi.cdef("FcBool FcConfigSetCurrent (FcConfig *config);")  # WeasyPrint does not declare it
    return fontconfig
