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
    opened: list[tuple[Atom, int, int]] = []
    western = foreign = 0
    for index, atom in enumerate(atoms):
        if _lies(atom):
            western += 1
        elif atom.text in _PAIRS:
            opened.append((atom, western, foreign))
        elif opened and atom.text == _PAIRS[opened[-1][0].text]:
            first, so_far, before = opened.pop()
            first.turned = atom.turned = western > so_far and foreign == before
            foreign += not atom.turned
        elif atom.text == "’":
            atom.turned = any(map(_lies, atoms[max(0, index - 1) : index + 2]))
            foreign += not atom.turned
        else:
            foreign += atom.kind not in _WITHIN


def _lies(atom: Atom) -> bool:
    return atom.kind is CharacterClass.LATIN and not atom.upright
