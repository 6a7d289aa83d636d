"""Columns laid out on trial that prove right are kept.

The engine lays columns out to see whether they hold their content, throws them away, and lays them out again
where they are to stand. The last trial is what it is after: only the columns' places across the page differ.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from press.typeset.binding import original

_MOST = 12
"""Columns of a page that are remembered."""

_NEAR = 1e-6
"""px: the same room, worked out in another order of sums."""


@dataclass(frozen=True)
class _Asked:
    """What a column's layout depends on, but for its place across the page."""

    children: tuple[Any, ...]
    skip_stack: Any
    frame: tuple[Any, ...]
    room: float
    page_is_empty: bool

    def serves(self, other: _Asked, result: Any) -> bool:
        """Tell whether the result for this is the one for ``other``, too."""
        same = self.frame == other.frame and self.skip_stack == other.skip_stack
        if not same or abs(self.room - other.room) > _NEAR or self.children != other.children:
            return False
        return self.page_is_empty == other.page_is_empty or _indifferent(result[0], result[1])


@dataclass(frozen=True)
class _Trial:
    asked: _Asked
    result: Any
    absolute_boxes: list[Any]
    fixed_boxes: list[Any]


def block_box_layout(
    context: Any,
    box: Any,
    bottom_space: float,
    skip_stack: Any,
    containing_block: Any,
    page_is_empty: bool,
    absolute_boxes: list[Any],
    fixed_boxes: list[Any],
    adjoining_margins: Any,
    *options: Any,
    **more: Any,
) -> Any:
    """Lay out a block; a column that is to stay is taken from the trials, moved to its place, if it is there.

    The arguments are those of WeasyPrint's ``block_box_layout``.
    """

    def lay_out() -> Any:
        return original("layout.block:block_box_layout")(
            context, box, bottom_space, skip_stack, containing_block, page_is_empty, absolute_boxes,
            fixed_boxes, adjoining_margins, *options, **more,
        )  # fmt: skip

    if not box.is_column or context.footnotes or context.excluded_shapes:
        return lay_out()
    trials: list[_Trial] = context.__dict__.setdefault("press_trials", [])
    frame = (
        box.position_y,
        box.width,
        context.page_bottom,
        context.current_page,
        context.forced_break,
        options,
    )
    asked = _Asked(tuple(box.children), skip_stack, frame, bottom_space, bool(page_is_empty))
    if adjoining_margins is None:  # columns that are to stay have none, those on trial a list
        trial = next((trial for trial in trials if trial.asked.serves(asked, trial.result)), None)
        return lay_out() if trial is None else _settled(trial, trials, box, absolute_boxes, fixed_boxes)
    running = _running(context)
    result = lay_out()
    if result[0] is not None and not context.broken_out_of_flow and _running(context) == running:
        trials.append(_Trial(asked, result, absolute_boxes, fixed_boxes))
        del trials[:-_MOST]
    return result


def _settled(
    trial: _Trial, trials: list[_Trial], box: Any, absolute_boxes: list[Any], fixed_boxes: list[Any]
) -> Any:
    """Put a column that was on trial where it is to stay."""
    trials.remove(trial)
    column = trial.result[0]
    column.translate(dx=box.position_x - column.position_x)
    absolute_boxes += trial.absolute_boxes
    fixed_boxes += trial.fixed_boxes
    return trial.result


def _running(context: Any) -> int:
    """Return how many running elements have been met; a trial that meets any leaves traces."""
    return sum(len(boxes) for pages in context.running_elements.values() for boxes in pages.values())


def _indifferent(column: Any, resume_at: Any) -> bool:
    """Tell whether a column would be the same whether or not something stands above it on its page.

    On an empty page the first block may overflow and loses its margin; so it must be whole, with others below
    it, and without a margin. And a break may be made there for want of a better one; so there must be none
    between blocks.
    """
    between_blocks = resume_at is not None and None in resume_at.values()
    if len(column.children) < 2 or between_blocks:
        return False
    box: Any = column
    while getattr(box, "children", ()):
        box = box.children[0]
        if not box.is_in_normal_flow():
            return False
        if getattr(box.style["margin_top"], "value", 1):
            return False
    return True
