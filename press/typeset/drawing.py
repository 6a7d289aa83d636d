"""Drawing a composed text box: glyphs at the composer's places, as few operators as that takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from press.compose.classes import CharacterClass
from press.typeset.binding import FROM_UNITS, draw_text_decoration, original, pango
from press.typeset.metrics import DESCENT
from press.typeset.settings import keyword

_THICKNESS = 0.05
_UNDERLINE, _OVERLINE, _THROUGH = DESCENT + 0.06, -0.94, -0.35
"""Lines beside text, in em below the baseline: 专名号 and underline stand clear of the em box (item 30)."""

_DOT_CENTRE, _DOT_RADIUS = DESCENT + 0.14, 0.07
"""着重号 in em: below the character, centred (item 30, GB/T 15834 §5.1.8)."""

_DOTTED = (CharacterClass.HAN, CharacterClass.LATIN)

_CIRCLE = 0.5523


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
    _draw_lines(stream, box, offset_x, {"underline": _UNDERLINE, "overline": _OVERLINE})
    stream.set_color(box.style["color"])
    _draw_glyphs(stream, box)
    _draw_dots(stream, box)
    _draw_lines(stream, box, offset_x, {"line-through": _THROUGH})


def _draw_lines(stream: Any, box: Any, offset_x: float, places: dict[str, float]) -> None:
    wanted = box.style["text_decoration_line"]
    size = box.style["font_size"]
    for name, place in places.items():
        if name in wanted:
            color = box.style["text_decoration_color"]
            color = box.style["color"] if color == "currentcolor" else color
            y = box.baseline + place * size
            draw_text_decoration(stream, box, offset_x, y, _THICKNESS * size, color)


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


def _draw_dots(stream: Any, box: Any) -> None:
    """着重号 stand below characters and letters, not below marks and spaces (item 30)."""
    if keyword(box.style, "text_emphasis", ("none", "dot"), "none") == "none":
        return
    size, pieces = box.style["font_size"], box.set_text.pieces
    y = box.position_y + box.baseline + _DOT_CENTRE * size
    for piece in pieces:
        letters = len(piece.text) if piece.kind in _DOTTED else 0
        for number in range(letters):
            centre = piece.x - pieces[0].x + piece.width * (number + 0.5) / letters
            _dot(stream, box.position_x + centre, y, _DOT_RADIUS * size)


def _dot(stream: Any, x: float, y: float, radius: float) -> None:
    arm = _CIRCLE * radius
    stream.move_to(x + radius, y)
    stream.curve_to(x + radius, y + arm, x + arm, y + radius, x, y + radius)
    stream.curve_to(x - arm, y + radius, x - radius, y + arm, x - radius, y)
    stream.curve_to(x - radius, y - arm, x - arm, y - radius, x, y - radius)
    stream.curve_to(x + arm, y - radius, x + radius, y - arm, x + radius, y)
    stream.fill()
