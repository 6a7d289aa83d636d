"""The room of the PDF itself: boxes, marks, metadata."""

from __future__ import annotations

from press.finish.marks import slug_room
from press.finish.particulars import Particulars
from press.finish.printing import Printing
from press.finish.recipes import Finished, finish
from press.finish.thumbnails import Frame, draw_thumbnails
from press.finish.writing import write_atomically

__all__ = [
    "Finished",
    "Frame",
    "Particulars",
    "Printing",
    "draw_thumbnails",
    "finish",
    "slug_room",
    "write_atomically",
]
