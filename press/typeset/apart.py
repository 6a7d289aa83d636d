"""What is called in a paragraph but stands in no line: floats, absolutely placed and running elements."""

from __future__ import annotations

from typing import Any

from press.typeset import columns
from press.typeset.binding import AbsolutePlaceholder
from press.typeset.metrics import strut

_NEAR = 1.0
"""px"""


def placeholder(
    context: Any, child: Any, x: float, style: Any, absolute_boxes: list[Any], fixed_boxes: list[Any]
) -> Any:
    """Return what stands in a line for an element that is laid out when the page is full.

    Its place, should no other be given, is ``x`` and the top of a line of ``style`` whose baseline is 0; a
    running element has none.
    """
    if not child.is_absolutely_positioned():
        context.add_running_element(child)
        return None
    child.position_x, child.position_y = x, -strut(style)[1]
    placed = AbsolutePlaceholder(child)
    (absolute_boxes if child.style["position"] == "absolute" else fixed_boxes).append(placed)
    return placed


class Floats:
    """The floats of a paragraph still to come, laid out beside the lines in which they are called."""

    def __init__(self, maker: Any, start: int) -> None:
        flat, self.maker = maker.flat, maker
        begin = flat.paragraph.atoms[start].position if start else (0, 0)
        earlier = flat.called.get(begin, 0) if start else 0
        self.waiting = [
            (item, _box_at(maker.box, path)) for item, path in flat.floats[earlier:] if (item, 0) >= begin
        ]

    def lay_out(self, line: Any, top: float) -> list[Any]:
        """Lay out those that are called in ``line``, no higher than ``top``, and return them."""
        called = [box for item, box in self.waiting if line.end is None or (item, 0) < line.end]
        self.waiting = self.waiting[len(called) :]
        return [self._laid_out(box, top) for box in called]

    def note(self, line: Any) -> None:
        """Note, for a page that begins behind ``line``, which floats stand on this one."""
        flat = self.maker.flat
        flat.called[line.end] = len(flat.floats) - len(self.waiting)

    def _laid_out(self, box: Any, top: float) -> Any:
        maker = self.maker
        box.position_x, box.position_y = maker.block.content_box_x(), top
        laid, resume_at = columns.float_layout(
            maker.context, box, maker.block, maker.absolute_boxes, maker.fixed_boxes, maker.bottom_space, None
        )
        if resume_at is not None:
            maker.context.add_broken_out_of_flow(laid, box, maker.block, resume_at)
        return laid

    def keep_with(self, line: Any, floats: list[Any], top: float) -> None:
        """Send a line over the page's edge where its floats are, so that both go on to the next page."""
        context, room = self.maker.context, self.maker.bottom_space
        beyond = any(context.overflows_page(room, box.position_y + box.margin_height()) for box in floats)
        if beyond and top > self.maker.head() + _NEAR:
            line.translate(dy=context.page_bottom)


def _box_at(box: Any, path: tuple[int, ...]) -> Any:
    for index in path:
        box = box.children[index]
    return box
