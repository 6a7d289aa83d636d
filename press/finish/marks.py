"""Crop marks 裁切线: where the guillotine cuts, on every plate and outside the bleed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PageObject, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

from press.finish.boxes import BLEED
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


def draw_crop_marks(writer: PdfWriter) -> MarkFacts:
    """Draw two marks at every corner of every page's trim, in registration colour.

    The colour is Separation All (ISO 32000-1, 8.6.6.4): it prints on every plate, and is no RGB.
    """
    colour = writer._add_object(_registration_colour())
    opening = _stream(writer, b"q\n")
    drawn: dict[tuple[float, ...], IndirectObject] = {}
    for page in writer.pages:
        trim = tuple(float(edge) for edge in page.trimbox)
        if trim not in drawn:
            drawn[trim] = _stream(writer, _drawing(trim))
        _offer_colour(page, colour)
        page[NameObject("/Contents")] = ArrayObject([opening, *_contents(page), drawn[trim]])
    return MarkFacts(len(writer.pages), GAP + LENGTH)


def _registration_colour() -> ArrayObject:
    tint = DictionaryObject(
        {
            NameObject("/FunctionType"): NumberObject(2),
            NameObject("/Domain"): ArrayObject([NumberObject(0), NumberObject(1)]),
            NameObject("/C0"): ArrayObject([NumberObject(0)] * 4),
            NameObject("/C1"): ArrayObject([NumberObject(1)] * 4),
            NameObject("/N"): NumberObject(1),
        }
    )
    return ArrayObject([NameObject("/Separation"), NameObject("/All"), NameObject("/DeviceCMYK"), tint])


def _drawing(trim: tuple[float, ...]) -> bytes:
    """Return the marks as an artifact: no part of a tagged page's text (ISO 32000-1, 14.8.2.2)."""
    lines = "\n".join(
        f"{FloatObject(x1)} {FloatObject(y1)} m {FloatObject(x2)} {FloatObject(y2)} l"
        for x1, y1, x2, y2 in _marks(*trim)
    )
    return f"Q\n/Artifact BMC\nq\n{_COLOUR} CS 1 SCN {WEIGHT} w\n{lines}\nS\nQ\nEMC\n".encode()


def _marks(
    left: float, bottom: float, right: float, top: float
) -> Iterator[tuple[float, float, float, float]]:
    for x in (left, right):
        yield x, bottom - GAP, x, bottom - GAP - LENGTH
        yield x, top + GAP, x, top + GAP + LENGTH
    for y in (bottom, top):
        yield left - GAP, y, left - GAP - LENGTH, y
        yield right + GAP, y, right + GAP + LENGTH, y


def _stream(writer: PdfWriter, data: bytes) -> IndirectObject:
    stream = DecodedStreamObject()
    stream.set_data(data)
    return writer._add_object(stream)


def _offer_colour(page: PageObject, colour: IndirectObject) -> None:
    """Name the colour among the page's resources, which pages may share."""
    resources = page.setdefault(NameObject("/Resources"), DictionaryObject()).get_object()
    spaces = resources.setdefault(NameObject("/ColorSpace"), DictionaryObject()).get_object()
    spaces[NameObject(_COLOUR)] = colour


def _contents(page: PageObject) -> list[PdfObject]:
    """Return the page's own streams: none, one or several."""
    if "/Contents" not in page:
        return []
    contents = page.raw_get("/Contents")
    held = contents.get_object()
    return list(held) if isinstance(held, ArrayObject) else [contents]
