"""Page content read as marks on the paper, by the graphics state of ISO 32000-1, 8 and 9."""

from __future__ import annotations

from press.preflight.content.colour import Colour, Space
from press.preflight.content.fonts import Font
from press.preflight.content.found import Content
from press.preflight.content.marks import Fill, Mark, Picture, Shade, Stroke, Text
from press.preflight.content.reader import Reader

__all__ = [
    "Colour",
    "Content",
    "Fill",
    "Font",
    "Mark",
    "Picture",
    "Reader",
    "Shade",
    "Space",
    "Stroke",
    "Text",
]
