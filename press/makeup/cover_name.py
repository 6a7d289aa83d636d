"""The name of a journal on its cover: as large as the measure allows, in one line or two."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from itertools import pairwise

from press.compose.titles import break_title

_LARGEST = {1: 132.0, 2: 128.0, 3: 124.0}
"""pt, by the number of characters; 122 for four and more: four fill the measure of a page of 210 mm."""

_TWO_LINES = 64.0
"""pt: the largest size of a name in two lines."""

_SMALLEST = 46.0
"""pt: a name that would be smaller in one line stands in two."""


@dataclass(frozen=True)
class CoverName:
    """How a name stands on the cover.

    Args:
        lines: one or two.
        size: in pt.
        tracking: in pt after each character.
    """

    lines: tuple[str, ...]
    size: float
    tracking: float

    @property
    def height(self) -> float:
        """The height of its lines, set a tenth apart, pt."""
        return 1.1 * self.size * len(self.lines)


def cover_name(name: str, measure: float, width: Callable[[str], float]) -> CoverName:
    """Fit a name to the measure; short names keep to the left and are opened a little.

    Args:
        name: of the publication.
        measure: pt.
        width: the width of words in the name's face, in em.
    """
    size = measure / max(width(name), 0.1)
    if size >= _SMALLEST:
        size = min(size, _LARGEST.get(round(width(name)), 122.0))
        tracking = 0.12 * size if width(name) <= 2 else 0.0
        return CoverName((name,), size, min(tracking, max(0.0, measure - size * width(name))))
    lines = _parted(name, width)
    widest = max(width(line) for line in lines)
    return CoverName(lines, min(_TWO_LINES, measure / widest), 0.0)


def _parted(name: str, width: Callable[[str], float]) -> tuple[str, ...]:
    """Part a name in two by sense, as even as can be."""
    widths = [width(character) for character in name]
    starts = (0, *break_title(name, widths, 0.62 * sum(widths), max_lines=2), len(name))
    return tuple(name[start:end].strip() for start, end in pairwise(starts))
