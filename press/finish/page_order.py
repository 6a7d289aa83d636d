"""The order of a print file's pages 页序: as read, or the last first, as some machines want it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Pdf

from press.finish.labels import write_page_labels
from press.model.printer import PageOrder


@dataclass(frozen=True)
class OrderFacts:
    """How the pages follow each other."""

    order: PageOrder


def put_in_order(pdf: Pdf, order: PageOrder, *, first: int = 1, names: Sequence[str] = ()) -> OrderFacts:
    """Put pages in reading order into the order that a printing house asks for; each keeps its label.

    Args:
        pdf: the open PDF.
        order: the order.
        first: the number of the first page, where there are no names.
        names: what each page is called, in reading order.
    """
    if order is PageOrder.REVERSED:
        _reverse(pdf)
        called = list(names) or [str(number) for number in range(first, first + len(pdf.pages))]
        write_page_labels(pdf, names=called[::-1])
    return OrderFacts(order)


def _reverse(pdf: Pdf) -> None:
    """Move the pages themselves: a page put in the place of another is a copy, which no bookmark leads to."""
    for place in range(len(pdf.pages) - 1):
        last = pdf.pages[-1]
        del pdf.pages[-1]
        pdf.pages.insert(place, last)
