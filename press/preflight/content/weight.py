"""How much content streams hold, counted before they are parsed: what is parsed is in memory as a whole."""

from __future__ import annotations

import re
from contextlib import suppress
from itertools import islice
from typing import Any

import pikepdf

from press.preflight.content.found import LimitReachedError
from press.preflight.content.values import elements

TOKENS = 2_000_000
"""That may be in memory at a time; each takes some 290 bytes there, and a vector map has a million."""
_LIGHT = 1 << 16  # bytes that are not worth counting
_TOKEN = re.compile(rb"[^\s()<>\[\]{}/%]+|[\[(</{]")


def weighed(source: Any, above: int) -> int:
    """Return how many tokens are in memory once a page or a stream is parsed, at most.

    Args:
        source: the page or stream.
        above: how many the streams hold that called this one.

    Raises:
        LimitReachedError: more than :data:`TOKENS`.
    """
    for part in _parts(source):
        with suppress(pikepdf.PdfError):  # the parser will say so, or read as far as it can
            content = bytes(part.read_bytes())
            if len(content) > _LIGHT:
                above += sum(1 for _ in islice(_TOKEN.finditer(content), TOKENS + 1))
        if above > TOKENS:
            raise LimitReachedError("operators")
    return above


def _parts(source: Any) -> list[Any]:
    if isinstance(source, pikepdf.Page):
        contents = source.obj.get("/Contents")
        return [part for part in elements(contents) or [contents] if isinstance(part, pikepdf.Stream)]
    return [source] if isinstance(source, pikepdf.Stream) else []
