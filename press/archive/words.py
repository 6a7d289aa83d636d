"""Words as they are searched: lines of one paragraph joined, blanks between Han characters taken out."""

from __future__ import annotations

import re

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef\u3000-\u303f\U00020000-\U0003ffff“”‘’…—·"
_BETWEEN_WIDE = re.compile(rf"(?<=[{_WIDE}])\s+(?=[{_WIDE}])")
_BLANKS = re.compile(r"\s+")


def searchable(text: str) -> str:
    """Return a page's text in one line: a word that a line end or an opened-up name parts is whole again."""
    return _BLANKS.sub(" ", _BETWEEN_WIDE.sub("", text.strip()))


def around(text: str, word: str, *, width: int) -> tuple[str, str, str]:
    """Return a word's first place in a text: what stands before it, the word itself, what stands behind.

    Args:
        text: made by :func:`searchable`.
        word: what is searched for; no difference between capitals and small letters.
        width: how many characters before and behind, at most.
    """
    place = max(text.casefold().find(word.casefold()), 0)
    end = place + len(word)
    before = text[max(place - width, 0) : place]
    return (
        f"{'…' if place > width else ''}{before}",
        text[place:end],
        f"{text[end : end + width]}{'…' if end + width < len(text) else ''}",
    )
