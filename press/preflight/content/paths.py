"""Paths: the boxes around what is drawn (ISO 32000-1, 8.5)."""

from __future__ import annotations

from press.finish.geometry import Box, Matrix, applied

_MANY = 256
"""Parts of one path beyond which it is an outline, not a row of lines: its parts then count as one."""


class Path:
    """A path under construction; its points are on the page, pt."""

    def __init__(self) -> None:
        self._parts: list[list[float]] = []

    def begin(self, matrix: Matrix, point: tuple[float, float]) -> None:
        """Begin a new part at a point."""
        x, y = applied(matrix, *point)
        self._parts.append([x, y, x, y])

    def add(self, matrix: Matrix, *points: tuple[float, float]) -> None:
        """Add the points of a segment; a curve lies within its control points."""
        if not self._parts:
            self.begin(matrix, points[0])
        part = self._parts[-1]
        for point in points:
            x, y = applied(matrix, *point)
            part[0], part[2] = min(part[0], x), max(part[2], x)
            part[1], part[3] = min(part[1], y), max(part[3], y)

    def rectangle(self, matrix: Matrix, x: float, y: float, width: float, height: float) -> None:
        """Add a rectangle, which is a part of its own."""
        self.begin(matrix, (x, y))
        self.add(matrix, (x + width, y), (x + width, y + height), (x, y + height))

    @property
    def box(self) -> Box | None:
        """What all of it takes up; None when there is nothing."""
        if not self._parts:
            return None
        lefts, bottoms, rights, tops = zip(*self._parts, strict=True)
        return Box(min(lefts), min(bottoms), max(rights), max(tops))

    @property
    def parts(self) -> tuple[Box, ...]:
        """What each of its parts takes up; those within another are left out: holes, doubled edges."""
        boxes = list(dict.fromkeys(Box(*part) for part in self._parts))
        whole = self.box
        if whole is None:
            return ()
        if len(boxes) > _MANY:
            return (whole,)
        boxes.sort(key=lambda box: -(box.width + box.height))
        kept: list[Box] = []
        for box in boxes:
            if not any(larger.holds(box, 0.001) for larger in kept):
                kept.append(box)
        return tuple(kept)
