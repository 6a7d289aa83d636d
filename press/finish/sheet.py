"""The sheet around a print file's page: how much paper the marks need, and where the line 页边说明 stands."""

from __future__ import annotations

from press.finish.printing import Printing
from press.model.measure import MM

ROOM = 9 * MM
"""Paper beyond the bleed on every side for the marks, pt."""

GAP = 0.5 * MM
"""From the bleed to the near end of a mark, pt."""

LENGTH = 5 * MM
"""Of a mark, pt."""

CORNER = 6 * MM
"""What the marks at a corner keep free on either side, pt."""


def room_for_marks(printing: Printing) -> float:
    """Return how much paper the marks need beyond the bleed, pt: none when there are no marks."""
    marks = printing.printer.marks
    return ROOM if marks.crop or marks.registration or marks.colour_bar or printing.slugs else 0.0


def slug_room(trim: tuple[float, float]) -> tuple[float, float]:
    """Return width and height in pt of the place for the line 页边说明 below a page of this size."""
    return trim[0] / 2 - 2 * CORNER, LENGTH
