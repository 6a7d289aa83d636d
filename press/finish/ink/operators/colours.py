"""Operators of colours (ISO 32000-1, 8.6.8): they become inks, written where something is painted."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from press.finish.geometry import IDENTITY
from press.finish.ink.content import Use
from press.finish.ink.reading import Operator, Reading
from press.finish.ink.sources import CMYK, GREY, RGB, Kind, Space
from press.finish.ink.state import Side

_DEVICES = {"g": GREY, "rg": RGB, "k": CMYK}
_ANY = ("g", "G", "rg", "RG", "k", "K")


def _choose_space(reading: Reading, instruction: Any, name: str) -> None:
    """Take note of a space; its initial colour is written when something is painted with it (8.6.8)."""
    side = reading.side(name)
    space = side.space = reading.names.space(str(instruction.operands[0]))
    side.paint = reading.paints.paint(space, space.initial)
    if side.paint is None:
        reading.writer.keep(instruction)
        reading.writer.note_space(space)
        side.written = None
    else:
        reading.writer.changed = True


def _set_colour(reading: Reading, instruction: Any, name: str) -> None:
    side = reading.side(name)
    operands = list(instruction.operands)
    if side.space.kind is Kind.PATTERN:
        _set_pattern(reading, side, instruction, name)
    else:
        _colour(reading, side, side.space, operands, instruction, name)


def _set_device_colour(reading: Reading, instruction: Any, name: str) -> None:
    side = reading.side(name)
    side.space = _DEVICES[name.lower()]
    _colour(reading, side, side.space, list(instruction.operands), instruction, name)


def _colour(
    reading: Reading, side: Side, space: Space, operands: Sequence[Any], instruction: Any, name: str
) -> None:
    components = [float(part) for part in operands]
    side.paint = reading.paints.paint(space, components)
    if side.paint is None:
        reading.writer.keep(instruction)
        side.written = None
        return
    ink = side.paint.area
    if (ink.space, list(ink.tints)) != (space.kind.value, [round(part, 4) for part in components]):
        reading.found.changed += 1
    if ink != side.written and (ink.space, ink.tints) == (space.kind, tuple(components)) and name in _ANY:
        reading.writer.keep(instruction)
        reading.writer.note(ink)
    elif ink != side.written:
        reading.write(ink, side, reading.writer.place)
    else:
        reading.writer.changed = True
    side.written = ink


def _set_pattern(reading: Reading, side: Side, instruction: Any, name: str) -> None:
    """Take note of a pattern; one without colours of its own is given one (8.7.3.3)."""
    *components, pattern = instruction.operands
    reading.found.uses.append(Use("/Pattern", str(pattern), IDENTITY))  # 8.7.3.1: not the matrix in force
    side.paint = side.written = None
    base = side.space.base
    paint = reading.paints.paint(base, [float(part) for part in components]) if base else None
    if paint is None or not components:
        reading.writer.keep(instruction)
        return
    reading.writer.write_pattern(paint.area, pattern, name)


OPERATORS: dict[str, Operator] = {
    **dict.fromkeys(("cs", "CS"), _choose_space),
    **dict.fromkeys(("sc", "SC", "scn", "SCN"), _set_colour),
    **dict.fromkeys(_ANY, _set_device_colour),
}
