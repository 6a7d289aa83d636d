"""What the turning into ink needs to know of a printing house, and nothing more."""

from __future__ import annotations

from dataclasses import dataclass

from press.model.printer import Intent, Printer, Standard

Tints = tuple[float, ...]
"""Components of a colour, each from 0 to 1: one of a grey or a spot colour, three of RGB, four of CMYK."""


@dataclass(frozen=True)
class NamedInk:
    """A colour with a build of its own, such as 套红.

    Args:
        cmyk: what it is made of in process inks.
        rgb: the screen colours that stand for it.
        spot: its plate's name, or empty where it is made of process inks.
    """

    cmyk: Tints
    rgb: tuple[Tints, ...] = ()
    spot: str = ""


RED = NamedInk((0.0, 0.8, 0.8, 0.0))
"""GB/T 9704-2012, 5.2.4: M80 Y80."""


@dataclass(frozen=True)
class Inks:
    """How colours become ink.

    Args:
        profile: the ICC profile of the printing condition, for CMYK.
        named: colours with a build of their own; lighter ones on their way to white are their tints.
        intent: how colours out of the press's reach are brought within it.
        black_point_compensation: the darkest of the screen becomes the darkest of the press.
        total: the most of all four inks together, 1 being one ink's full tone.
        picture: pixels per inch of a picture's printed size, when it has more than ``most``.
        most: above it pictures are made smaller.
        line_art: the same for pictures of black and white only.
        transparency: whether the standard has it: PDF/X-4 has, PDF/X-1a has not.
    """

    profile: bytes
    named: tuple[NamedInk, ...] = (RED,)
    intent: Intent = Intent.RELATIVE
    black_point_compensation: bool = True
    total: float = 3.2
    picture: int = 300
    most: int = 450
    line_art: int = 1200
    transparency: bool = True


def inks_of(printer: Printer, profile: bytes) -> Inks:
    """Return what a printing house's terms say of inks; ``profile`` is the file that they name."""
    named = tuple(
        NamedInk(
            ink.cmyk.tints,
            tuple(_components(colour) for colour in ink.rgb),
            ink.spot if printer.spot_colours else "",
        )
        for ink in printer.inks
    )
    resolution = printer.resolution
    return Inks(
        profile,
        named=named,
        intent=printer.intent,
        black_point_compensation=printer.black_point_compensation,
        total=printer.total_ink / 100,
        picture=resolution.picture,
        most=max(resolution.downsample_above, resolution.picture),
        line_art=resolution.line_art,
        transparency=printer.standard is Standard.X4,
    )


def _components(colour: str) -> Tints:
    return tuple(value / 255 for value in bytes.fromhex(colour.removeprefix("#")))
