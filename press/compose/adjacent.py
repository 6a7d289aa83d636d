"""Adjacent marks: how much two of them lose between each other, by the table of their classes.

Two marks that would take two em take one and a half, and brackets stay close to what they enclose (standards
§5, item 12; GB/T 15834 §5.1.3; clreq issue 779).
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from itertools import groupby

from press.compose.atom import Atom
from press.compose.classes import MARKS, CharacterClass


class Mark(Enum):
    """What a mark is to its neighbour."""

    OPEN = auto()  # “ ‘ （ 《 〈 【 〖 〔 ［ ｛
    CLOSE = auto()  # ” ’ ） 》 〉 】 〗 〕 ］ ｝
    PAUSE = auto()  # 、 ， ； ：
    PERIOD = auto()  # 。
    SHOUT = auto()  # ？ ！
    MIDDLE = auto()  # · ／ –, half an em with no blank of their own to give


class Loss(Enum):
    """Whose blank the pair gives up."""

    FIRST = auto()
    SECOND = auto()


OPEN, CLOSE, PAUSE, PERIOD, SHOUT, MIDDLE = Mark

PAIRS: dict[tuple[Mark, Mark], Loss] = {
    (OPEN, OPEN): Loss.SECOND,  # “（
    (CLOSE, OPEN): Loss.FIRST,  # 》《
    (CLOSE, CLOSE): Loss.FIRST,  # ）”
    (CLOSE, PAUSE): Loss.FIRST,  # ”，
    (CLOSE, PERIOD): Loss.FIRST,  # ）。
    (CLOSE, SHOUT): Loss.FIRST,  # ”？
    (CLOSE, MIDDLE): Loss.FIRST,  # ”·
    (MIDDLE, OPEN): Loss.SECOND,  # ·《
    (PAUSE, OPEN): Loss.SECOND,  # ：“
    (PAUSE, CLOSE): Loss.FIRST,  # ，”
    (PERIOD, OPEN): Loss.SECOND,  # 。“
    (PERIOD, CLOSE): Loss.FIRST,  # 。”
    (SHOUT, OPEN): Loss.SECOND,  # ！“
    (SHOUT, CLOSE): Loss.FIRST,  # ！”, as in mainland books
    (SHOUT, SHOUT): Loss.FIRST,  # ？！, see close_doubled
}
"""The fifteen classes of pairs. An opening and a closing mark have no blank between them: （）."""

_NO_MARKS = (CharacterClass.HAN, CharacterClass.LATIN)
_STOPS = (PAUSE, PERIOD, SHOUT)


def mark_of(atom: Atom) -> Mark | None:
    """Return what ``atom`` is to its neighbour, None where it is no mark."""
    if atom.kind is CharacterClass.OPEN:
        return OPEN
    if atom.kind is CharacterClass.CLOSE:
        return CLOSE
    if atom.kind is CharacterClass.STOP:
        return PERIOD if atom.text == "。" else SHOUT if atom.text in "？！" else PAUSE
    half = (CharacterClass.INTERPUNCT, CharacterClass.SOLIDUS)
    return MIDDLE if atom.kind in half or atom.text == "–" else None


def loss_of(left: Mark, right: Mark) -> Loss | None:
    """Return whose blank the pair gives up; two stops in a row, a slip of the pen, count as ？！ do."""
    if left in _STOPS and right in _STOPS:
        return Loss.FIRST
    return PAIRS.get((left, right))


def pair_trims(left: Atom, right: Atom) -> tuple[float, float]:
    """Return what adjacent marks lose between them: off the left one's right, off the right one's left."""
    if (
        left.kind in _NO_MARKS
        or right.kind in _NO_MARKS
        or (left.kind not in MARKS and right.kind not in MARKS)
    ):
        return 0.0, 0.0
    marks = mark_of(left), mark_of(right)
    if marks[0] is None or marks[1] is None:
        return 0.0, 0.0
    loss = loss_of(marks[0], marks[1])
    if loss is Loss.FIRST:
        return left.right, 0.0
    return (0.0, right.left) if loss is Loss.SECOND else (0.0, 0.0)


def close_doubled(atoms: Sequence[Atom]) -> None:
    """Give doubled ？ and ！ one em: the second, too, loses its blank (item 15, GB/T 15834 §5.1.2).

    Three of them take two em, which the table makes already.
    """
    for shout, run in groupby(atoms, key=lambda atom: mark_of(atom) is SHOUT):
        marks = list(run)
        if shout and len(marks) == 2:
            marks[1].advance -= marks[1].right
            marks[1].right = 0.0
