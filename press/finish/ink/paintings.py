"""Paintings, and who hears of them while a page is gone through."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol

from press.finish.geometry import Box


@dataclass(frozen=True)
class Painting:
    """One painting.

    Args:
        stream: whose operator it is, and its index there.
        box: in the page's space, in pt.
        alpha: its own constant opacity; blended: with a mode other than Normal; masked: by a soft mask.
        white: it leaves the paper as it is.
        picture: the image XObject; gradient: its colours are a pattern's or a shading's.
    """

    stream: tuple[int, int]
    index: int
    box: Box
    alpha: float
    blended: bool
    masked: bool
    white: bool
    picture: Any = None
    gradient: bool = False


class Listener(Protocol):
    """Hears of paintings, and of the groups they are in."""

    def entered(self, stream: tuple[int, int]) -> None:
        """Hear that a stream is gone through."""

    def painted(self, painting: Painting) -> None:
        """Hear of a painting."""

    def opened(self, alpha: float, *, blended: bool, masked: bool) -> None:
        """Hear that a group begins, which will be seen as one thing."""

    def closed(self) -> None:
        """Hear that it ends."""
