"""Shared libraries: loaded by the names that WeasyPrint looks for, so that what we find it finds too."""

from __future__ import annotations

import ctypes
import ctypes.util
from contextlib import suppress


def load(stem: str, version: int) -> ctypes.CDLL | None:
    """Load a shared library, or return None when the system has none.

    Args:
        stem: the library's name without ``lib`` and ending, such as ``pango-1.0``.
        version: the number of its binary interface, such as 0 in ``libpango-1.0.so.0``.
    """
    for name in (f"lib{stem}.so.{version}", f"lib{stem}.{version}.dylib", f"lib{stem}.dylib"):
        with suppress(OSError):
            return ctypes.CDLL(name)
    return _load_found(stem)


def _load_found(stem: str) -> ctypes.CDLL | None:
    path = ctypes.util.find_library(stem)
    with suppress(OSError):
        return ctypes.CDLL(path) if path else None
    return None


def text_version(library: ctypes.CDLL | None, function: str) -> str | None:
    """Ask a library for its version, by a C function that takes nothing and returns a string."""
    if library is None:
        return None
    ask = library[function]
    ask.restype = ctypes.c_char_p
    answer = ask()
    return answer.decode("ascii") if isinstance(answer, bytes) else None
