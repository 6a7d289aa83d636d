"""Exceptions that the engine keeps in a variable: their tracebacks would hold a whole document.

A function that keeps an exception which went through it stands in its traceback; with it all callers, up to
the one that has the document. That is garbage which only the collector finds: 30 MB for each time that 48
pages are set.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any

from press.typeset.binding import amended

_SEAM = "css:_resolve_calc_sum"


def replacements() -> dict[str, Callable[..., Any]]:
    """Return the functions in place of those that keep exceptions."""
    return {_SEAM: _resolve_calc_sum()}


@cache
def _resolve_calc_sum() -> Callable[..., Any]:
    """Return WeasyPrint's own, which remembers what kind of exception there was."""
    return amended(_SEAM, ("exception = relative_exception", "exception = type(relative_exception)"))
