"""Where a page is painted, in the order in which it is: as much of geometry as tells what lies below what.

Boxes are never too small: a glyph is taken for a whole em, a line for somewhat more than its width.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf

from press.finish.geometry import IDENTITY, Box, Matrix, matrix_of, multiplied, placed
from press.finish.ink.operators.traced import CONSTRUCTION, OPERATORS
from press.finish.ink.paintings import Listener, Painting
from press.finish.ink.paints import Painter
from press.finish.ink.resources import Names
from press.finish.ink.sources import Kind
from press.finish.ink.state import State

_ASCENT, _DESCENT = 1.2, -0.4
"""Of a glyph, in ems."""
_DEEPEST = 30
_UNSEEN = (3, 7)
"""Text rendering modes that paint nothing (9.3.6)."""


@dataclass
class Text:
    """The text state (9.3) and the text matrix."""

    size: float = 1.0
    spacing: float = 0.0
    leading: float = 0.0
    width: int = 1
    matrix: Matrix = IDENTITY
    start: Matrix = IDENTITY

    def move(self, x: float, y: float) -> None:
        """Begin a line so far from the last one's beginning."""
        self.matrix = self.start = multiplied((1, 0, 0, 1, x, y), self.start)


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
        Pass(self, key, names, state).run(pikepdf.parse_content_stream(stream))

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


class Pass:
    """One content stream, its graphics state and its text; operators are in a table, and change it."""

    def __init__(self, tracer: Tracer, key: tuple[int, int], names: Names, state: State) -> None:
        self.tracer = tracer
        self.names = names
        self.state = state
        self.saved: list[State] = []
        self.path: list[Any] = []
        self.clips = False
        self.text = Text()
        self._key = key
        self._index = 0

    def run(self, instructions: Sequence[Any]) -> None:
        """Obey every operator; one with operands that it cannot have is left out."""
        for self._index, instruction in enumerate(instructions):
            name = str(instruction.operator)
            try:
                if name in CONSTRUCTION:
                    self.path.append(instruction)
                elif name in OPERATORS:
                    OPERATORS[name](self, list(instruction.operands))
            except (TypeError, ValueError, IndexError):
                continue

    def show(self, shown: Any) -> None:
        """Show a string, or several with corrections between them."""
        text, length = self.text, 0.0
        for part in shown if isinstance(shown, pikepdf.Array) else [shown]:
            if isinstance(part, pikepdf.String):
                length += len(bytes(part)) / text.width * (text.size + text.spacing)
            else:
                length -= float(part) / 1000 * text.size
        low, high = _DESCENT * text.size, _ASCENT * text.size
        box = placed(multiplied(text.matrix, self.state.matrix), Box(0.0, low, length, high))
        text.matrix = multiplied((1, 0, 0, 1, length, 0), text.matrix)
        if self.state.mode not in _UNSEEN:
            self.tell(self.state.clipped(box), self.state.fill.alpha)

    def end_path(self) -> None:
        """Begin the next path; this one may be a clipping path from now on."""
        if self.clips:
            self.state.clips = (*self.state.clips, (tuple(self.path), self.state.matrix))
        self.path, self.clips = [], False

    def tell(self, box: Box, alpha: float, *, picture: Any = None, gradient: bool = False) -> None:
        """Tell the listener of a painting."""
        state = self.state
        paint = state.fill.paint
        patterned = gradient or (picture is None and state.fill.space.kind is Kind.PATTERN)
        white = picture is None and not patterned and paint is not None and not any(paint.area.tints)
        self.tracer.listener.painted(
            Painting(
                self._key, self._index, box, alpha, state.blended, state.masked, white, picture, patterned
            )
        )
