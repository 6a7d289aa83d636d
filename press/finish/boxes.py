"""Page boxes: what is paper, what is trimmed away, what bleeds (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pikepdf import Array, Page, Pdf

from press.finish.geometry import Box

_BOXES = ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox", "/ArtBox")


@dataclass(frozen=True)
class BoxFacts:
    """Widths and heights of the trimmed pages, in order, and how far the engine drew beyond them; pt."""

    trims: tuple[tuple[float, float], ...]
    bleed: float

    @property
    def bleeds(self) -> bool:
        """Whether the engine drew any bleed."""
        return self.bleed > 0


def trim_pages(pdf: Pdf) -> BoxFacts:
    """Cut every page to its trim: nothing lies outside what a reader sees."""
    facts = _facts(pdf)
    for page in pdf.pages:
        trim = page.trimbox
        _clear(page)
        page.obj.MediaBox = page.obj.TrimBox = trim
    return facts


def place_on_sheet(pdf: Pdf, *, bleed: float, room: float) -> BoxFacts:
    """Give every page paper for bleed and marks around its trim. Nothing moves: its corner stays the origin.

    A page of PDF/X has a TrimBox or an ArtBox, never both (ISO 15930-7, 6.9; ISO 15930-4, 6.9).

    Args:
        pdf: the open PDF.
        bleed: 出血, what is printed beyond the trim, pt.
        room: paper beyond the bleed, pt.
    """
    facts = _facts(pdf)
    for page in pdf.pages:
        trim, printed = page.trimbox, trim_of(page)
        _clear(page)
        page.obj.TrimBox = trim
        page.obj.BleedBox = _array(printed.grown(bleed))
        page.obj.MediaBox = _array(printed.grown(bleed + room))
    return facts


def trim_of(page: Page) -> Box:
    """Return a page's trim, pt."""
    return box(page.trimbox)


def box(array: Array) -> Box:
    """Return a rectangle of the file's as numbers."""
    left, bottom, right, top = (float(edge) for edge in array.as_list())
    return Box(left, bottom, right, top)


def drawn_of(page: Page) -> Box:
    """Return how far the engine drew, pt: its BleedBox ends 10 pt from the trim, whatever bleed there is."""
    return box(page.mediabox)


def _clear(page: Page) -> None:
    for name in _BOXES:
        if name in page.obj:
            del page.obj[name]


def _array(edges: Iterable[float]) -> Array:
    return Array([round(edge, 5) for edge in edges])


def _facts(pdf: Pdf) -> BoxFacts:
    boxes = [(trim_of(page), drawn_of(page)) for page in pdf.pages]
    trims = tuple((trim.width, trim.height) for trim, _ in boxes)
    bleeds = (max(trim.left - drawn.left, drawn.right - trim.right) for trim, drawn in boxes)
    return BoxFacts(trims, round(max(bleeds, default=0.0), 3))
