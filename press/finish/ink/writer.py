"""A content stream written anew: operators kept, inks and overprint put before what they are for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pikepdf
from pikepdf import Name

from press.finish.ink.content import Content
from press.finish.ink.paints import Ink
from press.finish.ink.resources import Names
from press.finish.ink.sources import Kind, Space

_OPERATORS = {"DeviceGray": "g", "DeviceRGB": "rg", "DeviceCMYK": "k"}
_NO_PLATES = frozenset(("All", "None", "Cyan", "Magenta", "Yellow", "Black"))
"""Names of Separations and DeviceN that are no spot colours (8.6.6.4)."""


class Writer:
    """Writes one content stream.

    Args:
        names: its resources.
        found: learns of every ink.
    """

    def __init__(self, names: Names, found: Content) -> None:
        self._names = names
        self._found = found
        self.instructions: list[Any] = []
        self.changed = False
        """The stream is other than it was."""

    @property
    def place(self) -> int:
        """Where the next operator will stand."""
        return len(self.instructions)

    def keep(self, instruction: Any) -> None:
        """Write an operator as it was."""
        self.instructions.append(instruction)

    def keep_once(self, instruction: Any) -> None:
        """Write an operator as it was, if it was not written yet."""
        if not self.instructions or self.instructions[-1] is not instruction:
            self.instructions.append(instruction)

    def write_ink(self, ink: Ink, *, stroke: bool, at: int) -> None:
        """Write an ink before what stands at a place."""
        if ink.space in _OPERATORS:
            operator = _OPERATORS[ink.space]
            made = [_instruction(operator.upper() if stroke else operator, *_numbers(ink.tints))]
        else:
            made = [
                _instruction("CS" if stroke else "cs", Name(self._names.plate(ink.space))),
                _instruction("SCN" if stroke else "scn", *_numbers(ink.tints)),
            ]
        self.instructions[at:at] = made
        self.note(ink)
        self.changed = True

    def write_pattern(self, ink: Ink, pattern: Any, operator: str) -> None:
        """Write a pattern without colours of its own, and the ink it is painted with."""
        space = self._names.pattern_space(ink.space)
        self.instructions.append(_instruction("CS" if operator[0].isupper() else "cs", Name(space)))
        self.instructions.append(_instruction(operator, *_numbers(ink.tints), pattern))
        self.note(ink)
        self.changed = True

    def write_overprint(self, wanted: bool, at: int) -> None:
        """Let black print over what is below, or everything knock it out (8.6.7 and 11.7.4)."""
        name = "/PressOverprint" if wanted else "/PressKnockout"
        self._names.state_named(name, OP=wanted, op=wanted, OPM=1 if wanted else 0)
        self.instructions.insert(at, _instruction("gs", Name(name)))
        self.changed = True

    def note(self, ink: Ink) -> None:
        """Take note of an ink that is printed."""
        if ink.space in _OPERATORS:
            self._found.spaces.add(ink.space)
            self._found.heaviest = max(self._found.heaviest, sum(ink.tints))
        else:
            self._found.spaces.add(Kind.SPOT.value)
            self._found.plates.add(ink.space)

    def note_space(self, space: Space) -> None:
        """Take note of a space that stays."""
        if space.kind is Kind.SPOT:
            self._found.spaces.add(space.kind.value)
            self._found.plates.update(name for name in space.names if name not in _NO_PLATES)
        elif space.kind is not Kind.PATTERN:
            self._found.unknown = True


def _instruction(operator: str, *operands: Any) -> Any:
    return pikepdf.ContentStreamInstruction(list(operands), pikepdf.Operator(operator))


def _numbers(tints: Sequence[float]) -> list[Any]:
    return [int(tint) if tint == int(tint) else tint for tint in tints]
