"""Lines once made, put elsewhere: balanced columns ask for each line two or three times, at other places."""

from __future__ import annotations

from typing import Any

from press.typeset.binding import boxes


def moved(box: Any, dx: float, dy: float) -> Any:
    """Return a copy of a line box, or of a box in it, ``dx`` px further right and ``dy`` px further down.

    The engine changes boxes where they stand, so that every place needs boxes of its own.
    """
    new = box.copy()
    new.position_x += dx
    new.position_y += dy
    if isinstance(box, boxes.ParentBox):
        new.children = [moved(child, dx, dy) for child in box.children]
        new.remove_decoration_sides = set(box.remove_decoration_sides)
    return new
