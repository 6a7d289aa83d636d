"""Find the word that an editor meant: the nearest right key, file or block name."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

from press.language import say

_LONGEST = 60


def nearest(word: str, right: Iterable[str]) -> str | None:
    """Return the right word most like ``word``, or None when none is like it.

    Case, full-width forms, quotation marks and blanks do not count: they are what slips most easily.
    """
    folded = {_fold(candidate): candidate for candidate in right}
    wanted = _fold(word)
    if wanted in folded:
        return folded[wanted]
    # Chinese names are two to five characters: one wrong of two must still find its word.
    best = max(folded, key=lambda candidate: _likeness(wanted, candidate)[1:], default="")
    return folded[best] if best and _alike(wanted, best) else None


def _alike(word: str, candidate: str) -> bool:
    """Half is enough only in its own place: 期好 means 期号, but 主编 does not mean 编号."""
    ratio, placed, _ = _likeness(word, candidate)
    return ratio > 0.5 or (ratio == 0.5 and placed > ratio)


def _likeness(word: str, candidate: str) -> tuple[float, float, int]:
    """Return how like two words are, first as such, then with weight on characters in their own place."""
    ratio = difflib.SequenceMatcher(None, word, candidate).ratio()
    in_place = sum(one == other for one, other in zip(word, candidate, strict=False))
    share = in_place / max(len(word), len(candidate), 1)
    if sorted(word) == sorted(candidate):
        share = max(share, 0.9)  # letters or characters in another order: 号期
    return ratio, ratio + 0.3 * share, len(set(word) & set(candidate))


def _fold(word: str) -> str:
    narrow = unicodedata.normalize("NFKC", word[:_LONGEST]).casefold()
    return "".join(character for character in narrow if character not in " _-“”‘’\"'「」【】[]")


def short(text: str, most: int = 24) -> str:
    """Return a text in one line, cut where it is longer than so many characters."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1] + "…"


def listed(words: Iterable[str]) -> str:
    """Join words as the reader's language lists them."""
    return say("、", ", ").join(words)


def meant(word: str, right: Iterable[str]) -> str:
    """Return the end of a sentence that offers the nearest right word; empty when none is near."""
    found = nearest(word, right)
    return "" if found is None else say(f"，是不是“{found}”？", f"; did you mean '{found}'?")
