"""避头尾: where a line may break (standards §5, items 1 to 10)."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from press.compose.atom import Atom
from press.compose.classes import CharacterClass
from press.compose.rules import Rules

HAN, LATIN, NOTE = CharacterClass.HAN, CharacterClass.LATIN, CharacterClass.NOTE

_NOT_AT_START = frozenset(
    {
        CharacterClass.STOP,
        CharacterClass.CLOSE,
        CharacterClass.CONNECTOR,
        CharacterClass.INTERPUNCT,
        CharacterClass.SOLIDUS,
    }
)
"""Item 2, level *basic*; B may not end a line."""

_NUMERALS = frozenset("〇一二三四五六七八九十")

_ASCII_NOT_AT_START = frozenset(")]},.;:!?%'\u2019\u201d")
_ASCII_NOT_AT_END = frozenset("([{$#\u2018\u201c￥¥№")


def may_break(left: Atom, right: Atom, rules: Rules) -> bool:
    """Tell whether a line may end behind ``left`` and the next begin with ``right``.

    Args:
        left: the atom before.
        right: the atom after.
        rules: give the level.
    """
    if left.kind is CharacterClass.NEWLINE or right.split:
        return True
    if right.joined or right.kind in (NOTE, CharacterClass.BLANK):
        return False
    if right.soft:
        return False  # only for want of a better place: see press.compose.breaking
    if _unbreakable(left, right):
        return False
    return rules.line_break == "none" or not prohibited(left, right, rules)


def may_tear(left: Atom, right: Atom, rules: Rules) -> bool:
    """Tell whether a line may end here that would rather not: the prohibitions hold even so."""
    return not (right.joined or right.kind in (NOTE, CharacterClass.BLANK) or prohibited(left, right, rules))


def inside_name(atoms: Sequence[Atom], index: int) -> bool:
    """Tell whether the full-width space before ``index`` opens a name of two characters (王　三)."""
    if atoms[index - 1].kind is not CharacterClass.BLANK or index < 2:
        return False
    around = (atoms[index - 3 : index - 2], atoms[index + 1 : index + 2])
    single = not any(atom.kind is HAN for side in around for atom in side)
    return single and atoms[index - 2].kind is HAN and atoms[index].kind is HAN


def prohibited(left: Atom, right: Atom, rules: Rules) -> bool:
    """Tell whether the level of 避头尾 forbids a line end between the two (items 2 to 4)."""
    if right.kind in _NOT_AT_START or left.kind is CharacterClass.OPEN:
        return True
    if rules.line_break == "basic":
        return False
    if left.kind is CharacterClass.SOLIDUS:  # item 3, level GB
        return True
    return rules.line_break == "strict" and right.kind is CharacterClass.DASH  # item 4


def _unbreakable(left: Atom, right: Atom) -> bool:
    if left.kind is LATIN and right.kind is LATIN:
        return not right.space  # item 10
    if right.space:
        return False
    if CharacterClass.CONNECTOR in (left.kind, right.kind):
        return _ranges(left, right)
    return _ascii_mark(left, right)


def _ranges(left: Atom, right: Atom) -> bool:
    """No break on either side of a sign between numbers (item 9)."""
    other = left if right.kind is CharacterClass.CONNECTOR else right
    return other.kind is LATIN


def _ascii_mark(left: Atom, right: Atom) -> bool:
    starts = right.kind is LATIN and right.text[0] in _ASCII_NOT_AT_START
    return starts or (left.kind is LATIN and left.text[-1] in _ASCII_NOT_AT_END)


def keep_doubled(atoms: Sequence[Atom]) -> None:
    """Keep …… …… on one line: four em (item 8, GB/T 15834 §5.1.5). Longer chains may break between pairs."""
    start = 0
    for ellipsis, run in groupby(atoms, key=lambda atom: atom.text in ("……", "⋯⋯")):
        length = len(list(run))
        if ellipsis and length == 2 and not atoms[start + 1].space:
            atoms[start + 1].joined = True
        start += length


def keep_days(atoms: Sequence[Atom]) -> None:
    """Keep the days that events are named after on one line: “3·15”, “一·二八” (item 9)."""
    for kept, run in groupby(atoms, key=_of_a_day):
        day = list(run)
        inner = [atom.kind for atom in day[1:-1]]
        if kept and CharacterClass.INTERPUNCT in inner:
            for atom in day[1:]:
                atom.joined = atom.joined or not atom.space


def _of_a_day(atom: Atom) -> bool:
    return atom.kind is CharacterClass.INTERPUNCT or atom.text in _NUMERALS or atom.text.isdigit()
