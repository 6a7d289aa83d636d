"""Choosing the breaks, line by line or of the whole paragraph together (standards §5, items 6, 7, 24, 28)."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from heapq import heappop, heappush
from itertools import accumulate

from press.compose.demerits import HAIR, cost, hyphen_cost, leaving_cost, lone_cost
from press.compose.paragraph import TOLERANCE, Paragraph

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
        stop: cost(paragraph, start, stop, measure, last=stop == end) + leaving_cost(paragraph, stop, end)
        for stop in candidates
    }
    return min(reversed(candidates), key=lambda stop: costs[stop])


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
    before: list[int] = []
    for stop in ends:
        around = lone_cost(paragraph, start, stop, end) + hyphen_cost(paragraph, before[-2:], stop, end)
        yield around + cost(paragraph, start, stop, room.at(start), last=stop == end)
        before.append(stop)
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
            total += 0.0 if origin == start else lone_cost(paragraph, origin, stop, end)
            if origin in paragraph.hyphens and origin != start:
                total += hyphen_cost(paragraph, [best[origin][1], origin], stop, end)
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
    hair = HAIR * paragraph.atoms[start].size
    return excess <= max(paragraph.capacity(start, stop) + hair, paragraph.hanging(stop)) + TOLERANCE
