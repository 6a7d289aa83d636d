"""Outline: the engine makes it from the headings; what it holds is told as facts."""

from __future__ import annotations

from dataclasses import dataclass

from pypdf import PdfWriter
from pypdf.generic import Destination


@dataclass(frozen=True)
class OutlineFacts:
    """The outermost entries, articles as a rule, and the pages they lead to, counted from 1."""

    entries: tuple[tuple[str, int], ...]


def read_outline(writer: PdfWriter) -> OutlineFacts:
    """Return what the outline's outermost level holds."""
    numbers = {
        page.indirect_reference.idnum: number
        for number, page in enumerate(writer.pages, start=1)
        if page.indirect_reference
    }
    entries = [entry for entry in writer.outline if isinstance(entry, Destination)]
    return OutlineFacts(tuple((str(entry.title), numbers.get(_target(entry), 0)) for entry in entries))


def _target(entry: Destination) -> int:
    page = entry.raw_get("/Page")
    return getattr(page, "idnum", 0)
