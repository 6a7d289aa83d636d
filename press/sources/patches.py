"""A text with small repairs, in which every place can be traced back to the text as written."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """``removed`` characters at ``offset`` of the text as written give way to ``inserted``."""

    offset: int
    removed: int
    inserted: str


class Patched:
    """A text and the edits made to it; the edits may not overlap."""

    def __init__(self, text: str, edits: Iterable[Edit]) -> None:
        self._edits = sorted(edits)
        self._starts: list[int] = []
        pieces: list[str] = []
        position = length = 0
        for edit in self._edits:
            pieces += (text[position : edit.offset], edit.inserted)
            self._starts.append(length + edit.offset - position)
            length = self._starts[-1] + len(edit.inserted)
            position = edit.offset + edit.removed
        self.text = "".join((*pieces, text[position:]))

    def original(self, offset: int) -> int:
        """Return where a character of the repaired text stood in the text as written."""
        index = bisect.bisect_right(self._starts, offset) - 1
        if index < 0:
            return offset
        edit, beyond = self._edits[index], offset - self._starts[index] - len(self._edits[index].inserted)
        return edit.offset if beyond < 0 else edit.offset + edit.removed + beyond
