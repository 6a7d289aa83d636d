"""Pair asterisks and underscores: bold and 着重, whatever marks stand beside them.

CommonMark §6.2 lets ``**`` close only when no punctuation stands before it or a blank or punctuation
follows, which refuses ``**重点。**后文``. Chinese has no blanks between words, so here only blanks decide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

from press.model.blocks import Inline, Inlines, Styled, Text


@dataclass
class Delimiter:
    """A run of one mark, with how many of it are not yet paired."""

    mark: str
    count: int
    opens: bool
    closes: bool
    offset: int

    def text(self) -> Inlines:
        """Return what is left of it as text."""
        return (Text(self.mark * self.count),) if self.count else ()


_OPEN = 16
"""Delimiters that may wait for a partner at once; bounds how deep styles nest and how far is looked back."""

Piece: TypeAlias = Inline | Delimiter


def delimiter(text: str, start: int, end: int) -> Delimiter | None:
    """Return the run of marks in ``text[start:end]`` as a delimiter, or None when it is only text."""
    mark, count = text[start], end - start
    before, after = text[start - 1 : start], text[end : end + 1]
    opens, closes = bool(after.strip()), bool(before.strip())
    if count > 3 or _arithmetic(before, after):
        return None
    if mark == "_":
        # Within a word an underscore is a letter (CommonMark §6.2, rules 2 and 4); blanks in forms are ____.
        opens, closes = opens and not before.isalnum(), closes and not after.isalnum()
    return Delimiter(mark, count, opens, closes, start) if opens or closes else None


def _arithmetic(before: str, after: str) -> bool:
    """``3*4`` is a product."""
    return before.isascii() and before.isdigit() and after.isascii() and after.isdigit()


def pair(pieces: list[Piece]) -> tuple[Inlines, list[Delimiter]]:
    """Return the inlines with bold and emphasis made, and the delimiters that found no partner."""
    done: list[Piece] = []
    waiting: list[tuple[int, Delimiter]] = []
    for piece in pieces:
        if isinstance(piece, Delimiter):
            _close(done, waiting, piece)
            if not piece.count:
                continue
            if piece.opens:
                waiting.append((len(done), piece))
                del waiting[:-_OPEN]
        done.append(piece)
    return merged(done), [piece for piece in done if isinstance(piece, Delimiter)]


def _close(done: list[Piece], waiting: list[tuple[int, Delimiter]], closer: Delimiter) -> None:
    """Pair a closing run with the nearest openers of its mark, as long as any of it is left."""
    while closer.closes and closer.count:
        index = _opener(done, waiting, closer)
        if index is None:
            return
        place, opener = waiting[index]
        width = 2 if opener.count >= 2 and closer.count >= 2 else 1
        style: Literal["strong", "emphasis"] = "strong" if width == 2 else "emphasis"
        styled = Styled(style, merged(done[place + 1 :]))
        opener.count -= width
        closer.count -= width
        kept = 1 if opener.count else 0
        del done[place + kept :], waiting[index + kept :]
        done.append(styled)


def _opener(done: list[Piece], waiting: list[tuple[int, Delimiter]], closer: Delimiter) -> int | None:
    for index in range(len(waiting) - 1, -1, -1):
        place, opener = waiting[index]
        # ** must not be closed by *, nor * by **: runs of other lengths are a slip, not a pair.
        alike = opener.count == closer.count or 3 in (opener.count, closer.count)
        if opener.mark == closer.mark and alike and place + 1 < len(done):
            return index
    return None


def merged(pieces: list[Piece]) -> Inlines:
    """Return pieces as inlines: delimiters become text, neighbouring texts one."""
    inlines: list[Inline] = []
    for piece in pieces:
        for inline in piece.text() if isinstance(piece, Delimiter) else (piece,):
            last = inlines[-1] if inlines else None
            if isinstance(inline, Text) and isinstance(last, Text):
                inlines[-1] = Text(last.text + inline.text)
            elif inline != Text(""):
                inlines.append(inline)
    return tuple(inlines)
