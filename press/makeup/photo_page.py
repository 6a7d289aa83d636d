"""Photo pages: pictures over the whole type area, each with its caption beside, below or above it."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal, TypeAlias

CROP = 0.8
"""Of a picture's width or height so much is always shown."""

_SIDE = (0.66, 0.77)
"""Of the measure, least and most: a picture with its caption at its side."""

_FULL = 0.94
"""Of the height there is: two pictures stand staggered only where they fill it so far."""

_NARROW = 0.24
"""Of the measure: a picture that is narrower looks lost."""

_SMALL = 0.38
"""Of the pictures' average: one that is smaller looks forgotten; a large one may lead three in a row."""

_SHARES = (1.0, 0.88, 0.76, 0.64, 0.52, 0.4, 0.3, 0.2)
"""Of the measure, in turn, until pictures that are very tall go onto the page."""

_AIR = 4.0
"""pt between a picture and the caption below or above it."""

_LINE = 0.96
"""Of a caption's measure that its lines fill on the average."""

Pointer = Literal["", "◀", "▶", "▲", "▼"]
Wish = Literal["auto", "above", "below"]
"""Where an editor wants a caption."""
Cell: TypeAlias = tuple[int, ...]
"""Pictures one above the other."""
Row: TypeAlias = tuple[Cell, ...]
"""Cells side by side, as high as each other."""


@dataclass(frozen=True)
class PhotoPlace:
    """Where a picture and its caption stand, in pt from the upper left corner of the room for pictures.

    Args:
        number: of the photograph on its page, from 0.
        x: left, y: upper edge of the picture.
        width: of the picture, height: of it, cropped to its frame.
        caption_x: left, caption_y: upper edge of the caption, caption_width: its measure.
        below: whether the caption hangs from ``caption_y``; one at the side or above stands on it.
        pointer: the sign that leads from the caption to its picture (standards §3.5.8); none where no other
            picture is near.
    """

    number: int
    x: float
    y: float
    width: float
    height: float
    caption_x: float
    caption_y: float
    caption_width: float
    below: bool
    pointer: Pointer


@lru_cache(maxsize=64)
def place_photos(
    ratios: tuple[float, ...],
    *,
    measure: float,
    height: float,
    gap: float,
    captions: tuple[float, ...],
    pitch: float,
    wishes: tuple[Wish, ...] = (),
) -> tuple[PhotoPlace, ...]:
    """Arrange photographs on a page: of all rows and columns that keep their order, those that fill it best.

    Two landscapes stand staggered with their captions at the sides. Others fill the measure in rows; in a row
    a tall picture may stand beside two that lie one above the other. Of no picture more than a fifth is cut.

    Args:
        ratios: width over height of each picture.
        measure: the type area's width, pt.
        height: what of its height there is, pt.
        gap: white between pictures, pt.
        captions: the length of each caption in one line, pt; 0 where there is none.
        pitch: of a caption's lines, pt.
        wishes: where each caption is wanted; all as they come out best unless given.
    """
    above = tuple(wish == "above" for wish in wishes) or (False,) * len(ratios)
    page = _Page(ratios, measure, height, gap, captions, pitch, above)
    free = all(wish == "auto" for wish in wishes)
    if free and len(ratios) == 2 and min(ratios) >= 1.2 and (places := page.staggered()):
        return places
    return _pointed(page.best())


def _pointed(places: tuple[PhotoPlace, ...]) -> tuple[PhotoPlace, ...]:
    """Return places with signs at all captions, where one of them has pictures on both of its sides."""
    if not any(_is_between(place, other) for place in places for other in places):
        return places
    return tuple(replace(place, pointer="▲" if place.below else "▼") for place in places)


def _is_between(place: PhotoPlace, other: PhotoPlace) -> bool:
    """Tell whether a caption stands between its own picture and another one above or below."""
    overlap = place.x < other.x + other.width and other.x < place.x + place.width
    beyond = other.y > place.y if place.below else other.y < place.y
    return overlap and beyond


@dataclass(frozen=True)
class _Page:
    ratios: tuple[float, ...]
    measure: float
    height: float
    gap: float
    captions: tuple[float, ...]
    pitch: float
    above: tuple[bool, ...]

    def staggered(self) -> tuple[PhotoPlace, ...] | None:
        """Two pictures, at the left and at the right; None where they would leave the page half empty."""
        gap, measure = self.gap, self.measure
        room = (self.height - 2 * gap) / 2
        wanted = max(ratio * room * CROP for ratio in self.ratios)
        width = min(max(wanted, _SIDE[0] * measure), _SIDE[1] * measure)
        heights = [min(max(room, width / ratio * CROP), width / ratio / CROP) for ratio in self.ratios]
        if not _FULL * self.height <= sum(heights) + 2 * gap <= self.height + 0.01:
            return None
        aside, low = measure - width - gap, heights[0] + 2 * gap
        return (
            PhotoPlace(0, 0.0, 0.0, width, heights[0], width + gap, heights[0], aside, False, "◀"),
            PhotoPlace(1, aside + gap, low, width, heights[1], 0.0, low + heights[1], aside, False, "▶"),
        )

    def best(self) -> tuple[PhotoPlace, ...]:
        """Return the places that fill the page best; pictures too tall for all of them stand narrower."""
        found: tuple[PhotoPlace, ...] = ()
        for share in _SHARES:
            plans = [self._set(rows, self.measure * share) for rows in _arrangements(len(self.ratios))]
            found = min(plans, key=lambda plan: plan[0])[1]
            if self._lowest(found) <= self.height + 0.01:
                break
        aside = (self.measure - max(place.x + place.width for place in found)) / 2
        return tuple(replace(place, x=place.x + aside, caption_x=place.x + aside) for place in found)

    def _lowest(self, places: tuple[PhotoPlace, ...]) -> float:
        return max(place.y + place.height + self._under(place.number, place.width) for place in places)

    def _set(self, rows: tuple[Row, ...], measure: float) -> tuple[float, tuple[PhotoPlace, ...]]:
        """Return how ill an arrangement fills the page, and its places."""
        widths = [self._widths(row, measure) for row in rows]
        natural = [
            max(width * self._slope(cell) for width, cell in zip(found, row, strict=True))
            for found, row in zip(widths, rows, strict=True)
        ]
        fixed = [self._fixed(row, found) for row, found in zip(rows, widths, strict=True)]
        white = sum(map(sum, fixed)) + self.gap * (len(rows) - 1)
        wanted = (self.height - white) / sum(natural)
        share = min(max(wanted, CROP), 1 / CROP)
        places = tuple(self._places(rows, widths, natural, fixed, share))
        return self._fault(places, wanted), places

    def _widths(self, row: Row, measure: float) -> list[float]:
        """Return the widths at which a row's cells are as high as each other and fill the measure."""
        slopes = [self._slope(cell) for cell in row]
        extra = [self._between(cell, measure / len(row)) for cell in row]
        room = measure - self.gap * (len(row) - 1)
        high = (room + sum(e / s for e, s in zip(extra, slopes, strict=True))) / sum(1 / s for s in slopes)
        return [max((high - e) / s, 1.0) for e, s in zip(extra, slopes, strict=True)]

    def _fixed(self, row: Row, widths: list[float]) -> tuple[float, float, float]:
        """Return the height of the words above a row, of those below it, and of what is between pictures."""
        cells = list(zip(row, widths, strict=True))
        over = max(self._over(cell[0], width) for cell, width in cells)
        under = max(self._under(cell[-1], width) for cell, width in cells)
        return over, under, max(self._between(cell, width) for cell, width in cells)

    def _places(
        self,
        rows: tuple[Row, ...],
        widths: list[list[float]],
        natural: list[float],
        fixed: list[tuple[float, float, float]],
        share: float,
    ) -> Iterator[PhotoPlace]:
        y = 0.0
        for row, found, tall, (over, under, within) in zip(rows, widths, natural, fixed, strict=True):
            x, y, high = 0.0, y + over, tall * share + within
            for cell, width in zip(row, found, strict=True):
                yield from self._stack(cell, x, y, width, high)
                x += width + self.gap
            y += high + under + self.gap

    def _stack(self, cell: Cell, x: float, y: float, width: float, high: float) -> Iterator[PhotoPlace]:
        share = (high - self._between(cell, width)) / (width * self._slope(cell))
        for place, number in enumerate(cell):
            y += self._over(number, width) if place else 0.0
            tall, below = width / self.ratios[number] * share, not self.above[number]
            words = y + tall if below else y - _AIR
            yield PhotoPlace(number, x, y, width, tall, x, words, width, below, "")
            y += tall + self._under(number, width) + self.gap

    def _fault(self, places: tuple[PhotoPlace, ...], wanted: float) -> float:
        """Weigh an arrangement: pictures cut, white left over, pictures too small, too narrow, uneven."""
        cuts = [abs(math.log(place.width / place.height / self.ratios[place.number])) for place in places]
        harsh = sum(max(0.0, cut + math.log(CROP) - 0.01) for cut in cuts)
        over = math.log(CROP / wanted) if 0 < wanted < CROP else 9.0 if wanted <= 0 else 0.0
        spare = max(0.0, math.log(wanted * CROP)) if wanted > 0 else 0.0
        areas = [place.width * place.height for place in places]
        small = sum(max(0.0, _SMALL - area * len(areas) / sum(areas)) for area in areas)
        narrow = sum(max(0.0, _NARROW - place.width / self.measure) for place in places)
        lead = 0.0 if areas[0] >= max(areas) - 1 else 0.06
        return 8 * over + 3 * spare + sum(cuts) / len(cuts) + 2 * small + 6 * narrow + 40 * harsh + lead

    def _slope(self, cell: Cell) -> float:
        """Return how much of height a cell's pictures have for each pt of width."""
        return sum(1 / self.ratios[number] for number in cell)

    def _between(self, cell: Cell, width: float) -> float:
        """Return the height of captions and white between the pictures of a cell."""
        under = sum(self._under(number, width) + self.gap for number in cell[:-1])
        return under + sum(self._over(number, width) for number in cell[1:])

    def _over(self, number: int, width: float) -> float:
        return self._words(number, width) if self.above[number] else 0.0

    def _under(self, number: int, width: float) -> float:
        return 0.0 if self.above[number] else self._words(number, width)

    def _words(self, number: int, width: float) -> float:
        """Return the height of a caption at a width."""
        length = self.captions[number]
        return _AIR + math.ceil(length / (_LINE * width)) * self.pitch if length else 0.0


@lru_cache(maxsize=16)
def _arrangements(count: int) -> tuple[tuple[Row, ...], ...]:
    """Return every way to set so many pictures in order: rows of up to three cells, of up to two pictures."""
    if count > 8:
        return tuple(_even(count, across) for across in (2, 3, 4))
    return tuple(_rows(tuple(range(count))))


def _rows(numbers: Cell) -> Iterator[tuple[Row, ...]]:
    if not numbers:
        yield ()
    for taken in range(1, min(len(numbers), 5) + 1):
        for row in _cells(numbers[:taken]):
            if len(row) <= 3 and (len(row) > 1 or len(row[0]) == 1):
                for rest in _rows(numbers[taken:]):
                    yield (row, *rest)


def _cells(numbers: Sequence[int]) -> Iterator[Row]:
    if not numbers:
        yield ()
    for taken in range(1, min(len(numbers), 2) + 1):
        for rest in _cells(numbers[taken:]):
            yield (tuple(numbers[:taken]), *rest)


def _even(count: int, across: int) -> tuple[Row, ...]:
    """Return rows of so many pictures each, the first with what is over."""
    first = count % across
    starts = [*([0] if first else []), *range(first, count, across)]
    ends = [*starts[1:], count]
    return tuple(tuple((number,) for number in range(*ends_)) for ends_ in zip(starts, ends, strict=True))
