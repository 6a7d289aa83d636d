"""Marks outside the bleed: where to cut, whether the plates stand on each other, how much ink there is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeAlias

from pikepdf import Array, Dictionary, Name, Object, Page, Pdf, Stream

from press.finish.boxes import box, trim_of
from press.finish.colour_bar import colour_bar, spot_spaces
from press.finish.geometry import Box
from press.finish.printing import Printing
from press.finish.sheet import CORNER, GAP, LENGTH, room_for_marks
from press.finish.slugs import slug_forms
from press.model.measure import MM

WEIGHT = 0.25
"""Thickness of a mark in pt: the thinnest rule that prints safely."""

_RADIUS = 1.5 * MM
_CURVE = 0.5523 * _RADIUS
"""How far the handles of a quarter circle's curve reach."""

_ALL = "/PressRegistration"

_Line: TypeAlias = tuple[float, float, float, float]
"""From a point to another, pt."""


@dataclass(frozen=True)
class MarkFacts:
    """How many pages carry marks, and how far these reach beyond the trim, pt."""

    pages: int
    reach: float


def draw_marks(pdf: Pdf, printing: Printing) -> MarkFacts:
    """Cut every page to its bleed and draw the marks that the printing house asks for around it.

    Crop and register marks are in Separation All (ISO 32000-1, 8.6.6.4): they print on every plate.
    """
    spaces = {_ALL: pdf.make_indirect(registration_colour()), **spot_spaces(pdf, printing.printer)}
    slugs = slug_forms(pdf, printing.slugs, spaces[_ALL]) if printing.slugs else [None] * len(pdf.pages)
    drawn: dict[Box, tuple[Stream, Stream]] = {}
    for number, (page, slug) in enumerate(zip(pdf.pages, slugs, strict=True), start=1):
        trim = trim_of(page)
        if trim not in drawn:
            bleed = box(page.bleedbox)
            drawn[trim] = Stream(pdf, _clipping(bleed)), Stream(pdf, _drawing(trim, bleed, printing))
        before, after = drawn[trim]
        page.contents_add(before, prepend=True)
        page.contents_add(after)
        _offer(page, "/ColorSpace", spaces)
        if slug is not None:
            _offer(page, "/XObject", {f"/PressSlug{number}": slug})
            page.contents_add(_placed(f"/PressSlug{number}", trim, box(page.bleedbox)))
    return MarkFacts(len(pdf.pages), printing.printer.bleed * MM + room_for_marks(printing))


def registration_colour() -> Array:
    """Return the colour that prints on every plate."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0] * 4, C1=[1] * 4, N=1)
    return Array([Name.Separation, Name.All, Name.DeviceCMYK, tint])


def _clipping(bleed: Box) -> bytes:
    return f"q\n{bleed.left:.3f} {bleed.bottom:.3f} {bleed.width:.3f} {bleed.height:.3f} re W n\n".encode()


def _drawing(trim: Box, bleed: Box, printing: Printing) -> bytes:
    """Return the marks as an artifact: no part of the page's own copy (ISO 32000-1, 14.8.2.2)."""
    marks, parts = printing.printer.marks, [f"{_ALL} CS 1 SCN {WEIGHT} w"]
    if marks.crop:
        parts += _lines(_crop_marks(trim, bleed))
    if marks.registration:
        parts += _register_marks(trim, bleed)
    if marks.colour_bar:
        parts += colour_bar(_bar_place(trim, bleed), printing.printer)
    operators = "\n".join(parts)
    return f"Q\n/Artifact BMC\nq\n{operators}\nQ\nEMC\n".encode()


def _bar_place(trim: Box, bleed: Box) -> Box:
    middle, low = (trim.left + trim.right) / 2, bleed.top + GAP + MM
    return Box(trim.left + CORNER, low, middle - CORNER, low + LENGTH)


def _crop_marks(trim: Box, bleed: Box) -> Iterator[_Line]:
    left, bottom, right, top = bleed.grown(GAP)
    for x in (trim.left, trim.right):
        yield x, bottom, x, bottom - LENGTH
        yield x, top, x, top + LENGTH
    for y in (trim.bottom, trim.top):
        yield left, y, left - LENGTH, y
        yield right, y, right + LENGTH, y


def _register_marks(trim: Box, bleed: Box) -> Iterator[str]:
    """Yield a circle with a cross at the middle of every side."""
    left, bottom, right, top = bleed.grown(GAP + LENGTH / 2)
    x, y, reach = (trim.left + trim.right) / 2, (trim.bottom + trim.top) / 2, LENGTH / 2
    for across, up in ((x, bottom), (x, top), (left, y), (right, y)):
        yield from _lines(
            [(across - reach, up, across + reach, up), (across, up - reach, across, up + reach)]
        )
        yield _circle(across, up)


def _lines(lines: Iterator[_Line] | list[_Line]) -> Iterator[str]:
    for x1, y1, x2, y2 in lines:
        yield f"{x1:.3f} {y1:.3f} m {x2:.3f} {y2:.3f} l S"


def _circle(x: float, y: float) -> str:
    r, c = _RADIUS, _CURVE
    corners = ((r, c, c, r, 0, r), (-c, r, -r, c, -r, 0), (-r, -c, -c, -r, 0, -r), (c, -r, r, -c, r, 0))
    curves = (
        f"{x + a:.3f} {y + b:.3f} {x + d:.3f} {y + e:.3f} {x + f:.3f} {y + g:.3f} c"
        for a, b, d, e, f, g in corners
    )
    return f"{x + r:.3f} {y:.3f} m {' '.join(curves)} S"


def _placed(name: str, trim: Box, bleed: Box) -> bytes:
    x, y = trim.left + CORNER, bleed.bottom - GAP - LENGTH
    return f"/Artifact BMC\nq 1 0 0 1 {x:.3f} {y:.3f} cm {name} Do Q\nEMC\n".encode()


def _offer(page: Page, category: str, named: dict[str, Object]) -> None:
    """Enter names among the page's resources, which pages may share."""
    if category not in page.resources:
        page.resources[category] = Dictionary()
    for name, held in named.items():
        page.resources[category][name] = held
