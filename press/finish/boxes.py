"""Page boxes: what is paper, what is trimmed away, what bleeds (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pypdf import PageObject, PdfWriter
from pypdf.generic import RectangleObject

from press.model.measure import MM

BLEED = 3 * MM
"""出血: what is printed beyond the trim, pt (standards §7.1)."""

SLUG = 10 * MM
"""Paper beyond the trim on every side of a print file, pt: room for bleed and crop marks."""

_BOXES = ("mediabox", "cropbox", "bleedbox", "trimbox", "artbox")


@dataclass(frozen=True)
class BoxFacts:
    """Widths and heights of the trimmed pages in pt, in order, and whether the engine drew any bleed."""

    trims: tuple[tuple[float, float], ...]
    bleeds: bool


def trim_pages(writer: PdfWriter) -> BoxFacts:
    """Cut every page to its trim: nothing lies outside what a reader sees."""
    facts = _facts(writer)
    for page in writer.pages:
        trim = _rectangle(page)
        for name in _BOXES:
            page.pop(_KEYS[name], None)
        page.mediabox = trim
        page.trimbox = trim
    return facts


def place_on_sheet(writer: PdfWriter) -> BoxFacts:
    """Give every page paper for marks around its trim. Nothing moves: the trim's corner stays the origin."""
    facts = _facts(writer)
    for page in writer.pages:
        trim = _rectangle(page)
        page.mediabox = page.cropbox = _grown(trim, SLUG)
        page.bleedbox = _grown(trim, BLEED)
        page.trimbox = trim
        page.pop("/ArtBox", None)
    return facts


_KEYS = {"mediabox": "/MediaBox", "cropbox": "/CropBox", "bleedbox": "/BleedBox", "trimbox": "/TrimBox",
         "artbox": "/ArtBox"}  # fmt: skip


def _facts(writer: PdfWriter) -> BoxFacts:
    pages = list(writer.pages)
    return BoxFacts(tuple(_sizes(pages)), any(page.bleedbox != page.trimbox for page in pages))


def _sizes(pages: list[PageObject]) -> Iterator[tuple[float, float]]:
    for page in pages:
        yield float(page.trimbox.width), float(page.trimbox.height)


def _rectangle(page: PageObject) -> RectangleObject:
    return RectangleObject(tuple(float(edge) for edge in page.trimbox))


def _grown(box: RectangleObject, by: float) -> RectangleObject:
    left, bottom, right, top = (float(edge) for edge in box)
    return RectangleObject((left - by, bottom - by, right + by, top + by))
