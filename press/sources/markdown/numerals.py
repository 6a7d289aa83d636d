"""The numerals that mark the levels of official prose: 一、（一）1.（1）(GB/T 9704 §7.3.3), and 第一，."""

from __future__ import annotations

import re
from dataclasses import dataclass

_HAN = "一二三四五六七八九十"
_APPROXIMATE = "一、二|二、三|三、四|四、五|五、六|六、七|七、八|八、九"
_FORMS: tuple[tuple[int, re.Pattern[str]], ...] = (
    # 一、二年级 and 十、百、千 are copy; 一、三个坚持 is a heading.
    (
        1,
        re.compile(
            rf"(?!(?:{_APPROXIMATE})[年月季级班组线期批类楼号日周])(?!十、百)"
            rf"[{_HAN}]{{1,3}}[、．.](?![ 　]*$)"
        ),
    ),
    # （一）至（三）项 is copy.
    (2, re.compile(rf"[（(][{_HAN}]{{1,3}}[）)](?![（(]|[、至到和—~\-][（(]|[ 　]*$)")),
    # 1.5亿元 and 1、2号楼 are copy; 1.2026年工作 is a heading.
    (3, re.compile(r"[0-9０-９]{1,2}[.．、](?:(?=(?:19|20)\d\d年)|(?![0-9０-９]))(?![ 　]*$)")),
    (4, re.compile(r"[（(][0-9０-９]{1,2}[）)](?![（(]|[、至到和—~\-][（(]|[ 　]*$)")),
)
_COUNTED = re.compile(rf"[{_HAN}]{{1,3}}[、．.](?![{_HAN}]+、)(?![ 　]*$)")
"""A heading that is marked as one: 二、三类乡镇的差别 is the second, whatever 二、三类 may mean in copy."""

_SIGNPOST = re.compile(rf"第[{_HAN}]{{1,3}}[，,、：:](?!第)")
_ITEM = re.compile(r"[①-⑳⑴-⒇]|[0-9]{1,2}[)）]")


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral at the head of a paragraph: its level, 0 for a signpost such as 第一，, and its length."""

    level: int
    length: int


def numeral(text: str) -> Numeral | None:
    """Return the numeral that a text begins with, or None."""
    for level, form in _FORMS:
        if match := form.match(text):
            return Numeral(level, match.end())
    if match := _SIGNPOST.match(text):
        return Numeral(0, match.end())
    return None


def marked_numeral(text: str) -> Numeral | None:
    """Return the numeral of a heading that is marked as one, or None."""
    if (found := numeral(text)) or not (match := _COUNTED.match(text)):
        return found
    return Numeral(1, match.end())


def begins_item(text: str) -> bool:
    """Tell whether a line begins with any numeral of a list or heading."""
    return numeral(text) is not None or _ITEM.match(text) is not None
