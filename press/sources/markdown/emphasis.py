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


_REACH = 200
"""Pieces that a closer looks back over, so that a text of lone asterisks is not read in square time."""
_OPEN = 16
"""Delimiters that may wait for a partner at once, which bounds how deep styles can nest."""

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
    for piece in pieces:
        if isinstance(piece, Delimiter) and piece.closes:
            _close(done, piece)
        if (
            isinstance(piece, Delimiter)
            and sum(isinstance(other, Delimiter) for other in done[-_REACH:]) >= _OPEN
        ):
            done += piece.text()
        elif not isinstance(piece, Delimiter) or piece.count:
            done.append(piece)
    lonely = [piece for piece in done if isinstance(piece, Delimiter)]
    return merged(done), lonely


def _close(done: list[Piece], closer: Delimiter) -> None:
    """Pair a closing run with the nearest openers of its mark, as long as any of it is left."""
    while closer.count:
        place = _opener(done, closer)
        if place is None:
            return
        opener = done[place]
        if not isinstance(opener, Delimiter):
            raise TypeError(f"{opener} opens nothing")
        width = 2 if opener.count >= 2 and closer.count >= 2 else 1
        style: Literal["strong", "emphasis"] = "strong" if width == 2 else "emphasis"
        styled = Styled(style, merged(done[place + 1 :]))
        opener.count -= width
        closer.count -= width
        del done[place + (1 if opener.count else 0) :]
        done.append(styled)


def _opener(done: list[Piece], closer: Delimiter) -> int | None:
    for place in range(len(done) - 1, max(len(done) - _REACH, -1), -1):
        piece = done[place]
        if isinstance(piece, Delimiter) and piece.mark == closer.mark and piece.opens:
            # ** must not be closed by *, nor * by **: an odd sum is a slip, not a pair.
            alike = piece.count == closer.count or 3 in (piece.count, closer.count)
            if alike and place + 1 < len(done):
                return place
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
