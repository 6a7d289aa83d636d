"""Western words and numbers in vertical text: upright, side by side, or on their side.

CLREQ: single letters and digits and acronyms stand upright one below the other, each in one em like Han;
words, sentences and longer numbers are turned clockwise; numbers of two or three digits stand side by side in
one em, 纵中横.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum, auto
from typing import Literal
from unicodedata import combining

Latin = Literal["auto", "mixed", "upright"]


class Posture(Enum):
    """How a glyph stands in vertical text."""

    UPRIGHT = auto()
    """In an em box of its own."""
    BESIDE = auto()
    """Upright, beside others in one em box."""
    TURNED = auto()
    """On its right side."""


_SINGLE = re.compile(r"[^\W_]")
_ACRONYM = re.compile(r"(?=.*[A-Z])[A-Z0-9&+]{1,6}")
"""GDP, 5G, C919, R&D, AI+; longer ones are read as words."""


@dataclass(frozen=True, slots=True)
class Orientation:
    """How the Western words and numbers of a run of vertical text stand.

    Args:
        latin: ``auto``: single letters and digits and acronyms upright, words on their side; ``mixed``: all
            on their side; ``upright``: all upright.
        digits: numbers of so many digits stand side by side in one em 纵中横.
        combined: every word or number does.
    """

    latin: Latin = "auto"
    digits: int = 0
    combined: bool = False

    def posture(self, word: str) -> Posture:
        """Return how a word or number stands that no space or Chinese character parts."""
        number = word.isascii() and word.isdigit()
        if self.combined or (number and len(word) <= self.digits):
            return Posture.BESIDE
        if self.latin == "upright" or (self.latin == "auto" and _stands(word)):
            return Posture.UPRIGHT
        return Posture.TURNED


def _stands(word: str) -> bool:
    letters = letters_of(word)
    single = len(letters) == 1 and _SINGLE.match(word)
    return bool(single or _ACRONYM.fullmatch(word))


def letters_of(word: str) -> list[str]:
    """Return the letters of a word, each with the accents that combine with it."""
    letters: list[str] = []
    for character in word:
        if letters and combining(character):
            letters[-1] += character
        else:
            letters.append(character)
    return letters
