"""Width of marks 标点挤压: blank sides, adjacent marks, line ends (standards §5, items 11 to 16)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from press.compose.atom import Atom
from press.compose.classes import MARKS, SENTENCE_STOPS, CharacterClass
from press.compose.measurer import Extent
from press.compose.rules import Rules

HALF = 0.5
_TOLERANCE = 0.08
"""Ink may reach this far, in em, into the half taken away: ？ and 《 are often drawn a little wider."""

_FULL_WIDTH = 0.75
"""A mark of a smaller advance is proportional already (Latin quotes) and is left alone."""

OPEN, CLOSE, STOP = CharacterClass.OPEN, CharacterClass.CLOSE, CharacterClass.STOP


def blanks(kind: CharacterClass, extent: Extent, size: float) -> tuple[float, float]:
    """Return the blank that may be taken away left and right of a mark.

    Half an em where the typeface leaves it free, less where its ink is in the way, nothing for other
    characters. The ink decides, not a table, so that faces of any region come out right.
    """
    if kind not in MARKS or extent.advance < _FULL_WIDTH:
        return 0.0, 0.0
    if kind is OPEN:
        return _takeable(extent.ink_left) * size, 0.0
    return 0.0, _takeable(extent.advance - extent.ink_right) * size


def _takeable(blank: float) -> float:
    if blank >= HALF - _TOLERANCE:
        return HALF
    return max(0.0, blank - _TOLERANCE / 2)


def centred(extent: Extent, size: float) -> tuple[float, float]:
    """Return width and shift of 间隔号: half an em, not adjustable (item 11), its dot in the middle."""
    middle = (extent.ink_left + extent.ink_right) / 2
    return HALF * size, (HALF / 2 - middle) * size


def style_trims(atom: Atom, rules: Rules) -> tuple[float, float]:
    """Return what the punctuation style takes off a mark left and right wherever it stands (item 16)."""
    if rules.punctuation == "quanjiao" or atom.kind not in MARKS:
        return 0.0, 0.0
    if rules.punctuation == "kaiming" and atom.text in SENTENCE_STOPS:
        return 0.0, 0.0
    return atom.left, atom.right


def pair_trims(left: Atom, right: Atom) -> tuple[float, float]:
    """Return what adjacent marks lose between them: off the left one's right, off the right one's left.

    Two marks that would take two em take one and a half, and the brackets stay close to what they
    enclose (item 12): 。” and ）， lose the blank of the first mark, “（ and ：“ that of the second,
    》《 that of the first. A 间隔号 counts as a mark here.
    """
    if CharacterClass.INTERPUNCT in (left.kind, right.kind):
        return (left.right if left.kind is CLOSE else 0.0), (right.left if right.kind is OPEN else 0.0)
    if left.kind not in MARKS or right.kind not in MARKS:
        return 0.0, 0.0
    if right.kind is OPEN:
        return (left.right, 0.0) if left.kind is CLOSE else (0.0, right.left)
    return (left.right, 0.0) if left.kind is not OPEN else (0.0, 0.0)


def close_doubled(atoms: Sequence[Atom]) -> None:
    """Give doubled ？ and ！ one em: the second, too, loses its blank (item 15, GB/T 15834 §5.1.2).

    Three of them take two em, which the rule for adjacent marks makes already.
    """
    for shout, run in groupby(atoms, key=lambda atom: bool(atom.text) and atom.text in "？！"):
        marks = list(run)
        if shout and len(marks) == 2:
            marks[1].advance -= marks[1].right
            marks[1].right = 0.0
