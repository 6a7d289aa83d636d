"""A paragraph cut into atoms, with sums that make the width and freedom of any line a subtraction."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise
from math import inf

from press.compose.addresses import LETTER_PRICE
from press.compose.adjustment import Adjustment, compress, expand, open_all
from press.compose.atoms import cut
from press.compose.classes import MARKS, CharacterClass
from press.compose.gaps import SOLID, Gap, gaps
from press.compose.items import Item, Position
from press.compose.line import Line, Piece, PlacedReading
from press.compose.measurer import Measurer
from press.compose.prohibition import inside_name, may_break, may_tear, prohibited
from press.compose.ruby import annotate, placed
from press.compose.rules import Rules
from press.compose.whole_ems import fill_ems

TOLERANCE = 0.01
"""Of the unit: measures of whole ems must not lose their last character to the noise of sums."""

_HANGING = frozenset("、，。")
"""Item 17: only these hang."""

_MARKED = MARKS | {
    CharacterClass.DASH,
    CharacterClass.CONNECTOR,
    CharacterClass.INTERPUNCT,
    CharacterClass.SOLIDUS,
}
"""Behind these nothing hangs: where marks stand in a row, none does (item 17)."""


class Paragraph:
    """Atoms, gaps and their sums; lines are half-open ranges of atoms.

    Args:
        items: what the paragraph is made of.
        rules: how it is composed.
        measurer: has the typefaces.
        widest: words wider than this are cut into letters (the measure, where it is known).
        rigid: this far from its start the paragraph does not give way, so that turnover lines align with what
            follows a label (凸排, item 27).
    """

    def __init__(
        self,
        items: Sequence[Item],
        rules: Rules,
        measurer: Measurer,
        *,
        widest: float = inf,
        rigid: float = 0.0,
    ) -> None:
        self.items = items
        self.rules = rules
        self.atoms = cut(items, rules, measurer, widest=widest)
        self._gaps = [Gap(0.0), *gaps(self.atoms, rules)]
        if rules.latin_width == "whole-em":
            fill_ems(self.atoms, self._gaps)
        self._positions = [atom.position for atom in self.atoms]
        self._annotated = annotate(items, self.atoms, self._gaps)
        if rigid > 0:
            self._stiffen(rigid)
        self._find_breaks()
        self._sum()

    def __len__(self) -> int:
        return len(self.atoms)

    def _stiffen(self, rigid: float) -> None:
        reached = 0.0
        for index, (atom, between) in enumerate(zip(self.atoms, self._gaps, strict=True)):
            reached += between.natural
            if reached > rigid + TOLERANCE:
                return
            self._gaps[index] = Gap(between.natural, even=False)
            reached += atom.advance

    def _find_breaks(self) -> None:
        """Note where lines may start, must, and may for want of better or of anything."""
        self.breaks: list[int] = []
        self.soft: list[int] = []
        self.cuts: list[int] = []
        self.prices: dict[int, float] = {}
        self.forced: list[int] = []
        han = CharacterClass.HAN
        for index, (left, right) in enumerate(pairwise(self.atoms), start=1):
            if left.kind is right.kind is han and not (right.joined or right.soft):
                self.breaks.append(index)  # nine in ten; no rule forbids it
                continue
            if left.kind is CharacterClass.NEWLINE:
                self.forced.append(index)
            if inside_name(self.atoms, index):
                pass
            elif may_break(left, right, self.rules):
                self.breaks.append(index)
            elif right.soft and not right.joined and may_tear(left, right, self.rules):
                (self.cuts if right.piece and right.soft >= LETTER_PRICE else self.soft).append(index)
                self.prices[index] = right.soft
        self.breaks.append(len(self.atoms))

    def _sum(self) -> None:
        atoms, gaps = self.atoms, self._gaps
        self._x = self._left_edges()
        self._ends = [
            x + atom.advance - atom.right + atom.after for x, atom in zip(self._x, atoms, strict=True)
        ]
        self._shrink = [list(accumulate(step)) for step in zip(*(gap.shrink for gap in gaps), strict=True)]
        self._spaces = list(accumulate([gap.stretch_space for gap in gaps]))
        self._mixed = list(accumulate([gap.stretch_mixed for gap in gaps]))
        self._wide = list(accumulate([gap.stretch_wide for gap in gaps]))
        self._mark = list(accumulate([gap.stretch_mark for gap in gaps]))
        self._even = list(accumulate([gap.even for gap in gaps]))
        self._reach = list(accumulate(self._ends, max))
        self._give: list[float] = list(map(sum, zip(*self._shrink, strict=True)))
        self._last = self._visible()
        self.hyphens = {index: atom.hyphen for index, atom in enumerate(atoms) if atom.hyphen}
        self._begins = self._starts()

    def _left_edges(self) -> list[float]:
        """Return where each atom stands when the whole paragraph is one line."""
        steps: list[float] = []
        for atom, gap in zip(self.atoms, self._gaps[: len(self.atoms)], strict=True):
            steps += gap.natural + atom.before, atom.advance + atom.after
        return list(accumulate(steps))[::2]

    # Widths

    def _visible(self) -> list[int]:
        """Return, for each end, the last atom of the line that is no forced line end or full-width space."""
        invisible = (CharacterClass.NEWLINE, CharacterClass.BLANK)
        last = list(range(-1, len(self.atoms)))
        for index in [number for number, atom in enumerate(self.atoms) if atom.kind in invisible]:
            last[index + 1] = last[index] if index else 0
        return last

    def _starts(self) -> list[float]:
        """Return, for each atom, the edge that a line starting there is measured from.

        An opening mark loses its blank.
        """
        starts = [x - atom.before + atom.left for x, atom in zip(self._x, self.atoms, strict=True)]
        if starts and not self.rules.trim_paragraph_start:
            starts[0] = self._x[0] - self.atoms[0].before
        return starts

    def may_start(self, index: int) -> bool:
        """Tell whether the prohibitions of line start and end alone let a line begin here."""
        return not prohibited(self.atoms[index - 1], self.atoms[index], self.rules)

    def natural(self, start: int, end: int) -> float:
        """Return the natural width of the line, marks at its ends trimmed (items 13 and 14)."""
        last = self._last[end]
        hyphen = self.hyphens.get(end, 0.0) if self.hyphens else 0.0
        return self._ends[last] - self._begins[start] + hyphen if last >= start else 0.0

    def furthest(self, start: int, measure: float) -> int:
        """Return the last end, at any atom, at which the natural line still fits; at least one atom."""
        limit = self._begins[start] + measure + TOLERANCE
        return max(start + 1, bisect_right(self._reach, limit))

    def widths(self) -> tuple[float, float]:
        """Return the width of the widest piece that cannot be broken, and that of the widest whole line."""
        if not self.atoms:
            return 0.0, 0.0
        whole = (self.natural(*part) for part in self.parts())
        starts = sorted({0, *self.breaks})
        pieces = (self.natural(*piece) for piece in pairwise(starts))
        return max(pieces), max(whole)

    def parts(self) -> list[tuple[int, int]]:
        """Return the stretches between forced line ends."""
        starts = [0, *self.forced, len(self.atoms)]
        return [part for part in pairwise(starts) if part[0] < part[1]]

    # Fitting

    def fit(self, start: int, end: int, measure: float, *, justify: bool) -> Adjustment:
        """Return how the line's gaps give way so that it fills the measure, or at least fits into it."""
        slack = measure - self.natural(start, end)
        if slack < -TOLERANCE:
            return self.squeeze(start, end, -slack)
        if not justify or slack <= 0:
            return Adjustment(rest=max(0.0, slack))
        last = max(start, self._last[end])
        adjustment = expand(
            slack,
            space=self._spaces[last] - self._spaces[start],
            mixed=self._mixed[last] - self._mixed[start],
            wide=self._wide[last] - self._wide[start],
            mark=self._mark[last] - self._mark[start],
            even=self._even[last] - self._even[start],
            size=self.atoms[start].size,
        )
        if adjustment.rest > 0 and self.cuts:
            return self._open_inside(start, last, adjustment)
        return adjustment

    def _open_inside(self, start: int, last: int, adjustment: Adjustment) -> Adjustment:
        """Open an address that has the whole line to itself: nothing else can fill it."""
        inner = sum(between.inner for between in self._gaps[start + 1 : last + 1])
        if not inner:
            return adjustment
        return replace(adjustment, inner=adjustment.rest / inner, rest=0.0)

    def capacity(self, start: int, end: int) -> float:
        """Return how much the line can be compressed altogether."""
        return self._give[max(start, self._last[end])] - self._give[start]

    def squeeze(self, start: int, end: int, excess: float) -> Adjustment:
        """Return how the line's gaps give way by ``excess``, step by step."""
        last = max(start, self._last[end])
        return compress(excess, [step[last] - step[start] for step in self._shrink])

    def looseness(self, start: int, end: int, slack: float) -> tuple[float, float, float, float]:
        """Return how ``slack`` opens the line: shares of wide Han–Latin spaces and marks, every gap, rest."""
        last = max(start, self._last[end])
        slack -= self._spaces[last] - self._spaces[start] + self._mixed[last] - self._mixed[start]
        if slack <= 0:
            return 0.0, 0.0, 0.0, 0.0
        return open_all(
            slack,
            wide=self._wide[last] - self._wide[start],
            mark=self._mark[last] - self._mark[start],
            even=self._even[last] - self._even[start],
            size=self.atoms[start].size,
        )

    def hanging(self, end: int) -> float:
        """Return how far the line's last mark may hang behind the measure (item 17)."""
        if self.rules.hanging == "none" or not end or self.atoms[end - 1].text not in _HANGING:
            return 0.0
        atom = self.atoms[end - 1]
        in_row = end > 1 and self.atoms[end - 2].kind in _MARKED
        return 0.0 if in_row else atom.advance - atom.right

    def lone(self, start: int, end: int) -> bool:
        """Tell whether the line holds a single character, with or without marks (item 28); a box is none."""
        atoms = self.atoms[start:end]
        if any(atom.kind is CharacterClass.OBJECT for atom in atoms):
            return False
        solid = [atom for atom in atoms if atom.kind in (CharacterClass.HAN, CharacterClass.LATIN)]
        return len(solid) <= 1 and sum(len(atom.text) for atom in solid) <= 1 and bool(solid or start)

    # Lines

    def line(self, start: int, end: int, measure: float, *, indent: float, justify: bool) -> Line:
        """Return the line of these atoms, its pieces at their places."""
        last = end == len(self.atoms) or end in self.forced
        room, hung = measure - indent, False
        hang = self.hanging(end)
        if hang and self.natural(start, end) > room + TOLERANCE:
            room, hung = room + hang, True
        adjustment = self.fit(start, end, room, justify=justify)
        pieces = self._place(start, end, indent, adjustment)
        capacity, shrunk = self.capacity(start, end), max(0.0, self.natural(start, end) - room)
        hyphen = self.hyphens.get(end, 0.0)
        width = self._end_of(pieces[-1], end) + hyphen if pieces else indent
        return Line(
            pieces=pieces,
            start=self.atoms[start].position,
            end=self.atoms[end].position if end < len(self.atoms) else None,
            indent=indent,
            width=width,
            even=adjustment.even,
            size=self.atoms[start].size,
            shrunk=shrunk,
            compression=min(1.0, shrunk / capacity) if capacity > 0 else 0.0,
            last=last,
            hung=hung,
            lone=last and start > 0 and self.lone(start, end),
            overfull=max(0.0, -adjustment.rest),
            broken=self._broken(start, end),
            hyphen=hyphen,
            readings=self._readings(pieces, start, end, measure) if self._annotated else (),
        )

    def _readings(
        self, pieces: tuple[Piece, ...], start: int, end: int, measure: float
    ) -> tuple[PlacedReading, ...]:
        found = placed(self._annotated, self.atoms, pieces, start=start, end=end, measure=measure)
        return tuple(found)

    def _broken(self, start: int, end: int) -> str:
        """Return the beginning of the address or endless word that the line's end tears."""
        if end >= len(self.atoms) or not self.atoms[end].piece:
            return ""
        first = end
        while first > start and self.atoms[first].piece:
            first -= 1
        if self.atoms[first].piece:
            return ""  # told where it begins
        return "".join(atom.text for atom in self.atoms[first:end])

    def _end_of(self, piece: Piece, end: int) -> float:
        visible = end
        while self.atoms[visible - 1].position != piece.position:
            visible -= 1
        atom = self.atoms[visible - 1]
        return piece.x + piece.width - atom.right + atom.after

    def _place(self, start: int, end: int, indent: float, adjustment: Adjustment) -> tuple[Piece, ...]:
        pieces: list[Piece] = []
        piece = tuple.__new__  # a named tuple's own way goes through a function of Python
        x = indent - (self._begins[start] - self._x[start])
        for index in range(start, self._last[end] + 1):
            atom = self.atoms[index]
            if index > start:
                gives = self._gaps[index]
                between = adjustment.even if gives is SOLID else adjustment.of(gives)
                if atom.space:
                    place = atom.space_position
                    blank = (place, atom.space, CharacterClass.SPACE, x, between, 0.0, False, False)
                    pieces.append(piece(Piece, blank))
                x += between + atom.before
            if atom.kind is not CharacterClass.NEWLINE:
                text = "" if atom.kind is CharacterClass.OBJECT else atom.text
                stands = atom.shift, atom.upright, atom.turned
                pieces.append(piece(Piece, (atom.position, text, atom.kind, x, atom.advance, *stands)))
            x += atom.advance + atom.after
        return tuple(pieces)

    # Positions

    def index_of(self, position: Position) -> int:
        """Return the first atom at or behind a position of the items."""
        return bisect_right(self._positions, (position[0], position[1] - 1))
