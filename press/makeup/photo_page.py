"""Photo pages: pictures in rows over the whole type area, each with its caption beside or below it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

_SIDE = 0.7
"""Of the measure: a picture with its caption at its side."""

_CROP = 1.2
"""So much higher than its own shape a picture may be cropped, to fill the page."""

_TALLEST = 0.74
"""Of the type area's height: a picture that stands alone."""

_ROWS: dict[int, tuple[int, ...]] = {1: (1,), 2: (1, 1), 3: (1, 2), 4: (2, 2), 5: (1, 2, 2), 6: (2, 2, 2)}
"""How many pictures stand in each row; the first may have one to itself."""

Pointer = Literal["", "◀", "▶", "▲"]


@dataclass(frozen=True)
class PhotoPlace:
    """Where a picture and its caption stand, in pt from the type area's upper left corner.

    Args:
        number: of the photograph on its page, from 0.
        x: left, y: upper edge of the picture.
        width: of the picture, height: of it, cropped to its frame.
        caption_x: left, caption_y: upper edge of the caption, caption_width: its measure.
        below: whether the caption hangs from ``caption_y``; one at the side stands on it.
        pointer: the sign that leads from the caption to its picture (standards §3.5.8); none where it stands
            right below.
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


def place_photos(
    ratios: Sequence[float],
    *,
    measure: float,
    height: float,
    gap: float,
    caption: Sequence[float],
) -> tuple[PhotoPlace, ...]:
    """Arrange photographs on a page.

    Two stand staggered with their captions at the sides; otherwise rows fill the measure, every picture of a
    row as high as its neighbour, and captions stand below.

    Args:
        ratios: width over height of each picture.
        measure: the type area's width, pt.
        height: what of its height there is, pt.
        gap: white between pictures, pt.
        caption: the height of each picture's caption when it stands below, pt.
    """
    if len(ratios) == 2 and min(ratios) >= 1:
        return _staggered(ratios, measure, height, gap)
    return _in_rows(ratios, measure, height, gap, caption)


def _staggered(ratios: Sequence[float], measure: float, height: float, gap: float) -> tuple[PhotoPlace, ...]:
    width = _SIDE * measure
    room = (height - 2 * gap) / 2
    places, y = [], 0.0
    for number, ratio in enumerate(ratios):
        tall = min(width / ratio * _CROP, room)
        left = number % 2 == 0
        x = 0.0 if left else measure - width
        caption_x = width + gap if left else 0.0
        pointer: Pointer = "◀" if left else "▶"
        places.append(
            PhotoPlace(number, x, y, width, tall, caption_x, y + tall, measure - width - gap, False, pointer)
        )
        y += tall + 2 * gap
    return tuple(places)


def _in_rows(
    ratios: Sequence[float], measure: float, height: float, gap: float, caption: Sequence[float]
) -> tuple[PhotoPlace, ...]:
    rows = _rows(len(ratios))
    natural = [_row_height(ratios, row, measure, gap) for row in rows]
    words = [max(caption[number] for number in row) for row in rows]
    room = height - sum(words) - gap * (len(rows) - 1)
    share = min(_CROP, room / sum(natural))
    if len(rows) == 1:
        share = min(share, _TALLEST * height / natural[0])
    places: list[PhotoPlace] = []
    y = 0.0
    for row, tall, below in zip(rows, natural, words, strict=True):
        x = 0.0
        for number in row:
            width = (measure - gap * (len(row) - 1)) * ratios[number] / sum(ratios[other] for other in row)
            places.append(PhotoPlace(number, x, y, width, tall * share, x, y + tall * share, width, True, ""))
            x += width + gap
        y += tall * share + below + gap
    return tuple(places)


def _rows(count: int) -> list[range]:
    """Return the numbers of the pictures in each row."""
    lengths = _ROWS.get(count) or (*[2] * (count // 2), *([1] if count % 2 else []))
    starts = [sum(lengths[:number]) for number in range(len(lengths))]
    return [range(start, start + length) for start, length in zip(starts, lengths, strict=True)]


def _row_height(ratios: Sequence[float], row: range, measure: float, gap: float) -> float:
    """Return how high a row is that fills the measure with whole pictures."""
    return (measure - gap * (len(row) - 1)) / sum(ratios[number] for number in row)
