"""Content streams: what every operator becomes; black made to overprint (ISO 32000-1, 8.6.7 and 8.6.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import pikepdf

from press.finish.ink.content import Content
from press.finish.ink.operators import colours, painting, states
from press.finish.ink.paints import Paints
from press.finish.ink.reading import Operator, Reading
from press.finish.ink.resources import Names
from press.finish.ink.sizes import Sizes

_OPERATORS: dict[str, Operator] = {**states.OPERATORS, **colours.OPERATORS, **painting.OPERATORS}
_CONSTRUCTION = frozenset(("m", "l", "c", "v", "y", "h", "re"))
_CLIPPING = frozenset(("W", "W*"))


def read_content(
    stream: Any,
    names: Names,
    paints: Paints,
    *,
    overprint: bool,
    inherits: bool,
    scale: float,
    sizes: Sizes,
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
        sizes: the copies of pictures.
        flat: how much ink is left of its paintings, by their operators' indices, where nothing may be seen
            through; None where it may.

    Raises:
        pikepdf.PdfError: it cannot be parsed.
    """
    reading = Reading(
        names, paints, overprint=overprint, inherits=inherits, scale=scale, flat=flat, sizes=sizes
    )
    _read(reading, pikepdf.parse_content_stream(stream))
    if reading.writer.changed:
        reading.found.instructions = reading.writer.instructions
    return reading.found


def _read(reading: Reading, instructions: Sequence[Any]) -> None:
    writer, in_path = reading.writer, False
    for index, instruction in enumerate(instructions):
        reading.reach(index)
        name = str(instruction.operator)
        if name in _CONSTRUCTION:
            if not in_path:
                in_path, reading.path = True, writer.place
            writer.keep(instruction)
        elif name in _OPERATORS:
            _obey(reading, instruction, name)
            in_path = in_path and name in _CLIPPING
        else:
            writer.keep(instruction)


def _obey(reading: Reading, instruction: Any, name: str) -> None:
    """Do what an operator says; one with operands that it cannot have stays as it is."""
    try:
        _OPERATORS[name](reading, instruction, name)
    except (TypeError, ValueError, IndexError):
        reading.writer.keep_once(instruction)
