"""A coloured picture whose coordinates are millimetres of the printed page."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import cast

from PIL import Image, ImageDraw, ImageFont

Point = tuple[float, float]
Colour = tuple[int, int, int]

PPI = 305
FINE = 2
"""Everything is drawn this many times larger and reduced, which smooths the edges."""
TONES = 200
"""The commonest colours of a picture, to which it is reduced: flat art in few colours makes a small PNG."""

NEAR = 7
"""Colours whose parts differ by less in all are one."""

WHITE: Colour = (255, 255, 255)
INK: Colour = (42, 44, 48)


def mix(first: Colour, second: Colour, part: float) -> Colour:
    """Return the colour that lies ``part`` (0 to 1) of the way from the first to the second."""
    red, green, blue = (round(a + (b - a) * part) for a, b in zip(first, second, strict=True))
    return (red, green, blue)


def span(first: float, last: float, step: float) -> Iterator[float]:
    """Yield the values from ``first`` to ``last``, ``step`` apart."""
    for number in range(math.floor((last - first) / step + 1e-9) + 1):
        yield first + number * step


class Canvas:
    """A picture of ``width`` by ``height`` mm."""

    def __init__(self, width: float, height: float, ground: Colour = WHITE) -> None:
        self.width, self.height = width, height
        self.unit = PPI / 25.4 * FINE
        self.image = Image.new("RGB", (self._pixels(width), self._pixels(height)), ground)
        self.pen = ImageDraw.Draw(self.image)

    def area(self, points: Iterable[Point], colour: Colour) -> None:
        """Fill a polygon."""
        self.pen.polygon(self._scaled(points), fill=colour)

    def line(self, points: Iterable[Point], colour: Colour, width: float) -> None:
        """Draw a line ``width`` mm thick with round joints."""
        self.pen.line(
            self._scaled(points), fill=colour, width=max(1, round(width * self.unit)), joint="curve"
        )

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        """Fill a rectangle."""
        self.area([(left, top), (right, top), (right, bottom), (left, bottom)], colour)

    def oval(self, centre: Point, across: float, down: float, colour: Colour) -> None:
        """Fill an ellipse given by its half axes."""
        (x, y) = centre
        self.pen.ellipse(self._scaled([(x - across, y - down), (x + across, y + down)]), fill=colour)

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        """Fill a circle."""
        self.oval(centre, radius, radius, colour)

    def ring(self, centre: Point, radius: float, colour: Colour, width: float) -> None:
        """Draw a circle's line, ``width`` mm thick, inside ``radius``."""
        (x, y) = centre
        box = self._scaled([(x - radius, y - radius), (x + radius, y + radius)])
        self.pen.ellipse(box, outline=colour, width=round(width * self.unit))

    def words(
        self, at: Point, text: str, size: float, face: Path | None, colour: Colour = INK, anchor: str = "mm"
    ) -> None:
        """Set words ``size`` mm high in a face; without one, figures and Latin letters only."""
        height = size * self.unit
        font = ImageFont.truetype(face, height) if face else ImageFont.load_default(size=height)
        self.pen.text(self._scaled([at])[0], text, fill=colour, font=font, anchor=anchor)

    def finished(self) -> Image.Image:
        """Return the picture at its printed size, in few colours."""
        size = (self.image.width // FINE, self.image.height // FINE)
        image = self.image.resize(size, Image.Resampling.BOX)
        palette = Image.new("P", (1, 1))
        chosen = _apart(sorted(image.getcolors(image.width * image.height) or [], reverse=True))
        palette.putpalette([part for colour in chosen for part in colour])
        return image.quantize(len(chosen), palette=palette, dither=Image.Dither.NONE)

    def save(self, path: Path) -> None:
        """Write a small PNG at its printed size."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.finished().save(path, optimize=True, dpi=(PPI, PPI))

    def _pixels(self, length: float) -> int:
        return round(length * PPI / 25.4) * FINE

    def _scaled(self, points: Iterable[Point]) -> list[Point]:
        return [(x * self.unit, y * self.unit) for x, y in points]


def _apart(counted: list[tuple[int, object]]) -> list[Colour]:
    """Return the commonest colours, leaving out those that can hardly be told from a commoner one."""
    chosen: list[Colour] = []
    for _, found in counted:
        colour = cast(Colour, found)
        if all(sum(abs(a - b) for a, b in zip(colour, other, strict=True)) > NEAR for other in chosen):
            chosen.append(colour)
        if len(chosen) == TONES:
            break
    return chosen
