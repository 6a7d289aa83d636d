"""Choosing the breaks, line by line or of the whole paragraph together (standards §5, items 6, 7, 24, 28)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import accumulate

from press.compose.paragraph import TOLERANCE, Paragraph

_LOOSE = 0.04
"""Gaps opened by this much, in em, weigh 1, the unit of all weights; they grow with the square."""

_STEP_WEIGHTS = (0.05, 0.1, 1.0, 0.2, 0.8)
"""What it weighs when a step of compression (item 22) is used up: spaces, brackets, commas, Han–Latin, 。？！

Half-width commas all along a line are seen, gaps opened by less than 0.04 em are not: that line is pushed
out. Where a quarter of the commas' blank is enough, it is pulled in (先挤进后推出, item 6).
"""

_WIDE = 0.5
"""What Han–Latin spaces of half an em weigh."""

_HAIR = 0.005
"""em: a squeezed line may be too long by this much; no eye finds it, and typefaces' marks vary by more."""

_BEYOND = 1.0
"""A line that stays too long when all compression is used up, besides what runs out of the measure."""

_LONE = 12.0
"""孤字: worth a line opened by an eighth of an em, not more (item 28)."""

_FEW = 5
"""Atoms: more than a character and its marks are."""

_RAGGED = 4.0
"""Per em: what a line lacks when no gap may take it."""

_TORN = 100.0
"""A break that no rule allows, for want of any other."""

_NEAR = 4
"""Places on either side of the measure's end that are looked at."""

_PER_LINE = 0.02
"""A line more, where all else is equal."""
_DETOUR = 15.0
"""What a way may cost more than the first fit up to the same place, and still be followed."""

_GREEDY_ENOUGH = 0.5
"""A paragraph whose worst line costs less is left as the first fit gave it."""


@dataclass(frozen=True, slots=True)
class _Measure:
    """The measure of a line, and of the one that starts the paragraph."""

    width: float
    indent: float
    first: int

    def at(self, start: int) -> float:
        return self.width - self.indent if start == self.first else self.width


@dataclass(frozen=True, slots=True)
class _FirstFit:
    """Where the lines of the first fit end, and what they cost up to there."""

    ends: list[int]
    costs: list[float]

    def limit(self, stop: int) -> float:
        """Return the cost from which a way to ``stop`` is not followed any more."""
        so_far = self.costs[bisect_left(self.ends, stop)] + _DETOUR
        return min(so_far, self.costs[-1])


def breaks(paragraph: Paragraph, start: int, end: int, measure: float, indent: float) -> list[int]:
    """Return where the lines of atoms ``start`` to ``end`` end, the last one being ``end``.

    Args:
        paragraph: the atoms.
        start: first atom; ``indent`` applies to the line that begins here.
        end: behind the last atom.
        measure: width of the lines.
        indent: taken off the first one.
    """
    room = _Measure(measure, indent, start)
    first_fit = _greedy(paragraph, start, end, room)
    if paragraph.rules.fit == "greedy" or len(first_fit) < 2:
        return first_fit
    costs = list(_costs(paragraph, start, end, first_fit, room))
    if max(costs) <= _GREEDY_ENOUGH:
        return first_fit
    ahead = _FirstFit(first_fit, list(accumulate(one + _PER_LINE for one in costs)))
    return _total(paragraph, start, end, room, ahead) or first_fit


def next_break(paragraph: Paragraph, start: int, end: int, measure: float) -> int:
    """Return where one line ends that begins at ``start`` (beside a float, each line has its own measure).

    One that would leave a single character for the last line is avoided as far as that is worth it (item 28).
    """
    candidates = _candidates(paragraph, start, end, measure)
    costs = {
        stop: cost(paragraph, start, stop, measure, last=stop == end) + _leaves(paragraph, stop, end)
        for stop in candidates
    }
    return min(reversed(candidates), key=lambda stop: costs[stop])


def _leaves(paragraph: Paragraph, stop: int, end: int) -> float:
    return _LONE if stop < end <= stop + _FEW and paragraph.lone(stop, end) else 0.0


def _greedy(paragraph: Paragraph, start: int, end: int, room: _Measure) -> list[int]:
    ends = []
    while start < end:
        start = _greedy_end(paragraph, start, end, room)
        ends.append(start)
    return ends


def _greedy_end(paragraph: Paragraph, start: int, end: int, room: _Measure) -> int:
    """先挤进后推出 (item 6): the furthest end that compression reaches, unless pushing out looks better."""
    candidates = _candidates(paragraph, start, end, room.at(start))
    costs = {stop: cost(paragraph, start, stop, room.at(start), last=stop == end) for stop in candidates}
    return min(reversed(candidates), key=lambda stop: costs[stop])


def _costs(paragraph: Paragraph, start: int, end: int, ends: list[int], room: _Measure) -> Iterator[float]:
    for stop in ends:
        lone = _lone(paragraph, start, stop, end)
        yield lone + cost(paragraph, start, stop, room.at(start), last=stop == end)
        start = stop


def _total(paragraph: Paragraph, start: int, end: int, room: _Measure, ahead: _FirstFit) -> list[int]:
    """Return the ends whose costs together are least (Knuth and Plass, without their stars).

    Ways that cost much more than the first fit are not followed; empty where none is better than that.
    """
    best = {start: (0.0, start)}
    reached = [start]
    while reached:
        origin = heappop(reached)
        so_far = best[origin][0]
        for stop in _candidates(paragraph, origin, end, room.at(origin)):
            total = so_far + _PER_LINE + cost(paragraph, origin, stop, room.at(origin), last=stop == end)
            total += 0.0 if origin == start else _lone(paragraph, origin, stop, end)
            if total >= ahead.limit(stop) or (stop in best and total >= best[stop][0]):
                continue
            if stop not in best and stop < end:
                heappush(reached, stop)
            best[stop] = (total, origin)
    return _trace(best, start, end) if end in best else []


def _trace(best: dict[int, tuple[float, int]], start: int, end: int) -> list[int]:
    ends = []
    while end != start:
        ends.append(end)
        end = best[end][1]
    return ends[::-1]


def _lone(paragraph: Paragraph, start: int, stop: int, end: int) -> float:
    """孤字 (item 28)."""
    return _LONE if stop == end and paragraph.lone(start, stop) else 0.0


def _candidates(paragraph: Paragraph, start: int, end: int, measure: float) -> list[int]:
    """Return ends worth considering, ascending: some that leave it loose, all that compression reaches."""
    fits = min(end, paragraph.furthest(start, measure))
    places = list(_around(paragraph.breaks, start, end, fits))
    if paragraph.soft or paragraph.cuts:
        cut = bisect_right(paragraph.cuts, fits)
        cuts = [place for place in paragraph.cuts[max(0, cut - 1) : cut] if place > start]
        places = sorted({*places, *_around(paragraph.soft, start, end, fits), *cuts})
    hyphens = paragraph.hyphens
    usable = [
        stop
        for stop in places
        if (stop <= fits and stop not in hyphens) or _reachable(paragraph, start, stop, measure)
    ]
    return usable or [_torn_at(paragraph, start, max(start + 1, fits))]


def _torn_at(paragraph: Paragraph, start: int, fits: int) -> int:
    """Return where a line is torn that cannot end anywhere: a number sooner than a mark from its word."""
    if fits == len(paragraph):
        return fits
    places = (stop for stop in range(fits, start, -1) if paragraph.may_start(stop))
    return next(places, fits)


def _around(places: list[int], start: int, end: int, fits: int) -> Iterator[int]:
    middle = bisect_right(places, fits)
    low = max(bisect_right(places, start), middle - _NEAR)
    high = min(middle + _NEAR, bisect_right(places, end))
    return iter(places[low:high])


def _reachable(paragraph: Paragraph, start: int, stop: int, measure: float) -> bool:
    excess = paragraph.natural(start, stop) - measure
    hair = _HAIR * paragraph.atoms[start].size
    return excess <= max(paragraph.capacity(start, stop) + hair, paragraph.hanging(stop)) + TOLERANCE


def cost(paragraph: Paragraph, start: int, stop: int, measure: float, *, last: bool) -> float:
    """Return how unwelcome the line is: 0 for one that needs nothing, about 1 for one at its limit."""
    torn = _torn(paragraph, stop)
    excess = paragraph.natural(start, stop) - measure
    if excess > TOLERANCE:
        if 0 < excess <= paragraph.hanging(stop) + TOLERANCE:
            return torn
        return torn + _compression_cost(paragraph, start, stop, excess)
    if last or stop in paragraph.forced:
        return torn
    return torn + _expansion_cost(paragraph, start, stop, -excess)


def _compression_cost(paragraph: Paragraph, start: int, stop: int, excess: float) -> float:
    adjustment = paragraph.squeeze(start, stop, excess)
    if adjustment.rest < -TOLERANCE - _HAIR * paragraph.atoms[start].size:
        return _BEYOND - _TORN * adjustment.rest / (paragraph.atoms[start].size or 1.0)
    return sum(weight * share * share for weight, share in zip(_STEP_WEIGHTS, adjustment.shrink, strict=True))


def _expansion_cost(paragraph: Paragraph, start: int, stop: int, slack: float) -> float:
    wide, even, rest = paragraph.looseness(start, stop, slack)
    size = paragraph.atoms[start].size or 1.0
    loose = (even or rest / max(1, stop - start - 1)) / size / _LOOSE
    return loose * loose + _WIDE * wide * wide + _RAGGED * rest / size


def _torn(paragraph: Paragraph, stop: int) -> float:
    """Return the price of a break for want of a better one; nothing where every rule allows it."""
    price = paragraph.prices.get(stop)
    if price is not None:
        return price
    return 0.0 if _holds(paragraph.breaks, stop) else _TORN


def _holds(places: list[int], place: int) -> bool:
    index = bisect_left(places, place)
    return index < len(places) and places[index] == place
