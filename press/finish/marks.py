"""Crop marks 裁切线: where the guillotine cuts, on every plate and outside the bleed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from press.finish.boxes import BLEED, Box, trim_of
from press.model.measure import MM

GAP = BLEED + 0.5 * MM
"""From the trim to the near end of a mark, pt; marks keep out of the bleed."""

LENGTH = 5 * MM
WEIGHT = 0.25
"""Thickness of a mark in pt: the thinnest rule that prints safely (standards §7.8)."""

_COLOUR = "/PressRegistration"


@dataclass(frozen=True)
class MarkFacts:
    """How many pages carry marks, and how far they reach beyond the trim, pt."""

    pages: int
    reach: float


def draw_crop_marks(pdf: Pdf) -> MarkFacts:
    """Draw two marks at every corner of every page's trim, in registration colour.

    The colour is Separation All (ISO 32000-1, 8.6.6.4): it prints on every plate, and is no RGB.
    """
    colour = pdf.make_indirect(_registration_colour())
    opening = Stream(pdf, b"q\n")
    drawn: dict[Box, Stream] = {}
    for page in pdf.pages:
        trim = trim_of(page)
        if trim not in drawn:
            drawn[trim] = Stream(pdf, _drawing(trim))
        _offer_colour(page, colour)
        page.contents_add(opening, prepend=True)
        page.contents_add(drawn[trim])
    return MarkFacts(len(pdf.pages), GAP + LENGTH)


def _registration_colour() -> Array:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[1] * 4, N=1)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _drawing(trim: Box) -> bytes:
    """Return the marks as an artifact: no part of a tagged page's text (ISO 32000-1, 14.8.2.2)."""
    lines = "\n".join(f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l" for x1, y1, x2, y2 in _marks(*trim))
    return f"Q\n/Artifact BMC\nq\n{_COLOUR} CS 1 SCN {WEIGHT} w\n{lines}\nS\nQ\nEMC\n".encode()


def _marks(left: float, bottom: float, right: float, top: float) -> Iterator[Box]:
    for x in (left, right):
        yield x, bottom - GAP, x, bottom - GAP - LENGTH
        yield x, top + GAP, x, top + GAP + LENGTH
    for y in (bottom, top):
        yield left - GAP, y, left - GAP - LENGTH, y
        yield right + GAP, y, right + GAP + LENGTH, y


def _offer_colour(page: Page, colour: Object) -> None:
    """Name the colour among the page's resources, which pages may share."""
    if "/ColorSpace" not in page.resources:
        page.resources.ColorSpace = Dictionary()
    page.resources.ColorSpace[_COLOUR] = colour
