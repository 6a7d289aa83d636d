"""Operators of the graphics state (ISO 32000-1, 8.4.4), and of the text's as far as ink depends on it."""

from __future__ import annotations

from typing import Any

from press.finish.geometry import matrix_of, multiplied
from press.finish.ink.reading import Operator, Reading

_DEEPEST = 1000
"""Of states saved inside each other; a malicious file saves without end."""


def _save(reading: Reading, instruction: Any, name: str) -> None:
    if len(reading.saved) < _DEEPEST:
        reading.saved.append(reading.state.saved())
    reading.writer.keep(instruction)


def _restore(reading: Reading, instruction: Any, name: str) -> None:
    if reading.saved:
        reading.state = reading.saved.pop()
    reading.writer.keep(instruction)


def _transform(reading: Reading, instruction: Any, name: str) -> None:
    reading.writer.keep(instruction)
    if len(instruction.operands) == 6:
        reading.state.matrix = multiplied(matrix_of(instruction.operands), reading.state.matrix)


def _set_state(reading: Reading, instruction: Any, name: str) -> None:
    reading.writer.keep(instruction)
    state = str(instruction.operands[0])
    graphics = reading.names.state(state)
    reading.state.take(graphics)
    if graphics.masked:
        reading.use("/ExtGState", state)


def _set_mode(reading: Reading, instruction: Any, name: str) -> None:
    reading.writer.keep(instruction)
    reading.state.mode = int(instruction.operands[0])


OPERATORS: dict[str, Operator] = {
    "q": _save,
    "Q": _restore,
    "cm": _transform,
    "gs": _set_state,
    "Tr": _set_mode,
}
