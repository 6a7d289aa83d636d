"""Pictures that are shown at several sizes: a copy for each, where no one copy can serve them all."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

import pikepdf

from press.finish.geometry import Matrix, sides
from press.finish.ink.made import Fineness


@dataclass
class _Copy:
    """A copy of a picture, and the least and the most pixels per inch of its uses."""

    stream: Any
    low: float
    high: float


@dataclass
class Sizes:
    """The copies of a file's pictures.

    A picture that is finer than ``most`` is brought to ``picture`` at its largest use; a use so much smaller
    that it would have more than ``most`` then, gets a copy of its own.

    Args:
        pdf: the file.
        fineness: how fine pictures may be.

    ``origins`` says which picture a copy was made from.
    """

    pdf: pikepdf.Pdf
    fineness: Fineness
    origins: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    _copies: dict[tuple[int, int], list[_Copy]] = field(default_factory=dict)

    def copy_for(self, stream: Any, ppi: float) -> Any:
        """Return the copy of a picture for a use of so many pixels per inch; the first keeps the picture."""
        if not ppi or stream.get("/ImageMask") or int(stream.get("/BitsPerComponent", 8)) == 1:
            return stream
        copies = self._copies.setdefault(stream.objgen, [])
        for copy in copies:
            low, high = min(copy.low, ppi), max(copy.high, ppi)
            if self._serves(low, high):
                copy.low, copy.high = low, high
                return copy.stream
        made = self._copied(stream) if copies else stream
        copies.append(_Copy(made, ppi, ppi))
        return made

    def _serves(self, low: float, high: float) -> bool:
        """Tell whether one copy serves uses from so few to so many pixels per inch."""
        most = self.fineness.most
        return high <= most or (low > most and high / low <= most / self.fineness.picture)

    def _copied(self, stream: Any) -> Any:
        made = pikepdf.Stream(self.pdf, stream.read_raw_bytes())
        for key, value in stream.items():
            if key != "/Length":
                made[key] = value
        self.origins[made.objgen] = stream.objgen
        return made


def resolution(stream: Any, matrix: Matrix) -> float:
    """Return the pixels per inch of one use of a picture, the lesser of across and down; 0 of no size."""
    width, height = sides(matrix)
    if width <= 0 or height <= 0:
        return 0.0
    return min(72 * int(stream.Width) / width, 72 * int(stream.Height) / height)
