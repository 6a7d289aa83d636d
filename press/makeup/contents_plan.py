"""The contents 目录 laid out: which departments stand on which page, and how much air is between entries."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from press.makeup.column_grid import ColumnGrid
from press.makeup.filters import one_line
from press.model import Issue, Piece
from press.model.measure import MM

_TITLE, _PITCH = 11.0, 17.0
_SUBTITLE, _SUBTITLE_PITCH = 9.5, 14.0
_AFTER, _AROUND = 5.0, 12.5
"""pt: white after an entry, and above and below the entries of a department, before it is stretched."""

_AUTHOR, _AUTHOR_PITCH = 9.0, 14.0
_AUTHORS = 0.35
"""Of an entry's words that its authors have, where they stand in a column of their own."""

_BESIDE = 132.0
"""pt of the measure that departments and page numbers have at the left of the words."""

_GRADES = (1.3, 1.2, 1.1, 1.0)
"""By what the type is larger, where entries are so few that their page would look empty."""

_AIRY = 1.25
"""White is stretched by so much at least where type is larger: a full page keeps to the small one."""

_MOST = 3.4
"""So many times the white may be stretched to fill a page."""


@dataclass(frozen=True)
class ContentsGroup:
    """The entries of one department; ``continued`` where it began on the page before."""

    column: str
    pieces: tuple[Piece, ...]
    continued: bool = False


@dataclass(frozen=True)
class ContentsPage:
    """The departments on one page of the contents; by what type is larger, and white stretched."""

    groups: tuple[ContentsGroup, ...]
    air: float
    grade: float = 1.0
    authors: float = 0.0
    """Of the words, the share that a column of authors has; 0 where they stand below the titles."""


def contents_planner(
    issue: Issue, page: ColumnGrid, width: Callable[[str], float]
) -> Callable[[float, float], tuple[ContentsPage, ...]]:
    """Return the function that templates call to lay the contents out.

    It takes the height of the head on the first page and, where the issue has a highlight, that of its
    picture, both in pt.

    Args:
        issue: whose contents.
        page: its page.
        width: of words in the titles' face, in em.
    """
    height = page.type_area[1] * MM

    def plan(head: float, band: float) -> tuple[ContentsPage, ...]:
        return contents_plan(
            issue, page.measure, height, width, head=head, band=band if issue.file.highlight else 0
        )

    return plan


def contents_plan(
    issue: Issue, measure: float, height: float, width: Callable[[str], float], *, head: float, band: float
) -> tuple[ContentsPage, ...]:
    """Return the pages of the contents, evenly filled; no department is parted from its first entry.

    Args:
        issue: whose contents.
        measure: the type area's width, pt.
        height: of the type area, pt.
        width: of words in the titles' face, in em.
        head: the height of the head, on later pages left white, pt.
        band: that of the lead story's picture, pt.
    """
    groups = [
        ContentsGroup(name, tuple(pieces))
        for name, pieces in groupby(issue.pieces, key=lambda piece: piece.column)
    ]
    rooms = [height - head - band, height - head]
    small = _Planner(issue, measure, width, 1.0)
    needed = sum(map(small.high, groups))
    count = 1 if needed <= rooms[0] else 2 if needed <= rooms[0] + rooms[1] else math.ceil(needed / rooms[1])
    if issue.contents_form in ("two", "spread") and len(issue.pieces) > 1:
        count = max(count, 2)
    for grade in _GRADES:
        planner = _Planner(issue, measure, width, grade)
        pages = planner.parted(groups, count, band)
        white = [planner.stretch(page, rooms[min(number, 1)]) for number, page in enumerate(pages)]
        if min(white, default=0) >= _AIRY:
            break
    return tuple(
        ContentsPage(tuple(page), round(min(max(air, 1.0), _MOST), 3), grade, planner.authors)
        for page, air in zip(pages, white, strict=True)
    )


class _Planner:
    def __init__(self, issue: Issue, measure: float, width: Callable[[str], float], grade: float) -> None:
        self.named = issue.publication.contents_authors
        self.authors = _AUTHORS if self.named and issue.contents_style == "numbers" else 0.0
        self.words = (1 - self.authors) * (measure - _BESIDE)
        self.column = self.authors * (measure - _BESIDE) - _AUTHOR
        self.width = width
        self.grade = grade
        self.prefixes = issue.file.entries

    def solid(self, piece: Piece) -> float:
        """Return the height of an entry without white, pt."""
        front = piece.article.front
        title = self.prefixes.get(piece.item.file, "") + one_line(front.title)
        words = self.words / self.grade
        high = _PITCH * max(1, math.ceil(_TITLE * self.width(title) / words))
        if front.subtitle:
            turned = _SUBTITLE * (2 + self.width(one_line(front.subtitle))) / words
            high += _SUBTITLE_PITCH * math.ceil(turned)
        high *= self.grade
        if not (self.named and front.author):
            return high
        if not self.authors:
            return high + _AUTHOR_PITCH
        names = _AUTHOR * self.width("　".join(front.author))
        return max(high, _AUTHOR_PITCH * math.ceil(names / self.column))

    def high(self, group: ContentsGroup) -> float:
        return sum(self.solid(piece) + _AFTER for piece in group.pieces) + _AROUND

    def stretch(self, page: Sequence[ContentsGroup], room: float) -> float:
        """Return by what white would be stretched so that entries fill a page."""
        solid = sum(self.solid(piece) for group in page for piece in group.pieces)
        white = sum(_AFTER * len(group.pieces) + _AROUND for group in page)
        return (room - solid) / white if white else 1.0

    def parted(self, groups: list[ContentsGroup], count: int, band: float) -> list[list[ContentsGroup]]:
        """Share departments among pages so that the fullest is as little full as can be."""
        pages: list[list[ContentsGroup]] = []
        rest = groups
        for left in range(count, 1, -1):
            target = (sum(map(self.high, rest)) + band) / left - (0 if pages else band)
            taken, rest = self._taken(rest, target)
            pages.append(taken)
        return [page for page in [*pages, rest] if page]

    def _taken(
        self, groups: list[ContentsGroup], target: float
    ) -> tuple[list[ContentsGroup], list[ContentsGroup]]:
        """Take departments up to a height, parting one only where half a page would be wanting otherwise."""
        taken: list[ContentsGroup] = []
        room = target
        for number, group in enumerate(groups):
            high = self.high(group)
            if high / 2 <= room or (not taken and len(group.pieces) < 4):
                taken.append(group)
                room -= high
                continue
            if room < 0.3 * target or len(group.pieces) < 4:
                return taken, groups[number:]
            first, second = self._halves(group, room)
            return [*taken, first], [second, *groups[number + 1 :]]
        return taken, []

    def _halves(self, group: ContentsGroup, room: float) -> tuple[ContentsGroup, ContentsGroup]:
        """Part a department so that two entries at least stand on either side."""
        heights = [self.solid(piece) + _AFTER for piece in group.pieces]
        fits = sum(sum(heights[:end]) <= room for end in range(1, len(heights) + 1))
        cut = min(max(fits, 2), len(heights) - 2)
        return (
            replace(group, pieces=group.pieces[:cut]),
            ContentsGroup(group.column, group.pieces[cut:], continued=True),
        )
