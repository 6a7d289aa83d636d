"""Sets of characters: what a face covers, and the national lists it is measured against."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from importlib import resources


@dataclass(frozen=True)
class Coverage:
    """A set of code points, kept as ranges: first and last of each, in order, never touching."""

    ranges: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, points: Iterable[int]) -> Coverage:
        """Gather code points into ranges."""
        ranges: list[tuple[int, int]] = []
        for point in sorted(set(points)):
            if ranges and point == ranges[-1][1] + 1:
                ranges[-1] = (ranges[-1][0], point)
            else:
                ranges.append((point, point))
        return cls(tuple(ranges))

    @staticmethod
    @lru_cache(maxsize=256)
    def read(text: str) -> Coverage:
        """Read what :meth:`__str__` wrote; a build reads the same few faces again and again."""
        pairs = (word.partition("-") for word in text.split())
        return Coverage(tuple((int(first, 16), int(last or first, 16)) for first, _, last in pairs))

    @classmethod
    def parse(cls, text: str) -> Coverage:
        """Read ranges in hexadecimal, such as ``U+20-7E, U+B7`` or ``4E00-9FA5 9FB4``.

        Raises:
            ValueError: something else stands there.
        """
        points: list[int] = []
        for word in text.replace(",", " ").split():
            first, _, last = word.upper().removeprefix("U+").partition("-")
            points.extend(range(int(first, 16), int(last or first, 16) + 1))
        return cls.of(points)

    def __str__(self) -> str:
        return " ".join(
            f"{first:X}" if first == last else f"{first:X}-{last:X}" for first, last in self.ranges
        )

    @cached_property
    def _firsts(self) -> tuple[int, ...]:
        return tuple(first for first, _ in self.ranges)

    def __contains__(self, char: object) -> bool:
        if not isinstance(char, str):
            return False
        at = bisect_right(self._firsts, ord(char)) - 1
        return at >= 0 and ord(char) <= self.ranges[at][1]

    def __iter__(self) -> Iterator[str]:
        return (chr(point) for first, last in self.ranges for point in range(first, last + 1))

    def __len__(self) -> int:
        return sum(last - first + 1 for first, last in self.ranges)

    def shared(self, other: Coverage) -> int:
        """Return how many characters both have."""
        return sum(char in self for char in other)


def _encodable(first_lead: int, leads: int, trails: range, codec: str) -> Coverage:
    """Return the Han characters of a two-byte code."""
    chars = (
        bytes((lead, trail)).decode(codec, "ignore") for lead in range(first_lead, leads) for trail in trails
    )
    return Coverage.of(ord(char) for char in chars if len(char) == 1 and is_han(char))


def is_han(char: str) -> bool:
    """Tell whether a character is Han: a unified or compatibility ideograph."""
    return "㐀" <= char <= "鿿" or "豈" <= char <= "\ufaff" or "\U00020000" <= char <= "\U0003ffff"


@cache
def gb2312() -> Coverage:
    """The 6763 Han characters of GB/T 2312."""
    return _encodable(0xB0, 0xF8, range(0xA1, 0xFF), "gb2312")


@cache
def gbk() -> Coverage:
    """The Han characters of GBK that have a place of their own in Unicode: 20 923."""
    return _encodable(0x81, 0xFF, range(0x40, 0xFF), "gbk")


@cache
def tongyong() -> Coverage:
    """The 8105 characters of 通用规范汉字表 (2013), which names registered today are written with."""
    text = resources.files("press.fonts").joinpath("data/tongyong.txt").read_text("utf-8")
    rows = (line for line in text.splitlines() if not line.startswith("#"))
    return Coverage.parse(" ".join(rows))
