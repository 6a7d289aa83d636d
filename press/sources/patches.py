"""A text with small repairs, in which every place can be traced back to the text as written."""

from __future__ import annotations

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
        pieces: list[str] = []
        position = 0
        for edit in self._edits:
            pieces += (text[position : edit.offset], edit.inserted)
            position = edit.offset + edit.removed
        self.text = "".join((*pieces, text[position:]))

    def original(self, offset: int) -> int:
        """Return where a character of the repaired text stood in the text as written."""
        shift = 0
        for edit in self._edits:
            start = edit.offset + shift
            if offset < start:
                break
            if offset < start + len(edit.inserted):
                return edit.offset
            shift += len(edit.inserted) - edit.removed
        return offset - shift
