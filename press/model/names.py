"""Names as they are pasted: parted by marks or blanks, those of two characters opened by a blank."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_HAN = r"[㐀-鿿\U00020000-\U0003ffff]"
_MARKS = re.compile(r"[、，,；;]")
_BLANKS = re.compile(r"\s{2,}|\u3000")
_ANY_BLANK = re.compile(r"\s+")
_PERSON = re.compile(rf"{_HAN}{{1,4}}|{_HAN}+(?:[·•・‧]{_HAN}+)+")
_SINGLE = re.compile(_HAN)
_OPENED = re.compile(rf"({_HAN})\s+({_HAN})")


def names_in(text: str) -> tuple[str, ...]:
    """Return the names in a text: parted by 、 or a comma, by wide blanks, or all of them by any blank.

    ``王伟新 冯 轲 朱永平`` are three: two single characters next to each other are one name, opened to the
    width of three by hand. Lists open such names themselves, so that they can be searched for.
    """
    parts = [part.strip() for part in _MARKS.split(text)]
    if len(parts) == 1:
        words = _ANY_BLANK.split(parts[0])
        if all(_PERSON.fullmatch(word) for word in words):
            return tuple(_joined(words))
    return tuple(name for part in parts for name in _joined(_BLANKS.split(closed(part))))


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Join single characters in pairs."""
    before = ""
    for word in (word.strip() for word in words if word.strip()):
        single = _SINGLE.fullmatch(word) is not None
        if single and not before:
            before = word
            continue
        if before and not single:
            yield before
            before = ""
        yield before + word
        before = ""
    if before:
        yield before


def closed(name: str) -> str:
    """Return a name without the blank that opens two characters to the width of three."""
    return _OPENED.sub(r"\1\2", name) if _OPENED.fullmatch(name) else name


def each_name(roles: dict[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    """Return the names of each role one by one, also where several were written as one text."""
    return {role: tuple(name for text in texts for name in names_in(text)) for role, texts in roles.items()}
