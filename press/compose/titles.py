"""Titles broken by sense: the lines a compositor would choose for a heading.

Sense and shape are both costs in one sum (standards §1.4.1, §3.4.5): :mod:`press.compose.phrases` prices each
place where a line may end, this module prices the lines' widths, and every way of breaking is tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from press.compose.phrases import WITHIN_WORD, joints

FULL = 0.9
"""Share of the measure that a title's line may fill; white belongs to a title."""

_SPACES = " 　\t"


@dataclass(frozen=True, slots=True)
class ShapeWeights:
    """What each fault of shape costs, in the unit of :func:`press.compose.phrases.joints`."""

    overfull: float = 120.0
    """Times the share of the measure by which a line exceeds :data:`FULL`."""
    extra_line: float = 4.0
    """A line more than the width needs."""
    equal: float = 2.0
    """Two neighbouring lines of one width: 长方形."""
    short_over_long: float = 3.0
    """上短下长 in two lines, and as much again times the excess."""
    rising: float = 2.0
    """Three or four lines, each longer than the one above: a trapezium that stands, rarely chosen."""
    hourglass: float = 200.0
    """沙漏: a line shorter than both neighbours; forbidden."""
    thin: float = 12.0
    """Times the share by which the shortest line is under half of the longest."""
    uneven: float = 1.0
    """Times the difference from the pleasing proportion 0.8 of shortest to longest."""
    lone: float = 3.0
    """A last line of three characters or fewer."""


WEIGHTS = ShapeWeights()


def break_title(
    text: str, advances: Sequence[float], measure: float, *, max_lines: int = 4
) -> tuple[int, ...]:
    """Choose where the lines of a title begin.

    A line feed in ``text`` is the editor's own break and always kept; each part between is broken only if it
    is wider than :data:`FULL` of the measure. White space before a line end hangs and counts for nothing.

    Args:
        text: the title.
        advances: the width of every character of ``text``, in the measure's unit.
        measure: how wide a line may be.
        max_lines: for each part; exceeded only by a part that cannot be set in fewer lines.

    Returns:
        Offsets in ``text`` at which new lines begin, ascending, 0 left out.
    """
    breaks: list[int] = []
    start = 0
    for part in text.split("\n"):
        if start:
            breaks.append(start)
        end = start + len(part)
        breaks += [start + offset for offset in _break_part(part, advances[start:end], measure, max_lines)]
        start = end + 1
    return tuple(breaks)


def _break_part(text: str, advances: Sequence[float], measure: float, max_lines: int) -> tuple[int, ...]:
    if sum(advances) <= FULL * measure:
        return ()
    part = _Part(text, advances, measure)
    if part.width(0, len(text)) <= FULL * measure:
        return ()
    needed = part.lines_needed()
    for splitting in (False, True):
        for counts in ((needed, needed + 1), range(needed + 2, max_lines + 1)):
            ways = [way for count in counts if count <= max_lines for way in part.ways(count, splitting)]
            if ways:
                return min(ways, key=lambda way: (part.cost(way), way))
    return part.fill()


class _Part:
    """A title, or what stands between two forced breaks of one."""

    def __init__(self, text: str, advances: Sequence[float], measure: float) -> None:
        self.length = len(text)
        self.measure = measure
        self.em = max(advances)
        self.joints = joints(text)
        self.edges = (0.0, *accumulate(advances))
        self.inked = [len(text[:end].rstrip(_SPACES)) for end in range(len(text) + 1)]

    def width(self, start: int, end: int) -> float:
        """Width of a line, white space at its end left out."""
        return self.edges[max(start, self.inked[end])] - self.edges[start]

    def fits(self, start: int, end: int) -> bool:
        """Whether a line holds; a single character always does, having nowhere else to go."""
        return end - start == 1 or self.width(start, end) <= self.measure * (1 + 1e-9)

    def lines_needed(self) -> int:
        """How many lines the width alone asks for."""
        return max(2, -int(-self.width(0, self.length) // (FULL * self.measure)))

    def ways(self, lines: int, splitting: bool, start: int = 0) -> Iterator[tuple[int, ...]]:
        """Yield every way to break what follows ``start`` into so many lines that hold."""
        if lines == 1:
            if self.fits(start, self.length) and self.width(start, self.length):
                yield ()
            return
        if self.width(start, self.length) > lines * self.measure * (1 + 1e-9):
            return
        for offset in range(start + 1, self.length):
            if not self.fits(start, offset):
                return
            usable = splitting or self.joints[offset] < WITHIN_WORD
            if usable and self.width(start, offset):
                for rest in self.ways(lines - 1, splitting, offset):
                    yield (offset, *rest)

    def cost(self, way: tuple[int, ...]) -> float:
        """What a way of breaking loses in sense and in shape."""
        edges = (0, *way, self.length)
        widths = [self.width(start, end) for start, end in pairwise(edges)]
        sense = sum(self.joints[offset] for offset in way)
        return sense + self.shape(widths)

    def shape(self, widths: list[float]) -> float:
        """What the lines' widths lose."""
        longest, shortest = max(widths), min(widths)
        cost = WEIGHTS.extra_line * (len(widths) - self.lines_needed())
        cost += WEIGHTS.overfull * sum(max(0.0, width / self.measure - FULL) for width in widths)
        cost += WEIGHTS.thin * max(0.0, 0.5 - shortest / longest)
        cost += WEIGHTS.uneven * abs(0.8 - shortest / longest)
        cost += WEIGHTS.lone * (widths[-1] < 3.5 * self.em)
        return cost + _outline(widths, self.em)

    def fill(self) -> tuple[int, ...]:
        """Break a text too long for ``max_lines``: the least sum of joints and squared white."""
        best: list[tuple[float, tuple[int, ...]]] = [(0.0, ())]
        for end in range(1, self.length + 1):
            best.append(min(self._arrivals(end, best)))
        return best[self.length][1]

    def _arrivals(
        self, end: int, best: list[tuple[float, tuple[int, ...]]]
    ) -> Iterator[tuple[float, tuple[int, ...]]]:
        for start in range(end - 1, -1, -1):
            if not self.fits(start, end):
                return
            cost, way = best[start]
            white = 0.0 if end == self.length else 1 - self.width(start, end) / self.measure
            way = (*way, start) if start else way
            yield cost + self.joints[start] + 20 * white * white, way


def _outline(widths: list[float], em: float) -> float:
    """What the shape loses: 上长下短 in two lines, a trapezium 梯形 or a lozenge 菱形 in more."""
    steps = [_step(above, below, em) for above, below in pairwise(widths)]
    cost = WEIGHTS.equal * steps.count(0)
    if len(steps) == 1:
        return cost + (WEIGHTS.short_over_long * (widths[1] / widths[0]) if steps[0] > 0 else 0.0)
    moves = [step for step in steps if step]
    waist = any(before < 0 < after for before, after in pairwise(moves))
    rising = bool(moves) and min(moves) > 0
    return cost + WEIGHTS.hourglass * waist + WEIGHTS.rising * rising


def _step(above: float, below: float, em: float) -> int:
    """Return 1 where the lower line is longer by half a character or more, -1 where shorter, else 0."""
    difference = below - above
    return 0 if abs(difference) < em / 2 else (1 if difference > 0 else -1)
