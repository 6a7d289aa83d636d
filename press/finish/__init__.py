"""The room of the PDF itself: boxes, marks, metadata."""

from __future__ import annotations

from press.finish.particulars import Particulars
from press.finish.recipes import Finished, finish
from press.finish.thumbnails import Frame, draw_thumbnails
from press.finish.writing import write_atomically

__all__ = ["Finished", "Frame", "Particulars", "draw_thumbnails", "finish", "write_atomically"]
