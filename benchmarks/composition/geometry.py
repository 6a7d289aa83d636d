"""The page that every peer sets: A4, columns of whole ems."""

from __future__ import annotations

from dataclasses import dataclass

EM, PITCH = 10.5, 18.0
"""Body size and distance between baselines, pt."""

PAGE = (595.276, 841.89)
"""A4, pt."""

TOP = 60.9
"""Margin above and below, pt: 40 lines between them."""


@dataclass(frozen=True)
class Geometry:
    """The columns of a page.

    Args:
        columns: how many.
        ems: measure of each, em; a whole number.
        gap: space between them, em.
    """

    columns: int
    ems: int
    gap: int = 2

    @property
    def left(self) -> float:
        """Left margin, pt."""
        width = self.columns * self.ems + (self.columns - 1) * self.gap
        return (PAGE[0] - width * EM) / 2

    def column(self, number: int) -> tuple[float, float]:
        """Return the left and right edge of a column, pt from the page's left edge."""
        start = self.left + number * (self.ems + self.gap) * EM
        return start, start + self.ems * EM


ONE, TWO = Geometry(1, 46), Geometry(2, 22)
