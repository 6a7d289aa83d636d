"""Whether words stand on a page, or begin there and go on elsewhere."""

from __future__ import annotations

from press.archive.record import Leaf
from press.archive.words import searchable

END = "\n\n"
"""Stands behind a page's text, so that its last two characters begin a trigram as all others do."""


def with_turns(leaf: Leaf) -> tuple[str, str]:
    """Return a page's text with the words around each place where it goes on elsewhere behind it.

    Returns:
        The text, and the places in it: where its own text ends, then where each that goes on turns.
    """
    text = searchable(leaf.text) + END
    places = [len(text)]
    for before, behind in leaf.runs_on:
        text += searchable(f"{before}{behind}") + END
        places.append(len(text) - len(END) - len(searchable(behind)))
    return text, " ".join(map(str, places))


def place_of(word: str, text: str, turns: str) -> int:
    """Return where a word first stands in a page's text; -1 where it does not, or only on the next page.

    Args:
        word: folded.
        text: folded.
        turns: as :func:`with_turns` returns them.
    """
    own, *places = map(int, turns.split())
    if (found := text.find(word, 0, own)) >= 0:
        return found
    over = (text.find(word, max(own, turn - len(word) + 1), turn + len(word) - 1) for turn in places)
    return next((found for found in over if found >= 0), -1)


def around(text: str, place: int, length: int, *, width: int) -> tuple[str, str, str]:
    """Return what stands before a word in a page's text, the word itself, and what stands behind.

    Args:
        text: as :func:`with_turns` returns it.
        place: where the word begins.
        length: of the word.
        width: how many characters before and behind, at most.
    """
    end = place + length
    before, behind = text[:place].rpartition(END)[2], text[end:].partition(END)[0]
    return (
        f"{'…' if len(before) > width else ''}{before[-width:]}",
        text[place:end],
        f"{behind[:width]}{'…' if len(behind) > width else ''}",
    )
