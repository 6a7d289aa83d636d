"""Transformation matrices (ISO 32000-1, 8.3.3) and the boxes of paths, as far as sizes are asked for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from math import hypot
from typing import Any

Matrix = tuple[float, float, float, float, float, float]
Box = tuple[float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
EVERYWHERE: Box = (float("-inf"), float("-inf"), float("inf"), float("inf"))


def multiplied(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does one and then the other."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (a * g + b * i, a * h + b * j, c * g + d * i, c * h + d * j, e * g + f * i + k, e * h + f * j + m)


def matrix_of(operands: Iterable[Any]) -> Matrix:
    """Return six numbers of a PDF as a matrix.

    Raises:
        ValueError: they are not six.
    """
    a, b, c, d, e, f = (float(part) for part in operands)
    return a, b, c, d, e, f


def size_of_unit(matrix: Matrix) -> tuple[float, float]:
    """Return how wide and how high the unit square, which every picture fills, becomes."""
    a, b, c, d, _, _ = matrix
    return hypot(a, b), hypot(c, d)


def box_of(points: Sequence[tuple[float, float]], matrix: Matrix) -> Box:
    """Return the upright box around points, or one of nothing where there is none."""
    if not points:
        return (0.0, 0.0, 0.0, 0.0)
    a, b, c, d, e, f = matrix
    across = [a * x + c * y + e for x, y in points]
    up = [b * x + d * y + f for x, y in points]
    return min(across), min(up), max(across), max(up)


def common(one: Box, other: Box) -> Box:
    """Return what two boxes share; its right may lie left of its left."""
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def points_of(path: Iterable[Any]) -> list[tuple[float, float]]:
    """Return the points that path construction operators name (8.5.2), control points among them."""
    points: list[tuple[float, float]] = []
    for instruction in path:
        numbers = [float(part) for part in instruction.operands]
        if str(instruction.operator) == "re" and len(numbers) == 4:
            x, y, width, height = numbers
            points += [(x, y), (x + width, y), (x, y + height), (x + width, y + height)]
        else:
            points += zip(numbers[::2], numbers[1::2], strict=False)
    return points
