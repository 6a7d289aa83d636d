"""The room of the line composer: characters and a measure in, composed lines out; knows no engine."""

from __future__ import annotations

from press.compose.composer import Composer, LineComposer, NullComposer
from press.compose.items import Edge, InlineObject, Item, Position, Reading, Run
from press.compose.line import Line, Piece, PlacedReading
from press.compose.measurer import Extent, Measurer
from press.compose.paragraph import Paragraph
from press.compose.rules import Rules

__all__ = [
    "Composer",
    "Edge",
    "Extent",
    "InlineObject",
    "Item",
    "Line",
    "LineComposer",
    "Measurer",
    "NullComposer",
    "Paragraph",
    "Piece",
    "PlacedReading",
    "Position",
    "Reading",
    "Rules",
    "Run",
]
