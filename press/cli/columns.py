"""Text measured in terminal columns: a Han character fills two."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

_NEVER_FIRST = "，。、；：？！）》」』”’】〕…—·"


def width(text: str) -> int:
    """Return how many columns ``text`` fills; combining marks and controls fill none."""
    return sum(_width(character) for character in text)


def pad(text: str, columns: int) -> str:
    """Fill ``text`` with spaces on the right to a number of columns."""
    return text + " " * (columns - width(text))


def wrap(text: str, columns: int) -> list[str]:
    """Break ``text`` into lines of at most so many columns: at spaces and between Han characters."""
    lines, line = [], ""
    for piece in _pieces(text):
        if line and width(line + piece.rstrip()) > columns:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    return [*lines, line.rstrip()]


def _pieces(text: str) -> Iterator[str]:
    """Yield the smallest parts that no line end may split, each with the spaces and marks after it."""
    piece = ""
    for character in text:
        if piece and _may_break(piece[-1], character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _may_break(before: str, after: str) -> bool:
    if after in _NEVER_FIRST or after == " ":
        return False
    return before == " " or _width(before) == 2 or _width(after) == 2


def _width(character: str) -> int:
    if unicodedata.combining(character) or unicodedata.category(character) in ("Cc", "Cf", "Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1
