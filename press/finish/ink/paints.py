"""Which ink a colour is printed with: greys with black alone, named colours as built, all others measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from PIL import Image

from press.finish.ink.limit import limited
from press.finish.ink.profiles import Press
from press.finish.ink.settings import Inks, NamedInk, Tints
from press.finish.ink.sources import Colour, Kind, Space

_HALF_STEP = 0.6 / 255
_NEUTRAL = 5.5 / 255
"""RGB colours whose components lie no farther apart are grey to the eye, about 2 ΔE."""
_DARK = 70 / 255
_ALMOST_NEUTRAL = 32 / 255
"""Text no lighter than the one, and no more coloured than the other, is black to the eye."""
_ON_THE_LINE = 2.5 / 255
_DUST = 0.012
"""Dots of less than that are lost on the plate, and in LittleCMS mostly rounding."""
_LEAST_TINT = 0.004


class Ink(NamedTuple):
    """What is printed: a space of the PDF or the name of a spot colour's plate, and its tints."""

    space: str
    tints: Tints

    @property
    def is_black(self) -> bool:
        """Full black, and nothing else: the one ink that may print over others (11.7.4)."""
        return self == BLACK


BLACK = Ink("DeviceCMYK", (0.0, 0.0, 0.0, 1.0))


class Paint(NamedTuple):
    """How a colour is printed in areas; and in text and lines, where four inks never meet exactly."""

    area: Ink
    line: Ink


class Paints(Protocol):
    """Says how colours are painted: for the press, for the screen, in a mask."""

    group: str
    """The space in which a group's colours are mixed."""

    def paint(self, space: Space, components: Sequence[float]) -> Paint | None:
        """Return the ink of a colour; None where it stays as it is."""

    def ramps(self, pieces: Sequence[Sequence[Colour]]) -> list[list[Ink]]:
        """Return the inks of a gradient, told by colours at even steps of each piece; all of one space."""


class PressPaints:
    """Inks of a press."""

    group = "DeviceCMYK"

    def __init__(self, inks: Inks, press: Press) -> None:
        self._inks = inks
        self._press = press
        self._named = [(ink, _screen_colours(ink, press)) for ink in inks.named]
        self._kept: dict[Colour, Paint] = {}

    def paint(self, space: Space, components: Sequence[float]) -> Paint | None:
        """Return the ink of a colour; None of spot colours and what is not understood."""
        colour = colour_of(space, components, self._press)
        if colour is None:
            return None
        if colour not in self._kept:
            self._kept[colour] = self._painted(colour)
        return self._kept[colour]

    def _painted(self, colour: Colour) -> Paint:
        area = self._ink(colour) or self._measured([colour])[0]
        return Paint(area, BLACK if colour.kind is Kind.RGB and _is_near_black(colour.tints) else area)

    def ramps(self, pieces: Sequence[Sequence[Colour]]) -> list[list[Ink]]:
        """Return the inks of a gradient; on a plate of their own only where all of them are."""
        plate = self._common_plate([colour for piece in pieces for colour in piece])
        if plate is None:
            return [self._ramp(piece) for piece in pieces]
        made = [[self._ink(colour) for colour in piece] for piece in pieces]
        return [
            [ink if ink and ink.space == plate else Ink(plate, (0.0,)) for ink in piece] for piece in made
        ]

    def _common_plate(self, colours: Iterable[Colour]) -> str | None:
        """Return the one spot colour that all these are tints of, paper being a tint of it, or None."""
        made = [self._ink(colour) for colour in colours]
        plates = {ink.space if ink else "" for ink in made if ink is None or any(ink.tints)}
        return plates.pop() if len(plates) == 1 and not plates <= {"", "DeviceCMYK"} else None

    def _ramp(self, colours: Sequence[Colour]) -> list[Ink]:
        """Return inks that lead from one end to the other without a jump.

        Where the ends have builds of their own and what lies between is measured, the difference at the ends
        is shared out between them.
        """
        exact = [self._ink(colour, plates=False) for colour in colours]
        inks = [ink for ink in exact if ink is not None]
        if len(inks) == len(exact):
            return inks
        measured = [ink.tints for ink in self._measured(colours)]
        first, last = exact[0] or _cmyk(measured[0]), exact[-1] or _cmyk(measured[-1])
        off = [(first.tints[ink] - measured[0][ink], last.tints[ink] - measured[-1][ink]) for ink in range(4)]
        steps = max(1, len(colours) - 1)
        return [
            _cmyk(limited(_shifted(tints, off, step / steps), self._inks.total))
            for step, tints in enumerate(measured)
        ]

    def _ink(self, colour: Colour, *, plates: bool = True) -> Ink | None:
        """Return the ink of a colour that needs no measuring."""
        for named, screen in self._named:
            tint = _tint(colour, named, screen)
            if tint and named.spot and plates:
                return Ink(named.spot, (tint,))
            if tint and colour.kind is Kind.RGB:
                return _cmyk(part * tint for part in named.cmyk)
        match colour.kind:
            case Kind.CMYK:
                return Ink("DeviceCMYK", colour.tints)
            case Kind.GREY:
                return _cmyk((0.0, 0.0, 0.0, 1 - colour.tints[0]))
        if max(colour.tints) - min(colour.tints) > _NEUTRAL:
            return None
        grey = round(255 * sum(colour.tints) / 3)
        return _cmyk((0.0, 0.0, 0.0, self._press.black_of_grey[grey] / 255))

    def _measured(self, colours: Sequence[Colour]) -> list[Ink]:
        return [
            _cmyk(limited(tuple(part if part > _DUST else 0.0 for part in made), self._inks.total))
            for made in self._press.cmyk([colour.tints for colour in colours])
        ]


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
                return _rounded(colour.tints * 3)
            case Kind.CMYK if not any(colour.tints[:3]):
                return _rounded((self._press.grey_of_black[round(255 * colour.tints[3])] / 255,) * 3)
            case Kind.CMYK:
                return _rounded(self._press.rgb([colour.tints])[0])
        return _rounded(colour.tints)


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


def colour_of(space: Space, components: Sequence[float], press: Press) -> Colour | None:
    """Return a colour in grey, sRGB or the press's CMYK, its own profile honoured."""
    colour = space.colour(components)
    profile = space.profile
    if colour is None or profile is None or colour.kind is Kind.GREY:
        return colour
    pixel = bytes(round(255 * part) for part in colour.tints)
    if colour.kind is Kind.RGB:
        shown = press.shown(Image.frombytes("RGB", (1, 1), pixel), profile)
        return Colour(Kind.RGB, tuple(part / 255 for part in shown.tobytes()))
    if press.is_its_own(profile):
        return colour
    made = press.separated(Image.frombytes("CMYK", (1, 1), pixel), profile)
    return Colour(Kind.CMYK, tuple(part / 255 for part in made.tobytes()))


def simple_rgb(cmyk: Tints) -> Tints:
    """Return RGB as CSS reckons it of device-cmyk() without a profile, for gradients, too (CSS Color 5)."""
    *coloured, black = cmyk
    return tuple(1 - min(1.0, ink * (1 - black) + black) for ink in coloured)


def _screen_colours(ink: NamedInk, press: Press) -> list[Tints]:
    return [simple_rgb(ink.cmyk), *press.rgb([ink.cmyk]), *ink.rgb]


def _tint(colour: Colour, named: NamedInk, screen: Iterable[Tints]) -> float:
    """Return how much of a named ink a colour is, on the line from white to it; 0 if it is not on it."""
    if colour.kind is Kind.CMYK:
        return _share(colour.tints, named.cmyk, _HALF_STEP) if named.spot else 0.0
    if colour.kind is not Kind.RGB:
        return 0.0
    missing = [1 - part for part in colour.tints]
    if max(missing) - min(missing) <= _HALF_STEP * 2:
        return 0.0
    shares = (_share(missing, [1 - part for part in full], _ON_THE_LINE) for full in screen)
    return next((share for share in shares if share), 0.0)


def _share(part: Sequence[float], full: Sequence[float], tolerance: float) -> float:
    """Return which share of a colour another is, 0 where it is none."""
    length = sum(one * one for one in full)
    share = sum(one * other for one, other in zip(part, full, strict=True)) / length if length else 0.0
    apart = max(abs(one - share * other) for one, other in zip(part, full, strict=True))
    if apart > tolerance or not _LEAST_TINT <= share < 1.01:
        return 0.0
    return 1.0 if share > 0.99 else round(share, 4)


def _is_near_black(rgb: Tints) -> bool:
    return max(rgb) <= _DARK and max(rgb) - min(rgb) <= _ALMOST_NEUTRAL


def _shifted(tints: Tints, off: Sequence[tuple[float, float]], share: float) -> Tints:
    made = (part + (1 - share) * start + share * end for part, (start, end) in zip(tints, off, strict=True))
    return tuple(min(1.0, max(0.0, part)) for part in made)


def _cmyk(tints: Iterable[float]) -> Ink:
    return Ink("DeviceCMYK", _rounded(tints))


def _rounded(tints: Iterable[float]) -> Tints:
    return tuple(round(part, 4) for part in tints)
