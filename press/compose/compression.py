"""Width of marks 标点挤压: blank sides, styles, half-em signs (standards §5, items 11, 13, 14, 16)."""

from __future__ import annotations

from press.compose.atom import Atom
from press.compose.classes import MARKS, SENTENCE_STOPS, CharacterClass
from press.compose.measurer import Extent
from press.compose.rules import Rules

HALF = 0.5
_TOLERANCE = 0.08
"""Ink may reach this far, in em, into the half taken away: ？ and 《 are often drawn a little wider."""

_CLEAR = 0.06
"""What a sign wider than half an em keeps free of its ink on both sides together, in em."""

_FULL_WIDTH = 0.75
"""A mark of a smaller advance is proportional already (Latin quotes) and is left alone."""


def blanks(kind: CharacterClass, extent: Extent, size: float) -> tuple[float, float]:
    """Return the blank that may be taken away left and right of a mark.

    Half an em where the typeface leaves it free, less where its ink is in the way, nothing for other
    characters. The ink decides, not a table, so that faces of any region come out right.
    """
    if kind not in MARKS or extent.advance < _FULL_WIDTH:
        return 0.0, 0.0
    if kind is CharacterClass.OPEN:
        return _takeable(extent.ink_left) * size, 0.0
    return 0.0, _takeable(extent.advance - extent.ink_right) * size


def _takeable(blank: float) -> float:
    if blank >= HALF - _TOLERANCE:
        return HALF
    return max(0.0, blank - _TOLERANCE / 2)


def half_em(kind: CharacterClass, text: str) -> bool:
    """Tell whether a sign takes half an em and never gives way: 间隔号, 分隔号, 短横线 (item 11)."""
    return kind in (CharacterClass.INTERPUNCT, CharacterClass.SOLIDUS) or text == "–"


def centred(extent: Extent, size: float) -> tuple[float, float]:
    """Return width and shift of ·, ／ and –: half an em, not adjustable (item 11), the ink in the middle.

    A ／ drawn from corner to corner of its em would lie upon its neighbours: it takes what its ink needs.
    """
    middle, ink = (extent.ink_left + extent.ink_right) / 2, extent.ink_right - extent.ink_left
    width = HALF if ink <= HALF + _TOLERANCE else min(extent.advance, ink + _CLEAR)
    return width * size, (width / 2 - middle) * size


def style_trims(atom: Atom, rules: Rules) -> tuple[float, float]:
    """Return what the punctuation style takes off a mark left and right wherever it stands (item 16)."""
    if rules.punctuation == "quanjiao" or atom.kind not in MARKS:
        return 0.0, 0.0
    if rules.punctuation == "kaiming" and atom.text in SENTENCE_STOPS:
        return 0.0, 0.0
    return atom.left, atom.right
