"""Encodings of simple fonts: what a code says, and which name no glyph (ISO 32000-1, 9.6.6 and annex D)."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from press.preflight.content.values import elements, entry, name, number

_CODECS = {"WinAnsiEncoding": "cp1252", "MacRomanEncoding": "mac_roman"}
_CONTROLS = range(32)
"""Codes that no encoding gives a glyph."""
_SYMBOLIC = 4
"""The flag of a font whose own encoding holds, whatever is named beside it (table 123)."""


@dataclass(frozen=True)
class Encoding:
    """An encoding.

    Args:
        called: the glyphs' names that are told one by one, by their codes.
        said: what codes say; those that are not known are left out.
        unnamed: codes that name no glyph.
    """

    called: dict[int, str] = field(default_factory=dict)
    said: dict[int, str] = field(default_factory=dict)
    unnamed: frozenset[int] = frozenset()


def read_encoding(held: Any, descriptor: Any) -> Encoding:
    """Return the encoding of a simple font.

    Args:
        held: the font.
        descriptor: of the font.
    """
    encoding = entry(held, "/Encoding")
    called = dict(_differences(encoding))
    base = name(encoding) or name(entry(encoding, "/BaseEncoding"))
    unnamed = {code for code, glyph in called.items() if glyph == ".notdef"}
    if base in _CODECS and not int(number(entry(descriptor, "/Flags"))) & _SYMBOLIC:
        unnamed |= set(_CONTROLS) - called.keys()
    said = _base(base) | {code: _text(glyph) for code, glyph in called.items()}
    return Encoding(called, {code: text for code, text in said.items() if text}, frozenset(unnamed))


def _differences(encoding: Any) -> list[tuple[int, str]]:
    code, found = 0, []
    for one in elements(entry(encoding, "/Differences")):
        if name(one):
            found.append((code, name(one)))
            code += 1
        else:
            code = int(number(one))
    return found


@cache
def _base(encoding: str) -> dict[int, str]:
    if encoding == "StandardEncoding":
        from fontTools.encodings.StandardEncoding import StandardEncoding

        return {code: _text(glyph) for code, glyph in enumerate(StandardEncoding)}
    if encoding not in _CODECS:
        return {}
    codes = range(_CONTROLS.stop, 256)
    return {code: bytes([code]).decode(_CODECS[encoding], errors="ignore") for code in codes}


@cache
def _text(glyph: str) -> str:
    """Return what a glyph says by its name (Adobe Glyph List); empty where it tells nothing."""
    from fontTools.agl import toUnicode  # its table takes a moment to load, and most files have no use for it

    return "" if glyph == ".notdef" else str(toUnicode(glyph))
