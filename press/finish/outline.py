"""Outline: the engine makes it from the headings; what it holds is told as facts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pikepdf import Dictionary, Object, Pdf


@dataclass(frozen=True)
class OutlineFacts:
    """The outermost entries, articles as a rule, and the pages they lead to, counted from 1."""

    entries: tuple[tuple[str, int], ...]


def read_outline(pdf: Pdf) -> OutlineFacts:
    """Return what the outline's outermost level holds."""
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    entries = _siblings(pdf.Root.get("/Outlines", Dictionary()).get("/First"))
    return OutlineFacts(tuple((str(entry.Title), _page(entry, numbers)) for entry in entries))


def _siblings(entry: Object | None) -> Iterator[Object]:
    while entry is not None:
        yield entry
        entry = entry.get("/Next")


def _page(entry: Object, numbers: dict[tuple[int, int], int]) -> int:
    """Return the page of an entry's destination (12.3.2.2), or 0."""
    target = entry.get("/Dest")
    return numbers.get(target[0].objgen, 0) if target is not None else 0
