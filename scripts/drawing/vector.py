"""A drawing as SVG whose coordinates are millimetres: charts and icons, their words set by press."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape
from pathlib import Path

from scripts.drawing.canvas import INK, Colour, Point

_ANCHORS = {"l": "start", "m": "middle", "r": "end"}
_HALF_HIGH = 0.36
"""em: from the middle of a Chinese character down to the baseline."""


class Vector:
    """A drawing of ``width`` by ``height`` mm."""

    def __init__(self, width: float, height: float) -> None:
        self.width, self.height = width, height
        self.parts: list[str] = []

    def area(self, points: Iterable[Point], colour: Colour) -> None:
        """Fill a polygon."""
        self.parts.append(f'<polygon points="{_listed(points)}" fill="{_hex(colour)}"/>')

    def line(self, points: Iterable[Point], colour: Colour, width: float) -> None:
        """Draw a line ``width`` mm thick with round joints."""
        drawn = f'fill="none" stroke="{_hex(colour)}" stroke-width="{width:g}" stroke-linejoin="round"'
        self.parts.append(f'<polyline points="{_listed(points)}" {drawn} stroke-linecap="round"/>')

    def box(self, left: float, top: float, right: float, bottom: float, colour: Colour) -> None:
        """Fill a rectangle."""
        self.area([(left, top), (right, top), (right, bottom), (left, bottom)], colour)

    def disc(self, centre: Point, radius: float, colour: Colour) -> None:
        """Fill a circle."""
        self.parts.append(f'<circle {_placed(centre)} r="{radius:g}" fill="{_hex(colour)}"/>')

    def ring(self, centre: Point, radius: float, colour: Colour, width: float) -> None:
        """Draw a circle's line, ``width`` mm thick, inside ``radius``."""
        drawn = f'r="{radius - width / 2:g}" fill="none" stroke="{_hex(colour)}" stroke-width="{width:g}"'
        self.parts.append(f"<circle {_placed(centre)} {drawn}/>")

    def words(self, at: Point, text: str, size: float, colour: Colour = INK, anchor: str = "m") -> None:
        """Set words ``size`` mm high, ``at`` their middle's height: to the right, about or left of it."""
        (x, y) = at
        drawn = f'font-size="{size:g}" fill="{_hex(colour)}" text-anchor="{_ANCHORS[anchor]}"'
        self.parts.append(f'<text x="{x:.2f}" y="{y + size * _HALF_HIGH:.2f}" {drawn}>{escape(text)}</text>')

    def save(self, path: Path) -> None:
        """Write the SVG."""
        head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width:g} {self.height:g}"'
        path.parent.mkdir(parents=True, exist_ok=True)
        body = "\n".join(self.parts)
        path.write_text(f'{head} font-family="sans-serif">\n{body}\n</svg>\n', "utf-8", newline="\n")


def _listed(points: Iterable[Point]) -> str:
    return " ".join(f"{x:.2f},{y:.2f}" for x, y in points)


def _placed(centre: Point) -> str:
    return f'cx="{centre[0]:.2f}" cy="{centre[1]:.2f}"'


def _hex(colour: Colour) -> str:
    return "#{:02x}{:02x}{:02x}".format(*colour)
