"""Drawing a composed text box: glyphs at the composer's places, as few operators as that takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
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
    stream.begin_text()
    for (_, rise), group in groupby(_glyphs(box, size), key=lambda glyph: (id(glyph.font), glyph.rise)):
        glyphs = list(group)
        font, _ = stream.add_font(glyphs[0].font)
        stream.set_font_size(font.hash, size)
        stream.set_text_matrix(1, 0, 0, -1, x + glyphs[0].x, y - rise)
        stream.show_text(_adjusted(stream, font, glyphs, size))
    stream.end_text()


def _glyphs(box: Any, size: float) -> Iterator[SetGlyph]:
    setting = box.set_text
    left = setting.pieces[0].x
    for piece in setting.pieces:
        start = piece.x + piece.shift - left
        for number, glyph in enumerate(setting.shaper.shape(piece.text, box.style).glyphs):
            x = start + glyph.x * size + number * setting.spacing
            yield SetGlyph(glyph.font, glyph.number, x, glyph.y * size, glyph.text)


def _adjusted(stream: Any, font: Any, glyphs: Sequence[SetGlyph], size: float) -> str:
    """Return the operand of TJ: glyph numbers, and between them what the advance differs from the font's.

    The rounding error is carried on, so that a line of any length ends where it should.
    """
    parts, reached = ["<"], 0.0
    for glyph in glyphs:
        wanted = (glyph.x - glyphs[0].x) / size * 1000
        correction = round(wanted - reached)
        if correction and len(parts) > 1:
            parts.append(f">{-correction}<")
            reached += correction
        parts.append(f"{glyph.number:04x}")
        reached += _width(stream, font, glyph)
        font.to_unicode.setdefault(glyph.number, glyph.text)
    return "".join([*parts, ">"])


def _width(stream: Any, font: Any, glyph: SetGlyph) -> int:
    """Return the glyph's advance in thousandths of an em, as the PDF's W array has it."""
    width = font.widths.get(glyph.number)
    if width is None:
        pango.pango_font_get_glyph_extents(glyph.font, glyph.number, stream.ink_rect, stream.logical_rect)
        width = round(stream.logical_rect.width * 1000 * FROM_UNITS / font.font_size)
        font.widths[glyph.number] = width
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
