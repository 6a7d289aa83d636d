"""Colours that are looked at, not printed: those of the screen, and how light a soft mask is."""

from __future__ import annotations

from collections.abc import Sequence

from press.finish.ink.paints import Ink, Paint, colour_of, rounded
from press.finish.ink.profiles import Press
from press.finish.ink.settings import Tints
from press.finish.ink.sources import Colour, Kind, Space


class ScreenPaints:
    """Colours of the screen, for files that are read there: all is sRGB."""

    group = "DeviceRGB"

    def __init__(self, press: Press) -> None:
        self._press = press
        self._kept: dict[Colour, Ink] = {}

    def paint(self, space: Space, components: Sequence[float]) -> Paint | None:
        """Return the sRGB of a colour; None of spot colours and what is not understood."""
        colour = colour_of(space, components, self._press)
        if colour is None:
            return None
        if colour not in self._kept:
            self._kept[colour] = Ink("DeviceRGB", self._rgb(colour))
        return Paint(self._kept[colour], self._kept[colour])

    def ramps(self, pieces: Sequence[Sequence[Colour]]) -> list[list[Ink]]:
        """Return the sRGB of a gradient."""
        return [[Ink("DeviceRGB", self._rgb(colour)) for colour in piece] for piece in pieces]

    def _rgb(self, colour: Colour) -> Tints:
        match colour.kind:
            case Kind.GREY:
                return rounded(colour.tints * 3)
            case Kind.CMYK if not any(colour.tints[:3]):
                return rounded((self._press.grey_of_black[round(255 * colour.tints[3])] / 255,) * 3)
            case Kind.CMYK:
                return rounded(self._press.rgb([colour.tints])[0])
        return rounded(colour.tints)


class MaskPaints:
    """Greys of a soft mask: how light a colour is says how much is seen through it (11.5.3)."""

    group = "DeviceGray"

    def __init__(self, press: Press) -> None:
        self._press = press

    def paint(self, space: Space, components: Sequence[float]) -> Paint | None:
        """Return the grey of a colour."""
        colour = colour_of(space, components, self._press)
        if colour is None:
            return None
        ink = _grey(colour)
        return Paint(ink, ink)

    def ramps(self, pieces: Sequence[Sequence[Colour]]) -> list[list[Ink]]:
        """Return the greys of a gradient."""
        return [[_grey(colour) for colour in piece] for piece in pieces]


def _grey(colour: Colour) -> Ink:
    return Ink("DeviceGray", (round(lightness(colour), 4),))


def lightness(colour: Colour) -> float:
    """Return the grey of a colour as PDF reckons it, from 0 to 1 (10.3.2 and 10.3.5)."""
    match colour.kind:
        case Kind.GREY:
            return colour.tints[0]
        case Kind.CMYK:
            cyan, magenta, yellow, black = colour.tints
            return 1 - min(1, 0.3 * cyan + 0.59 * magenta + 0.11 * yellow + black)
    red, green, blue = colour.tints
    return 0.3 * red + 0.59 * green + 0.11 * blue
