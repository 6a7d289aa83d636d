"""Glyphs of vertical text 竖排: upright, turned on their side, or side by side, with the marks' forms there.

GB/T 15834 §5.2: stops stand at the upper right, brackets and dashes are turned, quotes are ﹃﹄ and ﹁﹂.
A typeface that has vertical forms (``vert``) gives them; else its own glyphs are turned or moved.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

from press.compose import Extent
from press.compose.classes import CharacterClass
from press.compose.orientation import Posture, letters_of
from press.compose.tokens import kind_of
from press.typeset.binding import FROM_UNITS, ffi, pango
from press.typeset.metrics import ASCENT, DESCENT
from press.typeset.shaping import Shaped, Shaper, Shapes

_MIDDLE = (ASCENT - DESCENT) / 2
_SCALE = FROM_UNITS / 1000

_CLEAR = 0.08
"""em: stops are not nearer than this to the edges of their em."""

_QUOTES = {"“": "『", "”": "』", "‘": "「", "’": "」"}
"""GB/T 15834 §5.2.3: 双引号 ﹃﹄, 单引号 ﹁﹂; the corner brackets are these, upright.

Those of Western text keep their form, see :mod:`press.compose.quoted`.
"""

_TURNED = (CharacterClass.OPEN, CharacterClass.CLOSE, CharacterClass.DASH, CharacterClass.CONNECTOR)
_ON_SIDE = (CharacterClass.LATIN, CharacterClass.SPACE)


@dataclass(frozen=True, slots=True)
class StandingGlyph:
    """A glyph of vertical text at its place, in em.

    Args:
        font: the Pango font it comes from.
        number: its index in that font.
        across: its origin, right of the column's middle; along: below the text's start.
        posture: how it stands.
        narrow: how much narrower it is drawn.
        text: the characters it stands for.
    """

    font: Any
    number: int
    across: float
    along: float
    text: str
    posture: Posture = Posture.UPRIGHT
    narrow: float = 1.0


@dataclass(frozen=True, slots=True)
class Standing:
    """A character or word of vertical text; its extent runs downwards."""

    glyphs: tuple[StandingGlyph, ...]
    extent: Extent
    missing: str = ""


class StandingShapes(dict[str, Standing]):
    """What characters and words look like in vertical text, worked out when first asked for.

    Western words lie on their side, unless another posture is asked for.

    Args:
        plain: the glyphs of horizontal text.
        vertical: those with the typefaces' vertical forms.
    """

    def __init__(self, plain: Shapes, vertical: Shapes) -> None:
        self.plain, self.vertical = plain, vertical
        self.upright: dict[tuple[str, Posture], Standing] = {}

    def __missing__(self, text: str) -> Standing:
        standing = self[text] = self._stand(text)
        return standing

    def word(self, text: str, posture: Posture) -> Standing:
        """Return a Western word or number that stands upright, or side by side."""
        if (text, posture) not in self.upright:
            beside = posture is Posture.BESIDE
            self.upright[text, posture] = _side_by_side(self.plain[text]) if beside else self._letters(text)
        return self.upright[text, posture]

    def turned(self, text: str) -> Standing:
        """Return a mark of Western text, on its side with it."""
        return _turned(self.plain[text], text)

    def _letters(self, text: str) -> Standing:
        """Stand the letters of a word one below the other, the capitals in the middle of their ems."""
        glyphs: list[StandingGlyph] = []
        letters = letters_of(text)
        for row, letter in enumerate(letters):
            shaped = self.plain[letter]
            low = max((_ink(glyph.font, glyph.number)[3] - glyph.y for glyph in shaped.glyphs), default=0.0)
            baseline = row + min(self._baseline, 1 - low)
            for glyph in shaped.glyphs:
                across, along = glyph.x - shaped.extent.advance / 2, baseline - glyph.y
                glyphs.append(StandingGlyph(glyph.font, glyph.number, across, along, glyph.text))
        missing = "".join(self.plain[letter].missing for letter in letters)
        return Standing(tuple(glyphs), Extent(float(len(letters)), 0.0, float(len(letters))), missing)

    @cached_property
    def _baseline(self) -> float:
        """How far below the top of its em an upright letter's baseline is."""
        capital = self.plain["H"].glyphs[0]
        _, top, _, _ = _ink(capital.font, capital.number)
        return (1 - top) / 2

    __hash__ = object.__hash__  # type: ignore[assignment]

    def __eq__(self, other: object) -> bool:
        return self is other

    def _stand(self, text: str) -> Standing:
        kind = kind_of(text)
        if kind in _ON_SIDE:
            return _turned(self.plain[text], text)
        form = _QUOTES.get(text, text)
        plain, vertical = self.plain[form], self.vertical[form]
        formless = [glyph.number for glyph in plain.glyphs] == [glyph.number for glyph in vertical.glyphs]
        if formless and kind in _TURNED:
            return _turned(plain, text)
        return _upright(vertical, text, moved=formless and kind is CharacterClass.STOP)


def standing(shaper: Shaper, style: Any) -> StandingShapes:
    """Return the vertical glyphs of a computed style; for equal typefaces the very same."""
    plain = shaper.face(style)
    kept: StandingShapes | None = plain.__dict__.get("standing")
    if kept is None:
        kept = StandingShapes(plain, shaper.face(_with_vertical_forms(style)))
        plain.__dict__["standing"] = kept
    return kept


def _with_vertical_forms(style: Any) -> Any:
    copy = style.copy()
    features = copy["font_feature_settings"]
    copy["font_feature_settings"] = (*(() if features == "normal" else features), ("vert", 1))
    copy.press_face = None
    return copy


def _texts(shaped: Shaped, text: str) -> list[str]:
    """Return what each glyph stands for: the mark that was written, not the form that it takes."""
    if text in _QUOTES:
        return [text, *[""] * (len(shaped.glyphs) - 1)]
    return [glyph.text for glyph in shaped.glyphs]


def _upright(shaped: Shaped, text: str, *, moved: bool) -> Standing:
    """Stand glyphs one below the other, each in an em box of its own in the middle of the column."""
    if not shaped.glyphs:
        return Standing((), shaped.extent, shaped.missing)
    glyphs: list[StandingGlyph] = []
    ends = [*(glyph.x for glyph in shaped.glyphs[1:]), shaped.extent.advance]
    top, bottom = 1e9, -1e9
    for row, (glyph, end, letters) in enumerate(zip(shaped.glyphs, ends, _texts(shaped, text), strict=True)):
        ink = _ink(glyph.font, glyph.number)
        right, down = _to_the_corner(ink, end - glyph.x) if moved else (0.0, 0.0)
        across, along = right - (end - glyph.x) / 2, row + down + ASCENT - glyph.y
        glyphs.append(StandingGlyph(glyph.font, glyph.number, across, along, letters))
        top, bottom = min(top, along + ink[1]), max(bottom, along + ink[3])
    return Standing(tuple(glyphs), Extent(float(len(glyphs)), top, bottom), shaped.missing)


def _to_the_corner(ink: tuple[float, float, float, float], advance: float) -> tuple[float, float]:
    """Return how a stop moves from the lower left of its em to the upper right, clear of the edges."""
    left, top, right, bottom = ink
    return advance - right - max(_CLEAR, left), max(_CLEAR, DESCENT - bottom) - (ASCENT + top)


def _turned(shaped: Shaped, text: str) -> Standing:
    """Lay glyphs on their right side, the em box in the middle of the column."""
    glyphs = tuple(
        StandingGlyph(glyph.font, glyph.number, glyph.y - _MIDDLE, glyph.x, letters, posture=Posture.TURNED)
        for glyph, letters in zip(shaped.glyphs, _texts(shaped, text), strict=True)
    )
    return Standing(glyphs, shaped.extent, shaped.missing)


def _side_by_side(shaped: Shaped) -> Standing:
    """Set a number upright in one em, narrower where it would be wider than that."""
    narrow = min(1.0, 1 / shaped.extent.advance) if shaped.extent.advance else 1.0
    start = -shaped.extent.advance * narrow / 2
    glyphs = tuple(
        StandingGlyph(
            glyph.font,
            glyph.number,
            start + glyph.x * narrow,
            ASCENT - glyph.y,
            glyph.text,
            Posture.BESIDE,
            narrow,
        )
        for glyph in shaped.glyphs
    )
    return Standing(glyphs, Extent(1.0, 0.0, 1.0), shaped.missing)


def _ink(font: Any, glyph: int) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of a glyph's ink from its origin, downwards, in em."""
    ink, logical = ffi.new("PangoRectangle *"), ffi.new("PangoRectangle *")
    pango.pango_font_get_glyph_extents(font, glyph, ink, logical)
    edges = (ink.x, ink.y, ink.x + ink.width, ink.y + ink.height)
    left, top, right, bottom = (edge * _SCALE for edge in edges)
    return left, top, right, bottom
