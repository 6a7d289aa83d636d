"""The gaps inside the lines of a finished PDF, em: what stands too close or too far apart."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from benchmarks.composition.geometry import EM
from benchmarks.composition.lines import BLANK, Character, Line

OPEN = frozenset("“‘（《〈「『【〔［")
CLOSE = frozenset("”’）》〉」』】〕］")
STOPS = frozenset("、，。：；！？")
MARKS = OPEN | CLOSE | STOPS
_NO_HOLE = MARKS | {BLANK}

_LEAST, _MOST = 1 / 8, 1 / 2
"""Han–Latin space: CLREQ, 中西文间距."""

_ROUNDING = 0.015
"""em that may be lost to the rounding of a PDF's numbers."""

_PAIR = 0.75
"""em between the origins of two adjacent marks, stretch taken off, beyond which neither gave half an em."""

_SQUEEZED = 0.02
_LATIN = re.compile(r"[^\W_]")


@dataclass(frozen=True)
class Gaps:
    """What is found in one line.

    Args:
        stretch: median of the gaps between neighbouring Han characters, em; 0 where there are none.
        mixed: Han–Latin spaces outside ⅛ to ½ em.
        wide_pairs: adjacent marks that keep two em.
        squeezed: whether a mark gives blank to the line.
        hole: the widest blank between two characters beside no mark or typed blank, em.
    """

    stretch: float
    mixed: int
    wide_pairs: int
    squeezed: bool
    hole: float


def gaps(line: Line) -> Gaps:
    """Measure one line."""
    pairs = list(pairwise(line.characters))
    stretch = median(
        [_gap(left, right) for left, right in pairs if is_han(left.text) and is_han(right.text)] or [0.0]
    )
    return Gaps(
        stretch=stretch,
        mixed=sum(not _LEAST - _ROUNDING <= gap <= _MOST + _ROUNDING for gap in _mixed(pairs)),
        wide_pairs=sum(_is_wide_pair(left, right, stretch) for left, right in pairs),
        squeezed=any(_is_squeezed(left, right) for left, right in pairs),
        hole=max(
            (_gap(left, right) for left, right in pairs if not {left.text, right.text} & _NO_HOLE),
            default=0.0,
        ),
    )


def is_han(sign: str) -> bool:
    """Tell whether a character is Han."""
    return "\u4e00" <= sign <= "\u9fff" or sign == "〇"


def _gap(left: Character, right: Character) -> float:
    return (right.x - left.x - left.advance) / EM


def _mixed(pairs: list[tuple[Character, Character]]) -> Iterator[float]:
    for left, right in pairs:
        if (is_han(left.text) and _is_latin(right.text)) or (_is_latin(left.text) and is_han(right.text)):
            yield _gap(left, right)


def _is_latin(sign: str) -> bool:
    return sign < "\u2000" and _LATIN.match(sign) is not None


def _is_wide_pair(left: Character, right: Character, stretch: float) -> bool:
    if {left.text, right.text} <= MARKS and not (left.text in OPEN and right.text in CLOSE):
        stops = left.text in "？！" and right.text in "？！"
        return not stops and (right.x - left.x) / EM - max(stretch, 0.0) > _PAIR
    return False


def _is_squeezed(left: Character, right: Character) -> bool:
    """Beside a Han character, so that pairs of marks do not count."""
    if left.text in CLOSE | STOPS and is_han(right.text):
        return (right.x - left.x) / EM - 1 < -_SQUEEZED
    return is_han(left.text) and right.text in OPEN and _gap(left, right) < -_SQUEEZED
