"""Rectangles and transformation matrices in pt; y grows upwards (ISO 32000-1, 7.9.5 and 8.3)."""

from __future__ import annotations

from collections.abc import Iterable
from math import hypot, sqrt
from typing import Any, NamedTuple

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


class Box(NamedTuple):
    """Left, bottom, right and top in pt."""

    left: float
    bottom: float
    right: float
    top: float

    @property
    def width(self) -> float:
        """From left to right, pt."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """From bottom to top, pt."""
        return self.top - self.bottom

    def crossed(self, other: Box) -> Box:
        """Return what both share; turned inside out when they share nothing."""
        return Box(
            max(self.left, other.left),
            max(self.bottom, other.bottom),
            min(self.right, other.right),
            min(self.top, other.top),
        )

    def joined(self, other: Box) -> Box:
        """Return the smallest that holds both."""
        return Box(
            min(self.left, other.left),
            min(self.bottom, other.bottom),
            max(self.right, other.right),
            max(self.top, other.top),
        )

    def grown(self, by: float) -> Box:
        """Return it larger by so many pt on every side."""
        return Box(self.left - by, self.bottom - by, self.right + by, self.top + by)

    def touches(self, other: Box, by: float = 0.0) -> bool:
        """Tell whether they share more than ``by`` pt both ways."""
        shared = self.crossed(other)
        return shared.width > by and shared.height > by

    def holds(self, other: Box, by: float = 0.0) -> bool:
        """Tell whether the other lies inside, or outside by no more than ``by`` pt."""
        return (
            other.left >= self.left - by
            and other.bottom >= self.bottom - by
            and other.right <= self.right + by
            and other.top <= self.top + by
        )

    @property
    def is_empty(self) -> bool:
        """Tell whether it is turned inside out: a line still counts as something."""
        return self.right < self.left or self.top < self.bottom


EVERYWHERE = Box(-1e7, -1e7, 1e7, 1e7)

UNIT = Box(0.0, 0.0, 1.0, 1.0)
"""The square that every picture fills in its own space (8.9.5)."""


def matrix_of(operands: Iterable[Any]) -> Matrix:
    """Return six numbers of a PDF as a matrix.

    Raises:
        ValueError: they are not six.
    """
    a, b, c, d, e, f = (float(part) for part in operands)
    return a, b, c, d, e, f


def multiplied(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does one and then the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def applied(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point goes."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def box_of(points: Iterable[tuple[float, float]], matrix: Matrix) -> Box:
    """Return the upright box around transformed points, or one of nothing where there is none."""
    moved = [applied(matrix, x, y) for x, y in points]
    if not moved:
        return Box(0.0, 0.0, 0.0, 0.0)
    across, up = zip(*moved, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def placed(matrix: Matrix, box: Box) -> Box:
    """Return the upright box around a transformed one."""
    left, bottom, right, top = box
    return box_of(((left, bottom), (left, top), (right, bottom), (right, top)), matrix)


def scale_of(matrix: Matrix) -> float:
    """Return by how much lengths grow, on the mean of both ways."""
    a, b, c, d, _, _ = matrix
    return sqrt(abs(a * d - b * c))


def sides(matrix: Matrix) -> tuple[float, float]:
    """Return how long the unit square's sides become: a picture's width and height in pt."""
    a, b, c, d, _, _ = matrix
    return hypot(a, b), hypot(c, d)
