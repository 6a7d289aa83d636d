"""The colour bar 色标: what a printer measures: full tones, overprints, tints, greys, spot colours."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Object, Pdf

from press.finish.geometry import Box
from press.finish.ink.resources import plate_space
from press.model.measure import MM
from press.model.printer import Printer

WIDEST = 5 * MM
"""Of a patch, pt."""

_PATCHES = (
    (1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1),
    (0, 1, 1, 0), (1, 0, 1, 0), (1, 1, 0, 0),
    (0.5, 0, 0, 0), (0, 0.5, 0, 0), (0, 0, 0.5, 0), (0, 0, 0, 0.5),
    (0.25, 0, 0, 0), (0, 0.25, 0, 0), (0, 0, 0.25, 0), (0, 0, 0, 0.25),
    (0.5, 0.4, 0.4, 0),
)  # fmt: skip
"""Cyan, magenta, yellow, black, the three overprints of two, tints of a half and a quarter, and a grey of
three inks beside that of black alone."""

_TINTS = (1, 0.5, 0.25)
"""Of every spot colour."""


def spot_spaces(pdf: Pdf, printer: Printer) -> dict[str, Object]:
    """Return the colour spaces of the spot colours by the names that pages know them by."""
    builds = {ink.spot: ink.cmyk.tints for ink in printer.inks}
    return {
        _name(number): plate_space(pdf, plate, builds[plate]) for number, plate in enumerate(printer.plates)
    }


def colour_bar(place: Box, printer: Printer) -> Iterator[str]:
    """Yield the operators that draw the bar into a place, from its left edge."""
    left, bottom, right, top = place
    paints = [*(f"{c:g} {m:g} {y:g} {k:g} k" for c, m, y, k in _PATCHES), *_spots(printer)]
    width = min(WIDEST, (right - left) / len(paints))
    for number, paint in enumerate(paints):
        yield f"{paint} {left + number * width:.3f} {bottom:.3f} {width:.3f} {top - bottom:.3f} re f"


def _spots(printer: Printer) -> Iterator[str]:
    for number in range(len(printer.plates)):
        yield from (f"{_name(number)} cs {tint:g} scn" for tint in _TINTS)


def _name(number: int) -> str:
    return f"/PressPatch{number + 1}"
