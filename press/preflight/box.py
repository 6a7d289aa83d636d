"""Rectangles on a page in pt, in the page's own coordinates: y grows upwards."""

from __future__ import annotations

from typing import NamedTuple


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
