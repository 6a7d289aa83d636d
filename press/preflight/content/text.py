"""Text operators: where strings stand on the paper, and how large (ISO 32000-1, 9)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import pikepdf

from press.finish.geometry import IDENTITY, Box, Matrix, multiplied, placed, sides
from press.preflight.content.fonts import Glyph
from press.preflight.content.marks import Text
from press.preflight.content.state import Ink, State
from press.preflight.content.values import elements, matrix, name, number

if TYPE_CHECKING:
    from press.preflight.content.interpreter import Run

_INVISIBLE, _STROKED = (3, 7), (1, 5)
_SHOWN = 60  # characters of a string that a message can use


@dataclass
class TextPlace:
    """The text matrix, and that of the line's beginning."""

    matrix: Matrix = IDENTITY
    line: Matrix = IDENTITY

    def move(self, x: float, y: float) -> None:
        """Begin a line so far from the last one's beginning."""
        self.line = multiplied((1.0, 0.0, 0.0, 1.0, x, y), self.line)
        self.matrix = self.line

    def advance(self, x: float, y: float) -> None:
        """Go on along the line."""
        self.matrix = multiplied((1.0, 0.0, 0.0, 1.0, x, y), self.matrix)


@dataclass
class Shown:
    """A string as far as it has been shown: how far it went, and between where there is any ink."""

    along: float = 0.0
    first: float | None = None
    last: float = 0.0
    said: str = ""
    missing: int = 0
    unmeasured: int = 0

    def add(self, state: State, glyph: Glyph) -> None:
        """Show one more glyph."""
        begin, self.along = self.along, self.along + _advance(state, glyph)
        self.said += glyph.text
        self.missing += glyph.missing
        self.unmeasured += not glyph.measured
        # What a glyph of no known text shows may be anything; the code of a space is one all the same.
        if not (glyph.text.isspace() if glyph.text else glyph.is_space):
            self.first = begin if self.first is None else self.first
            self.last = self.along


def _show(run: Run, parts: list[Any]) -> None:
    """Show strings, with corrections between them in thousandths of an em."""
    state, font, shown = run.state, run.state.font, Shown()
    for part in parts:
        if not isinstance(part, pikepdf.String):
            shown.along -= number(part) / 1000 * state.size * (1.0 if font.vertical else state.stretch)
            continue
        for glyph in font.glyphs(bytes(part)):
            shown.add(state, glyph)
    whole = multiplied(run.place.matrix, state.matrix)
    if font.drawings and state.mode not in _INVISIBLE:
        _draw(
            run, whole, [code for part in parts if isinstance(part, pikepdf.String) for code in bytes(part)]
        )
    run.place.advance(0.0 if font.vertical else shown.along, shown.along if font.vertical else 0.0)
    if state.mode not in _INVISIBLE and shown.first is not None:
        ink = state.stroke if state.mode in _STROKED else state.fill
        run.add(_mark(run, ink, whole, shown))


def _draw(run: Run, whole: Matrix, codes: list[int]) -> None:
    """Read what draws the glyphs of a Type 3 font, each where the string that first shows it begins."""
    state, font = run.state, run.state.font
    size = (state.size * state.stretch, 0.0, 0.0, state.size, 0.0, state.rise)
    place = multiplied(font.matrix, multiplied(size, whole))
    for code in dict.fromkeys(codes):
        if code in font.drawings and run.meets(font.drawings[code]):
            run.glyph(font.drawings[code], place, font.resources)


def _mark(run: Run, ink: Ink, whole: Matrix, shown: Shown) -> Text:
    box = _box(run.state, shown.first or 0.0, shown.last)
    return Text(
        box=run.seen(placed(whole, box)),
        colour=ink.colour,
        overprint=ink.overprint,
        overprint_mode=run.state.overprint_mode,
        transparency=run.state.transparency(ink),
        font=run.state.font,
        size=abs(run.state.size) * sides(whole)[1],
        text=shown.said[:_SHOWN],
        missing=shown.missing,
        unmeasured=shown.unmeasured,
    )


def _advance(state: State, glyph: Glyph) -> float:
    extra = state.spacing + (state.word_spacing if glyph.is_space else 0.0)
    if state.font.vertical:
        # Downwards by an em, as DW2 has it unless a face says otherwise.
        return -state.size + extra
    return (glyph.width * state.size + extra) * state.stretch


def _box(state: State, first: float, last: float) -> Box:
    """Return the box of what is shown between two places on the baseline, in text space, rise included."""
    begin, end = min(first, last), max(first, last)
    font, size = state.font, state.size
    if font.vertical:
        return Box(-size / 2, begin, size / 2, end)
    low, high = sorted((font.descent * size + state.rise, font.ascent * size + state.rise))
    return Box(begin, low, end, high)


# -- operators ---------------------------------------------------------------------------------------


def _begin(run: Run, _: Any) -> None:
    run.place = TextPlace()


def _font(run: Run, operands: Any) -> None:
    run.state.font = run.reader.fonts.find(run.resources, name(operands[0]))
    run.state.size = number(operands[1])


def _set(attribute: str, factor: float = 1.0) -> Callable[[Run, Any], None]:
    def does(run: Run, operands: Any) -> None:
        setattr(run.state, attribute, number(operands[0]) * factor)

    return does


def _mode(run: Run, operands: Any) -> None:
    run.state.mode = int(number(operands[0]))


def _move(run: Run, operands: Any) -> None:
    run.place.move(number(operands[0]), number(operands[1]))


def _move_and_lead(run: Run, operands: Any) -> None:
    run.state.leading = -number(operands[1])
    _move(run, operands)


def _matrix(run: Run, operands: Any) -> None:
    run.place.matrix = run.place.line = matrix(pikepdf.Array(operands))


def _next_line(run: Run, _: Any) -> None:
    run.place.move(0.0, -run.state.leading)


def _show_one(run: Run, operands: Any) -> None:
    _show(run, [operands[0]])


def _show_several(run: Run, operands: Any) -> None:
    _show(run, elements(operands[0]))


def _show_on_next_line(run: Run, operands: Any) -> None:
    _next_line(run, operands)
    _show(run, [operands[-1]])


def _show_spaced(run: Run, operands: Any) -> None:
    run.state.word_spacing, run.state.spacing = number(operands[0]), number(operands[1])
    _show_on_next_line(run, operands)


TEXT: dict[str, Callable[[Run, Any], None]] = {
    "BT": _begin,
    "Tf": _font,
    "Tc": _set("spacing"),
    "Tw": _set("word_spacing"),
    "Tz": _set("stretch", 0.01),
    "TL": _set("leading"),
    "Ts": _set("rise"),
    "Tr": _mode,
    "Td": _move,
    "TD": _move_and_lead,
    "Tm": _matrix,
    "T*": _next_line,
    "Tj": _show_one,
    "TJ": _show_several,
    "'": _show_on_next_line,
    '"': _show_spaced,
}
