"""Vertical text 竖排: the lines of a block run downwards, the next one left of the one before.

For titles and slugs: a block is one piece and does not go on over pages. It is composed as horizontal text
is, on a measure as long as its columns are high, and then stood up.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from press.compose import Composer, Line, Paragraph
from press.typeset.binding import boxes
from press.typeset.interlinear import MIDDLE
from press.typeset.metrics import line_height
from press.typeset.ruby import is_reading, right_of
from press.typeset.sense import turns
from press.typeset.settings import column_length, length

_NEAR = 0.01
"""px"""


@dataclass(frozen=True, slots=True)
class Column:
    """A line of vertical text: its box, laid out as if it were horizontal and began at 0, 0.

    Args:
        line: what was composed.
        box: its box.
        start: how far from the head of the block it begins, in px.
    """

    line: Line
    box: Any
    start: float


def measure_of(style: Any, height: Any, paragraph: Paragraph) -> float:
    """Return how long the lines of a vertical block are, in px.

    That is ``--line-length``, or the block's height, or as long as its text is.

    Args:
        style: the line box's.
        height: the block's, in px; anything else where it is open.
        paragraph: the text.
    """
    wanted = length(style, "line_length")
    if wanted or isinstance(height, (int, float)):
        return wanted or float(height)
    return paragraph.widths()[1]


def width_of(style: Any, paragraph: Paragraph, composer: Composer) -> float:
    """Return how wide the columns of a block are together, in px, where the block's width is open."""
    measure = measure_of(style, column_length(style), paragraph)
    indent = getattr(style["text_indent"], "value", 0.0)
    lines = composer.compose(
        paragraph, measure, indent=indent, turns=turns(paragraph, style, measure - indent)
    )
    return len(lines) * line_height(style)


def stood(line_box: Any, block: Any, columns: Sequence[Column], top: float, measure: float) -> Any:
    """Return the line box that holds all columns side by side, the first one on the right.

    Args:
        line_box: before layout.
        block: the columns begin at its right edge.
        columns: in order.
        top: where they are to begin, in px.
        measure: how long a full one is, in px.
    """
    edge = right = block.content_box_x() + block.width
    children: list[Any] = []
    places = []
    for column in columns:
        right -= column.box.height
        middle = right + column.box.height / 2
        for child in column.box.children:
            stand(child, column.box.baseline, middle, top + column.start)
            children.append(child)
        beyond = max(0.0, block.content_box_x() - right - _NEAR)
        places.append((column.line, edge - middle, column.start, beyond))
    new = line_box.copy_with_children(children)
    new.press_columns = tuple(places)
    new.position_x, new.position_y = right, top
    new.width, new.height, new.baseline = edge - right, measure, measure
    new.margin_top = new.margin_bottom = new.margin_left = new.margin_right = 0
    return new


def stand(box: Any, baseline: float, middle: float, top: float) -> None:
    """Stand up a box that was laid out in a horizontal line.

    Args:
        box: its places are those in a line that begins at 0, 0.
        baseline: that line's.
        middle: the column's, in px.
        top: where the column's text begins, in px.
    """
    if isinstance(box, boxes.TextBox):
        _stand_text(box, baseline, middle, top)
    elif isinstance(box, boxes.InlineBox):
        box.children = list(box.children)
        for child in box.children:
            stand(child, baseline, middle, top)
        _stand_inline(box, baseline, middle, top)
    else:
        left = right_of(box, middle) if is_reading(box) else middle - box.margin_width() / 2
        box.translate(dx=left - box.position_x, dy=top + box.position_x - box.position_y)


def _stand_text(box: Any, baseline: float, middle: float, top: float) -> None:
    size = float(box.style["font_size"])
    rise = baseline - box.position_y - box.baseline
    middle += rise if abs(rise) > _NEAR else 0.0
    box.position_x, box.position_y = middle - size / 2, top + box.position_x
    box.width, box.height = size, box.width
    box.margin_top = box.margin_bottom = 0
    box.set_text = replace(box.set_text, vertical=True)


_AROUND = ("top", "right", "bottom", "left")


def _stand_inline(box: Any, baseline: float, middle: float, top: float) -> None:
    """An inline box's background and borders go with its text; its upper edge comes to the right."""
    below = box.position_y + box.margin_height() - baseline  # of its lower edge, which comes to the left
    left = middle - MIDDLE * float(box.style["font_size"]) - below
    box.position_x, box.position_y = left, top + box.position_x
    box.width, box.height = box.height, box.width
    for part in ("margin_{}", "padding_{}", "border_{}_width"):
        before = [getattr(box, part.format(side)) for side in _AROUND]
        for side, value in zip(_AROUND, (before[3], before[0], before[1], before[2]), strict=True):
            setattr(box, part.format(side), value)
