"""Filters that layouts use on copy: dates, names and lists in the house form."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter
from typing import Any

from press.model.blocks import Blocks, Figure, Group, Heading, Listing, Paragraph, Table, plain, walk

_NOTE = 22
"""Characters: a longer note 作者简介, 来源 reads from the left."""

_LONG = 300
"""Characters, about half a page: a group of more may be parted by the end of a page."""

_FIGURE = 200
"""Characters that a figure counts for."""

_TITLES = (30, 60, 120)
"""Characters of titles that go down a step, two, three."""

_TITLE_LINE = 20
"""Ems: what stands side by side in the largest of a journal's titles."""

_NUMBERED = re.compile("[一二三四五六七八九十]、")

_BULLETS = frozenset("•●·◆■▪○□◇–—-*")

_HAN_NAME = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2}")

_PERSON = re.compile(r"[\u3400-\u9fff\U00020000-\U0003ffff]{2,3}")


def long_date(date: datetime.date | str | None) -> str:
    """Write a date as 2026年7月14日: Arabic, full year, no leading zeros (GB/T 9704-2012 §7.3.5.4)."""
    if date is None:
        return ""
    if isinstance(date, str):
        return date
    return f"{date.year}年{date.month}月{date.day}日"


def number_line(number: int, *, extra: bool = False) -> str:
    """Write an issue's number as 第21期, or 增刊第2期 for one numbered apart."""
    return f"{'增刊' if extra else ''}第{number}期"


def recipients(names: Iterable[str]) -> str:
    """Join the names of one row; a row written as one line stays as it is."""
    return "，".join(names)


def is_short_name(name: str) -> bool:
    """Tell whether a name has two Han characters, which lists open to the width of three (standards 3.6)."""
    return _HAN_NAME.fullmatch(name) is not None


def is_person(name: str) -> bool:
    """Tell whether a name is a person's of two or three Han characters, which lists set in one width."""
    return _PERSON.fullmatch(name) is not None


def in_parentheses(words: str) -> str:
    """Put words into full-width parentheses unless they already stand in them."""
    words = words.strip()
    if not words or (words[0] in "（(" and words[-1] in "）)"):
        return words
    return f"（{words}）"


def one_line(title: str) -> str:
    """Return a title without the line ends that the editor forced; a space between Latin words."""
    parts = [line.strip() for line in title.strip().splitlines()]
    joined = parts[0] if parts else ""
    for part in parts[1:]:
        latin = joined[-1:].isascii() and part[:1].isascii() and joined and part
        joined += f" {part}" if latin else part
    return joined


def title_step(title: str) -> int:
    """Return how many steps of size a title goes down for its length: 0 to 3.

    Down by one with more than 30 characters, three lines of the author's, or one of them that would turn
    over; again past 60 and past 120 characters.
    """
    lines = [_ems(line.strip()) for line in title.strip().splitlines()]
    whole = sum(lines)
    if whole > _TITLES[1]:
        return 2 if whole <= _TITLES[2] else 3
    turns_over = len(lines) > 1 and max(lines) > _TITLE_LINE
    return int(whole > _TITLES[0] or len(lines) > 2 or turns_over)


def _ems(words: str) -> float:
    return sum(0.5 if character.isascii() else 1 for character in words)


def is_numbered(heading: Heading) -> bool:
    """Tell whether a heading begins with one numeral and 、, from which its later lines hang by two ems."""
    return _NUMBERED.match(plain(heading.content)) is not None


def top_level(blocks: Blocks) -> int:
    """Return the highest level of heading that an article has; 1 where it has none."""
    return min((block.level for block in walk(blocks) if isinstance(block, Heading)), default=1)


def marker_kind(marker: str) -> str:
    """Return what kind of marker a list's item has: ``han`` 一、 ``number`` 1. ① or ``bullet``."""
    if marker.strip() in _BULLETS:
        return "bullet"
    return "number" if any(character.isdigit() for character in marker) else "han"


def with_colon(recipients: str) -> str:
    """End the main recipients with a full-width colon (GB/T 9704-2012 §7.3.2)."""
    return recipients.rstrip("：:，,。 ") + "："


def groupby_running(values: Iterable[Any], attribute: str) -> list[tuple[Any, list[Any]]]:
    """Return neighbours that have an attribute in common together, in running order."""
    return [(name, list(group)) for name, group in groupby(values, key=attrgetter(attribute))]


def opening(paragraph: Paragraph) -> str:
    """Return the first eight characters of a paragraph, its lead included."""
    return plain((*paragraph.lead, *paragraph.content))[:8]


def turns_over(note: str) -> bool:
    """Tell whether a note at the end of an article takes more than a line of a column."""
    return _ems(note) > _NOTE


def words(group: Group) -> str:
    """Return the words of a group's paragraphs."""
    return "".join(plain(block.content) for block in group.content if isinstance(block, Paragraph))


def is_long(group: Group) -> bool:
    """Tell whether a group takes more than about half a page."""
    return sum(_size(block) for block in walk(group.content)) > _LONG


def _size(block: object) -> int:
    match block:
        case Paragraph():
            return len(plain((*block.lead, *block.content)))
        case Heading():
            return len(plain(block.content))
        case Listing():
            return 20 * len(block.items)
        case Table():
            return 20 * len((*block.header, *block.body))
        case Figure():
            return _FIGURE
        case _:
            return 0
