"""What a content stream holds, and what it draws."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from press.finish.geometry import Matrix


@dataclass(frozen=True)
class Use:
    """What a stream draws: its category and name in the resources, and the matrix to the stream's space."""

    category: str
    name: str
    matrix: Matrix


@dataclass
class Content:
    """What a stream held.

    Args:
        uses: what it draws: objects, patterns, shadings, soft masks.
        spaces: its colours' spaces, as they are now; plates: names of spot colours.
        changed: how many colours are other than they were.
        overprinting: how many paintings of black print over what is below.
        heaviest: the most of all inks together in one colour, 1 being one ink's full tone.
        transparent: something is seen through.
        unknown: a colour space was not understood.
        inline: it holds inline images.
        instructions: the stream anew, or None where it may stay.
    """

    uses: list[Use] = field(default_factory=list)
    spaces: set[str] = field(default_factory=set)
    plates: set[str] = field(default_factory=set)
    changed: int = 0
    overprinting: int = 0
    heaviest: float = 0.0
    transparent: bool = False
    unknown: bool = False
    inline: bool = False
    instructions: list[Any] | None = None
