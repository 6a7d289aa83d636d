"""Paragraph to lines: what stands in the place of WeasyPrint's ``iter_line_boxes``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from math import inf
from typing import Any

from press.compose import Line
from press.compose.breaking import next_break
from press.typeset import grid, leaders, vertical
from press.typeset.apart import Floats, placeholder
from press.typeset.binding import (
    atomic_box,
    avoid_collisions,
    original,
    resolve_one_percentage,
)
from press.typeset.emission import Emitter
from press.typeset.flattening import Flat
from press.typeset.initial import take_first_letter
from press.typeset.leaving import Reason
from press.typeset.metrics import strut
from press.typeset.percentages import resolve_percentages
from press.typeset.sense import by_sense, turns
from press.typeset.session import Session
from press.typeset.settings import is_vertical

_NEAR = 0.01
"""px"""


class LineMaker:
    """Lays out one paragraph, or the rest of one that began on an earlier page, line by line.

    The arguments are those of WeasyPrint's ``iter_line_boxes``.
    """

    def __init__(
        self,
        session: Session,
        flat: Flat,
        context: Any,
        box: Any,
        bottom_space: float,
        block: Any,
        absolute_boxes: list[Any],
        fixed_boxes: list[Any],
    ) -> None:
        self.session, self.flat, self.context, self.box, self.block = session, flat, context, box, block
        self.in_flow = bottom_space != -inf and not session.exempt

        self.bottom_space, self.fixed_boxes = bottom_space, fixed_boxes

        def lay_out(child: Any, x: float) -> Any:
            if not child.is_in_normal_flow():
                return placeholder(context, child, x, box.style, absolute_boxes, fixed_boxes)
            resolve_percentages(child, block)
            laid = atomic_box(context, child, x, None, block, absolute_boxes, fixed_boxes)
            laid.position_x = x  # boxes with content have been laid out there already; pictures not
            return laid

        self.absolute_boxes = absolute_boxes
        self.emitter = Emitter(flat, session.shaper, lay_out)

    def lines(self, position_y: float, skip_stack: Any) -> Iterator[tuple[Any, Any]]:
        """Yield the lines and, with each, the skip stack that leads behind it."""
        start = self.flat.paragraph.index_of(self.flat.position(skip_stack)) if skip_stack else 0
        top = self._snap(position_y, first=True)
        self._take_markers_along(position_y, top)
        if self.flat.floats or self._beside_float(top):
            yield from self._around_floats(start, top)
            return
        yield from self._below(self._composed(start), top)

    def _below(self, lines: Iterable[Line], top: float) -> Iterator[tuple[Any, Any]]:
        x = self.block.content_box_x()
        for line in lines:
            yield self._emit(line, x, top, self.block.width)
            top = self._snap(top + self._height, first=False)

    def columns(self, top: float) -> Iterator[tuple[Any, Any]]:
        """Yield the one line box of vertical text, which holds all its columns."""
        measure = vertical.measure_of(self.box.style, self.block.height, self.flat.paragraph)
        columns = [
            vertical.Column(
                line, self.emitter.line(self.box, line, 0.0, 0.0), self._offset(line, measure - line.width)
            )
            for line in self._compose(0, measure, float(self.box.text_indent))
        ]
        yield vertical.stood(self.box, self.block, columns, top, measure), None

    def _emit(self, line: Line, x: float, top: float, available: float) -> tuple[Any, Any]:
        new = self.emitter.line(self.box, line, x, top)
        if self.flat.leader and line.last:
            leaders.fill(new, available - new.width)
        down = self._down_to_grid(new)
        new.translate(self._offset(line, available - new.width), down)
        self._height = new.height + down
        return new, None if line.end is None else self.flat.skip_stack(line.end)

    # Composition

    def _composed(self, start: int) -> tuple[Line, ...]:
        """Return the lines from ``start`` on; those of an earlier page go on as they were composed."""
        measure, indent = float(self.block.width), float(self.box.text_indent)
        whole = self._compose(0, measure, indent)
        if not start:
            return whole
        place = self.flat.paragraph.atoms[start].position
        for number, line in enumerate(whole):
            if line.start == place:
                return whole[number:]
        return self._compose(start, measure, 0.0)

    def _compose(self, start: int, measure: float, indent: float) -> tuple[Line, ...]:
        justify, fill_last = self._align(last=False) == "justify", self._align(last=True) == "justify"
        key = (start, measure, indent, justify, fill_last, by_sense(self.box.style))
        kept = self.flat.compositions.get(key)
        if kept is None:
            kept = self.flat.compositions[key] = self.session.composer.compose(
                self.flat.paragraph,
                measure,
                indent=indent,
                start=start,
                justify=justify,
                fill_last=fill_last,
                turns=turns(self.flat.paragraph, self.box.style, measure - indent),
            )
        return kept

    # Places

    def _align(self, *, last: bool) -> str:
        style = self.box.style
        align = str(style["text_align_all"])
        if last and style["text_align_last"] != "auto":
            align = str(style["text_align_last"])
        elif last and align == "justify":
            align = "start"
        if self.flat.leader and align == "justify":
            align = "start"
        return {"left": "start", "right": "end"}.get(align, align)

    def _offset(self, line: Line, room: float) -> float:
        if room <= 0:
            return 0.0
        align = self._align(last=line.last)
        if align in ("start", "justify"):
            return 0.0
        return room / 2 if align == "center" else room

    def _snap(self, top: float, *, first: bool) -> float:
        style = self.box.style
        if not self.in_flow or not (first or grid.fills_step(style)):
            return top
        return grid.snapped(style, top, self.context.current_footnote_area.page.content_box_y())

    def _down_to_grid(self, line: Any) -> float:
        """Return how far a line that something in it has made higher must go down to stand on the grid."""
        style = self.box.style
        if not self.in_flow or grid.rule_of(style) != "line" or line.height <= strut(style)[0] + _NEAR:
            return 0.0
        page = self.context.current_footnote_area.page
        return grid.to_next_line(style, line.position_y + line.baseline, page.content_box_y())

    def _take_markers_along(self, before: float, top: float) -> None:
        """A list item's marker has been placed beside a first line that the grid then moved down."""
        for marker in self.absolute_boxes if top > before else ():
            beside = abs(marker.position_y - before) < _NEAR
            if beside and marker.element_tag.endswith("::marker"):
                marker.translate(dy=top - before)

    # Floats

    def head(self) -> float:
        """Return where the column, or the page, begins that the lines are put in, in px."""
        if self.context.in_column:
            return self.session.column_top
        return float(self.context.current_footnote_area.page.content_box_y())

    def _beside_float(self, top: float) -> bool:
        """Tell whether a float narrows lines at ``top`` or below; one in the padding does not."""
        left = float(self.block.content_box_x())
        right = left + float(self.block.width)
        return any(
            shape.position_y + shape.margin_height() > top
            and shape.position_x + shape.margin_width() > left + _NEAR
            and shape.position_x < right - _NEAR
            for shape in self.context.excluded_shapes or ()
        )

    def _around_floats(self, start: int, top: float) -> Iterator[tuple[Any, Any]]:
        """Every line has a measure of its own here, so that lines are composed one after the other."""
        floats, begun = Floats(self, start), start
        indent = 0.0 if start else float(self.box.text_indent)
        while start < len(self.flat.paragraph):
            if start > begun and not floats.waiting and not self._beside_float(top):
                lines = self._compose(start, float(self.block.width), 0.0)
                for line in lines:
                    floats.note(line)
                yield from self._below(lines, top)
                return
            x, top, available = self._free(top)
            line, stop = self._next_line(start, available, indent)
            if called := floats.lay_out(line, top):
                x, top, available = self._free(top)
                line, stop = self._next_line(start, available, indent)
            floats.note(line)
            new, skip_stack = self._emit(line, x, top, available)
            new.children = [*called, *new.children]
            floats.keep_with(new, called, top)
            yield new, skip_stack
            top = self._snap(top + self._height, first=False)
            start, indent = stop, 0.0

    def _next_line(self, start: int, available: float, indent: float) -> tuple[Line, int]:
        paragraph = self.flat.paragraph
        part = next(end for begin, end in paragraph.parts() if end > start)
        stop = next_break(paragraph, start, part, available - indent)
        fill = self._align(last=stop == part) == "justify"
        return paragraph.line(start, stop, available, indent=indent, justify=fill), stop

    def _free(self, top: float) -> tuple[float, float, float]:
        """Return the next line's left edge and top beside the floats, or on the grid below, and its width."""
        x, free, width = self._avoiding(top)
        on_grid = self._snap(free, first=False)
        return (x, free, width) if on_grid - free < _NEAR else self._avoiding(on_grid)

    def _avoiding(self, top: float) -> tuple[float, float, float]:
        box = self.box
        box.position_y, box.height = top, strut(box.style)[0]
        box.width = 2 * float(box.style["font_size"])
        return avoid_collisions(self.context, box, self.block, outer=False)  # type: ignore[no-any-return]


def make_iter_line_boxes(session: Session) -> Any:
    """Return the replacement for ``weasyprint.layout.block.iter_line_boxes``."""

    def iter_line_boxes(
        context: Any,
        box: Any,
        position_y: float,
        bottom_space: float,
        skip_stack: Any,
        containing_block: Any,
        absolute_boxes: list[Any],
        fixed_boxes: list[Any],
        first_letter_style: Any,
        first_line_style: Any,
    ) -> Iterator[tuple[Any, Any]]:
        resolve_percentages(box, containing_block)
        resolve_one_percentage(box, "text_indent", containing_block.width)
        flat = None
        if first_line_style is None:
            if take_first_letter(context, box, containing_block, first_letter_style):
                box.text_indent = 0
            first_letter_style = None
            flat = session.paragraph(context, box, containing_block)
        else:
            box.press_left = Reason.FIRST
        if flat is None or not len(flat.paragraph):
            return original("layout.block:iter_line_boxes")(  # type: ignore[no-any-return]
                context,
                box,
                position_y,
                bottom_space,
                skip_stack,
                containing_block,
                absolute_boxes,
                fixed_boxes,
                first_letter_style,
                first_line_style,
            )
        maker = LineMaker(
            session, flat, context, box, bottom_space, containing_block, absolute_boxes, fixed_boxes
        )
        if is_vertical(box.style):
            return maker.columns(position_y)
        return maker.lines(position_y, skip_stack)

    return iter_line_boxes
