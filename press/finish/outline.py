"""The outline 书签: departments, their articles, and below these the headings that the engine found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from pikepdf import Array, Name, OutlineItem, Page, Pdf

from press.finish.boxes import trim_of
from press.finish.particulars import Heading
from press.model.measure import MM


@dataclass(frozen=True)
class OutlineFacts:
    """The outermost entries and the pages they lead to, counted from 1."""

    entries: tuple[tuple[str, int], ...]


def write_outline(pdf: Pdf, headings: Sequence[Heading]) -> OutlineFacts:
    """Write an outline; the headings below an article are those that the engine found.

    Args:
        pdf: the open PDF, its outline the engine's.
        headings: the entries; none leave the engine's outline as it is.
    """
    numbers = {page.obj.objgen: number for number, page in enumerate(pdf.pages, start=1)}
    with pdf.open_outline() as outline:
        if headings:
            found = {(item.title, _page(item, numbers)): item for item in _all(outline.root)}
            outline.root[:] = [_item(pdf, heading, found) for heading in headings]
        entries = tuple((item.title, _page(item, numbers)) for item in outline.root)
    return OutlineFacts(entries)


def _all(items: Iterable[OutlineItem]) -> Iterator[OutlineItem]:
    for item in items:
        yield item
        yield from _all(item.children)


def _item(pdf: Pdf, heading: Heading, found: dict[tuple[str, int], OutlineItem]) -> OutlineItem:
    item = OutlineItem(heading.title, _destination(pdf.pages[heading.page - 1], heading.top))
    children = [_item(pdf, child, found) for child in heading.children]
    engine = found.get((heading.title, heading.page))
    item.children.extend(children or (list(engine.children) if engine else []))
    item.is_closed = bool(item.children) and not heading.children
    return item


def _destination(page: Page, top: float) -> Array:
    """Return where a reader is led: the place at the window's upper left, the zoom unchanged (12.3.2.2)."""
    left, _, _, upper = trim_of(page)
    return Array([page.obj, Name.XYZ, left, round(upper - top * MM, 2), 0])


def _page(item: OutlineItem, numbers: dict[tuple[int, int], int]) -> int:
    """Return the page of an entry's destination, or 0."""
    target = item.destination
    return numbers.get(target[0].objgen, 0) if isinstance(target, Array) and len(target) else 0
