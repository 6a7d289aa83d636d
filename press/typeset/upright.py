"""Drawing vertical text: fonts whose glyphs follow each other downwards, so that readers see columns.

Drawn with the fonts of horizontal text, columns side by side would be read across, row by row. WeasyPrint
knows horizontal fonts only; each that also stands upright gets a second dictionary, of the same file, with
the encoding ``Identity-V`` (ISO 32000-1 §9.7.4.3: the position vector is half the width and 880).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from press.compose import Piece
from press.compose.classes import CharacterClass
from press.compose.orientation import Orientation, Posture
from press.typeset.binding import FROM_UNITS, original, pango
from press.typeset.interlinear import frame_of
from press.typeset.metrics import ASCENT
from press.typeset.settings import orientation
from press.typeset.standing import Standing, StandingGlyph, StandingShapes, standing

_SUFFIX = "v"


@dataclass(frozen=True, slots=True)
class _Placed:
    """A glyph, the PDF's font it is in, and the place of its origin in px."""

    glyph: StandingGlyph
    font: Any
    x: float
    y: float

    @property
    def middle(self) -> float:
        """The middle of its width, on a type of one px."""
        return float(self.font.widths[self.glyph.number]) / 2000


def draw_standing(stream: Any, box: Any) -> None:
    """Draw a text box of vertical text, with its words for those who copy or search it.

    Glyph by glyph: PDFium takes strings that begin on one height for parts of one line, and columns do.
    What stands side by side is one string, for the same reason.
    """
    setting, size, frame = box.set_text, float(box.style["font_size"]), frame_of(box)
    shapes, words_stand = standing(setting.shaper, box.style), orientation(box.style)
    words = "".join(piece.text for piece in setting.pieces).encode("utf-16-be").hex()
    stream.stream.append(f"/Span <</ActualText <feff{words}>>> BDC".encode())
    stream.begin_text()
    for piece in setting.pieces:
        top = frame.y + piece.x + piece.shift - setting.pieces[0].x
        spacing = 0.0 if piece.kind is CharacterClass.DASH else setting.spacing
        glyphs = _standing(shapes, piece, words_stand).glyphs
        placed = list(_placed(stream, glyphs, frame.x, top, size, spacing))
        if placed and placed[0].glyph.posture is Posture.BESIDE:
            _draw_beside(stream, placed, size)
        else:
            for glyph in placed:
                _draw_one(stream, glyph, size)
    stream.end_text()
    stream.stream.append(b"EMC")


def _standing(shapes: StandingShapes, piece: Piece, words: Orientation | None) -> Standing:
    if piece.turned:
        return shapes.turned(piece.text)
    if not (piece.upright and words):
        return shapes[piece.text]
    beside = words.posture(piece.text) is Posture.BESIDE
    return shapes.word(piece.text, Posture.BESIDE if beside else Posture.UPRIGHT)


def _placed(
    stream: Any, glyphs: tuple[StandingGlyph, ...], middle: float, top: float, size: float, spacing: float
) -> Iterator[_Placed]:
    for glyph in glyphs:
        font, _ = stream.add_font(glyph.font)
        if glyph.number not in font.widths:
            _introduce(stream, font, glyph)
        yield _Placed(glyph, font, middle + glyph.across * size, top + glyph.along * size)
        top += spacing if glyph.posture is not Posture.BESIDE else 0.0


def _draw_one(stream: Any, placed: _Placed, size: float) -> None:
    if placed.font.bitmap:  # signs drawn as pictures have no vertical encoding
        stream.set_font_size(placed.font.hash, size)
        stream.set_text_matrix(1, 0, 0, -1, placed.x, placed.y)
    elif placed.glyph.posture is Posture.UPRIGHT:
        placed.font.press_upright = True
        stream.set_font_size(placed.font.hash + _SUFFIX, size)
        stream.set_text_matrix(1, 0, 0, -1, placed.x + placed.middle * size, placed.y - ASCENT * size)
    else:
        stream.set_font_size(placed.font.hash, size)
        stream.set_text_matrix(0, 1, 1, 0, placed.x, placed.y)
    stream.show_text(f"<{placed.glyph.number:04x}>")


def _draw_beside(stream: Any, digits: list[_Placed], size: float) -> None:
    first = digits[0]
    stream.set_font_size(first.font.hash, size)
    stream.set_text_matrix(first.glyph.narrow, 0, 0, -1, first.x, first.y)
    stream.show_text(f"<{''.join(f'{placed.glyph.number:04x}' for placed in digits)}>")


def _introduce(stream: Any, font: Any, glyph: StandingGlyph) -> None:
    """Enter a glyph's characters and its advance, in thousandths of an em, in the PDF's font."""
    pango.pango_font_get_glyph_extents(glyph.font, glyph.number, stream.ink_rect, stream.logical_rect)
    width = round(stream.logical_rect.width * 1000 * FROM_UNITS / font.font_size)
    font.widths[glyph.number] = width
    font.to_unicode.setdefault(glyph.number, glyph.text)


def build_fonts_dictionary(pdf: Any, fonts: Any, *options: Any) -> Any:
    """Return WeasyPrint's dictionary of fonts, with a vertical one for each that stands upright somewhere."""
    made = original("pdf:build_fonts_dictionary")(pdf, fonts, *options)
    for font in fonts.values():
        if getattr(font, "press_upright", False):
            reference = made[font.hash]
            vertical = type(made)(pdf.objects[int(reference.split()[0])])
            vertical["Encoding"] = "/Identity-V"
            pdf.add_object(vertical)
            made[font.hash + _SUFFIX] = vertical.reference
    return made
