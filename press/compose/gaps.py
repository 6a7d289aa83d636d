"""The gap between two atoms of a line: its natural width and how far it may give way in either direction."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from press.compose.adjacent import pair_trims
from press.compose.atom import Atom
from press.compose.classes import MARKS, SENTENCE_STOPS, CharacterClass
from press.compose.compression import style_trims
from press.compose.mixed import beside_mark, mixed
from press.compose.rules import Rules

SPACE, BRACKET, COMMA, MIXED, STOP = range(5)
"""Steps of compression (item 22): (2) word spaces, (4) brackets, (5) ，、；： (6) Han–Latin, (7) 。？！

Step (1), the mark at the line's end, is natural width here; (3) has nothing to give: 间隔号 is half an em.
"""

STEPS = 5

_SPACE_LEAST, _SPACE_MOST = 0.25, 0.5
_MIXED_LEAST, _MIXED_MOST, _MIXED_WIDEST = 0.13, 1 / 3, 0.5
"""Items 18 and 23; a hair more than ⅛, so that rounding in the PDF does not lead below it."""

_STOP_SHARE = {"quanjiao": 1.0, "kaiming": 0.5, "banjiao": 1.0}
"""What 。？！ give of their blank in each style: all of it comes last (item 22), 开明式 wants them wide."""


_BLANK_WIDER = 0.25
"""em: what a full-width space, behind 第一条 or between names, may grow before gaps between Han are seen."""

_MARK_WIDER = 0.125
"""em: what the gap on the blank side of a mark may grow before gaps between Han are seen."""

_APART = 0.001
"""em: the origins of two marks are this far apart at least, so that readers of the PDF find them in order."""


@dataclass(frozen=True, slots=True)
class Gap:
    """What lies between two atoms.

    Args:
        natural: its width; negative where a mark's blank is taken away.
        shrink: what each step of compression may take from it.
        stretch_space: what it may grow as a word space, stretch_mixed: as Han–Latin space.
        stretch_wide: what it may grow beyond that while other gaps open; a full-width space, too.
        stretch_mark: what it may grow as the blank of a mark before gaps between Han are seen.
        even: whether it takes part in even expansion.
        inner: it lies inside an address or a code, which opens where nothing else can.
    """

    natural: float
    shrink: tuple[float, ...] = (0.0,) * STEPS
    stretch_space: float = 0.0
    stretch_mixed: float = 0.0
    stretch_wide: float = 0.0
    stretch_mark: float = 0.0
    even: bool = True
    inner: bool = False


SOLID = Gap(0.0)
"""Between two Han characters."""


def gaps(atoms: Sequence[Atom], rules: Rules) -> Iterator[Gap]:
    """Yield the gaps between neighbours."""
    han = CharacterClass.HAN
    for left, right in pairwise(atoms):
        solid = left.kind is right.kind is han and not left.spacing and not right.space
        yield SOLID if solid else gap(left, right, rules)  # nine in ten are


def gap(left: Atom, right: Atom, rules: Rules) -> Gap:
    """Return the gap between two neighbours."""
    natural = left.spacing if right.kind is not CharacterClass.NOTE else 0.0
    if right.piece:
        return Gap(natural, even=False, inner=True)
    if left.kind is CharacterClass.BLANK and right.kind is not CharacterClass.BLANK:
        return Gap(natural, stretch_wide=_BLANK_WIDER * left.size, even=False)
    if mixed(left, right):
        if rules.autospace == 0 and not right.space:
            return Gap(natural)
        return mixed_gap(left, right, rules.autospace)
    if right.space:
        return _space_gap(left, right, natural)
    return _plain_gap(left, right, rules, natural)


def mixed_gap(left: Atom, right: Atom, space: float) -> Gap:
    """Return the gap between Han and Latin that is ``space`` em wide by nature."""
    size = max(left.size, right.size)
    least, most = min(_MIXED_LEAST, space), max(_MIXED_MOST, space)
    shrink = [0.0] * STEPS
    shrink[MIXED] = (space - least) * size
    return Gap(
        left.spacing + space * size,
        tuple(shrink),
        stretch_mixed=(most - space) * size,
        stretch_wide=(_MIXED_WIDEST - most) * size,
        even=False,
    )


def _space_gap(left: Atom, right: Atom, natural: float) -> Gap:
    if beside_mark(left, right):
        return _plain_gap(left, right, Rules(), natural)
    size = max(left.size, right.size)
    if right.joined and left.text[-1:].isdigit():
        # 500 kWh, 1 234: a thin space that parts nothing, and no word space
        return Gap(natural + min(right.space_width, _SPACE_LEAST * size), even=False)
    shrink = [0.0] * STEPS
    shrink[SPACE] = max(0.0, right.space_width - _SPACE_LEAST * size)
    stretch = max(0.0, _SPACE_MOST * size - right.space_width)
    return Gap(natural + right.space_width, tuple(shrink), stretch)


def _plain_gap(left: Atom, right: Atom, rules: Rules, natural: float) -> Gap:
    off_left, off_right = pair_trims(left, right)
    if rules.punctuation != "quanjiao":
        off_left = max(off_left, style_trims(left, rules)[1])
        off_right = max(off_right, style_trims(right, rules)[0])
    shrink = [0.0] * STEPS
    share = _STOP_SHARE[rules.punctuation]
    spare = left.advance - off_left - off_right - _APART * left.size
    _give(shrink, left, min(spare, left.right - off_left), share)
    _give(shrink, right, min(spare, right.left - off_right), share)
    even = _even(left, right)
    blank = even and (left.right > off_left or right.left > off_right)
    wider = _MARK_WIDER * left.size if blank else 0.0
    return _gap(natural - off_left - off_right, tuple(shrink), wider, even)


@lru_cache(maxsize=256)
def _gap(natural: float, shrink: tuple[float, ...], wider: float, even: bool) -> Gap:
    """Return such a gap; a text has many beside its marks, and few that differ."""
    return Gap(natural, shrink, stretch_mark=wider, even=even)


def _give(shrink: list[float], atom: Atom, blank: float, share: float) -> None:
    if blank <= 0 or atom.kind not in MARKS:
        return
    if atom.kind is not CharacterClass.STOP:
        shrink[BRACKET] += blank
    elif atom.text in SENTENCE_STOPS:
        shrink[STOP] += blank * share
    else:
        shrink[COMMA] += blank


def _even(left: Atom, right: Atom) -> bool:
    """Item 23 (3): not inside what is unbreakable, not around 连接号 and 分隔号, not before a note's call."""
    if right.kind in (CharacterClass.NOTE, CharacterClass.NEWLINE):
        return False
    if left.kind is right.kind and left.kind in (CharacterClass.LATIN, CharacterClass.DASH):
        return False
    tight = (CharacterClass.CONNECTOR, CharacterClass.SOLIDUS)
    return left.kind not in tight and right.kind not in tight
