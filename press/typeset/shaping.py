"""Shaping with Pango: glyphs, advances and ink of a character or word, once for each face."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from press.compose import Extent
from press.typeset.binding import FROM_UNITS, FontConfiguration, PangoLayout, ffi, pango
from press.typeset.keeping import Keeping
from press.typeset.kept_pages import KeptPages
from press.typeset.packing import Packing

_EM = 1000
"""Everything is shaped at this size, in px, so that one result serves all sizes."""

_SCALE = FROM_UNITS / _EM
_NOTDEF = 0
_RECTANGLE = ffi.typeof("PangoRectangle *")

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])’(?=[^\W\d_]|$)|^’(?=[^\W_])")
_WIDE, _SIDE = 0.7, 0.06
"""em: what advances more is the quotation mark of a Chinese face; what it keeps beside its ink."""

_KEYS = (
    "font_family",
    "font_style",
    "font_stretch",
    "font_weight",
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
    "font_variation_settings",
    "font_language_override",
    "lang",
)


@dataclass(frozen=True, slots=True)
class Glyph:
    """A glyph of a shaped text, in em.

    Args:
        font: the Pango font it comes from.
        number: its index in that font.
        x: its origin, from the text's start.
        y: its rise above the baseline.
        text: the characters it stands for; empty where an earlier glyph stands for them too.
        advance: the font's own, in thousandths of an em, as it is written into a PDF.
    """

    font: Any
    number: int
    x: float
    y: float
    text: str
    advance: int = 0


@dataclass(frozen=True, slots=True)
class Shaped:
    """A shaped text: its glyphs, its extent, and the characters of it that no typeface has."""

    glyphs: tuple[Glyph, ...]
    extent: Extent
    missing: str = ""


@dataclass
class Shaper:
    """The measurer that has the typefaces: one for each font configuration.

    Args:
        fonts: WeasyPrint's font configuration.
        missing: characters asked for that no typeface has.
        keeping: has the paragraphs that were measured.
        packing: has the faces and pages that were packed.
        pages: has the pages that were laid out.
    """

    fonts: FontConfiguration
    missing: set[str] = field(default_factory=set)
    keeping: Keeping = field(default_factory=Keeping)
    packing: Packing = field(default_factory=Packing)
    pages: KeptPages = field(default_factory=KeptPages)
    _faces: dict[str, Shapes] = field(default_factory=dict)
    _layouts: dict[Any, Any] = field(default_factory=dict)
    _known: dict[int, Any] = field(default_factory=dict)
    _kept: list[Any] = field(default_factory=list)

    def begin(self) -> None:
        """Begin a galley."""
        if self.missing:
            self.keeping.clear()  # so that they are missed again
            self.pages.clear()
        self.missing.clear()
        self.keeping.turn()
        self.pages.turn()

    def end(self) -> None:
        """End a galley: forget what only the one before had."""
        self.keeping.forget()
        self.pages.forget()

    def measure(self, text: str, style: Any) -> Extent:
        """Return advance and ink of ``text``; ``style`` is what :meth:`face` returned."""
        shaped: Shaped = style[text]
        if shaped.missing:
            self.missing.update(shaped.missing)
        return shaped.extent

    def face(self, style: Any) -> Shapes:
        """Return what has every text's glyphs in the typefaces of a computed style."""
        found: Shapes | None = getattr(style, "press_face", None)
        if found is None or found.shaper is not self:
            name = repr([style[key] for key in _KEYS])
            found = self._faces.get(name)
            if found is None:
                found = self._faces[name] = Shapes(self, name, _at_one_em(style))
            style.press_face = found
        return found

    def shape_anew(self, text: str, style: Any, face: str) -> Shaped:
        """Return the glyphs of ``text`` in a style of one em of 1000 px; ``face`` names its typefaces.

        Chinese faces have one ’ for quotation marks and apostrophes, of a whole em. In a word their
        proportional one is asked for, and where they have none, the blank behind it is taken off.
        """
        if _APOSTROPHE.search(text):
            return _closed_up(self._shape(text, _proportional(style), f"{face} pwid"))
        return self._shape(text, style, face)

    def _shape(self, text: str, style: Any, face: str) -> Shaped:
        layout = self._layouts.get(face)
        if layout is None:
            layout = self._layouts[face] = PangoLayout(style)
        known = len(self._known)
        glyphs, advance, ink = self._read(_first_line(layout, text), text)
        if len(self._known) > known:
            # The layout holds the new font alive; the next text gets another layout.
            self._kept.append(self._layouts.pop(face))
        missing = "".join(glyph.text for glyph in glyphs if glyph.number == _NOTDEF)
        return Shaped(tuple(glyphs), Extent(advance, *ink), missing)

    def _read(self, line: Any, text: str) -> tuple[list[Glyph], float, tuple[float, float]]:
        run = line.runs[0] if line.runs != ffi.NULL else ffi.NULL
        if len(text) == 1 and run != ffi.NULL and run.data.glyphs.num_glyphs == 1 and run.next == ffi.NULL:
            return self._read_one(run, text)
        glyphs: list[Glyph] = []
        left, right, x = 1e9, -1e9, 0.0
        encoded = text.encode()
        while run != ffi.NULL:
            item, string = run.data.item, run.data.glyphs
            run = run.next
            font = self._font(item.analysis.font)
            ends = [*string.log_clusters[0 : string.num_glyphs], item.length]
            for number, info in enumerate(string.glyphs[0 : string.num_glyphs]):
                piece = encoded[item.offset + ends[number] : item.offset + ends[number + 1]].decode()
                if info.glyph != pango.PANGO_GLYPH_EMPTY:
                    index = _NOTDEF if info.glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG else info.glyph
                    offset = info.geometry.x_offset * _SCALE
                    low, high, advance = _extents(font, index)
                    rise = -info.geometry.y_offset * _SCALE
                    glyphs.append(Glyph(font, index, x + offset, rise, piece, advance))
                    left, right = min(left, x + offset + low), max(right, x + offset + high)
                x += info.geometry.width * _SCALE
        return glyphs, x, ((left, right) if left <= right else (0.0, 0.0))

    def _read_one(self, run: Any, character: str) -> tuple[list[Glyph], float, tuple[float, float]]:
        """Read a character of one glyph, as four texts in five are, with fewer looks."""
        info, font = run.data.glyphs.glyphs[0], self._font(run.data.item.analysis.font)
        geometry, number = info.geometry, info.glyph
        advance = geometry.width * _SCALE
        if number == pango.PANGO_GLYPH_EMPTY:
            return [], advance, (0.0, 0.0)
        index = _NOTDEF if number & pango.PANGO_GLYPH_UNKNOWN_FLAG else number
        x = geometry.x_offset * _SCALE
        low, high, own = _extents(font, index)
        glyph = Glyph(font, index, x, -geometry.y_offset * _SCALE, character, own)
        return [glyph], advance, (x + low, x + high)

    def _font(self, font: Any) -> Any:
        return self._known.setdefault(int(ffi.cast("uintptr_t", font)), font)


class Shapes(dict[str, Shaped]):
    """The glyphs of characters and words in one list of typefaces, shaped when first asked for."""

    def __init__(self, shaper: Shaper, name: str, style: Any) -> None:
        self.shaper, self.name, self.style = shaper, name, style

    def __missing__(self, text: str) -> Shaped:
        shaped = self[text] = self.shaper.shape_anew(text, self.style, self.name)
        return shaped

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other


def _first_line(layout: Any, text: str) -> Any:
    """Return Pango's line of a text; tabs, line feeds and the like go through the engine's hands."""
    if text.isprintable():
        encoded = text.encode()
        pango.pango_layout_set_text(layout.layout, encoded, len(encoded))
        return pango.pango_layout_get_line_readonly(layout.layout, 0)
    layout.set_text(text)
    return layout.get_first_line()[0]


def _proportional(style: Any) -> Any:
    copy = style.copy()
    settings = copy["font_feature_settings"]
    copy["font_feature_settings"] = (*(settings if settings != "normal" else ()), ("pwid", 1))
    return copy


def _closed_up(word: Shaped) -> Shaped:
    """Return a word whose apostrophes keep little more than their ink."""
    glyphs, saved = [], 0.0
    for glyph in word.glyphs:
        wide = glyph.text == "’" and glyph.advance > _WIDE * 1000
        low, high, _ = _extents(glyph.font, glyph.number) if wide else (_SIDE, 0.0, 0)
        saved += low - _SIDE
        glyphs.append(replace(glyph, x=glyph.x - saved))
        saved += glyph.advance / 1000 - high - _SIDE if wide else 0.0
    extent = word.extent
    return replace(
        word,
        glyphs=tuple(glyphs),
        extent=replace(extent, advance=extent.advance - saved, ink_right=extent.ink_right - saved),
    )


def _at_one_em(style: Any) -> Any:
    copy = style.copy()
    copy["font_size"] = _EM
    copy["letter_spacing"] = "normal"
    copy["word_spacing"] = 0
    copy["text_decoration_line"] = "none"
    copy["overflow_wrap"] = "normal"
    # Without a language Noto's — is narrower than an em; page margins have none.
    copy["lang"] = copy["lang"] or "zh-CN"
    return copy


def _extents(font: Any, glyph: int) -> tuple[float, float, int]:
    """Return where a glyph's ink begins and ends, in em, and its advance in thousandths of an em."""
    ink, logical = ffi.new(_RECTANGLE), ffi.new(_RECTANGLE)
    pango.pango_font_get_glyph_extents(font, glyph, ink, logical)
    advance = round(logical.width * 1000 * FROM_UNITS / _EM)
    return ink.x * _SCALE, (ink.x + ink.width) * _SCALE, advance


def ink_of(glyph: Glyph) -> tuple[float, float, float, float]:
    """Return left edge, top, width and height of a glyph's ink, in em from its origin, downwards."""
    ink = ffi.new("PangoRectangle *")
    pango.pango_font_get_glyph_extents(glyph.font, glyph.number, ink, ffi.NULL)
    return ink.x * _SCALE, ink.y * _SCALE, ink.width * _SCALE, ink.height * _SCALE
