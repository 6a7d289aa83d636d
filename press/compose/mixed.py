"""Chinese and Western side by side 中西文间距 (standards §5, items 18 to 20)."""

from __future__ import annotations

from press.compose.atom import Atom
from press.compose.classes import MARKS, CharacterClass

_SIGNS = frozenset("%‰°℃+#@&$€£§")
"""ASCII and other signs that belong to a number or word; brackets and stops do not."""

_LEADING = frozenset("-−±×÷≈≤≥<>=/№’")
"""Signs that belong to the number or word that they stand before: −5, ±10, /v3/list."""

_TIGHT = frozenset("￥＄￡￠％")
"""Full-width signs that belong to the number beside them."""


def mixed(left: Atom, right: Atom) -> bool:
    """Tell whether Han stands directly beside a letter, digit or sign of a number.

    No space is made beside Chinese marks, inside brackets or before a footnote's call (item 18), nor around
    what stands upright in vertical text, in ems of its own.
    """
    if left.upright or right.upright:
        return False
    if left.kind is CharacterClass.HAN and right.kind is CharacterClass.LATIN:
        return _begins(right.text) and left.text not in _TIGHT
    if left.kind is CharacterClass.LATIN and right.kind is CharacterClass.HAN:
        return _belongs(left.text[-1]) and right.text not in _TIGHT
    return False


def _begins(word: str) -> bool:
    return _belongs(word[0]) or (word[0] in _LEADING and word[1:2].isalnum())


def _belongs(character: str) -> bool:
    return character.isalnum() or character in _SIGNS


def beside_mark(left: Atom, right: Atom) -> bool:
    """Tell whether a typed space between the two stands beside a Chinese mark, which needs none (item 18).

    Nor does Han beside a word that stands upright.
    """
    if left.kind in MARKS or right.kind in MARKS:
        return True
    return (left.upright or right.upright) and CharacterClass.HAN in (left.kind, right.kind)
