"""The seam to the typefaces: how wide a character is and where its ink lies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Extent:
    """Advance and ink of a character or word, in em of its own size.

    Args:
        advance: from its origin to the next one's.
        ink_left: where its ink begins, from the origin.
        ink_right: where its ink ends, from the origin.
    """

    advance: float
    ink_left: float
    ink_right: float


class Measurer(Protocol):
    """Whoever has the typefaces."""

    def measure(self, text: str, style: Any) -> Extent:
        """Return the extent of ``text``, a character or a word, set in ``style``."""
        ...
