"""Names in order of the strokes of the surname 按姓氏笔画: is one before the other?"""

from __future__ import annotations

import re
from functools import lru_cache
from importlib import resources
from itertools import pairwise, zip_longest

_ASIDE = re.compile(r"[（(].*?[)）]|[\s\u3000]+")

Strokes = tuple[int, str]
"""How many strokes, and of which kinds in the order of writing: 横 1, 竖 2, 撇 3, 点 4, 折 5."""

_NOTHING: Strokes = (0, "")


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    text = resources.files("press.sources").joinpath("data/strokes.txt").read_text("utf-8")
    lines = (line.split(" ", 1) for line in text.splitlines() if not line.startswith("#"))
    return {character: order for order, characters in lines for character in characters}


def strokes(character: str) -> Strokes | None:
    """Return a character's strokes; None for one that the table does not have."""
    order = _table().get(character)
    return None if order is None else (len(order), order)


def out_of_order(names: tuple[str, ...]) -> tuple[str, str] | None:
    """Return the first two neighbours of which the second belongs before the first; None if there are none.

    First the surname's first character decides, by its number of strokes, then by their kinds; then the next
    characters. Two rules are in use for names of two characters (standards §3.6.3): a pair is told only where
    it breaks both. Names with characters whose strokes are not known are passed over.
    """
    bare = [_ASIDE.sub("", name) for name in names]
    for (first, second), written in zip(pairwise(bare), pairwise(names), strict=True):
        if _breaks(first, second, blank=True) and _breaks(first, second, blank=False):
            return written
    return None


def _breaks(first: str, second: str, *, blank: bool) -> bool:
    for one, other in zip_longest(_keys(first, blank=blank), _keys(second, blank=blank), fillvalue=_NOTHING):
        if one is None or other is None:
            return False
        if one != other:
            return one > other
    return False


def _keys(name: str, *, blank: bool) -> list[Strokes | None]:
    """Return the strokes of each character, with nothing for the middle of a name of two if ``blank``."""
    found = [strokes(character) for character in name]
    return [found[0], _NOTHING, found[1]] if blank and len(found) == 2 else found
