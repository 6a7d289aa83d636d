"""Where a page is painted, in the order in which it is: as much of geometry as tells what lies below what.

Boxes are never too small: a glyph is taken for a whole em, a line for somewhat more than its width.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from press.finish.geometry import EVERYWHERE, IDENTITY, UNIT, Box, Matrix, matrix_of, multiplied, placed
from press.finish.ink.paintings import Listener, Painting
from press.finish.ink.paints import Painter
from press.finish.ink.resources import Names
from press.finish.ink.sources import CMYK, GREY, RGB, Kind
from press.finish.ink.state import State

_ASCENT, _DESCENT = 1.2, -0.4
"""Of a glyph, in ems."""
_DEEPEST = 30


@dataclass
class _Text:
    """The text state (9.3) and the text matrix."""

    size: float = 1.0
    spacing: float = 0.0
    leading: float = 0.0
    width: int = 1
    matrix: Matrix = IDENTITY
    start: Matrix = IDENTITY


@dataclass
class Tracer:
    """Goes through what a page paints.

    Args:
        paints: says which colours are paper.
        names_of: returns the names of a resource dictionary.
        listener: hears of everything.
    """

    paints: Painter
    names_of: Callable[[Any], Names]
    listener: Listener
    _deep: int = field(default=0)

    def trace(self, stream: Any, key: tuple[int, int], names: Names, state: State) -> None:
        """Go through a page or a form; ``state`` has its matrix to the page."""
        self.listener.entered(key)
        _Pass(self, key, names, state).run(pikepdf.parse_content_stream(stream))

    def trace_form(self, form: Any, outer: Names, state: State) -> None:
        """Go through a form that is drawn with a state."""
        if self._deep >= _DEEPEST:
            return
        inner = state.saved()
        inner.matrix = multiplied(matrix_of(form.get("/Matrix", IDENTITY)), state.matrix)
        grouped = "/Group" in form
        if grouped:
            alpha = state.fill.alpha
            self.listener.opened(alpha, blended=state.blended, masked=state.masked)
            inner.fill.alpha = inner.stroke.alpha = 1.0
            inner.blended = inner.masked = False
        self._deep += 1
        names = self.names_of(form.Resources) if "/Resources" in form else outer
        self.trace(form, form.objgen, names, inner)
        self._deep -= 1
        if grouped:
            self.listener.closed()


class _Pass:
    """One content stream."""

    def __init__(self, tracer: Tracer, key: tuple[int, int], names: Names, state: State) -> None:
        self._tracer = tracer
        self._key = key
        self._names = names
        self._state = state
        self._saved: list[State] = []
        self._path: list[Any] = []
        self._clip = False
        self._text = _Text()
        self._index = 0

    def run(self, instructions: Sequence[Any]) -> None:
        for self._index, instruction in enumerate(instructions):
            name = str(instruction.operator)
            try:
                self._take(name, instruction, list(instruction.operands))
            except (TypeError, ValueError, IndexError):
                continue  # operands that it cannot have

    def _take(self, name: str, instruction: Any, operands: list[Any]) -> None:
        match name:
            case "m" | "l" | "c" | "v" | "y" | "h" | "re":
                self._path.append(instruction)
            case "q":
                self._saved.append(self._state.saved())
            case "Q":
                self._state = self._saved.pop() if self._saved else self._state
            case "cm":
                self._state.matrix = multiplied(matrix_of(operands), self._state.matrix)
            case "gs":
                self._state.take(self._names.state(str(operands[0])))
            case "W" | "W*":
                self._clip = True
            case "n" | "f" | "F" | "f*" | "S" | "s" | "B" | "B*" | "b" | "b*":
                self._end_path(name)
            case "Do":
                self._draw(str(operands[0]))
            case "INLINE IMAGE":
                self._tell(self._state.clipped(placed(self._state.matrix, UNIT)), 1.0, gradient=True)
            case "sh":
                self._tell(self._state.clipped(EVERYWHERE), self._state.fill.alpha, gradient=True)
            case _:
                self._take_colour(name, operands)
                self._take_text(name, operands)

    def _take_colour(self, name: str, operands: list[Any]) -> None:
        side = self._state.stroke if name[0].isupper() else self._state.fill
        match name.lower():
            case "cs":
                side.space = self._names.space(str(operands[0]))
                side.paint = self._tracer.paints.paint(side.space, side.space.initial)
            case "sc" | "scn" if side.space.kind is Kind.PATTERN:
                side.paint = None
            case "sc" | "scn":
                side.paint = self._tracer.paints.paint(side.space, [float(part) for part in operands])
            case "g" | "rg" | "k":
                side.space = {"g": GREY, "rg": RGB, "k": CMYK}[name.lower()]
                side.paint = self._tracer.paints.paint(side.space, [float(part) for part in operands])

    def _take_text(self, name: str, operands: list[Any]) -> None:
        text = self._text
        match name:
            case "BT":
                text.matrix = text.start = IDENTITY
            case "Tf":
                text.size, font = float(operands[1]), self._names.find("/Font", str(operands[0]))
                text.width = 2 if font is not None and font.get("/Subtype") == pikepdf.Name.Type0 else 1
            case "Tc":
                text.spacing = max(0.0, float(operands[0]))
            case "TL":
                text.leading = float(operands[0])
            case "Tr":
                self._state.mode = int(operands[0])
            case "Tm":
                text.matrix = text.start = matrix_of(operands)
            case "Td" | "TD":
                self._move(float(operands[0]), float(operands[1]))
                text.leading = -float(operands[1]) if name == "TD" else text.leading
            case "T*":
                self._move(0.0, -text.leading)
            case "Tj" | "TJ" | "'" | '"':
                if name in ("'", '"'):
                    self._move(0.0, -text.leading)
                self._show(operands[-1])

    def _move(self, x: float, y: float) -> None:
        self._text.matrix = self._text.start = multiplied((1, 0, 0, 1, x, y), self._text.start)

    def _show(self, shown: Any) -> None:
        text, length = self._text, 0.0
        for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if isinstance(part, pikepdf.String):
                length += len(bytes(part)) / text.width * (text.size + text.spacing)
            else:
                length -= float(part) / 1000 * text.size
        low, high = _DESCENT * text.size, _ASCENT * text.size
        box = placed(multiplied(text.matrix, self._state.matrix), Box(0.0, low, length, high))
        text.matrix = multiplied((1, 0, 0, 1, length, 0), text.matrix)
        if self._state.mode not in (3, 7):
            self._tell(self._state.clipped(box), self._state.fill.alpha)

    def _end_path(self, name: str) -> None:
        state = self._state
        if name != "n":
            alphas = [state.fill.alpha] if name not in ("S", "s") else []
            alphas += [state.stroke.alpha] if name not in ("f", "F", "f*") else []
            box = state.painted_box(self._path).grown(1.0 if name not in ("f", "F", "f*") else 0.0)
            self._tell(box, min(alphas))
        if self._clip:
            state.clips = (*state.clips, (tuple(self._path), state.matrix))
        self._path, self._clip = [], False

    def _draw(self, name: str) -> None:
        drawn = self._names.find("/XObject", name)
        if drawn is None:
            return
        if drawn.get("/Subtype") == pikepdf.Name.Form:
            self._tracer.trace_form(drawn, self._names, self._state)
        else:
            box = self._state.clipped(placed(self._state.matrix, UNIT))
            self._tell(box, self._state.fill.alpha, picture=drawn)

    def _tell(self, box: Box, alpha: float, *, picture: Any = None, gradient: bool = False) -> None:
        state = self._state
        paint = state.fill.paint
        patterned = gradient or (picture is None and state.fill.space.kind is Kind.PATTERN)
        white = picture is None and not patterned and paint is not None and not any(paint.area.tints)
        self._tracer.listener.painted(
            Painting(
                self._key, self._index, box, alpha, state.blended, state.masked, white, picture, patterned
            )
        )
