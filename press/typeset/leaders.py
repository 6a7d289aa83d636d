"""Rows of leaders 前导点: what a line leaves free is filled with dots, from its right edge backwards.

WeasyPrint adds up the widths of boxes, and so counts the blank that a mark has given up at a line's end or
beside the dots; here the composed line tells how much is free.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

_NEAR = 0.02
"""px: sums of lengths differ in the last digit."""


def fill(line: Any, room: float) -> None:
    """Fill the row of leaders of a laid out line, and move what follows it to the right.

    Args:
        line: the line box.
        room: what the line leaves free, in px.
    """
    path = _path_to_leader(line)
    if len(path) < 2 or room <= 0 or not path[-1].children:
        return
    right = line.position_x + line.width + room
    for outer, inner in pairwise(path):
        for follower in outer.children[outer.children.index(inner) + 1 :]:
            follower.translate(dx=room)
        inner.width += room
    line.width += room
    path[-1].children = _dots(path[-1], room, right)


def _path_to_leader(box: Any) -> list[Any]:
    """Return the boxes from ``box`` down to the first row of leaders in it; empty where there is none."""
    if getattr(box, "is_leader", False):
        return [box]
    for child in getattr(box, "children", ()):
        path = _path_to_leader(child)
        if path:
            return [box, *path]
    return []


def _dots(leader: Any, room: float, right: float) -> list[Any]:
    """Return the leader's text again and again, at whole steps from ``right``: rows are in line."""
    (text,) = leader.children
    start, end, step = text.position_x, text.position_x + text.width + room, text.width
    if step <= 0:
        return [text]
    dots = []
    for number in range(int((right - start + _NEAR) / step), 0, -1):
        x = right - number * step
        if start - _NEAR <= x and x + step <= end + _NEAR:
            dot = text.copy()
            dot.position_x = x
            dots.append(dot)
    return dots
