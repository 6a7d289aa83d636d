"""Page boxes: what is paper, what is trimmed away, what bleeds (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeAlias

from pikepdf import Array, Page, Pdf

from press.model.measure import MM

BLEED = 3 * MM
"""出血: what is printed beyond the trim, pt (standards §7.1)."""

SLUG = 10 * MM
"""Paper beyond the trim on every side of a print file, pt: room for bleed and crop marks."""

Box: TypeAlias = tuple[float, float, float, float]
"""Left, bottom, right, top, pt."""

_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


@dataclass(frozen=True)
class BoxFacts:
    """Widths and heights of the trimmed pages in pt, in order, and whether the engine drew any bleed."""

    trims: tuple[tuple[float, float], ...]
    bleeds: bool


def trim_pages(pdf: Pdf) -> BoxFacts:
    """Cut every page to its trim: nothing lies outside what a reader sees."""
    facts = _facts(pdf)
    for page in pdf.pages:
        trim = page.trimbox
        for name in _BOXES:
            if name in page.obj:
                del page.obj[name]
        page.obj.MediaBox = page.obj.TrimBox = trim
    return facts


def place_on_sheet(pdf: Pdf) -> BoxFacts:
    """Give every page paper for marks around its trim. Nothing moves: the trim's corner stays the origin."""
    facts = _facts(pdf)
    for page in pdf.pages:
        trim = trim_of(page)
        sheet = _array(grown(trim, SLUG))
        page.obj.MediaBox = page.obj.CropBox = sheet
        page.obj.BleedBox = _array(grown(trim, BLEED))
        page.obj.TrimBox = page.trimbox
        if "/ArtBox" in page.obj:
            del page.obj.ArtBox
    return facts


def trim_of(page: Page) -> Box:
    """Return a page's trim, pt."""
    return box(page.trimbox)


def box(array: Array) -> Box:
    """Return a rectangle of the file's as numbers."""
    left, bottom, right, top = (float(edge) for edge in array.as_list())
    return left, bottom, right, top


def grown(inner: Box, by: float) -> Box:
    """Return a box that reaches further on every side by so many pt."""
    left, bottom, right, top = inner
    return left - by, bottom - by, right + by, top + by


def _array(edges: Iterable[float]) -> Array:
    return Array([round(edge, 5) for edge in edges])


def _facts(pdf: Pdf) -> BoxFacts:
    boxes = [(trim_of(page), box(page.bleedbox)) for page in pdf.pages]
    trims = tuple((right - left, top - bottom) for (left, bottom, right, top), _ in boxes)
    return BoxFacts(trims, any(trim != bleed for trim, bleed in boxes))
