"""Drawing a composed text box: glyphs at the composer's places, as few operators as that takes."""

from __future__ import annotations

from typing import Any

from press.typeset.binding import original
from press.typeset.interlinear import draw_above, draw_below
from press.typeset.operators import Operators, Shown, operators
from press.typeset.shaping import ink_of
from press.typeset.upright import draw_standing


def draw_text(
    stream: Any, box: Any, offset_x: float, text_overflow: str, block_ellipsis: str = "none"
) -> None:
    """Draw a text box; those that the composer did not set go to WeasyPrint."""
    if not hasattr(box, "set_text"):
        stream.press_foreign = True
        original("draw:draw_text")(stream, box, offset_x, text_overflow, block_ellipsis)
        return
    if box.style["visibility"] != "visible":
        return
    draw_below(stream, box, offset_x)
    stream.set_color(box.style["color"])
    if box.set_text.vertical:
        stream.press_foreign = True
        draw_standing(stream, box)
    else:
        _draw_glyphs(stream, box)
        if box.set_text.hyphen:
            _draw_hyphen(stream, box)
    draw_above(stream, box, offset_x)


def _draw_glyphs(stream: Any, box: Any) -> None:
    size, x, y = box.style["font_size"], box.position_x, box.position_y + box.baseline
    spacing, groups = _operators(box, size)
    shown = stream.__dict__.setdefault("press_shown", {})
    stream.begin_text()
    if spacing:
        stream.stream.append(f"{spacing:g} Tc".encode())
    for group in groups:
        font = font_of(stream, group)
        shown.setdefault(id(group.face), []).append(group)
        stream.set_font_size(font.hash, size)
        stream.set_text_matrix(1, 0, 0, -1, x + group.x, y - group.rise)
        stream.stream.append(group.operator)
    if spacing:
        stream.stream.append(b"0 Tc")  # it would outlive the text object
    stream.end_text()


def _draw_hyphen(stream: Any, box: Any) -> None:
    """Draw the hyphen at the line's end as a stroke: it is no part of the text that readers copy."""
    size, setting = box.style["font_size"], box.set_text
    (glyph,) = setting.shaper.face(box.style)["-"].glyphs
    left, top, width, height = (part * size for part in ink_of(glyph))
    x, y = box.position_x + setting.hyphen, box.position_y + box.baseline
    stream.rectangle(x + left, y + top, width, height)
    stream.fill()


def _operators(box: Any, size: float) -> Operators:
    setting = box.set_text
    found: Operators | None = setting.kept.get("operators")
    if found is None:
        shapes = setting.shaper.face(box.style)
        found = operators(setting.pieces, shapes, size, tracking=setting.spacing, even=setting.even)
        setting.kept["operators"] = found
    return found


def font_of(stream: Any, group: Shown) -> Any:
    """Return the PDF's font for a group of glyphs, which are entered there."""
    fonts = stream._resources.__dict__.setdefault("press_fonts", {})  # a page's resources are the document's
    font = fonts.get(id(group.face))
    if font is None:
        font, _ = stream.add_font(group.face)
        fonts[id(group.face)] = font
    if not group.glyphs.keys() <= font.widths.keys():
        for number, (advance, text) in group.glyphs.items():
            if number not in font.widths:
                font.widths[number] = advance
                font.to_unicode.setdefault(number, text)
    return font
