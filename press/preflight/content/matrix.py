"""Transformation matrices (ISO 32000-1, 8.3.3)."""

from __future__ import annotations

import math

from press.preflight.box import Box

Matrix = tuple[float, float, float, float, float, float]

IDENTITY: Matrix = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def multiply(first: Matrix, then: Matrix) -> Matrix:
    """Return the matrix that does one after the other."""
    a, b, c, d, e, f = first
    k, l, m, n, o, p = then  # noqa: E741
    return (
        a * k + b * m,
        a * l + b * n,
        c * k + d * m,
        c * l + d * n,
        e * k + f * m + o,
        e * l + f * n + p,
    )


def apply(matrix: Matrix, x: float, y: float) -> tuple[float, float]:
    """Return where a point goes."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def placed(matrix: Matrix, box: Box) -> Box:
    """Return the box around a transformed one."""
    corners = [
        apply(matrix, x, y)
        for x, y in (
            (box.left, box.bottom),
            (box.left, box.top),
            (box.right, box.bottom),
            (box.right, box.top),
        )
    ]
    across, up = zip(*corners, strict=True)
    return Box(min(across), min(up), max(across), max(up))


def scale(matrix: Matrix) -> float:
    """Return by how much lengths grow, on the mean of both ways."""
    a, b, c, d, _, _ = matrix
    return math.sqrt(abs(a * d - b * c))


def sides(matrix: Matrix) -> tuple[float, float]:
    """Return how long the unit square's sides become: a picture's width and height in pt."""
    a, b, c, d, _, _ = matrix
    return math.hypot(a, b), math.hypot(c, d)
