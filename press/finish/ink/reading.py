"""A content stream while it is read: its graphics state, what was found, and what is written anew."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from press.finish.ink.content import Content, Use
from press.finish.ink.paints import BLACK, Ink, Paint, Paints
from press.finish.ink.resources import Names
from press.finish.ink.sizes import Sizes, resolution
from press.finish.ink.sources import GREY
from press.finish.ink.state import Side, State
from press.finish.ink.writer import Writer

_THIN = 6.0
"""pt. Black rules drawn as areas overprint up to this thickness: more would show what lies below it."""


class Reading:
    """One content stream; its operators are in tables, and change it.

    Args:
        names: the stream's resources.
        paints: how colours are painted.
        overprint: whether black prints over what is below.
        inherits: a form starts with the colours of whoever draws it; a page with black.
        scale: from its space to pt.
        flat: how much ink is left of its paintings, by their operators' indices; None where something may be
            seen through.
        sizes: the copies of pictures.

    ``left`` is how much ink is left of the painting at hand; ``path`` where the path under construction
    begins in what is written; ``clips`` whether it becomes a clipping path.
    """

    def __init__(
        self,
        names: Names,
        paints: Paints,
        *,
        overprint: bool,
        inherits: bool,
        scale: float,
        flat: Mapping[int, float] | None,
        sizes: Sizes,
    ) -> None:
        self._flat = flat
        self._overprint = overprint
        self._scale = scale
        self._thin = _THIN / scale
        self._sizes = sizes
        self.names = names
        self.paints = paints
        self.state = State(overprints=None if inherits or not overprint else False)
        if not inherits:
            self.state.fill.paint = self.state.stroke.paint = paints.paint(GREY, GREY.initial)
        self.saved: list[State] = []
        self.left = 1.0
        self.path = 0
        self.clips = False
        self.found = Content()
        self.writer = Writer(names, self.found)

    def reach(self, index: int) -> None:
        """Come to an operator, counted from 0."""
        if self._flat is not None:
            self.left = self._flat.get(index, 1.0)

    def side(self, operator: str) -> Side:
        """Return what an operator of colours is about: those for stroking are written in capitals."""
        return self.state.stroke if operator[0].isupper() else self.state.fill

    def use(self, category: str, name: str) -> None:
        """Take note of something that is drawn."""
        self.found.uses.append(Use(category, name, self.state.matrix))

    def copy_of(self, picture: Any, name: str) -> str:
        """Return the name of the copy of a picture that is shown at the size it has here."""
        ppi = resolution(picture, self.state.matrix) / self._scale
        copy = self._sizes.copy_for(picture, ppi)
        return name if copy.objgen == picture.objgen else self.names.copy_named(copy)

    def write(self, ink: Ink, side: Side, at: int) -> None:
        """Write an ink before what stands at a place."""
        self.writer.write_ink(ink, stroke=side is self.state.stroke, at=at)
        side.written = ink

    def is_line(self, path: list[Any]) -> bool:
        """Whether a path that is filled is as thin as a line, and it makes a difference that it is."""
        return _cares(self.state.fill.paint) and self._is_thin(path)

    def prepare(self, *, fill: bool, stroke: bool, line: bool, at: int) -> None:
        """Write before a painting the inks and the overprint that it wants."""
        state = self.state
        sides = [side for side, used in ((state.fill, fill), (state.stroke, stroke)) if used]
        inks = [self._ink(side, line=line or side is state.stroke, at=at) for side in sides]
        through = state.is_seen_through(fill=fill or not sides, stroke=stroke)
        self.note_transparent(through)
        if self._overprint:
            black = bool(inks) and all(ink == BLACK for ink in inks)
            self._let_overprint(black and (line or not fill) and self._is_whole(through), at)

    def note_transparent(self, through: bool) -> None:
        """Take note of something that may be seen through, if nobody has told what it becomes."""
        self.found.transparent = self.found.transparent or (through and self._flat is None)

    def _ink(self, side: Side, *, line: bool, at: int) -> Ink | None:
        """Return the ink of a side, written if it is another than before; None where it is not known."""
        if side.paint is None:
            self.found.transparent = self.found.transparent or self.left < 1
            return None
        ink = _left_of(side.paint.line if line else side.paint.area, self.left)
        if ink != side.written:
            self.write(ink, side, at)
        return ink

    def _let_overprint(self, wanted: bool, at: int) -> None:
        self.found.overprinting += wanted
        if self.state.overprints is not wanted:
            self.state.overprints = wanted
            self.writer.write_overprint(wanted, at)

    def _is_thin(self, path: list[Any]) -> bool:
        box = self.state.painted_box(path)
        return min(box.width, box.height) <= self._thin

    def _is_whole(self, through: bool) -> bool:
        return self.left == 1 if self._flat is not None else not through


Operator: TypeAlias = Callable[[Reading, Any, str], None]
"""What an operator does: the stream, the instruction, the operator's name."""


def _cares(paint: Paint | None) -> bool:
    """Whether it makes a difference that something is thin."""
    return paint is not None and (paint.line != paint.area or paint.area.is_black)


def _left_of(ink: Ink, left: float) -> Ink:
    """Return what is left of an ink over paper."""
    return ink if left == 1 else Ink(ink.space, tuple(round(tint * left, 4) for tint in ink.tints))
