"""Pictures as they are printed, and how fine they may be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Fineness:
    """How fine pictures may be, in pixels per inch of their printed size.

    Args:
        picture: what a picture gets that has more than ``most``.
        line_art: what a picture of black and white only gets that has more; as pixels in black and white.
        quality: of a JPEG.
    """

    picture: int
    most: int
    line_art: int
    quality: int


@dataclass(frozen=True)
class Made:
    """A picture as it is printed.

    Args:
        object: in the file.
        before: its colour space as it came; after: as it is now.
        plates: names of spot colours in it.
        share: how many pixels it has of those it had, across.
        understood: it could be read.
        changed: it was written anew.
    """

    object: Any
    before: str
    after: str
    plates: tuple[str, ...] = ()
    share: float = 1.0
    understood: bool = True
    changed: bool = False

    @property
    def pixels(self) -> tuple[int, int]:
        """Its width and height."""
        return int(self.object.Width), int(self.object.Height)
