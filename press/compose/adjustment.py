"""Filling the measure: compression and expansion in CLREQ's order (standards §5, items 22 to 25)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from press.compose.gaps import STEPS, Gap

UNSEEN = 0.048
"""em: gaps between Han that are opened by no more are not seen; 0.05 less what rounding in the PDF adds."""

_ALIKE = 0.3
"""The share of its way from a third to half an em that a Han–Latin space goes while all open alike."""


@dataclass(frozen=True, slots=True)
class Adjustment:
    """How the gaps of one line give way.

    Args:
        shrink: the share of its capacity that each step of compression takes, 0 to 1.
        space: the share of its capacity that word spaces grow, mixed: Han–Latin spaces to a third of an em.
        wide: the share of the rest of their way, to half an em, that Han–Latin spaces grow.
        mark: the share of what they may that gaps on the blank side of marks grow.
        even: what every even gap grows, in the paragraph's unit.
        inner: what every gap inside an address or a code grows.
        rest: what remains because no gap may take it; negative: how far the line is too long.
    """

    shrink: tuple[float, ...] = field(default=(0.0,) * STEPS)
    space: float = 0.0
    mixed: float = 0.0
    wide: float = 0.0
    mark: float = 0.0
    even: float = 0.0
    inner: float = 0.0
    rest: float = 0.0

    def of(self, gap: Gap) -> float:
        """Return the width of ``gap`` in this line."""
        width = gap.natural + self.space * gap.stretch_space + self.mixed * gap.stretch_mixed
        width += self.wide * gap.stretch_wide + self.mark * gap.stretch_mark
        for share, capacity in zip(self.shrink, gap.shrink, strict=True):
            width -= share * capacity
        return width + self.even * gap.even + self.inner * gap.inner


def compress(excess: float, capacity: Sequence[float]) -> Adjustment:
    """Take ``excess`` from the gaps, step by step; each step gives equally before the next begins."""
    shares = []
    for most in capacity:
        share = min(1.0, excess / most) if most > 0 and excess > 0 else 0.0
        shares.append(share)
        excess -= share * most
    return Adjustment(shrink=tuple(shares), rest=-max(0.0, excess))


def expand(
    slack: float, *, space: float, mixed: float, wide: float, mark: float, even: int, size: float
) -> Adjustment:
    """Give ``slack`` to the gaps: word spaces to their limit, Han–Latin spaces to a third of an em, then all.

    All open alike up to :data:`UNSEEN`; then Han–Latin spaces go on alone to half an em, and the blanks of
    marks a little, which an eye minds less than open Han; the others take the rest.

    Args:
        slack: what is missing.
        space: capacity of the word spaces together.
        mixed: capacity of the Han–Latin spaces together.
        wide: what they may grow beyond that.
        mark: what the blanks of marks may.
        even: how many gaps take part in even expansion.
        size: the em.
    """
    by_space = min(1.0, slack / space) if space > 0 else 0.0
    slack -= by_space * space
    by_mixed = min(1.0, slack / mixed) if mixed > 0 else 0.0
    slack -= by_mixed * mixed
    by_wide, by_mark, each, rest = open_all(max(0.0, slack), wide=wide, mark=mark, even=even, size=size)
    return Adjustment(space=by_space, mixed=by_mixed, wide=by_wide, mark=by_mark, even=each, rest=rest)


def open_all(
    slack: float, *, wide: float, mark: float, even: int, size: float
) -> tuple[float, float, float, float]:
    """Return the shares that Han–Latin spaces and marks grow, what every even gap grows, and what remains."""
    if not even:
        return (slack / wide, 0.0, 0.0, 0.0) if wide > 0 else (0.0, 0.0, 0.0, slack)
    unseen = UNSEEN * size
    alike = even * unseen + _ALIKE * wide
    if slack <= alike:
        return _ALIKE * slack / alike, 0.0, unseen * slack / alike, 0.0
    slack -= alike
    alone = (1 - _ALIKE) * wide + mark
    if slack <= alone:
        share = slack / alone
        return _ALIKE + (1 - _ALIKE) * share, share, unseen, 0.0
    return 1.0, 1.0, unseen + (slack - alone) / even, 0.0
