"""A line box with all its inline boxes, as the composer wants it: one row of items, and the way back."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from press.compose import Edge, InlineObject, Item, Line, Paragraph, Position, Reading, Run
from press.compose.classes import CharacterClass, class_of
from press.compose.opening import open_up
from press.typeset.binding import boxes
from press.typeset.percentages import resolve_percentages
from press.typeset.ruby import is_reading, is_ruby
from press.typeset.settings import (
    column_length,
    hyphenation,
    is_vertical,
    keyword,
    orientation,
    rules_of,
)
from press.typeset.shaping import Shaper
from press.typeset.standing import standing

FOREIGN = re.compile("[\u0590-\u08ff\u0900-\u0dff\ufb1d-\ufdff\ufe70-\ufefc\u202a-\u202e\u2066-\u2069]")
"""Scripts written from the right, or whose letters change shape with their neighbours across words."""

_SPACES_KEPT = ("pre", "pre-wrap", "break-spaces")
_NO_WRAP = ("nowrap", "pre")

Path = tuple[int, ...]


@dataclass
class Flat:
    """A flattened paragraph.

    Args:
        paragraph: for the composer.
        paths: where each item stands in the tree: indices of children, from the line box down.
        spans: for each inline box, its first and last item.
        empty: inline boxes without content (anchors), with the item they stand before.
        floats: floats, with the item they are called before.
        called: where each line ends, how many floats have been laid out: one beside a line that it narrows
            may be called in the next.
        leader: whether a row of leaders must be filled.
        compositions: lines found before, by all that they depend on.
        movable: whether its lines hold nothing that must be laid out anew for each place.
        prototypes: lines and their boxes made before, by the lines' identity.
        stacks: skip stacks made before, by the places that they lead to.
    """

    paragraph: Paragraph
    paths: tuple[Path, ...]
    spans: dict[Path, tuple[int, int]]
    empty: tuple[tuple[int, Path], ...]
    leader: bool
    compositions: dict[Any, tuple[Line, ...]]
    floats: tuple[tuple[int, Path], ...] = ()
    called: dict[Position | None, int] = field(default_factory=dict)
    movable: bool = False
    prototypes: dict[int, tuple[Line, Any]] = field(default_factory=dict)
    stacks: dict[Position, Any] = field(default_factory=dict)

    def position(self, skip_stack: Any) -> Position:
        """Return the place in the paragraph that WeasyPrint's skip stack names."""
        path, offset = _unstack(skip_stack)
        item = bisect_left(self.paths, path)
        if item < len(self.paths) and self.paths[item] == path:
            text = self._text(item).encode()[:offset].decode()
            return item, len(text)
        return bisect_left(self.paths, (*path, offset)), 0  # a box, which has no offset

    def skip_stack(self, position: Position) -> Any:
        """Return the skip stack with which WeasyPrint is to come back to this place."""
        if position not in self.stacks:
            self.stacks[position] = self._stack(position)
        return self.stacks[position]

    def _stack(self, position: Position) -> Any:
        item, offset = position
        run = self.paragraph.items[item]
        stack = {len(run.text[:offset].encode()): None} if isinstance(run, Run) else None
        for index in reversed(self.paths[item]):
            stack = {index: stack}  # type: ignore[dict-item]
        return stack

    def _text(self, item: int) -> str:
        run = self.paragraph.items[item]
        return run.text if isinstance(run, Run) else ""


def _unstack(skip_stack: Any) -> tuple[Path, int]:
    path: list[int] = []
    while skip_stack is not None:
        ((index, skip_stack),) = skip_stack.items()
        path.append(index or 0)
    return tuple(path[:-1]), path[-1]


def contents_of(box: Any) -> list[Any]:
    """Return the boxes inside a line box, each text box followed by its text.

    Equal contents are the very same boxes: WeasyPrint makes generated content anew when page numbers change.
    """
    found: list[Any] = []
    for child in box.children:
        found.append(child)
        if isinstance(child, boxes.TextBox):
            found.append(child.text)
        elif isinstance(child, boxes.InlineBox):
            found.extend(contents_of(child))
    return found


WidthOf = Callable[[Any], float]


def flatten(line_box: Any, shaper: Shaper, *, block: Any, widest: float, width_of: WidthOf) -> Flat | None:
    """Return the paragraph in ``line_box``, or None where it holds what the composer does not set.

    Args:
        line_box: WeasyPrint's line box before layout.
        shaper: has the typefaces.
        block: its containing block, or None while only widths are wanted.
        widest: the measure; wider words are cut.
        width_of: gives the outer width of a box that stands in the line.
    """
    style = line_box.style
    if style["direction"] == "rtl" or style["word_spacing"]:
        return None
    flattener = _Flattener(shaper, block, width_of)
    if not flattener.walk(line_box, ()):
        return None
    items = tuple(flattener.items)
    if is_vertical(style):
        widest = column_length(style) or widest
    if keyword(style, "open_up", ("none", "auto"), "none") == "auto":
        items = open_up(items)
    kept = shaper.keeping.paragraph(items, rules_of(style), shaper, widest=widest, rigid=_hanging(style))
    return Flat(
        paragraph=kept.paragraph,
        compositions=kept.compositions,
        paths=tuple(flattener.paths),
        spans=flattener.spans,
        empty=tuple(flattener.empty),
        floats=tuple(flattener.floats),
        leader=flattener.leader,
        movable=not (flattener.leader or flattener.apart)
        and all(isinstance(item, (Run, Edge)) for item in flattener.items),
    )


class _Flattener:
    def __init__(self, shaper: Shaper, block: Any, width_of: WidthOf) -> None:
        self.shaper = shaper
        self.block = block
        self.width_of = width_of
        self.items: list[Item] = []
        self.paths: list[Path] = []
        self.spans: dict[Path, tuple[int, int]] = {}
        self.empty: list[tuple[int, Path]] = []
        self.floats: list[tuple[int, Path]] = []
        self.apart = False
        self.leader = False
        self.in_note = False
        self.base = 0
        self.bases: list[tuple[int, int]] = []

    def walk(self, box: Any, path: Path) -> bool:
        """Add the children of ``box``; False where one of them is beyond us."""
        return all(self._child(child, (*path, index)) for index, child in enumerate(box.children))

    def _child(self, child: Any, path: Path) -> bool:
        if not child.is_in_normal_flow():
            return self._apart(child, path)
        if isinstance(child, (boxes.InlineFlexBox, boxes.InlineGridBox)):
            return False
        if isinstance(child, boxes.TextBox):
            return self._text(child, path)
        if isinstance(child, boxes.InlineBox):
            return self._inline(child, path)
        if not isinstance(child, boxes.AtomicInlineLevelBox):
            return False
        width = self.width_of(child)
        if is_reading(child):
            self._reading(width, path)
        else:
            self._add(InlineObject(width), path)
        return True

    def _apart(self, child: Any, path: Path) -> bool:
        """Note where a float, an absolutely placed or a running element is called."""
        if child.is_floated():
            self.floats.append((len(self.items), path))
            return self.block is not None  # a float counts in the width that a paragraph wants
        self.empty.append((len(self.items), path))
        self.apart = True
        return True

    def _text(self, box: Any, path: Path) -> bool:
        style = box.style
        if not style["font_size"] or FOREIGN.search(box.text):
            return False
        if self.block is not None:
            resolve_percentages(box, self.block)
        spacing = 0.0 if style["letter_spacing"] == "normal" else float(style["letter_spacing"])
        run = Run(
            text=box.text,
            style=self._face(style),
            size=float(style["font_size"]),
            spacing=spacing,
            breakable=style["white_space"] not in _NO_WRAP,
            note=self.in_note,
            preserved=style["white_space"] in _SPACES_KEPT,
            orientation=orientation(style),
            hyphens=hyphenation(style),
        )
        self._add(run, path)
        return True

    def _reading(self, width: float, path: Path) -> None:
        """Add a reading of the first base ``rb`` that has none, or of the text since the last reading."""
        base = self.bases.pop(0) if self.bases else (self.base, len(self.items))
        self._add(Reading(width, *base), path)
        self.base = len(self.items)

    def _face(self, style: Any) -> Any:
        if is_vertical(style):
            return standing(self.shaper, style)
        return self.shaper.face(style)

    def _inline(self, box: Any, path: Path) -> bool:
        left, right = self._edges(box)
        first = len(self.items)
        noted, self.in_note = self.in_note, self.in_note or _is_call(box) or self._is_raised_call(box)
        self.leader |= bool(box.is_leader)
        if left:
            self._add(Edge(left, opens=True), (*path, -1))
        if is_ruby(box):
            self.base, self.bases = len(self.items), []
        if not self.walk(box, path):
            return False
        self.in_note = noted
        if box.element_tag == "rb":
            self.bases.append((first, len(self.items)))
        if right:
            self._add(Edge(right, opens=False), (*path, len(box.children)))
        if first == len(self.items):
            self.empty.append((first, path))
        else:
            self.spans[path] = first, len(self.items) - 1
        return True

    def _is_raised_call(self, box: Any) -> bool:
        """Tell whether what is raised stands behind Han or a mark: a call made by hand, and no m² or 10⁴."""
        rise = box.style["vertical_align"]
        before = self.items[-1] if self.items else None
        if not isinstance(rise, (int, float)) or rise <= 0 or not isinstance(before, Run):
            return False
        return bool(before.text) and class_of(before.text[-1]) is not CharacterClass.LATIN

    def _edges(self, box: Any) -> tuple[float, float]:
        if self.block is None:
            return _specified(box, "left"), _specified(box, "right")
        resolve_percentages(box, self.block)
        for side in ("left", "right"):
            if getattr(box, f"margin_{side}") == "auto":
                setattr(box, f"margin_{side}", 0)
        return edge(box, "left"), edge(box, "right")

    def _add(self, item: Item, path: Path) -> None:
        self.items.append(item)
        self.paths.append(path)


def edge(box: Any, side: str) -> float:
    """Return margin, border and padding of a box on one side, in px."""
    parts = (f"margin_{side}", f"border_{side}_width", f"padding_{side}")
    return sum(float(getattr(box, part)) for part in parts)


def _specified(box: Any, side: str) -> float:
    lengths = (getattr(box.style[f"{part}_{side}"], "value", 0.0) for part in ("margin", "padding"))
    return sum(lengths) + float(box.style[f"border_{side}_width"])


def _hanging(style: Any) -> float:
    """Return how far the first line stands out before the others, in px."""
    indent = style["text_indent"]
    return max(0.0, -float(indent.value)) if getattr(indent, "unit", "%") == "px" else 0.0


def _is_call(box: Any) -> bool:
    return box.footnote is not None or box.element_tag.endswith("::footnote-call")
