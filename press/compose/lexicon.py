"""The trade's vocabulary, ``lexicon.txt``: what a general dictionary splits or tags wrongly."""

from __future__ import annotations

from functools import cache
from pathlib import Path

_FILE = Path(__file__).with_name("lexicon.txt")


@cache
def lexicon(name: str) -> frozenset[str]:
    """Return the words of one list, such as ``compounds``."""
    return frozenset(_lists()[name])


@cache
def _lists() -> dict[str, list[str]]:
    lists: dict[str, list[str]] = {}
    name = ""
    for line in _FILE.read_text("utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            lists[name] = []
        elif line and not line.startswith("#"):
            lists[name] += line.split()
    return lists
