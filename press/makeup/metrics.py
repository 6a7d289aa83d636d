"""Widths and ink of words in a role's faces, in em: for places that are measured from the glyph itself."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from fontTools.ttLib import TTFont
from PIL import ImageFont

from press.fonts import FontSet


@lru_cache(maxsize=16)
def _font(path: Path, index: int) -> Any:
    return TTFont(path, fontNumber=index, lazy=True)


def advance(fonts: FontSet, role: str, text: str) -> float:
    """Return the width of ``text`` in em, set solid in a role's stack; one em for what no face has."""
    return sum(_advance(fonts, role, character) for character in text)


def _advance(fonts: FontSet, role: str, character: str) -> float:
    face = fonts.face_for(role, character)
    return 1.0 if face is None else _width(face.path, face.index, character)


@lru_cache(maxsize=4096)
def _width(path: Path, index: int, character: str) -> float:
    """Return a character's advance in em; the cells of a table are measured anew for every pass."""
    font = _measured(path, index)
    return font.getlength(character) / font.size


@lru_cache(maxsize=32)
def _measured(path: Path, index: int) -> ImageFont.FreeTypeFont:
    """Return a face at one pixel a unit, where FreeType's advances are the font's own.

    fontTools tells them, too, but reads the names and widths of all 30 000 glyphs: 9 MB for each face.
    """
    with TTFont(path, fontNumber=index, lazy=True) as font:
        units = int(font["head"].unitsPerEm)
    return ImageFont.truetype(str(path), units, index, layout_engine=ImageFont.Layout.BASIC)


def ink(fonts: FontSet, role: str, text: str) -> tuple[float, float]:
    """Return how far the ink of ``text`` rises above and falls below its baseline, in em.

    The ideographic em box (0.88, 0.12) when nothing has ink.
    """
    bounds = [found for character in text if (found := _bounds(fonts, role, character))]
    if not bounds:
        return 0.88, 0.12
    return max(top for top, _ in bounds), max(depth for _, depth in bounds)


def _bounds(fonts: FontSet, role: str, character: str) -> tuple[float, float] | None:
    """Return the ink of one character above and below the baseline, in em; None where there is none."""
    from fontTools.pens.boundsPen import BoundsPen  # only seals and large names ask for ink

    face = fonts.face_for(role, character)
    if face is None:
        return None
    font = _font(face.path, face.index)
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getBestCmap()[ord(character)]].draw(pen)
    em = float(font["head"].unitsPerEm)
    return (float(pen.bounds[3]) / em, -float(pen.bounds[1]) / em) if pen.bounds else None
