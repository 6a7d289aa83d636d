"""Content streams: what every colour operator (ISO 32000-1, 8.6.8) becomes; black made to overprint."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import pikepdf

from press.finish.geometry import IDENTITY, matrix_of, multiplied
from press.finish.ink.content import Content, Use
from press.finish.ink.paints import BLACK, Ink, Paint, Paints
from press.finish.ink.resources import Names
from press.finish.ink.sources import CMYK, GREY, RGB, Kind, Space
from press.finish.ink.state import Side, State
from press.finish.ink.writer import Writer

_THIN = 6.0
"""pt. Black rules drawn as areas overprint up to this thickness: more would show what lies below it."""
_DEEPEST = 1000
"""Of states saved inside each other; a malicious file saves without end."""


def read_content(
    stream: Any,
    names: Names,
    paints: Paints,
    *,
    overprint: bool,
    inherits: bool,
    scale: float,
    flat: Mapping[int, float] | None = None,
) -> Content:
    """Read a content stream, and say what it must become.

    Args:
        stream: a page, or a form or pattern.
        names: its resources.
        paints: how colours are painted.
        overprint: whether black prints over what is below.
        inherits: a form starts with the colours of whoever draws it; a page with black.
        scale: from its space to pt.
        flat: how much ink is left of its paintings, by their operators' indices, where nothing may be seen
            through; None where it may.

    Raises:
        pikepdf.PdfError: it cannot be parsed.
    """
    reader = _Reader(names, paints, overprint, inherits, scale, flat)
    return reader.read(pikepdf.parse_content_stream(stream))


class _Reader:
    def __init__(
        self,
        names: Names,
        paints: Paints,
        overprint: bool,
        inherits: bool,
        scale: float,
        flat: Mapping[int, float] | None,
    ) -> None:
        self._flat = flat
        self._left = 1.0
        self._names = names
        self._paints = paints
        self._overprint = overprint
        self._thin = _THIN / scale
        self._state = State(overprints=None if inherits or not overprint else False)
        if not inherits:
            self._state.fill.paint = self._state.stroke.paint = paints.paint(GREY, GREY.initial)
        self._saved: list[State] = []
        self._path = 0
        self._clip = False
        self._found = Content()
        self._writer = Writer(names, self._found)

    def read(self, instructions: Sequence[Any]) -> Content:
        table = {operator: getattr(self, f"_{name}") for operator, name in _OPERATORS.items()}
        in_path = False
        for index, instruction in enumerate(instructions):
            if self._flat is not None:
                self._left = self._flat.get(index, 1.0)
            name = str(instruction.operator)
            if name in _CONSTRUCTION:
                if not in_path:
                    in_path, self._path = True, self._writer.place
                self._writer.keep(instruction)
                continue
            handler: Callable[[Any, str], None] | None = table.get(name)
            if handler is None:
                self._writer.keep(instruction)
            else:
                self._handle(handler, instruction, name)
                in_path = in_path and name in ("W", "W*")
        if self._writer.changed:
            self._found.instructions = self._writer.instructions
        return self._found

    def _handle(self, handler: Callable[[Any, str], None], instruction: Any, name: str) -> None:
        """Do what an operator says; one with operands that it cannot have stays as it is."""
        try:
            handler(instruction, name)
        except (TypeError, ValueError, IndexError):
            self._writer.keep_once(instruction)

    def _side(self, name: str) -> Side:
        return self._state.stroke if name[0].isupper() else self._state.fill

    # -- states ---------------------------------------------------------------------------------------------

    def _save(self, instruction: Any, name: str) -> None:
        if len(self._saved) < _DEEPEST:
            self._saved.append(self._state.saved())
        self._writer.keep(instruction)

    def _restore(self, instruction: Any, name: str) -> None:
        if self._saved:
            self._state = self._saved.pop()
        self._writer.keep(instruction)

    def _transform(self, instruction: Any, name: str) -> None:
        self._writer.keep(instruction)
        if len(instruction.operands) == 6:
            self._state.matrix = multiplied(matrix_of(instruction.operands), self._state.matrix)

    def _set_state(self, instruction: Any, name: str) -> None:
        self._writer.keep(instruction)
        state = str(instruction.operands[0])
        graphics = self._names.state(state)
        self._state.take(graphics)
        if graphics.masked:
            self._use("/ExtGState", state)

    def _set_mode(self, instruction: Any, name: str) -> None:
        self._writer.keep(instruction)
        self._state.mode = int(instruction.operands[0])

    # -- colours --------------------------------------------------------------------------------------------

    def _choose_space(self, instruction: Any, name: str) -> None:
        """Take note of a space; its initial colour is written when something is painted with it (8.6.8)."""
        side = self._side(name)
        space = side.space = self._names.space(str(instruction.operands[0]))
        side.paint = self._paints.paint(space, space.initial)
        if side.paint is None:
            self._writer.keep(instruction)
            self._writer.note_space(space)
            side.written = None
        else:
            self._writer.changed = True

    def _set_colour(self, instruction: Any, name: str) -> None:
        side = self._side(name)
        operands = list(instruction.operands)
        if side.space.kind is Kind.PATTERN:
            self._set_pattern(side, instruction, name)
        else:
            self._colour(side, side.space, operands, instruction, name)

    def _set_device_colour(self, instruction: Any, name: str) -> None:
        side = self._side(name)
        side.space = _DEVICES[name.lower()]
        self._colour(side, side.space, list(instruction.operands), instruction, name)

    def _colour(self, side: Side, space: Space, operands: Sequence[Any], instruction: Any, name: str) -> None:
        components = [float(part) for part in operands]
        side.paint = self._paints.paint(space, components)
        if side.paint is None:
            self._writer.keep(instruction)
            side.written = None
            return
        ink = side.paint.area
        if (ink.space, list(ink.tints)) != (space.kind.value, [round(part, 4) for part in components]):
            self._found.changed += 1
        if ink != side.written and (ink.space, ink.tints) == (space.kind, tuple(components)) and name in _ANY:
            self._writer.keep(instruction)
            self._writer.note(ink)
        elif ink != side.written:
            self._write(ink, side, self._writer.place)
        else:
            self._writer.changed = True
        side.written = ink

    def _write(self, ink: Ink, side: Side, at: int) -> None:
        self._writer.write_ink(ink, stroke=side is self._state.stroke, at=at)
        side.written = ink

    def _set_pattern(self, side: Side, instruction: Any, name: str) -> None:
        """Take note of a pattern; one without colours of its own is given one (8.7.3.3)."""
        *components, pattern = instruction.operands
        self._found.uses.append(Use("/Pattern", str(pattern), IDENTITY))  # 8.7.3.1: not the matrix in force
        side.paint = side.written = None
        base = side.space.base
        paint = self._paints.paint(base, [float(part) for part in components]) if base else None
        if paint is None or not components:
            self._writer.keep(instruction)
            return
        self._writer.write_pattern(paint.area, pattern, name)

    # -- painting -------------------------------------------------------------------------------------------

    def _show_text(self, instruction: Any, name: str) -> None:
        mode = self._state.mode
        if mode in _UNSEEN:
            self._writer.keep(instruction)
            return
        self._prepare(
            fill=mode in (0, 2, 4, 6), stroke=mode in (1, 2, 5, 6), line=True, at=self._writer.place
        )
        self._writer.keep(instruction)

    def _paint_path(self, instruction: Any, name: str) -> None:
        fill, stroke = name in _FILLING, name in _STROKING
        path = self._writer.instructions[self._path :] if self._clip or fill else []
        if fill or stroke:
            line = not fill or (self._cares(self._state.fill.paint) and self._is_thin(path))
            self._prepare(fill=fill, stroke=stroke, line=line, at=self._path)
        self._writer.keep(instruction)
        if self._clip:
            self._state.clips = (*self._state.clips, (path, self._state.matrix))
            self._clip = False

    def _clip_path(self, instruction: Any, name: str) -> None:
        self._clip = True
        self._writer.keep(instruction)

    def _cares(self, paint: Paint | None) -> bool:
        """Whether it makes a difference that something is thin."""
        return paint is not None and (paint.line != paint.area or paint.area.is_black)

    def _is_thin(self, path: Sequence[Any]) -> bool:
        left, bottom, right, top = self._state.painted_box(path)
        return min(right - left, top - bottom) <= self._thin

    def _paint_shading(self, instruction: Any, name: str) -> None:
        self._prepare(fill=False, stroke=False, line=False, at=self._writer.place)
        self._use("/Shading", str(instruction.operands[0]))
        self._writer.keep(instruction)

    def _draw_object(self, instruction: Any, name: str) -> None:
        object_name = str(instruction.operands[0])
        found = self._names.find("/XObject", object_name)
        if found is not None and found.get("/Subtype") == pikepdf.Name.Image:
            self._prepare(fill=bool(found.get("/ImageMask")), stroke=False, line=False, at=self._writer.place)
            self._note_transparent("/SMask" in found)
        else:
            self._note_transparent(self._state.is_seen_through(fill=True, stroke=True))
        self._use("/XObject", object_name)
        self._writer.keep(instruction)

    def _use(self, category: str, name: str) -> None:
        self._found.uses.append(Use(category, name, self._state.matrix))

    def _inline_image(self, instruction: Any, name: str) -> None:
        self._found.inline = True
        self._writer.keep(instruction)

    def _prepare(self, *, fill: bool, stroke: bool, line: bool, at: int) -> None:
        """Write before a painting the inks and the overprint that it wants."""
        state = self._state
        sides = [side for side, used in ((state.fill, fill), (state.stroke, stroke)) if used]
        black = bool(sides)
        for side in sides:
            ink = None
            if side.paint is not None:
                ink = _left_of(
                    side.paint.line if line or side is state.stroke else side.paint.area, self._left
                )
                if ink != side.written:
                    self._write(ink, side, at)
            elif self._left < 1:
                self._found.transparent = True
            black = black and ink == BLACK
        through = state.is_seen_through(fill=fill or not sides, stroke=stroke)
        self._note_transparent(through)
        if self._overprint:
            wanted = black and (line or not fill) and self._is_whole(through)
            self._found.overprinting += wanted
            if state.overprints is not wanted:
                state.overprints = wanted
                self._writer.write_overprint(wanted, at)

    def _is_whole(self, through: bool) -> bool:
        return self._left == 1 if self._flat is not None else not through

    def _note_transparent(self, through: bool) -> None:
        self._found.transparent = self._found.transparent or (through and self._flat is None)


_UNSEEN = (3, 7)
"""Text rendering modes that paint nothing (9.3.6)."""
_ANY = ("g", "G", "rg", "RG", "k", "K")
_DEVICES = {"g": GREY, "rg": RGB, "k": CMYK}
_CONSTRUCTION = frozenset(("m", "l", "c", "v", "y", "h", "re"))
_FILLING = frozenset(("f", "F", "f*", "B", "B*", "b", "b*"))
_STROKING = frozenset(("S", "s", "B", "B*", "b", "b*"))

_OPERATORS = {
    "q": "save", "Q": "restore", "cm": "transform", "gs": "set_state", "Tr": "set_mode",
    "cs": "choose_space", "CS": "choose_space",
    **dict.fromkeys(("sc", "SC", "scn", "SCN"), "set_colour"),
    **dict.fromkeys(_ANY, "set_device_colour"),
    **dict.fromkeys(("Tj", "TJ", "'", '"'), "show_text"),
    **dict.fromkeys(("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"), "paint_path"),
    "W": "clip_path", "W*": "clip_path",
    "sh": "paint_shading", "Do": "draw_object", "INLINE IMAGE": "inline_image",
}  # fmt: skip


def _left_of(ink: Ink, left: float) -> Ink:
    """Return what is left of an ink over paper."""
    return ink if left == 1 else Ink(ink.space, tuple(round(tint * left, 4) for tint in ink.tints))
