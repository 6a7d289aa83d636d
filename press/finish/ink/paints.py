"""What a colour is painted with, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from PIL import Image

from press.finish.ink.profiles import Press
from press.finish.ink.settings import Tints
from press.finish.ink.sources import Colour, Kind, Space


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


class Painter(Protocol):
    """Says how a colour is painted."""

    def paint(self, space: Space, components: Sequence[float]) -> Paint | None:
        """Return the ink of a colour; None where it stays as it is."""


class Paints(Painter, Protocol):
    """Says how colours are painted: for the press, for the screen, in a mask."""

    group: str
    """The space in which a group's colours are mixed."""

    def ramps(self, pieces: Sequence[Sequence[Colour]]) -> list[list[Ink]]:
        """Return the inks of a gradient, told by colours at even steps of each piece; all of one space."""


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


def process(tints: Iterable[float]) -> Ink:
    """Return a colour of the four process inks."""
    return Ink("DeviceCMYK", rounded(tints))


def rounded(tints: Iterable[float]) -> Tints:
    """Return tints as exact as a plate can be."""
    return tuple(round(part, 4) for part in tints)
