"""Quotation marks of Western text in vertical lines: they lie on their side with it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from press.compose.atom import Atom
from press.compose.classes import CharacterClass

QUOTED = re.compile("[“‘][^“‘]*?[A-Za-z0-9\u00c0-\u024f\u0370-\u052f]|[A-Za-z]’|’[A-Za-z0-9]")
"""What a paragraph without any such quotation does not have."""

_PAIRS = {"“": "”", "‘": "’"}
_WITHIN = frozenset((CharacterClass.DASH, CharacterClass.CONNECTOR))


def turn_quotes(atoms: Sequence[Atom]) -> None:
    """Turn the quotation marks that enclose nothing but Western text lying on its side, and apostrophes.

    CLREQ, punctuation in vertical writing: ﹃﹄ and ﹁﹂ are the quotes of Chinese text, and
    of words that stand upright, letter by letter.
    """
    opened: list[int] = []
    for index, atom in enumerate(atoms):
        if atom.text in _PAIRS:
            opened.append(index)
        elif opened and atom.text == _PAIRS[atoms[opened[-1]].text]:
            first = opened.pop()
            if _western(atoms[first + 1 : index]):
                atoms[first].turned = atom.turned = True
        elif atom.text == "’":
            atom.turned = any(map(_lies, atoms[max(0, index - 1) : index + 2]))


def _western(enclosed: Sequence[Atom]) -> bool:
    others = [atom for atom in enclosed if not atom.turned]
    return any(map(_lies, enclosed)) and all(_lies(atom) or atom.kind in _WITHIN for atom in others)


def _lies(atom: Atom) -> bool:
    return atom.kind is CharacterClass.LATIN and not atom.upright
