"""Composition records: what a page's lines are like, for the checks and the proof."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from press.compose import Line
from press.typeset import grid
from press.typeset.binding import boxes
from press.typeset.finished import found_on
from press.typeset.leaving import Reason
from press.typeset.ruby import is_reading
from press.typeset.settings import length

PT_PER_PX = 0.75
MM_PER_PX = 25.4 / 96

_OUT = 0.5
"""mm"""
_SQUEEZED = 0.05
"""Of what could be squeezed: less is rounding or a quarter em trimmed by a hair, which no eye finds."""
_FIRST = 12
"""Characters of a table that a record keeps."""
_GRID_TOLERANCE = 0.2 / PT_PER_PX
"""px; the design's own figure is 0.2 pt."""


@dataclass(frozen=True, slots=True)
class LineRecord:
    """A composed line on its page.

    Args:
        text: its characters.
        x: left edge, y: baseline, in mm from the trim's top left; of vertical text its middle and its head.
        looseness: by how much its gaps are opened, in em.
        compression: the share of what could be squeezed that was squeezed, 0 to 1.
        lone: whether it is a last line of one character 孤字.
        overfull: by how much it runs out of the measure, in pt.
        broken: the beginning of an address or endless word that the line's end tears.
        held: where the line has no characters of its own, those of the boxes in it.
    """

    text: str
    x: float
    y: float
    looseness: float
    compression: float
    lone: bool
    overfull: float
    broken: str = ""
    held: str = ""


@dataclass(frozen=True, slots=True)
class LeftLine:
    """A line that the composer left to the engine.

    Args:
        text: its characters.
        x: left edge, y: baseline, in mm from the trim's top left.
        reason: what in its paragraph is beyond the composer.
    """

    text: str
    x: float
    y: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class WideTable:
    """A table that is wider than the type area 版心.

    Args:
        text: its first characters.
        x: left edge, y: top, in mm from the trim's top left.
        by: by how much it runs out on the right, in mm.
    """

    text: str
    x: float
    y: float
    by: float


@dataclass(frozen=True, slots=True)
class PageRecord:
    """A page, and how it was composed.

    Args:
        number: counts from 1.
        width, height: trim size in pt.
        lines: composed lines in the page's flow, margins and notes included.
        push_ins: lines that were squeezed 挤进.
        off_grid: baselines that should stand on the grid and do not.
        left: lines that the composer left to the engine.
        wide: tables that do not fit in the type area.
    """

    number: int
    width: float
    height: float
    lines: tuple[LineRecord, ...] = field(repr=False)
    push_ins: int
    off_grid: int
    left: tuple[LeftLine, ...] = ()
    wide: tuple[WideTable, ...] = ()

    @property
    def stock(self) -> int:
        """How many lines the composer left to the engine."""
        return len(self.left)

    @property
    def loosest(self) -> LineRecord | None:
        """The line whose gaps are opened most."""
        return max(self.lines, key=lambda line: line.looseness, default=None)

    @property
    def tightest(self) -> LineRecord | None:
        """The line that was squeezed most."""
        return max(self.lines, key=lambda line: line.compression, default=None)

    @property
    def lone(self) -> tuple[LineRecord, ...]:
        """Last lines of one character."""
        return tuple(line for line in self.lines if line.lone)


def record_of(number: int, page: Any) -> PageRecord:
    """Return the record of a laid out page."""
    lines: list[LineRecord] = []
    left: list[LeftLine] = []
    off_grid = 0
    top = page.content_box_y()
    for box, in_flow in _line_boxes(page, in_flow=True):
        line = getattr(box, "press_line", None)
        if columns := getattr(box, "press_columns", ()):
            right = box.position_x + box.width
            lines += [_line_record(line, right - x, box.position_y + y, by) for line, x, y, by in columns]
            continue
        if line is None:
            left += _left_line(box)
            continue
        held = "" if line.text.strip() else _text(box)
        lines.append(_line_record(line, box.position_x, box.position_y + box.baseline, held=held))
        off_grid += in_flow and _is_off_grid(box, top)
    return PageRecord(
        number=number,
        width=page.margin_width() * PT_PER_PX,
        height=page.margin_height() * PT_PER_PX,
        lines=tuple(lines),
        push_ins=sum(line.compression > _SQUEEZED for line in lines),
        off_grid=off_grid,
        left=tuple(left),
        wide=tuple(_wide_tables(page)),
    )


def kept_record(number: int, page: Any) -> PageRecord:
    """Return the record of a page; one that is finished as it was has the record that it had."""
    return replace(found_on(page, "record", partial(record_of, number)), number=number)


def _wide_tables(page: Any) -> Iterator[WideTable]:
    edge = page.content_box_x() + page.width
    turned = _turned(page)
    for box in page.descendants():
        if not isinstance(box, boxes.TableBox) or box.element_tag != "table" or box.element in turned:
            continue
        by = (box.border_box_x() + box.border_width() - edge) * MM_PER_PX
        if by > _OUT:
            yield WideTable(_text(box)[:_FIRST], box.position_x * MM_PER_PX, box.position_y * MM_PER_PX, by)


def _turned(page: Any) -> set[Any]:
    """Return the elements inside what is turned: their place on paper is not that of their boxes."""
    moved = (box for box in page.descendants() if getattr(box, "style", None) and box.style["transform"])
    return {inner.element for box in moved for inner in box.descendants() if inner.element is not None}


def _left_line(box: Any) -> list[LeftLine]:
    text = _text(box).strip()
    reason = getattr(box, "press_left", Reason.OTHER)
    return [LeftLine(text, *_place(box), reason)] if text else []


def _place(box: Any) -> tuple[float, float]:
    """Return left edge and baseline in mm."""
    return box.position_x * MM_PER_PX, (box.position_y + box.baseline) * MM_PER_PX


def _line_record(line: Line, x: float, y: float, beyond: float = 0.0, held: str = "") -> LineRecord:
    return LineRecord(
        text=line.text,
        x=x * MM_PER_PX,
        y=y * MM_PER_PX,
        looseness=0.0 if line.last else line.looseness,  # a last line is only opened on purpose
        compression=line.compression,
        lone=line.lone,
        overfull=max(line.overfull, beyond) * PT_PER_PX,
        broken=line.broken,
        held=held,
    )


def _is_off_grid(box: Any, top: float) -> bool:
    style = box.style
    if not length(style, "grid") or not grid.fills_step(style):
        return False
    return grid.off_grid(style, box.position_y + box.baseline, top) > _GRID_TOLERANCE


def _line_boxes(box: Any, *, in_flow: bool) -> Iterator[tuple[Any, bool]]:
    """Yield the line boxes below ``box``, and whether the grid holds for them."""
    exempt = (boxes.MarginBox, boxes.TableBox, boxes.FootnoteAreaBox, boxes.AtomicInlineLevelBox)
    in_flow = in_flow and not isinstance(box, exempt) and not box.is_absolutely_positioned()
    if is_reading(box):
        return
    if isinstance(box, boxes.LineBox):
        yield box, in_flow
    for child in getattr(box, "children", ()):
        yield from _line_boxes(getattr(child, "_box", child), in_flow=in_flow)


def _text(box: Any) -> str:
    return "".join(child.text for child in box.descendants() if isinstance(child, boxes.TextBox))


def texts(box: Any) -> Iterator[Any]:
    """Yield the text boxes below ``box`` in the order in which they are drawn and read."""
    box = getattr(box, "_box", box)
    if isinstance(box, boxes.TextBox):
        yield box
    for child in getattr(box, "children", ()):
        yield from texts(child)
