"""Colours with a build of their own 套红: found as they are written, and as tints on the way to paper."""

from __future__ import annotations

import functools
from collections.abc import Sequence

from press.finish.ink.profiles import Press
from press.finish.ink.settings import NamedInk, Tints
from press.finish.ink.sources import Colour, Kind

_EXACT = 0.6 / 255
_ON_THE_LINE = 2.5 / 255
"""How far a colour may lie off the line from paper to a named one: inks are exact, RGB is rounded."""
_LEAST = 0.004
"""Tints of less are paper."""


class NamedColour:
    """One named colour, and what stands for it on the screen."""

    def __init__(self, ink: NamedInk, press: Press) -> None:
        self.ink = ink
        self._press = press

    def tint(self, colour: Colour) -> float:
        """Return how much of it a colour is, on the line from white to it; 0 if it is not on it.

        Of process inks that is asked only where the colour has a plate of its own: without one they are as
        they should be.
        """
        if colour.kind is Kind.CMYK:
            return _share(colour.tints, self.ink.cmyk, _EXACT) if self.ink.spot else 0.0
        if colour.kind is not Kind.RGB:
            return 0.0
        missing = [1 - part for part in colour.tints]
        if max(missing) - min(missing) <= 2 * _EXACT:
            return 0.0
        shares = (_share(missing, full, _ON_THE_LINE) for full in self._missing)
        return next((share for share in shares if share), 0.0)

    @functools.cached_property
    def _missing(self) -> list[Tints]:
        """What the screen's colours that stand for it lack of white."""
        screen = [simple_rgb(self.ink.cmyk), *self._press.rgb([self.ink.cmyk]), *self.ink.rgb]
        return [tuple(1 - part for part in colour) for colour in screen]


def simple_rgb(cmyk: Tints) -> Tints:
    """Return RGB as CSS reckons it of device-cmyk() without a profile, for gradients, too (CSS Color 5)."""
    *coloured, black = cmyk
    return tuple(1 - min(1.0, ink * (1 - black) + black) for ink in coloured)


def _share(part: Sequence[float], full: Sequence[float], tolerance: float) -> float:
    """Return which share of a colour another is, 0 where it is none."""
    length = sum(one * one for one in full)
    share = sum(one * other for one, other in zip(part, full, strict=True)) / length if length else 0.0
    apart = max(abs(one - share * other) for one, other in zip(part, full, strict=True))
    if apart > tolerance or not _LEAST <= share < 1.01:
        return 0.0
    return 1.0 if share > 0.99 else round(share, 4)
