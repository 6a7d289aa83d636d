"""The operators that show a composed text: worked out once for a line, written wherever it comes to stand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

from press.compose import Piece
from press.compose.classes import CharacterClass
from press.typeset.shaping import Shapes


class Shown(NamedTuple):
    """Glyphs of one face on one height.

    Args:
        face: their Pango font.
        x: of the first one, in px from the text's left edge; rise: above the baseline, in px.
        operator: ``TJ`` with its operand.
        glyphs: the advance of each in thousandths of an em, and the characters it stands for.
    """

    face: Any
    x: float
    rise: float
    operator: bytes
    glyphs: dict[int, tuple[int, str]]


class Operators(NamedTuple):
    """What shows a text: the character spacing in px, or 0, and the glyphs."""

    spacing: float
    shown: tuple[Shown, ...]


def operators(
    pieces: Sequence[Piece], shapes: Shapes, size: float, *, tracking: float, even: float
) -> Operators:
    """Return what shows a text.

    Args:
        pieces: its characters and words at their places.
        shapes: has their glyphs.
        size: of the type, in px.
        tracking: space behind each glyph inside a word, in px; —— and …… stay whole.
        even: what every even gap of the line was opened by, in px.
    """
    spacing = _common_spacing(pieces, even)
    return Operators(spacing, tuple(_shown(pieces, shapes, size, tracking, spacing)))


def _common_spacing(pieces: Sequence[Piece], even: float) -> float:
    """Return what most gaps were opened by: said once, not between any two characters."""
    if not even:
        return 0.0
    lengths = [len(piece.text) for piece in pieces]
    return round(even, 4) if 2 * lengths.count(1) > sum(lengths) else 0.0


def _shown(
    pieces: Sequence[Piece], shapes: Shapes, size: float, tracking: float, spacing: float
) -> list[Shown]:
    """Return the text's glyphs, a new group where the face or the height changes.

    In one loop, for it runs once for every character of a document.
    """
    found: list[Shown] = []
    left, per_mille, wide = pieces[0].x, 1000 / size, spacing * (1000 / size)
    parts: list[str] = []
    glyphs: dict[int, tuple[int, str]] = {}
    face, rise, first, reached = None, 0.0, 0.0, 0.0
    for piece in pieces:
        start = piece.x + piece.shift - left
        step = 0.0 if tracking and piece.kind is CharacterClass.DASH else tracking
        for glyph in shapes[piece.text].glyphs:
            x, number = start + glyph.x * size, glyph.number
            if glyph.font is not face or glyph.y * size != rise:
                if parts:
                    found.append(Shown(face, first, rise, _operator(parts), glyphs))
                face, rise, first, reached = glyph.font, glyph.y * size, x, 0.0
                parts, glyphs = [], {}
            # The rounding error is carried on, so that a line of any length ends where it should.
            correction = round((x - first) * per_mille - reached)
            if correction:
                parts.append(f">{-correction}<{number:04x}")
                reached += correction
            else:
                parts.append(f"{number:04x}")
            if number not in glyphs:
                glyphs[number] = glyph.advance, glyph.text
            reached += glyph.advance + wide
            start += step
    if parts:
        found.append(Shown(face, first, rise, _operator(parts), glyphs))
    return found


def _operator(parts: Sequence[str]) -> bytes:
    return f"[<{''.join(parts)}>] TJ".encode()
