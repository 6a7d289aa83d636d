"""Find the word that an editor meant: the nearest right key, file or block name."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Iterable

from press.language import say


def nearest(word: str, right: Iterable[str]) -> str | None:
    """Return the right word most like ``word``, or None when none is like it.

    Case, full-width forms, quotation marks and blanks do not count: they are what slips most easily.
    """
    folded = {_fold(candidate): candidate for candidate in right}
    wanted = _fold(word)
    if wanted in folded:
        return folded[wanted]
    # Chinese names are two to five characters: one wrong of two must still find its word.
    for cutoff in (0.75, 0.5):
        if found := difflib.get_close_matches(wanted, folded, n=1, cutoff=cutoff):
            return folded[found[0]]
    return None


def _fold(word: str) -> str:
    narrow = unicodedata.normalize("NFKC", word).casefold()
    return "".join(character for character in narrow if character not in " _-“”‘’\"'「」【】[]")


def listed(words: Iterable[str]) -> str:
    """Join words as the reader's language lists them."""
    return say("、", ", ").join(words)


def meant(word: str, right: Iterable[str]) -> str:
    """Return the end of a sentence that offers the nearest right word; empty when none is near."""
    found = nearest(word, right)
    return "" if found is None else say(f"，是不是“{found}”？", f"; did you mean '{found}'?")
