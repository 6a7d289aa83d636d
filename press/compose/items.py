"""What a paragraph is made of before it is composed: runs of text, boxes, edges of boxes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from press.compose.orientation import Orientation


@dataclass(frozen=True, slots=True)
class Run:
    """Text in one style.

    Args:
        text: the text; spaces that follow one another count as one, a line feed forces a line end.
        style: handed to the measurer as it is.
        size: the em, in the paragraph's unit (px, pt: the composer does not mind).
        spacing: tracking after each character, in the same unit.
        breakable: False where the line must not break (``white-space: nowrap``).
        note: the run is a footnote's call.
        preserved: every space counts (``white-space: pre``).
        orientation: how Western words stand in vertical text; None: the text is horizontal.
        hyphens: the dictionary by which words are parted; empty: they are not.
    """

    text: str
    style: Any
    size: float
    spacing: float = 0.0
    breakable: bool = True
    note: bool = False
    preserved: bool = False
    orientation: Orientation | None = None
    hyphens: str = ""


@dataclass(frozen=True, slots=True)
class InlineObject:
    """A picture or box that stands in the line and is never broken; ``width`` in the paragraph's unit."""

    width: float


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or end of an inline box: its margin, border and padding together are ``width`` wide."""

    width: float
    opens: bool


@dataclass(frozen=True, slots=True)
class Reading:
    """Ruby 注文 that stands beside the items before it.

    Args:
        width: of the reading, in the paragraph's unit.
        first: the item that its base begins with.
        end: the item behind its base.
    """

    width: float
    first: int
    end: int


Item = Run | InlineObject | Edge | Reading

Position = tuple[int, int]
"""A place in a paragraph: the item's index, and the offset into its text in characters."""
