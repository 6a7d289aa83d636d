"""Hyphenation: where a Western word may be parted (standards §5, item 10: by a dictionary, or not at all)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import pyphen

BREAK_PRICE = 1.0
"""What a line end at a hyphen costs, in the unit of :mod:`press.compose.breaking`."""

_BEFORE, _BEHIND = 2, 3
"""Letters that stay on either side."""

_WORD = re.compile(r"[^\W\d_]{5,}")
_NOUNS_IN_CAPITALS = ("de", "lb")
"""Languages in which a capital does not mean a name."""

ENGLISH = "en_US"


def language_of(tag: str | None) -> str:
    """Return the dictionary for words in text of this language (BCP 47); in Chinese text they are English."""
    import pyphen

    return pyphen.language_fallback((tag or "").replace("-", "_")) or ENGLISH


@lru_cache(maxsize=4096)
def syllables(word: str, language: str) -> tuple[str, ...]:
    """Return the parts of a word, marks beside it included; one part where nothing may part it.

    Names and abbreviations, which have capitals, are never parted.

    Args:
        word: as it stands between spaces and Chinese characters.
        language: what :func:`language_of` returned.
    """
    places = [0]
    for match in _WORD.finditer(word):
        letters = match.group()
        if letters[1:].islower() and (letters.islower() or language.startswith(_NOUNS_IN_CAPITALS)):
            places += [match.start() + place for place in _dictionary(language).positions(letters)]
    return tuple(word[start:end] for start, end in pairwise([*places, len(word)]))


@cache
def _dictionary(language: str) -> pyphen.Pyphen:
    import pyphen

    return pyphen.Pyphen(lang=language, left=_BEFORE, right=_BEHIND)
