"""From a composed line back to WeasyPrint's boxes: copies of the originals, where the composer says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import groupby, islice, pairwise
from typing import Any, NamedTuple

from press.compose import Line, Piece, Position, Run
from press.compose.classes import MARKS
from press.typeset.binding import adjust_line_height, boxes, line_box_verticality
from press.typeset.flattening import Flat, Path, edge
from press.typeset.interlinear import Stretch, marked, stretches
from press.typeset.metrics import ASCENT, DESCENT, settle
from press.typeset.moving import moved
from press.typeset.records import texts
from press.typeset.ruby import Annotation, is_reading, stand
from press.typeset.settings import own
from press.typeset.shaping import Shaper

_NEAR = 0.01
"""px"""


@dataclass(frozen=True, slots=True)
class SetText:
    """What a composed text box is drawn from. Glyphs are looked up then: many boxes are made and discarded.

    Args:
        pieces: its characters, words and spaces at their places.
        spacing: tracking inside words, in px.
        even: what every even gap of the line was opened by, in px.
        shaper: has the glyphs.
        stretches: lines below names and titles that begin in this box.
        vertical: the text runs downwards.
        hyphen: where its hyphen is drawn, in px from the text's left edge; 0: it has none.
        kept: what drawing has worked out of it before.
    """

    pieces: tuple[Piece, ...]
    spacing: float
    even: float
    shaper: Shaper
    stretches: tuple[Stretch, ...] = ()
    vertical: bool = False
    hyphen: float = 0.0
    kept: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)


class _Segment(NamedTuple):
    """What a line has of one item: its pieces, their characters, and what has been worked out of them."""

    item: int
    pieces: tuple[Piece, ...]
    text: str
    kept: dict[str, Any]


class _Leaf(NamedTuple):
    path: Path
    item: int
    segment: _Segment | None = None
    x: float = 0.0


class Emitter:
    """Makes the boxes of the lines of one paragraph.

    Args:
        flat: the paragraph.
        shaper: has the glyphs.
        lay_out: lays out a box that stands in the line, its left edge at the given x.
    """

    def __init__(self, flat: Flat, shaper: Shaper, lay_out: Any) -> None:
        self.flat = flat
        self.shaper = shaper
        self.lay_out = lay_out
        self.annotations: list[Annotation] = []

    def line(self, line_box: Any, line: Line, x: float, y: float) -> Any:
        """Return the box of ``line``, its measure beginning at ``x`` and its top at ``y``, in px."""
        if self.flat.movable:
            new = self._kept(line_box, line)
            new = moved(new, x, y - new.position_y)
        else:
            new = self._made(line_box, line, x)
            new.translate(0, y - new.position_y)
        new.position_y = y
        stand(self.annotations, new)
        return new

    def _kept(self, line_box: Any, line: Line) -> Any:
        """Return the box of ``line``, its measure beginning at 0, as it was made when first asked for."""
        kept = self.flat.prototypes.get(id(line))
        if kept is None:
            kept = self.flat.prototypes[id(line)] = line, self._made(line_box, line, 0.0)
        return kept[1]

    def _made(self, line_box: Any, line: Line, x: float) -> Any:
        """Return the box of ``line``, its baseline at 0."""
        leaves = self._leaves(line)
        self.line_now, self.x = line, x
        self.annotations = []
        children = self._children(line_box, leaves, ())
        new = line_box.copy_with_children(children)
        self._annotate(new, line_box, leaves, ())
        self._underline(new, ())
        new.press_line = line
        new.width = line.width
        new.position_x = x
        _verticals(new)
        return new

    def _leaves(self, line: Line) -> list[_Leaf]:
        paths = self.flat.paths
        leaves = [_Leaf(paths[segment.item], segment.item, segment) for segment in _segments(line)]
        begin = self._begin(line)
        for item, path in self.flat.empty:
            if begin <= (item, 0) and (line.end is None or (item, 0) < line.end):
                leaves.append(_Leaf(path, item))
        leaves += [_Leaf(paths[reading.item], reading.item, x=reading.x) for reading in line.readings]
        return sorted(leaves, key=lambda leaf: leaf.path)

    def _begin(self, line: Line) -> Position:
        """Return where a line begins; blanks that begin a paragraph are not set, what is in them is."""
        paragraph = self.flat.paragraph
        before = islice(paragraph.atoms, paragraph.index_of(line.start))
        return line.start if any(not atom.space for atom in before) else (0, 0)

    def _children(self, box: Any, leaves: Sequence[_Leaf], path: Path) -> list[Any]:
        depth = len(path)
        made = []
        for index, group in groupby(leaves, key=lambda leaf: leaf.path[depth]):
            if not is_reading(box.children[index]):
                made.append(self._child(box.children[index], list(group), (*path, index)))
        return [child for child in made if child is not None]

    def _annotate(self, parent: Any, original: Any, leaves: Sequence[_Leaf], path: Path) -> None:
        """Lay out the readings that belong right into ``parent``; they are put there with the line."""
        for leaf in leaves if self.line_now.readings else ():
            child = original.children[leaf.path[len(path)]]
            if len(leaf.path) == len(path) + 1 and is_reading(child):
                x = self.x + leaf.x
                self.annotations.append(Annotation(self.lay_out(child, x), parent, x))

    def _child(self, original: Any, leaves: list[_Leaf], path: Path) -> Any:
        if not original.is_in_normal_flow():
            return self.lay_out(original, self._nowhere(leaves[0]))
        if isinstance(original, boxes.InlineBox):
            return self._inline(original, leaves, path)
        (leaf,) = leaves
        if isinstance(original, boxes.TextBox):
            return self._text(original, leaf)
        return self.lay_out(original, self.x + _segment(leaf).pieces[0].x)

    def _inline(self, original: Any, leaves: list[_Leaf], path: Path) -> Any:
        inside = [leaf for leaf in leaves if leaf.path != path]
        box = original.copy_with_children(self._children(original, inside, path))
        self._annotate(box, original, inside, path)
        starts, ends = self._whole(path)
        box.remove_decoration(start=not starts, end=not ends)
        if inner := [child for child in box.children if child.is_in_normal_flow()]:
            first, last = inner[0], inner[-1]
            box.position_x = first.position_x - edge(box, "left")
            box.width = last.position_x + last.margin_width() - first.position_x
        else:
            box.position_x, box.width = self._nowhere(leaves[0]), 0.0
        if own(box.style, "text_underline"):
            self._underline(box, path)
        adjust_line_height(box)
        return box

    def _underline(self, box: Any, path: Path) -> None:
        """Give a name or title the line below it; its first text draws it, so that it is one line."""
        kind = marked(box.style)
        if kind == "none":
            return
        paths = self.flat.paths
        first = next((text for text in texts(box) if hasattr(text, "set_text")), None)
        if first is not None:
            below = stretches(
                kind,
                self.line_now,
                float(box.style["font_size"]),
                lambda piece: paths[piece.position[0]][: len(path)] == path,
            )
            first.set_text = replace(first.set_text, stretches=tuple(below))

    def _whole(self, path: Path) -> tuple[bool, bool]:
        """Tell whether the inline box at ``path`` begins, and whether it ends, in this line."""
        if path not in self.flat.spans:
            return True, True
        first, last = self.flat.spans[path]
        end = self.line_now.end
        return self.line_now.start <= self._first_place(first), end is None or end[0] > last

    def _first_place(self, item: int) -> tuple[int, int]:
        atoms = self.flat.paragraph.atoms
        index = self.flat.paragraph.index_of((item, 0))
        return atoms[index].position if index < len(atoms) else (item, 0)

    def _nowhere(self, leaf: _Leaf) -> float:
        """Return where an empty box stands: at the end of what comes before it."""
        before = [piece for piece in self.line_now.pieces if piece.position[0] < leaf.item]
        return self.x + (before[-1].x + before[-1].width if before else self.line_now.indent)

    def _behind(self, mark: Piece) -> float:
        """Return where what follows a mark begins: beside another mark it has given up its blank."""
        following = next(after for before, after in pairwise(self.line_now.pieces) if before is mark)
        return following.x

    def _text(self, original: Any, leaf: _Leaf) -> Any:
        segment = _segment(leaf)
        pieces = segment.pieces
        box = original.copy_with_text(segment.text or original.text)
        box.position_x = self.x + pieces[0].x
        end = pieces[-1].x + pieces[-1].width
        if pieces[-1] is self.line_now.pieces[-1]:
            end = min(end, self.line_now.width) if not self.line_now.hung else end
        elif pieces[-1].kind in MARKS:
            end = min(end, self._behind(pieces[-1]))
        box.width = end - pieces[0].x
        run = self.flat.paragraph.items[leaf.item]
        spacing = run.spacing if isinstance(run, Run) else 0.0
        even = self.line_now.even + spacing
        hyphen = self._hyphen_behind(pieces)
        box.set_text = SetText(pieces, spacing, even, self.shaper, hyphen=hyphen, kept=segment.kept)
        settle(box)
        return box

    def _hyphen_behind(self, pieces: tuple[Piece, ...]) -> float:
        last = pieces[-1]
        parted = self.line_now.hyphen and last is self.line_now.pieces[-1]
        return last.x + last.width - pieces[0].x if parted else 0.0


def _segments(line: Line) -> tuple[_Segment, ...]:
    """Return the line's pieces by item; they are sorted out once, however often the line is set."""
    found: tuple[_Segment, ...] | None = line.kept.get("segments")
    if found is None:
        by_item = groupby(line.pieces, key=lambda piece: piece.position[0])
        groups = [(item, tuple(pieces)) for item, pieces in by_item]
        found = line.kept["segments"] = tuple(
            _Segment(item, pieces, "".join([piece.text for piece in pieces]), {}) for item, pieces in groups
        )
    return found


def _segment(leaf: _Leaf) -> _Segment:
    assert leaf.segment is not None  # only boxes that hold something are made from it
    return leaf.segment


def _verticals(line: Any) -> None:
    """Place the boxes in a line above and below its baseline, and the line around them."""
    adjust_line_height(line)
    height, baseline = line.margin_height(), line.baseline
    top, bottom = -baseline, height - baseline
    if _is_level(line):
        for child in line.children:
            child.position_y = -child.baseline
    else:
        lowest, highest = line_box_verticality(line)
        if _grows(line, _Room(line.style["font_size"], baseline, height - baseline)):
            top, bottom = highest, lowest
    line.baseline = -top
    line.position_y = top
    line.height = bottom - top
    line.margin_top = line.margin_bottom = 0


def _is_level(line: Any) -> bool:
    """Tell whether a line is plain text of its own size, as most are."""
    size = line.style["font_size"]
    return all(
        isinstance(child, boxes.TextBox)
        and child.style["font_size"] == size
        and child.style["vertical_align"] == "baseline"
        for child in line.children
    )


class _Room(NamedTuple):
    """The size of a line's type and its room above and below the baseline, in px."""

    size: float
    above: float
    below: float

    def holds(self, size: float) -> bool:
        """Tell whether type of this size needs no more room than the line's own."""
        within = ASCENT * size <= self.above + _NEAR and DESCENT * size <= self.below + _NEAR
        return within or size <= self.size + _NEAR


def _grows(box: Any, room: _Room) -> bool:
    """Tell whether something in the line may make it higher: type whose em box has no room in it, or a box.

    Sub- and superscripts, calls of notes, fallback faces and somewhat larger type do not: the pitch stays
    what it is (item 30).
    """
    for child in box.children:
        if isinstance(child, boxes.TextBox):
            if not room.holds(child.style["font_size"]):
                return True
        elif isinstance(child, boxes.InlineBox):
            if _grows(child, room):
                return True
        elif child.is_in_normal_flow():
            return True
    return False
