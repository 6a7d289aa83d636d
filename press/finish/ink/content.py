"""Content streams: every colour operator (ISO 32000-1, 8.6.8) written anew, and black made to overprint."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import pikepdf
from pikepdf import Operator

from press.finish.ink.matrices import IDENTITY, Matrix, matrix_of, multiplied
from press.finish.ink.paints import BLACK, Ink, Paint, Paints
from press.finish.ink.resources import Names
from press.finish.ink.sources import CMYK, GREY, RGB, Kind, Space
from press.finish.ink.state import Side, State

_THIN = 6.0
"""pt. Black rules drawn as areas overprint up to this thickness: more would show what lies below it."""

_Instructions = list[Any]
_DEEPEST = 1000
"""Of states saved inside each other; a malicious file saves without end."""


@dataclass(frozen=True)
class Use:
    """What a stream draws: its category and name in the resources, and the matrix to the stream's space."""

    category: str
    name: str
    matrix: Matrix


@dataclass
class Content:
    """What a stream held.

    Args:
        uses: what it draws: objects, patterns, shadings, soft masks.
        spaces: its colours' spaces, as they are now; plates: names of spot colours.
        changed: how many colours are other than they were.
        overprinting: how many paintings of black print over what is below.
        heaviest: the most of all inks together in one colour, 1 being one ink's full tone.
        transparent: something is seen through.
        unknown: a colour space was not understood.
        inline: it holds inline images.
        instructions: the stream anew, or None where it may stay.
    """

    uses: list[Use] = field(default_factory=list)
    spaces: set[str] = field(default_factory=set)
    plates: set[str] = field(default_factory=set)
    changed: int = 0
    overprinting: int = 0
    heaviest: float = 0.0
    transparent: bool = False
    unknown: bool = False
    inline: bool = False
    instructions: _Instructions | None = None


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
        self._written: _Instructions = []
        self._path = 0
        self._clip = False
        self._found = Content()
        self._same = True

    def read(self, instructions: Sequence[Any]) -> Content:
        table = {operator: getattr(self, f"_{name}") for operator, name in _OPERATORS.items()}
        in_path = False
        for index, instruction in enumerate(instructions):
            if self._flat is not None:
                self._left = self._flat.get(index, 1.0)
            name = str(instruction.operator)
            if name in _CONSTRUCTION:
                if not in_path:
                    in_path, self._path = True, len(self._written)
                self._written.append(instruction)
                continue
            handler: Callable[[Any, str], None] | None = table.get(name)
            if handler is None:
                self._written.append(instruction)
            else:
                self._handle(handler, instruction, name)
                in_path = in_path and name in ("W", "W*")
        if not self._same:
            self._found.instructions = self._written
        return self._found

    def _handle(self, handler: Callable[[Any, str], None], instruction: Any, name: str) -> None:
        """Do what an operator says; one with operands that it cannot have stays as it is."""
        try:
            handler(instruction, name)
        except (TypeError, ValueError, IndexError):
            if not self._written or self._written[-1] is not instruction:
                self._written.append(instruction)

    def _side(self, name: str) -> Side:
        return self._state.stroke if name[0].isupper() else self._state.fill

    # -- states ---------------------------------------------------------------------------------------------

    def _save(self, instruction: Any, name: str) -> None:
        if len(self._saved) < _DEEPEST:
            self._saved.append(self._state.saved())
        self._written.append(instruction)

    def _restore(self, instruction: Any, name: str) -> None:
        if self._saved:
            self._state = self._saved.pop()
        self._written.append(instruction)

    def _transform(self, instruction: Any, name: str) -> None:
        self._written.append(instruction)
        if len(instruction.operands) == 6:
            self._state.matrix = multiplied(matrix_of(instruction.operands), self._state.matrix)

    def _set_state(self, instruction: Any, name: str) -> None:
        self._written.append(instruction)
        state = str(instruction.operands[0])
        graphics = self._names.state(state)
        self._state.take(graphics)
        if graphics.masked:
            self._use("/ExtGState", state)

    def _set_mode(self, instruction: Any, name: str) -> None:
        self._written.append(instruction)
        self._state.mode = int(instruction.operands[0])

    # -- colours --------------------------------------------------------------------------------------------

    def _choose_space(self, instruction: Any, name: str) -> None:
        """Take note of a space; its initial colour is written when something is painted with it (8.6.8)."""
        side = self._side(name)
        space = side.space = self._names.space(str(instruction.operands[0]))
        side.paint = self._paints.paint(space, space.initial)
        side.written = None
        if side.paint is None:
            self._written.append(instruction)
            self._note_kept(space)
        else:
            self._same = False

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
            self._written.append(instruction)
            side.written = None
            return
        ink = side.paint.area
        if (ink.space, list(ink.tints)) != (space.kind.value, [round(part, 4) for part in components]):
            self._found.changed += 1
        if ink != side.written:
            self._write(ink, side, len(self._written))
            self._same = (
                self._same and ink == Ink(space.kind.value, tuple(components)) and name[0] in "kKrRgG"
            )
        else:
            self._same = False

    def _set_pattern(self, side: Side, instruction: Any, name: str) -> None:
        """Take note of a pattern; one without colours of its own is given one (8.7.3.3)."""
        *components, pattern = instruction.operands
        self._found.uses.append(Use("/Pattern", str(pattern), IDENTITY))  # 8.7.3.1: not the matrix in force
        side.paint = side.written = None
        base = side.space.base
        paint = self._paints.paint(base, [float(part) for part in components]) if base else None
        if paint is None or not components:
            self._written.append(instruction)
            return
        ink = paint.area
        space = self._names.space_named(
            f"/PressPattern{ink.space}", pikepdf.Array([pikepdf.Name.Pattern, pikepdf.Name("/" + ink.space)])
        )
        choice = "CS" if name[0].isupper() else "cs"
        self._written.append(_instruction(choice, pikepdf.Name(space)))
        self._written.append(_instruction(name, *_numbers(ink.tints), pattern))
        self._note(ink)
        self._same = False

    def _note_kept(self, space: Space) -> None:
        if space.kind is Kind.SPOT:
            self._found.spaces.add(space.kind.value)
            self._found.plates.update(name for name in space.names if name not in _NO_PLATES)
        elif space.kind is not Kind.PATTERN:
            self._found.unknown = True

    def _note(self, ink: Ink) -> None:
        if ink.space in _DEVICE_OPERATORS:
            self._found.spaces.add(ink.space)
            self._found.heaviest = max(self._found.heaviest, sum(ink.tints))
        else:
            self._found.spaces.add(Kind.SPOT.value)
            self._found.plates.add(ink.space)

    def _write(self, ink: Ink, side: Side, at: int) -> None:
        """Write an ink before what stands at a place."""
        upper = side is self._state.stroke
        if ink.space in _DEVICE_OPERATORS:
            operator = _DEVICE_OPERATORS[ink.space]
            made = [_instruction(operator.upper() if upper else operator, *_numbers(ink.tints))]
        else:
            space = pikepdf.Name(self._names.plate(ink.space))
            made = [
                _instruction("CS" if upper else "cs", space),
                _instruction("SCN" if upper else "scn", *_numbers(ink.tints)),
            ]
        self._written[at:at] = made
        side.written = ink
        self._note(ink)

    # -- painting -------------------------------------------------------------------------------------------

    def _show_text(self, instruction: Any, name: str) -> None:
        mode = self._state.mode
        if mode in _UNSEEN:
            self._written.append(instruction)
            return
        self._prepare(
            fill=mode in (0, 2, 4, 6), stroke=mode in (1, 2, 5, 6), line=True, at=len(self._written)
        )
        self._written.append(instruction)

    def _paint_path(self, instruction: Any, name: str) -> None:
        fill, stroke = name in _FILLING, name in _STROKING
        path = self._written[self._path :] if self._clip or fill else []
        if fill or stroke:
            line = not fill or (self._cares(self._state.fill.paint) and self._is_thin(path))
            self._prepare(fill=fill, stroke=stroke, line=line, at=self._path)
        self._written.append(instruction)
        if self._clip:
            self._state.clips = (*self._state.clips, (path, self._state.matrix))
            self._clip = False

    def _clip_path(self, instruction: Any, name: str) -> None:
        self._clip = True
        self._written.append(instruction)

    def _cares(self, paint: Paint | None) -> bool:
        """Whether it makes a difference that something is thin."""
        return paint is not None and (paint.line != paint.area or paint.area.is_black)

    def _is_thin(self, path: Sequence[Any]) -> bool:
        left, bottom, right, top = self._state.painted_box(path)
        return min(right - left, top - bottom) <= self._thin

    def _paint_shading(self, instruction: Any, name: str) -> None:
        self._prepare(fill=False, stroke=False, line=False, at=len(self._written))
        self._use("/Shading", str(instruction.operands[0]))
        self._written.append(instruction)

    def _draw_object(self, instruction: Any, name: str) -> None:
        object_name = str(instruction.operands[0])
        found = self._names.find("/XObject", object_name)
        if found is not None and found.get("/Subtype") == pikepdf.Name.Image:
            self._prepare(fill=bool(found.get("/ImageMask")), stroke=False, line=False, at=len(self._written))
            self._note_transparent("/SMask" in found)
        else:
            self._note_transparent(self._state.is_seen_through(fill=True, stroke=True))
        self._use("/XObject", object_name)
        self._written.append(instruction)

    def _use(self, category: str, name: str) -> None:
        self._found.uses.append(Use(category, name, self._state.matrix))

    def _inline_image(self, instruction: Any, name: str) -> None:
        self._found.inline = True
        self._written.append(instruction)

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
                    self._same = False
            elif self._left < 1:
                self._found.transparent = True
            black = black and ink == BLACK
        through = state.is_seen_through(fill=fill or not sides, stroke=stroke)
        self._note_transparent(through)
        if self._overprint:
            self._set_overprint(black and (line or not fill) and self._is_whole(through), at)

    def _is_whole(self, through: bool) -> bool:
        return self._left == 1 if self._flat is not None else not through

    def _note_transparent(self, through: bool) -> None:
        self._found.transparent = self._found.transparent or (through and self._flat is None)

    def _set_overprint(self, wanted: bool, at: int) -> None:
        """Let black print over what is below, and everything else knock it out (8.6.7 and 11.7.4)."""
        self._found.overprinting += wanted
        if self._state.overprints is wanted:
            return
        self._state.overprints = wanted
        name = "/PressOverprint" if wanted else "/PressKnockout"
        self._names.state_named(name, OP=wanted, op=wanted, OPM=1 if wanted else 0)
        self._written.insert(at, _instruction("gs", pikepdf.Name(name)))
        self._same = False


_UNSEEN = (3, 7)
"""Text rendering modes that paint nothing (9.3.6)."""
_NO_PLATES = frozenset(("All", "None", "Cyan", "Magenta", "Yellow", "Black"))
_DEVICES = {"g": GREY, "rg": RGB, "k": CMYK}
_DEVICE_OPERATORS = {"DeviceGray": "g", "DeviceRGB": "rg", "DeviceCMYK": "k"}
_CONSTRUCTION = frozenset(("m", "l", "c", "v", "y", "h", "re"))
_FILLING = frozenset(("f", "F", "f*", "B", "B*", "b", "b*"))
_STROKING = frozenset(("S", "s", "B", "B*", "b", "b*"))

_OPERATORS = {
    "q": "save", "Q": "restore", "cm": "transform", "gs": "set_state", "Tr": "set_mode",
    "cs": "choose_space", "CS": "choose_space",
    **dict.fromkeys(("sc", "SC", "scn", "SCN"), "set_colour"),
    **dict.fromkeys(("g", "G", "rg", "RG", "k", "K"), "set_device_colour"),
    **dict.fromkeys(("Tj", "TJ", "'", '"'), "show_text"),
    **dict.fromkeys(("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"), "paint_path"),
    "W": "clip_path", "W*": "clip_path",
    "sh": "paint_shading", "Do": "draw_object", "INLINE IMAGE": "inline_image",
}  # fmt: skip


def _left_of(ink: Ink, left: float) -> Ink:
    """Return what is left of an ink over paper."""
    return ink if left == 1 else Ink(ink.space, tuple(round(tint * left, 4) for tint in ink.tints))


def _instruction(operator: str, *operands: Any) -> Any:
    return pikepdf.ContentStreamInstruction(list(operands), Operator(operator))


def _numbers(tints: Sequence[float]) -> list[Any]:
    return [int(tint) if tint == int(tint) else tint for tint in tints]
