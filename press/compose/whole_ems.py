"""Western runs of whole ems: Han behind them stands below Han again (standards §5, item 21)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import floor

from press.compose.atom import Atom
from press.compose.classes import CharacterClass
from press.compose.gaps import Gap, mixed_gap
from press.compose.mixed import mixed

_WIDEST = 0.5
"""em: the gap on either side is more than nothing and no more than this."""

_NEAR = 0.001
"""em: a run this much wider than whole ems is one of whole ems."""


def fill_ems(atoms: Sequence[Atom], gaps: list[Gap]) -> None:
    """Widen the gaps beside words and numbers so that these take whole ems with them.

    Where only one side has a gap, because a mark stands on the other, half ems must do.

    Args:
        atoms: the paragraph.
        gaps: before each atom; those beside Western runs are exchanged.
    """
    for first, last in _runs(atoms):
        sides = [side for side in (first, last + 1) if _is_mixed(atoms, side)]
        if not sides:
            continue
        size = atoms[first - 1].size if sides[0] == first else atoms[last + 1].size
        width = sum(gap.natural for gap in gaps[first + 1 : last + 1])
        width += sum(atom.before + atom.advance + atom.after for atom in atoms[first : last + 1])
        ems = width / size
        missing = 1 - (ems - floor(ems + _NEAR))
        each = missing / len(sides)
        if each > _WIDEST + _NEAR:
            each -= _WIDEST
        for side in sides:
            left = atoms[side - 1]
            gaps[side] = mixed_gap(left, atoms[side], each)


def _is_mixed(atoms: Sequence[Atom], index: int) -> bool:
    return 0 < index < len(atoms) and mixed(atoms[index - 1], atoms[index])


def _runs(atoms: Sequence[Atom]) -> Iterator[tuple[int, int]]:
    """Yield the first and the last atom of each Western run."""
    start = -1
    for index, atom in enumerate(atoms):
        if atom.kind is CharacterClass.LATIN:
            start = index if start < 0 else start
        elif start >= 0:
            yield start, index - 1
            start = -1
    if start >= 0:
        yield start, len(atoms) - 1
