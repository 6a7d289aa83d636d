"""Widths and ink of words in a role's faces, in em: for places that are measured from the glyph itself."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from press.fonts import FontSet


@lru_cache(maxsize=16)
def _font(path: Path, index: int) -> Any:
    return TTFont(path, fontNumber=index, lazy=True)


def advance(fonts: FontSet, role: str, text: str) -> float:
    """Return the width of ``text`` in em, set solid in a role's stack; one em for what no face has."""
    return sum(_advance(fonts, role, character) for character in text)


def _advance(fonts: FontSet, role: str, character: str) -> float:
    face = fonts.face_for(role, character)
    if face is None:
        return 1.0
    font = _font(face.path, face.index)
    glyph = font.getBestCmap()[ord(character)]
    return float(font["hmtx"][glyph][0]) / float(font["head"].unitsPerEm)


def ink_top(fonts: FontSet, role: str, text: str) -> float:
    """Return how far the ink of ``text`` rises above its baseline, in em; 0.88 when nothing has ink."""
    return max((_ink_top(fonts, role, character) for character in text.strip()), default=0.88)


def _ink_top(fonts: FontSet, role: str, character: str) -> float:
    face = fonts.face_for(role, character)
    if face is None:
        return 0.0
    font = _font(face.path, face.index)
    pen = BoundsPen(font.getGlyphSet())
    font.getGlyphSet()[font.getBestCmap()[ord(character)]].draw(pen)
    return float(pen.bounds[3]) / float(font["head"].unitsPerEm) if pen.bounds else 0.0
