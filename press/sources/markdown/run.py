"""Lines of copy, and the run of text that the lines of one paragraph become."""

from __future__ import annotations

import bisect
import re
from collections.abc import Sequence
from dataclasses import dataclass

BREAK = "\n"
"""Stands in a run for a line end that the editor forces with a backslash."""

BLANKS = " \t\u3000\u00a0"
_MARKUP = "*_~^`[]{}()\\"


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the source, or what is left of it; ``column`` is where ``text`` begins, from 1."""

    text: str
    number: int
    column: int = 1

    @property
    def blank(self) -> bool:
        """Whether nothing is printed of it."""
        return not self.text.strip(BLANKS)

    def cut(self, count: int) -> Line:
        """Return the line without its first characters."""
        return Line(self.text[count:], self.number, self.column + count)

    def first(self, count: int) -> Line:
        """Return only the first characters of the line."""
        return Line(self.text[:count], self.number, self.column)

    def stripped(self) -> Line:
        """Return the line without blanks at its ends; full-width ones at its head are a typed indent."""
        bare = self.text.rstrip(BLANKS)
        return Line(bare, self.number, self.column).cut(len(bare) - len(bare.lstrip(BLANKS)))


@dataclass(frozen=True)
class Run:
    """Text in which every character knows its place. ``starts`` says where each line begins in it."""

    text: str
    starts: tuple[int, ...]
    lines: tuple[Line, ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Return line and column of a character."""
        index = max(bisect.bisect_right(self.starts, offset) - 1, 0)
        line = self.lines[index]
        return line.number, line.column + min(offset - self.starts[index], len(line.text))


def run(lines: Sequence[Line]) -> Run:
    """Join the lines of a paragraph.

    Between Han characters or full-width marks, and between Han and Latin, a line end is nothing (the quarter
    em between scripts is the composer's); between Latin words or numbers it is a space (CommonMark §6.8).
    """
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    bare = [line.stripped() for line in lines]
    for index, line in enumerate(bare):
        text = line.text
        if index + 1 < len(bare):
            text = _ended(text, bare[index + 1].text)
        starts.append(length)
        pieces.append(text)
        length += len(text)
    return Run("".join(pieces), tuple(starts), tuple(bare))


def _ended(text: str, following: str) -> str:
    """Return a line with what its end is printed as."""
    slashes = len(text) - len(text.rstrip("\\"))
    if slashes % 2:
        return text[:-1].rstrip(BLANKS) + BREAK
    before, after = text.rstrip(_MARKUP)[-1:], following.lstrip(_MARKUP)[:1]
    narrow = before and after and not is_wide(before) and not is_wide(after)
    return text + " " if narrow else text


_WIDE = re.compile(
    "[\u2e80-\u303f\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6"
    "\U0001f000-\U0001faff\U00020000-\U0003ffff“”‘’—…·①-⓿■-◿]"
)


def is_wide(character: str) -> bool:
    """Tell whether a character is set in the Chinese face: Han, kana, full-width marks, ``“”‘’—…·``."""
    return _WIDE.match(character) is not None
