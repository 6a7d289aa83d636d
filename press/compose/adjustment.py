"""Filling the measure: compression and expansion in CLREQ's order (standards §5, items 22 to 25)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from press.compose.gaps import STEPS, Gap


@dataclass(frozen=True, slots=True)
class Adjustment:
    """How the gaps of one line give way.

    Args:
        shrink: the share of its capacity that each step of compression takes, 0 to 1.
        space: the share of its capacity that word spaces grow, mixed: Han–Latin spaces.
        even: what every even gap grows, in the paragraph's unit.
        rest: what remains because no gap may take it; negative: how far the line is too long.
    """

    shrink: tuple[float, ...] = field(default=(0.0,) * STEPS)
    space: float = 0.0
    mixed: float = 0.0
    even: float = 0.0
    rest: float = 0.0

    def of(self, gap: Gap) -> float:
        """Return the width of ``gap`` in this line."""
        width = gap.natural + self.space * gap.stretch_space + self.mixed * gap.stretch_mixed
        for share, capacity in zip(self.shrink, gap.shrink, strict=True):
            width -= share * capacity
        return width + self.even if gap.even else width


def compress(excess: float, capacity: Sequence[float]) -> Adjustment:
    """Take ``excess`` from the gaps, step by step; each step gives equally before the next begins."""
    shares = []
    for most in capacity:
        share = min(1.0, excess / most) if most > 0 and excess > 0 else 0.0
        shares.append(share)
        excess -= share * most
    return Adjustment(shrink=tuple(shares), rest=-max(0.0, excess))


def expand(slack: float, *, space: float, mixed: float, even: int) -> Adjustment:
    """Give ``slack`` to the gaps: word spaces to their limit, Han–Latin spaces, then all evenly.

    Args:
        slack: what is missing.
        space: capacity of the word spaces together.
        mixed: capacity of the Han–Latin spaces together.
        even: how many gaps take part in even expansion.
    """
    by_space = min(1.0, slack / space) if space > 0 else 0.0
    slack -= by_space * space
    by_mixed = min(1.0, slack / mixed) if mixed > 0 else 0.0
    slack -= by_mixed * mixed
    if slack <= 0 or even == 0:
        return Adjustment(space=by_space, mixed=by_mixed, rest=max(0.0, slack))
    return Adjustment(space=by_space, mixed=by_mixed, even=slack / even)
