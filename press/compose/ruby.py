"""Ruby 注文: readings above characters, the room they need and where they stand (standards §5, item 31).

CLREQ: a reading is set solid and centred on its base, whichever of them is wider; it may reach over its
neighbours, but two readings never come nearer to each other than a quarter em.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from press.compose.atom import Atom
from press.compose.classes import CharacterClass
from press.compose.gaps import Gap
from press.compose.items import Item, Reading
from press.compose.line import Piece, PlacedReading

APART = 0.25
"""em: what two neighbouring readings are apart at least."""


@dataclass(frozen=True, slots=True)
class Annotated:
    """A base with its reading.

    Args:
        item: the reading's place among the items.
        first: the base's first atom, last: its last one.
        width: the reading's width, in the paragraph's unit.
        beyond: how far the reading reaches beyond its base on either side, however far the line is squeezed;
            negative where it is narrower.
    """

    item: int
    first: int
    last: int
    width: float
    beyond: float


def annotate(items: Sequence[Item], atoms: Sequence[Atom], gaps: list[Gap]) -> list[Annotated]:
    """Return the bases that have a reading; keep each on one line and open the gaps that need it.

    Args:
        items: the paragraph.
        atoms: what it was cut into; those of a base are joined.
        gaps: the gap before each atom; changed in place where two readings would come too near.
    """
    readings = [(index, item) for index, item in enumerate(items) if isinstance(item, Reading)]
    found = [*_found(readings, atoms, gaps)] if readings and atoms else []
    for left, right in pairwise(found):
        _part(left, right, atoms, gaps)
    return found


def _found(
    readings: Sequence[tuple[int, Reading]], atoms: Sequence[Atom], gaps: Sequence[Gap]
) -> Iterator[Annotated]:
    places = [atom.position[0] for atom in atoms]
    for index, item in readings:
        first, last = bisect_left(places, item.first), bisect_left(places, item.end) - 1
        if first > last:  # nothing below it: it stands above what comes before
            first = last = max(0, last)
        for atom in atoms[first + 1 : last + 1]:
            atom.joined = True
        base = sum(atom.advance for atom in atoms[first : last + 1])
        base += sum(gap.natural - sum(gap.shrink) for gap in gaps[first + 1 : last + 1])
        yield Annotated(index, first, last, item.width, (item.width - base) / 2)


def _part(left: Annotated, right: Annotated, atoms: Sequence[Atom], gaps: list[Gap]) -> None:
    """Open a gap between the bases until the readings are apart, however far the line is squeezed."""
    if right.first <= left.last:
        return  # two readings of one base
    between = range(left.last + 1, right.first + 1)
    room = sum(gaps[index].natural - sum(gaps[index].shrink) for index in between)
    room += sum(atoms[index].before for index in between) + sum(atoms[index - 1].after for index in between)
    room += sum(atom.advance for atom in atoms[left.last + 1 : right.first])
    apart = APART * max(atoms[left.last].size, atoms[right.first].size)
    missing = apart + left.beyond + right.beyond - room
    if missing > 0:
        place = next((index for index in between if _opens(atoms[index - 1], atoms[index])), right.first)
        gaps[place] = replace(gaps[place], natural=gaps[place].natural + missing)
    # A reading that would run out of the measure is moved inwards; where it would come too near to the next
    # one by that, its base gives way instead.
    spare = max(0.0, -missing)
    first, last = atoms[left.first], atoms[right.last]
    if left.beyond + max(0.0, first.left) > spare:
        first.left = min(first.left, -left.beyond)
    if right.beyond + max(0.0, last.right) > spare:
        last.right = min(last.right, -right.beyond)


def _opens(left: Atom, right: Atom) -> bool:
    """Tell whether a gap may be opened here: marks stay with what they close or open."""
    closing = right.kind in (CharacterClass.STOP, CharacterClass.CLOSE)
    return not closing and left.kind is not CharacterClass.OPEN


def placed(
    annotated: Sequence[Annotated],
    atoms: Sequence[Atom],
    pieces: Sequence[Piece],
    *,
    start: int,
    end: int,
    measure: float,
) -> Iterator[PlacedReading]:
    """Yield the readings of a line.

    Args:
        annotated: those of the paragraph.
        atoms: those of the paragraph.
        pieces: what stands on the line.
        start: the line's first atom.
        end: the next line's first atom.
        measure: its width; readings do not run out of it.
    """
    at = {piece.position: (piece.x, piece.x + piece.width) for piece in pieces}
    tail = at[pieces[-1].position] if pieces else (0.0, 0.0)
    above: dict[int, float] = {}
    for reading in annotated:
        if not start <= reading.first < end:
            continue
        left, _ = at.get(atoms[reading.first].position, tail)
        _, right = at.get(atoms[reading.last].position, tail)
        x = max(0.0, min((left + right - reading.width) / 2, measure - reading.width))
        x = max(x, above.get(reading.first, 0.0))
        above[reading.first] = x + reading.width + APART * atoms[reading.first].size
        yield PlacedReading(reading.item, x, reading.width)
