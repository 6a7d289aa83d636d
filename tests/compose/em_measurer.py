"""A typeface of round figures: Han and marks one em, letters and digits half an em, spaces 0.3 em."""

from __future__ import annotations

from typing import Any

from press.compose import Extent
from press.compose.classes import CharacterClass, class_of

_INK = {
    CharacterClass.OPEN: (0.55, 0.95),
    CharacterClass.CLOSE: (0.05, 0.45),
    CharacterClass.STOP: (0.05, 0.45),
    CharacterClass.INTERPUNCT: (0.45, 0.55),
    CharacterClass.SOLIDUS: (0.3, 0.7),
}


class EmMeasurer:
    """The measurer of the cases; ``style`` means nothing to it."""

    def measure(self, text: str, style: Any) -> Extent:
        kind = class_of(text[0])
        if text == " ":
            return Extent(0.3, 0.0, 0.0)
        if text == "–":
            return Extent(0.5, 0.05, 0.45)
        if kind is CharacterClass.LATIN:
            return Extent(0.5 * len(text), 0.0, 0.5 * len(text))
        left, right = _INK.get(kind, (0.0, float(len(text))))
        return Extent(float(len(text)), left, right)
