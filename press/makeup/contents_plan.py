"""The contents 目录 laid out: which departments stand on which page, and how much air is between entries."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from typing import TypeAlias

from press.compose.titles import break_title
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


_WORST, _OVERFULL = 1.6, 10.0
"""So full a page may be thought of at most; and what it costs to be fuller than it has room."""

_PARTING = 0.15
"""What it costs to part a department, beside the squares of pages' fullness."""

_Ways: TypeAlias = dict[int, tuple[float, tuple[int, ...]]]
"""By the number of entries on the pages so far: what they cost, and where each ends."""


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
    """Return the pages of the contents, alike in fullness; a department is parted into two entries at least.

    Args:
        issue: whose contents.
        measure: the type area's width, pt.
        height: of the type area, pt.
        width: of words in the titles' face, in em.
        head: the height of the head, on later pages left white, pt.
        band: that of the lead story's picture, pt.
    """
    rooms = [height - head - band, height - head]
    small = _Planner(issue, measure, width, 1.0)
    least = 2 if issue.contents_form in ("two", "spread") and len(issue.pieces) > 1 else 1
    count = next(count for count in range(least, least + len(issue.pieces) + 1) if small.holds(rooms, count))
    for grade in _GRADES:
        planner = _Planner(issue, measure, width, grade)
        pages = planner.parted(rooms, count)
        white = [planner.stretch(page, rooms[min(number, 1)]) for number, page in enumerate(pages)]
        if min(white, default=0) >= _AIRY:
            break
    return tuple(
        ContentsPage(page, round(min(max(air, 1.0), _MOST), 3), grade, planner.authors)
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
        self.by_sense = issue.contents_style == "numbers"
        self.pieces = issue.pieces
        self.heights = [self.solid(piece) for piece in self.pieces]
        self.solids = {piece.item.file: high for piece, high in zip(self.pieces, self.heights, strict=True)}

    def solid(self, piece: Piece) -> float:
        """Return the height of an entry without white, pt."""
        front = piece.article.front
        prefix = self.prefixes.get(piece.item.file, "")
        title = (f"{prefix}：" if prefix else "") + one_line(front.title)
        high = _PITCH * self._lines(title, _TITLE)
        if front.subtitle:
            high += _SUBTITLE_PITCH * self._lines(f"——{one_line(front.subtitle)}", _SUBTITLE)
        high *= self.grade
        if not (self.named and front.author):
            return high
        if not self.authors:
            return high + _AUTHOR_PITCH
        names = _AUTHOR * self.width("　".join(front.author))
        return max(high, _AUTHOR_PITCH * math.ceil(names / self.column))

    def _lines(self, text: str, size: float) -> int:
        """Return how many lines a text has at a size in pt."""
        words = self.words / self.grade / size
        if not self.by_sense:
            return max(1, math.ceil(self.width(text) / words))
        advances = [self.width(character) for character in text]
        return 1 + len(break_title(text, advances, words)) if text else 1

    def stretch(self, page: Sequence[ContentsGroup], room: float) -> float:
        """Return by what white would be stretched so that entries fill a page."""
        solid = sum(self.solids[piece.item.file] for group in page for piece in group.pieces)
        white = sum(_AFTER * len(group.pieces) + _AROUND for group in page)
        return (room - solid) / white if white else 1.0

    def holds(self, rooms: Sequence[float], count: int) -> bool:
        """Tell whether so many pages have room for everything; the last that are tried have to do."""
        pages = self.parted(rooms, count)
        full = (self.stretch(page, rooms[min(number, 1)]) < 1 for number, page in enumerate(pages))
        return len(pages) < count or not any(full) or count >= len(self.pieces)

    def parted(self, rooms: Sequence[float], count: int) -> list[tuple[ContentsGroup, ...]]:
        """Share entries among so many pages, or as many as can be, so that they are alike in fullness."""
        ways: list[_Ways] = [{0: (0.0, (0,))}]
        for number in range(count):
            room = rooms[min(number, 1)]
            ways.append(self._further(ways[-1], room))
        done = [way[len(self.pieces)] for way in ways if len(self.pieces) in way]
        ends = done[-1][1] if done else (0, len(self.pieces))
        return [self._groups(start, end) for start, end in pairwise(ends)]

    def _further(self, ways: _Ways, room: float) -> _Ways:
        """Return the best ways to fill one page more, by where it ends."""
        found: _Ways = {}
        for start, (cost, ends) in ways.items():
            high, column = 0.0, ""
            for end in range(start + 1, len(self.pieces) + 1):
                piece = self.pieces[end - 1]
                high += self.heights[end - 1] + _AFTER + (_AROUND if piece.column != column else 0.0)
                column = piece.column
                if high > _WORST * room and end > start + 2:
                    break
                parting = self._parting(end)
                if parting is None:
                    continue
                full = high / room
                way = (cost + full * full + _OVERFULL * max(0.0, full - 1) + parting, (*ends, end))
                found[end] = min(found.get(end, way), way)
        return found

    def _parting(self, end: int) -> float | None:
        """Return what it costs to end a page here: None where fewer than two entries were left alone."""
        columns = [piece.column for piece in self.pieces[max(end - 2, 0) : end + 2]]
        if end >= len(self.pieces) or columns[end - max(end - 2, 0) - 1] != columns[end - max(end - 2, 0)]:
            return 0.0
        return _PARTING if len(columns) == 4 and len(set(columns)) == 1 else None

    def _groups(self, start: int, end: int) -> tuple[ContentsGroup, ...]:
        found = groupby(self.pieces[start:end], key=lambda piece: piece.column)
        groups = [ContentsGroup(name, tuple(pieces)) for name, pieces in found]
        if start and self.pieces[start - 1].column == groups[0].column:
            groups[0] = replace(groups[0], continued=True)
        return tuple(groups)
