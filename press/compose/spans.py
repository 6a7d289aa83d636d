"""Spans: what a title rather keeps in one line, quotations and names in marks, 在…中."""

from __future__ import annotations

from collections.abc import Iterator

from press.compose.parts import MARKS, Part
from press.compose.words import Word

_SHORT_ENCLOSURE, _IN_SHORT, _IN_LONG = 10, 40.0, 3.0
"""Characters up to which a quotation or a name in book marks stays in one line, and what a line end costs."""

_SETTING_LENGTH, _IN_SETTING = 12, 4.0
"""The same for 在…中, which may break."""


_BODY_LENGTH, _IN_BODY = 14, 3.5
"""The same for a body with its place, 青溪市老年书画研究会."""


def inside_spans(text: str, found: tuple[Word, ...], parts: list[Part]) -> Iterator[tuple[int, float]]:
    """Yield the offsets inside spans, and what a line end there costs besides.

    Args:
        text: the title.
        found: its words.
        parts: what each of them does.
    """
    for start, end in _enclosures(text):
        extra = _IN_LONG if end - start > _SHORT_ENCLOSURE + 1 else _IN_SHORT
        for offset in range(start + 1, end + 1):
            yield offset, extra
    for start, end in _settings(found, parts):
        for offset in range(start + 1, end):
            yield offset, _IN_SETTING
    for start, end in _bodies(found, parts):
        for offset in range(start + 1, end):
            yield offset, _IN_BODY


def _settings(found: tuple[Word, ...], parts: list[Part]) -> Iterator[tuple[int, int]]:
    """Yield start and end of 在…中, 在…上 where it is short enough to stay in one line."""
    for index, word in enumerate(found):
        if word.text != "在":
            continue
        ends = (
            other.start
            for other, part in zip(found[index:], parts[index:], strict=True)
            if part is Part.LOCATIVE
        )
        end = next(ends, len(found[-1].text) + found[-1].start + _SETTING_LENGTH)
        if end - word.start <= _SETTING_LENGTH:
            yield word.start, end


def _bodies(found: tuple[Word, ...], parts: list[Part]) -> Iterator[tuple[int, int]]:
    """Yield start and end of every body's name, from its place on."""
    for index, part in enumerate(parts):
        if part is not Part.PLACE:
            continue
        last = index + 1
        while last < len(found) and parts[last] in (Part.NOUN, Part.ADJECTIVE):
            last += 1
        named = last < len(found) and parts[last] is Part.BODY and last > index + 1
        if named and found[last].end - found[index].start <= _BODY_LENGTH:
            yield found[index].start, found[last].end


def _enclosures(text: str) -> list[tuple[int, int]]:
    """Return start and end of every enclosure, the offsets of its opening and closing marks."""
    stack: list[int] = []
    found = []
    for offset, character in enumerate(text):
        if MARKS.get(character) is Part.OPEN:
            stack.append(offset)
        elif MARKS.get(character) is Part.CLOSE and stack:
            found.append((stack.pop(), offset))
    return found
