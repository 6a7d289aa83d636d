"""Drawing a composed text box: glyphs at the composer's places, as few operators as that takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from press.typeset.binding import FROM_UNITS, original, pango
from press.typeset.interlinear import draw_above, draw_below, frame_of
from press.typeset.settings import combined_digits
from press.typeset.standing import standing


class SetGlyph(NamedTuple):
    """A glyph at its place: ``x`` in px from the text box's left edge, ``rise`` in px above the baseline."""

    font: Any
    number: int
    x: float
    rise: float
    text: str


def draw_text(
    stream: Any, box: Any, offset_x: float, text_overflow: str, block_ellipsis: str = "none"
) -> None:
    """Draw a text box; those that the composer did not set go to WeasyPrint."""
    if not hasattr(box, "set_text"):
        original("draw:draw_text")(stream, box, offset_x, text_overflow, block_ellipsis)
        return
    if box.style["visibility"] != "visible":
        return
    draw_below(stream, box, offset_x)
    stream.set_color(box.style["color"])
    if box.set_text.vertical:
        _draw_standing(stream, box)
    else:
        _draw_glyphs(stream, box)
    draw_above(stream, box, offset_x)


def _draw_glyphs(stream: Any, box: Any) -> None:
    size, x, y = box.style["font_size"], box.position_x, box.position_y + box.baseline
    spacing = _common_spacing(box.set_text, size)
    stream.begin_text()
    if spacing:
        stream.stream.append(f"{spacing:g} Tc".encode())
    for face, rise, glyphs in _groups(box, size):
        font, _ = stream.add_font(face)
        stream.set_font_size(font.hash, size)
        stream.set_text_matrix(1, 0, 0, -1, x + glyphs[0].x, y - rise)
        stream.show_text(_adjusted(stream, font, glyphs, 1000 / size, spacing))
    if spacing:
        stream.stream.append(b"0 Tc")  # it would outlive the text object
    stream.end_text()


def _draw_standing(stream: Any, box: Any) -> None:
    """Draw vertical text glyph by glyph, each where it stands in the column."""
    setting, size, frame = box.set_text, float(box.style["font_size"]), frame_of(box)
    shapes = standing(setting.shaper, box.style, combined_digits(box.style))
    stream.begin_text()
    for piece in setting.pieces:
        top = frame.y + piece.x + piece.shift - setting.pieces[0].x
        for glyph in shapes[piece.text].glyphs:
            font, _ = stream.add_font(glyph.font)
            stream.set_font_size(font.hash, size)
            turn = (0, 1, 1, 0) if glyph.turned else (glyph.narrow, 0, 0, -1)
            stream.set_text_matrix(*turn, frame.x + glyph.across * size, top + glyph.along * size)
            if glyph.number not in font.widths:
                _introduce(stream, font, SetGlyph(glyph.font, glyph.number, 0.0, 0.0, glyph.text))
            stream.show_text(f"<{glyph.number:04x}>")
            top += setting.spacing if glyph.turned else 0.0
    stream.end_text()


def _common_spacing(setting: Any, size: float) -> float:
    """Return what most gaps were opened by, in px: said once, not between any two characters."""
    if not setting.even:
        return 0.0
    single = sum(len(piece.text) == 1 for piece in setting.pieces)
    letters = sum(len(piece.text) for piece in setting.pieces)
    return round(setting.even, 4) if 2 * single > letters else 0.0


def _groups(box: Any, size: float) -> Iterator[tuple[Any, float, list[SetGlyph]]]:
    """Yield runs of glyphs of one face on one height."""
    group: list[SetGlyph] = []
    face, rise = None, 0.0
    for glyph in _glyphs(box, size):
        if group and (glyph.font is not face or glyph.rise != rise):
            yield face, rise, group
            group = []
        face, rise = glyph.font, glyph.rise
        group.append(glyph)
    if group:
        yield face, rise, group


def _glyphs(box: Any, size: float) -> Iterator[SetGlyph]:
    setting = box.set_text
    shapes = setting.shaper.face(box.style)
    left, spacing = setting.pieces[0].x, setting.spacing
    for piece in setting.pieces:
        start = piece.x + piece.shift - left
        for glyph in shapes[piece.text].glyphs:
            yield SetGlyph(glyph.font, glyph.number, start + glyph.x * size, glyph.y * size, glyph.text)
            start += spacing


def _adjusted(stream: Any, font: Any, glyphs: Sequence[SetGlyph], per_mille: float, spacing: float) -> str:
    """Return the operand of TJ: glyph numbers, and between them what the advance differs from the font's.

    The rounding error is carried on, so that a line of any length ends where it should.
    """
    parts: list[str] = []
    widths, first, wide = font.widths, glyphs[0].x, spacing * per_mille
    reached = 0.0
    for glyph in glyphs:
        correction = round((glyph.x - first) * per_mille - reached)
        if correction:
            parts.append(f">{-correction}<")
            reached += correction
        number = glyph.number
        parts.append(f"{number:04x}")
        width = widths.get(number)
        if width is None:
            width = _introduce(stream, font, glyph)
        reached += width + wide
    return f"<{''.join(parts)}>"


def _introduce(stream: Any, font: Any, glyph: SetGlyph) -> int:
    """Enter a glyph's characters and its advance, in thousandths of an em, in the PDF's font."""
    pango.pango_font_get_glyph_extents(glyph.font, glyph.number, stream.ink_rect, stream.logical_rect)
    width = round(stream.logical_rect.width * 1000 * FROM_UNITS / font.font_size)
    font.widths[glyph.number] = width
    font.to_unicode.setdefault(glyph.number, glyph.text)
    return int(width)
