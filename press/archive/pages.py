"""Foreign eyes on a PDF: its page labels, the faces it embeds, and where two files look different."""

from __future__ import annotations

import io

import pikepdf
import pypdfium2

_SCALE = 1.0
"""Pixels per point when pages are compared: what differs less is no difference to a reader."""


def labels(pdf: bytes) -> tuple[str, ...]:
    """Return what the pages of a PDF are called (ISO 32000-1, 12.4.2), or their places from 1."""
    document = pypdfium2.PdfDocument(pdf)
    return tuple(document.get_page_label(number) or str(number + 1) for number in range(len(document)))


def embedded_faces(pdf: bytes) -> frozenset[str]:
    """Return the names of the faces that a PDF embeds, without the tags of subsets (ISO 32000-1, 9.6.4)."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        names = (
            str(item.FontName).removeprefix("/")
            for item in opened.objects
            if isinstance(item, pikepdf.Dictionary) and "/FontName" in item
        )
        return frozenset(name.partition("+")[2] or name for name in names)


def different_pages(one: bytes, other: bytes) -> tuple[int, ...]:
    """Return the pages, from 1, that look different in two PDFs or that only one of them has."""
    first, second = pypdfium2.PdfDocument(one), pypdfium2.PdfDocument(other)
    both, either = sorted((len(first), len(second)))
    found = [number for number in range(both) if _drawn(first, number) != _drawn(second, number)]
    return tuple(number + 1 for number in (*found, *range(both, either)))


def _drawn(document: pypdfium2.PdfDocument, number: int) -> tuple[int, int, bytes]:
    bitmap = document[number].render(scale=_SCALE)
    return bitmap.width, bitmap.height, bytes(bitmap.buffer)
