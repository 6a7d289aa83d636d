"""Blocks that take whole lines of the grid: headings, figures, panels, smaller type (item 37)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from math import inf
from typing import Any

from press.typeset import grid
from press.typeset.binding import boxes, collapse_margin, original, remove_placeholders
from press.typeset.session import Session

_NEAR = 0.01
"""px"""

BlockLevelLayout = Callable[..., Any]


@dataclass(frozen=True)
class _Stack:
    """Blocks one below the other that take whole lines together.

    Args:
        start: where the space above the first begins, in px from the page's top.
        above: that space as the margins say.
        parts: the laid out boxes, each with the place that the margins say.
        shift: by how much they stand below that place.
        apart: by how much more the last of them does.
    """

    start: float
    above: float
    parts: tuple[tuple[Any, float], ...] = ()
    shift: float = 0.0
    apart: float = 0.0

    def with_part(self, laid: Any) -> _Stack:
        """Return the stack with one more box at its foot, all where the margins say."""
        return replace(self, parts=(*self.parts, (laid, laid.position_y)), shift=0.0, apart=0.0)

    def lines_wanted(self) -> int:
        """Return how many lines the blocks are to take, one less at each meeting; 0: as many as they need."""
        wanted = [grid.lines_wanted(part.style) for part, _ in self.parts]
        return sum(wanted) - len(wanted) + 1 if all(wanted) else 0

    def settle(self) -> None:
        """Put all parts where they belong."""
        for number, (part, place) in enumerate(self.parts, 1):
            apart = self.apart if number == len(self.parts) else 0.0
            part.translate(dy=place + self.shift + apart - part.position_y)

    def has_heading_below(self) -> bool:
        """Tell whether the last block is a heading behind something else: the white is to part the two."""
        clings = [part.style["break_after"].startswith("avoid") for part, _ in self.parts[-2:]]
        return clings == [False, True]


class _Space(float):
    """The margin below a block, widened up to the grid's next line."""

    stack: _Stack
    natural: float
    """What it would be without the grid, in px."""
    start: float
    """Where it begins: the block's lower edge, in px from the page's top."""


def make_block_level_layout(session: Session) -> BlockLevelLayout:
    """Return the replacement for ``weasyprint.layout.block.block_level_layout``."""

    def block_level_layout(
        context: Any,
        box: Any,
        bottom_space: float,
        skip_stack: Any,
        containing_block: Any,
        page_is_empty: bool = True,
        absolute_boxes: list[Any] | None = None,
        fixed_boxes: list[Any] | None = None,
        adjoining_margins: list[Any] | None = None,
        *rest: Any,
        **options: Any,
    ) -> Any:
        layout = original("layout.block:block_level_layout")
        absolute_boxes = [] if absolute_boxes is None else absolute_boxes
        fixed_boxes = [] if fixed_boxes is None else fixed_boxes
        margins = [] if adjoining_margins is None else adjoining_margins

        def lay_out(margins: list[Any]) -> Any:
            return layout(
                context, box, bottom_space, skip_stack, containing_block, page_is_empty, absolute_boxes,
                fixed_boxes, margins, *rest, **options,
            )  # fmt: skip

        def forget(laid: Any) -> None:
            remove_placeholders(context, [laid], absolute_boxes, fixed_boxes)

        if getattr(containing_block, "is_column", False):
            session.column_top = containing_block.content_box_y()
        if session.exempt or bottom_space == -inf:
            return lay_out(margins)
        if not _takes_whole_lines(box):
            if context.in_column and skip_stack is None and abs(box.position_y - session.column_top) < _NEAR:
                # The white above belongs to what no longer stands there.
                margins.append(0.0 if _given_up(context, box, page_is_empty) else -_margin_above(box))
            return lay_out(margins)
        return _Placing(session, context, box, bottom_space, lay_out, forget).place(margins, skip_stack)

    return block_level_layout


def _takes_whole_lines(box: Any) -> bool:
    """Tell whether a block is to take whole lines: because it says so, or because its lines are no steps."""
    style = box.style
    if grid.rule_of(style) != "block" or isinstance(box, boxes.TableBox):  # its wrapper does
        return False
    return grid.takes_whole_lines(style) or any(isinstance(child, boxes.LineBox) for child in box.children)


def _given_up(context: Any, box: Any, page_is_empty: bool) -> bool:
    """Tell whether the engine takes a margin that adjoins others away itself, as at the head of a page."""
    rule = box.style["margin_break"]
    truncated = rule == "discard" or (rule == "auto" and not context.forced_break)
    return bool(context.current_page > 1 and page_is_empty and truncated)


def _margin_above(box: Any) -> float:
    """Return the margin above a block in the flow, in px; 0 for one that is a share, or below 0."""
    margin: Any = box.style["margin_top"] if box.is_in_normal_flow() else "auto"
    return 0.0 if margin == "auto" or margin.unit != "px" else max(0.0, float(margin.value))


class _Placing:
    """One block's way to its place."""

    def __init__(
        self,
        session: Session,
        context: Any,
        box: Any,
        bottom_space: float,
        lay_out: Callable[[list[Any]], Any],
        forget: Callable[[Any], None],
    ) -> None:
        self.session, self.context, self.box = session, context, box
        self.lay_out, self.forget = lay_out, forget
        self.step = grid.step_of(box.style)
        self.page_top = context.current_footnote_area.page.content_box_y()
        self.origin = self.page_top + grid.slots(box.style)
        self.bottom_space = bottom_space

    def place(self, margins: list[Any], skip_stack: Any) -> Any:
        """Lay the block out and put it where it is to stand; the result is ``block_level_layout``'s."""
        start = self.box.position_y
        if self._keeps_inner_grid() and skip_stack is None:
            return self._around_inner_lines(start, margins)
        stack = _stack_above(start, margins)
        if stack and any(map(grid.stands_at_edge, (self.box.style, stack.parts[-1][0].style))):
            # What goes to an edge of its column takes its space along: the next one has its own.
            self.box.position_y = start = start + collapse_margin(margins)
            stack, margins = None, []
        if stack:
            self.box.position_y -= stack.shift + stack.apart
            margins = [getattr(margin, "natural", margin) for margin in margins]
        result = self.lay_out(list(margins))
        laid, resume_at, _, below, through, _ = result
        if laid is None or through:
            if stack:
                stack.settle()
            return result
        grown = (stack or self._begin(start, laid)).with_part(laid)
        if resume_at is None:
            self._share_out(grown, laid, collapse_margin([*below, laid.margin_bottom]))
        else:
            grown.settle()
        return result

    def _begin(self, start: float, laid: Any) -> _Stack:
        above = laid.border_box_y() - start
        if above > 0 and self.context.in_column and self._heads_column(start):
            laid.translate(dy=-above)
            above = 0.0
        return _Stack(start, above)

    def _share_out(self, stack: _Stack, laid: Any, margin: float) -> None:
        """Divide what the lines have more, or less, than their content between the spaces above and below."""
        bottom = laid.border_box_y() + laid.border_height()
        slack = self._end(stack, bottom, margin) - bottom - margin
        # The engine takes the padding off the page itself, in a second layout where that is wanted.
        room = self.context.page_bottom - self.bottom_space - laid.content_box_y() - laid.height
        shift = max(-max(0.0, stack.above), min(slack * self._share(stack, margin), room))
        if margin <= 0 <= slack and stack.has_heading_below():
            stack = replace(stack, apart=min(slack, room))
            shift = stack.apart
        else:
            stack = replace(stack, shift=shift)
        stack.settle()
        laid.margin_bottom = space = _Space(margin + min(slack, max(0.0, room - margin)) - shift)
        space.stack, space.natural, space.start = stack, margin, bottom + shift
        laid.press_room = laid.border_box_y() - stack.start, float(space)

    def _end(self, stack: _Stack, bottom: float, margin: float) -> float:
        """Return where the lines end that the blocks take together."""
        end = grid.next_slot(bottom + margin, self.origin, self.step)
        lines = stack.lines_wanted()
        if not lines:
            return end
        least = grid.next_slot(bottom - stack.above, self.origin, self.step)
        wanted = grid.next_slot(stack.start + (lines - 0.5) * self.step, self.origin, self.step)
        return min(end, max(least, wanted)) if self._heads_column(stack.start) else max(least, wanted)

    def _share(self, stack: _Stack, below: float) -> float:
        above = max(0.0, stack.above)  # a negative margin above is no space to share
        if above + below > 0:
            return max(0.0, min(1.0, above / (above + below)))
        return 0.0 if self._heads_column(stack.start) else 0.5

    def _heads_column(self, start: float) -> bool:
        """Tell whether nothing stands above ``start`` in its column, or on its page."""
        top = self.session.column_top if self.context.in_column else self.page_top
        return abs(start - top) < _NEAR

    # Boxes with text on the grid inside

    def _keeps_inner_grid(self) -> bool:
        return any(grid.rule_of(box.style) == "line" for box in _blocks_of_lines(self.box))

    def _around_inner_lines(self, start: float, margins: list[Any]) -> Any:
        """Let a frame stand as close around the lines in it as its padding says, the lines on the grid."""
        above, offset = self._natural_place(list(margins))
        if not self._heads_column(start):
            place = grid.next_slot(start + above + offset, self.origin, self.step)
            self.box.position_y = place - offset - above
        elif self.context.in_column:  # the white above belongs to what no longer stands there
            self.box.position_y = start - max(0.0, above)
        result = self.lay_out(list(margins))
        laid, resume_at, _, below, _, _ = result
        if laid is not None and resume_at is None:
            bottom = laid.border_box_y() + laid.border_height()
            margin = collapse_margin([*below, laid.margin_bottom])
            end = grid.next_slot(bottom + margin, self.origin, self.step)
            limit = self.context.page_bottom - self.bottom_space
            laid.margin_bottom = margin + max(0.0, min(end, limit) - bottom - margin)
        return result

    def _natural_place(self, margins: list[Any]) -> tuple[float, float]:
        """Return the space above a frame, and how far below its edge the first line would be off the grid."""
        start = self.box.position_y
        self.session.exempt += 1
        try:
            laid = self.lay_out(margins)[0]
        finally:
            self.session.exempt -= 1
        self.box.position_y = start
        if laid is None:
            return 0.0, 0.0
        self.forget(laid)
        top = laid.border_box_y()
        line = next((box for box in laid.descendants() if isinstance(box, boxes.LineBox)), None)
        return top - start, (line.position_y - top) if line else 0.0


def _stack_above(start: float, margins: Sequence[Any]) -> _Stack | None:
    """Return the blocks taking whole lines right above ``start``, if such are there."""
    for margin in reversed(margins):
        if isinstance(margin, _Space):
            return margin.stack if abs(margin.start - start) < _NEAR else None
    return None


def _blocks_of_lines(box: Any) -> Any:
    """Yield the blocks in the flow of ``box``, but not itself, that hold lines."""
    for child in box.children:
        if not isinstance(child, boxes.BlockContainerBox) or not child.is_in_normal_flow():
            continue
        if any(isinstance(inner, boxes.LineBox) for inner in child.children):
            yield child
        else:
            yield from _blocks_of_lines(child)
