"""Character classes: what CLREQ and GB/T 15834 sort characters into (standards §5, classes A to G)."""

from __future__ import annotations

from enum import Enum, auto
from functools import cache


class CharacterClass(Enum):
    """The classes that the rules of line composition are written in."""

    HAN = auto()  # Han characters, kana, full-width letters: one em, a line may break on both sides
    STOP = auto()  # A 点号 、，。：；！？
    OPEN = auto()  # B opening quotes and brackets
    CLOSE = auto()  # C closing quotes and brackets
    DASH = auto()  # D 破折号 —— and 省略号 ……
    CONNECTOR = auto()  # E 连接号 – — ～
    INTERPUNCT = auto()  # F 间隔号 ·
    SOLIDUS = auto()  # G 分隔号 ／
    LATIN = auto()  # words of letters, digits and ASCII marks
    BLANK = auto()  # U+3000, the full-width space
    SPACE = auto()  # U+0020, U+00A0 and what collapses into them
    NEWLINE = auto()  # a line end that the author wants
    JOINER = auto()  # U+2060, U+FEFF: no break here
    SPLITTER = auto()  # U+200B: a break is allowed here
    IGNORED = auto()  # U+00AD: a word may be parted here, and nothing is drawn otherwise
    OBJECT = auto()  # a picture or another box that stands in the line
    NOTE = auto()  # the call of a footnote

    # Enum's own works by the name, in Python: too slow for what is looked up for every character.
    __hash__ = object.__hash__


_BY_CHARACTER = {
    **dict.fromkeys("、，。：；！？", CharacterClass.STOP),
    **dict.fromkeys("“‘（《〈【〖〔［｛「『", CharacterClass.OPEN),
    **dict.fromkeys("”’）》〉】〗〕］｝」』", CharacterClass.CLOSE),
    **dict.fromkeys("—⸺…⋯", CharacterClass.DASH),
    **dict.fromkeys("–～", CharacterClass.CONNECTOR),
    **dict.fromkeys("·・", CharacterClass.INTERPUNCT),
    "／": CharacterClass.SOLIDUS,
    "\u3000": CharacterClass.BLANK,
    **dict.fromkeys(
        " \t\u00a0\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f", CharacterClass.SPACE
    ),
    **dict.fromkeys("\n\u0085\u2028\u2029", CharacterClass.NEWLINE),
    **dict.fromkeys("\u2060\ufeff", CharacterClass.JOINER),
    "\u200b": CharacterClass.SPLITTER,
    "\u00ad": CharacterClass.IGNORED,
}

_HAN_RANGES = (
    (0x2E80, 0x2FFF),  # radicals
    (0x3001, 0x303F),  # marks that no class above claims, 〇
    (0x3040, 0x31FF),  # kana, bopomofo, strokes
    (0x3200, 0x4DBF),  # enclosed and compatibility forms, extension A
    (0x4E00, 0x9FFF),
    (0xAC00, 0xD7AF),  # hangul syllables break like Han
    (0xF900, 0xFAFF),
    (0xFE30, 0xFE4F),
    (0xFF00, 0xFF60),  # full-width letters and digits
    (0xFFE0, 0xFFE6),
    (0x2160, 0x217F),  # Ⅲ, one em in Chinese typefaces
    (0x2460, 0x24FF),  # ①
    (0x25A0, 0x27BF),  # □ ★ ※-like signs that stand in Chinese text
    (0x20000, 0x3FFFF),
)

NO_BREAK_SPACES = frozenset("\u00a0\u2007\u202f")


@cache
def class_of(character: str) -> CharacterClass:
    """Return the class of one character, taken by itself.

    A single ``—`` counts as 破折号 here; :func:`press.compose.tokens.kind_of` knows whether it stands alone
    and may call it 连接号.
    """
    known = _BY_CHARACTER.get(character)
    if known is not None:
        return known
    code = ord(character)
    if any(low <= code <= high for low, high in _HAN_RANGES) or character == "※":
        return CharacterClass.HAN
    return CharacterClass.LATIN


MARKS = frozenset({CharacterClass.STOP, CharacterClass.OPEN, CharacterClass.CLOSE})
"""Marks that fill one em and have a blank side."""

SENTENCE_STOPS = frozenset("。？！")
"""Stops that keep their em in 开明式 and shrink last (item 22, step 7)."""
