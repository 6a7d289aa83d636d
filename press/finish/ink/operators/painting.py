"""Operators that paint (ISO 32000-1, 8.5.3, 8.7.4, 8.8 and 9.4.3): inks and overprint come before them."""

from __future__ import annotations

from typing import Any

import pikepdf

from press.finish.ink.reading import Operator, Reading

_UNSEEN = (3, 7)
"""Text rendering modes that paint nothing (9.3.6)."""
_FILLING = frozenset(("f", "F", "f*", "B", "B*", "b", "b*"))
_STROKING = frozenset(("S", "s", "B", "B*", "b", "b*"))


def _show_text(reading: Reading, instruction: Any, name: str) -> None:
    mode = reading.state.mode
    if mode not in _UNSEEN:
        fill, stroke = mode in (0, 2, 4, 6), mode in (1, 2, 5, 6)
        reading.prepare(fill=fill, stroke=stroke, line=True, at=reading.writer.place)
    reading.writer.keep(instruction)


def _paint_path(reading: Reading, instruction: Any, name: str) -> None:
    fill, stroke = name in _FILLING, name in _STROKING
    path = reading.writer.instructions[reading.path :] if reading.clips or fill else []
    if fill or stroke:
        reading.prepare(fill=fill, stroke=stroke, line=not fill or reading.is_line(path), at=reading.path)
    reading.writer.keep(instruction)
    if reading.clips:
        reading.state.clips = (*reading.state.clips, (path, reading.state.matrix))
        reading.clips = False


def _clip_path(reading: Reading, instruction: Any, name: str) -> None:
    reading.clips = True
    reading.writer.keep(instruction)


def _paint_shading(reading: Reading, instruction: Any, name: str) -> None:
    reading.prepare(fill=False, stroke=False, line=False, at=reading.writer.place)
    reading.use("/Shading", str(instruction.operands[0]))
    reading.writer.keep(instruction)


def _draw_object(reading: Reading, instruction: Any, name: str) -> None:
    object_name = str(instruction.operands[0])
    found = reading.names.find("/XObject", object_name)
    if found is not None and found.get("/Subtype") == pikepdf.Name.Image:
        mask = bool(found.get("/ImageMask"))
        reading.prepare(fill=mask, stroke=False, line=False, at=reading.writer.place)
        reading.note_transparent("/SMask" in found)
        copy = reading.copy_of(found, object_name)
        if copy != object_name:
            object_name, reading.writer.changed = copy, True
            instruction = pikepdf.ContentStreamInstruction([pikepdf.Name(copy)], instruction.operator)
    else:
        reading.note_transparent(reading.state.is_seen_through(fill=True, stroke=True))
    reading.use("/XObject", object_name)
    reading.writer.keep(instruction)


def _inline_image(reading: Reading, instruction: Any, name: str) -> None:
    reading.found.inline = True
    reading.writer.keep(instruction)


OPERATORS: dict[str, Operator] = {
    **dict.fromkeys(("Tj", "TJ", "'", '"'), _show_text),
    **dict.fromkeys(("f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "n"), _paint_path),
    **dict.fromkeys(("W", "W*"), _clip_path),
    "sh": _paint_shading,
    "Do": _draw_object,
    "INLINE IMAGE": _inline_image,
}
