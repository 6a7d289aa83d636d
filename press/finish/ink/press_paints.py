"""Which ink a colour is printed with: greys with black alone, named colours as built, all others measured."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from press.finish.ink.limit import limited
from press.finish.ink.named import NamedColour
from press.finish.ink.paints import BLACK, Ink, Paint, colour_of, process
from press.finish.ink.profiles import Press
from press.finish.ink.settings import Inks, Tints
from press.finish.ink.sources import Colour, Kind, Space

_NEUTRAL = 5.5 / 255
"""RGB colours whose components lie no farther apart are grey to the eye, about 2 ΔE."""
_DARK = 70 / 255
_ALMOST_NEUTRAL = 32 / 255
"""Text no lighter than the one, and no more coloured than the other, is black to the eye."""
_DUST = 0.012
"""Dots of less than that are lost on the plate, and in LittleCMS mostly rounding."""


class PressPaints:
    """Inks of a press."""

    group = "DeviceCMYK"

    def __init__(self, inks: Inks, press: Press) -> None:
        self._inks = inks
        self._press = press
        self._named = [NamedColour(ink, press) for ink in inks.named]
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
        first, last = exact[0] or process(measured[0]), exact[-1] or process(measured[-1])
        off = [(first.tints[ink] - measured[0][ink], last.tints[ink] - measured[-1][ink]) for ink in range(4)]
        steps = max(1, len(colours) - 1)
        return [
            process(limited(_shifted(tints, off, step / steps), self._inks.total))
            for step, tints in enumerate(measured)
        ]

    def _ink(self, colour: Colour, *, plates: bool = True) -> Ink | None:
        """Return the ink of a colour that needs no measuring."""
        for named in self._named:
            tint = named.tint(colour)
            if tint and named.ink.spot and plates:
                return Ink(named.ink.spot, (tint,))
            if tint and colour.kind is Kind.RGB:
                return process(part * tint for part in named.ink.cmyk)
        match colour.kind:
            case Kind.CMYK:
                return Ink("DeviceCMYK", colour.tints)
            case Kind.GREY:
                return process((0.0, 0.0, 0.0, 1 - colour.tints[0]))
        if max(colour.tints) - min(colour.tints) > _NEUTRAL:
            return None
        grey = round(255 * sum(colour.tints) / 3)
        return process((0.0, 0.0, 0.0, self._press.black_of_grey[grey] / 255))

    def _measured(self, colours: Sequence[Colour]) -> list[Ink]:
        return [
            process(limited(tuple(part if part > _DUST else 0.0 for part in made), self._inks.total))
            for made in self._press.cmyk([colour.tints for colour in colours])
        ]


def _is_near_black(rgb: Tints) -> bool:
    return max(rgb) <= _DARK and max(rgb) - min(rgb) <= _ALMOST_NEUTRAL


def _shifted(tints: Tints, off: Sequence[tuple[float, float]], share: float) -> Tints:
    made = (part + (1 - share) * start + share * end for part, (start, end) in zip(tints, off, strict=True))
    return tuple(min(1.0, max(0.0, part)) for part in made)
