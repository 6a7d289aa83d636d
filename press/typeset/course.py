"""The course of a document: its blocks in order, as numbers by which two settings can be compared.

What is laid out block after block, the body, articles, columns, is a frame: it opens and closes. What is laid
out as a whole, a paragraph, table, figure, is a unit. A page needs no more of a document than the frames that
are open where it begins, and the course from there to a little behind the last unit that its layout came to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from press.typeset.binding import boxes
from press.typeset.columns import spans_within
from press.typeset.grid import takes_whole_lines
from press.typeset.likeness import Likeness
from press.typeset.settings import own

_CLOSE, _END = 0, -1
"""Where a frame closes; where the document does. Likenesses begin at 1."""

_AHEAD = 2
"""Units that a page depends on behind the last one laid out: a break asks what comes next."""


@dataclass(frozen=True)
class Place:
    """Where a page begins.

    Args:
        at: the number, in the course, of what it begins with or in.
        open: the likenesses of the frames around it that have begun before.
        inside: the rest of the engine's skip stack, within the unit; None: it begins with it.
    """

    at: int
    open: tuple[int, ...]
    inside: Any


@dataclass
class Course:
    """The blocks of a document.

    Args:
        likenesses: a number for each unit and for each frame that opens; 0 where one closes, -1 for the end.
        paths: how to come there: indices of children from the root down; () for what closes.
        blocks: the boxes there; None for what closes.
    """

    likenesses: list[int] = field(default_factory=list)
    paths: list[tuple[int, ...]] = field(default_factory=list)
    blocks: list[Any] = field(default_factory=list)
    _numbers: dict[tuple[int, ...], int] = field(default_factory=dict)
    _elements: dict[int, tuple[Any, ...]] = field(default_factory=dict)

    def add(self, likeness: int, block: Any = None, path: tuple[int, ...] = ()) -> None:
        """Go on with a frame that opens or a unit, or with what closes a frame or the document."""
        if block is not None:
            self._numbers[path] = len(self.likenesses)
        self.likenesses.append(likeness)
        self.paths.append(path)
        self.blocks.append(block)

    def place(self, skip_stack: Any) -> Place | None:
        """Return where the engine's skip stack leads; None where there is no such block."""
        at, opened = 0, []
        while skip_stack is not None and self._is_frame(at):
            ((index, skip_stack),) = skip_stack.items()
            opened.append(self.likenesses[at])
            found = self._numbers.get((*self.paths[at], index))
            if found is None:
                return None
            at = found
        return Place(at, tuple(opened), skip_stack)

    @property
    def end(self) -> int:
        """Where the document ends."""
        return len(self.likenesses) - 1

    def skip_stack(self, at: int, inside: Any) -> Any:
        """Return the skip stack that leads to a place."""
        stack = inside
        for index in reversed(self.paths[at]):
            stack = {index: stack}
        return stack

    def can_stop(self, place: Place) -> bool:
        """Tell whether a page may end or begin here without a trace in the boxes that its layout leaves.

        Between units none is left; within a paragraph of nothing but text none that the next page looks at.
        """
        return place.inside is None or _is_plain(self.blocks[place.at])

    def ahead(self, unit: int) -> int:
        """Return the end of what is to be equal where the layout has looked at nothing behind ``unit``."""
        at, units = unit + 1, 0
        while at < len(self.blocks) and units < _AHEAD:
            units += not self._is_frame(at) and self.blocks[at] is not None and _flows(self.blocks[at])
            at += 1
        return at if units == _AHEAD else self.end + 1

    def elements(self, at: int, length: int) -> list[Any]:
        """Return the elements of the frames around a place and of a part of the course from there."""
        around = self.paths[at]
        frames = [self._numbers[around[:depth]] for depth in range(len(around))]
        return [element for block in (*frames, *range(at, at + length)) for element in self._inside(block)]

    def _inside(self, at: int) -> tuple[Any, ...]:
        if at not in self._elements:
            block = self.blocks[at]
            inside = [block] if self._is_frame(at) else () if block is None else block.descendants()
            found = {id(box.element): box.element for box in inside if box.element is not None}
            self._elements[at] = tuple(found.values())
        return self._elements[at]

    def _is_frame(self, at: int) -> bool:
        block = self.blocks[at]
        return block is not None and not hasattr(block, "press_unit")


def course_of(root: Any, likeness: Likeness) -> Course:
    """Return the course of a document that is not laid out yet; its units are told their number."""
    course = Course()
    _follow(root, (), course, likeness)
    course.add(_END)
    return course


def _follow(box: Any, path: tuple[int, ...], course: Course, likeness: Likeness) -> None:
    if not _is_frame(box):
        box.press_unit = len(course.likenesses)
        course.add(likeness.of_box(box), box, path)
        return
    course.add(likeness.of_frame(box), box, path)
    for index, child in enumerate(box.children):
        _follow(child, (*path, index), course, likeness)
    course.add(_CLOSE)


def _is_frame(box: Any) -> bool:
    """Tell whether a box is laid out child after child, without a look at the children to come."""
    if type(box) is not boxes.BlockBox or not box.children or not _flows(box) or box.is_table_wrapper:
        return False
    style = box.style
    if style["height"] != "auto" or style["max_lines"] != "none" or style["continue"] != "auto":
        return False
    if box.first_letter_style is not None or box.first_line_style is not None:
        return False
    if any(isinstance(child, boxes.LineBox) for child in box.children):
        return False
    return not takes_whole_lines(style) and not spans_within(box)


def _is_plain(box: Any) -> bool:
    """Tell whether a unit is a paragraph of text and nothing else."""
    if type(box) is not boxes.BlockBox or own(box.style, "initial_letter"):
        return False
    if box.first_letter_style is not None or box.first_line_style is not None:
        return False
    return all(isinstance(child, boxes.LineBox) and _is_text(child) for child in box.children)


def _is_text(box: Any) -> bool:
    return all(
        isinstance(child, boxes.TextBox)
        or (isinstance(child, boxes.InlineBox) and _flows(child) and _is_text(child))
        for child in box.children
    )


def _flows(box: Any) -> bool:
    return bool(box.is_in_normal_flow())
