"""The last page first, each with its own label, outline entry and line beside it."""

from __future__ import annotations

from press.finish import Particulars, Printing, finish
from press.model.printer import PageOrder
from tests.finish import opened


def done(pages: bytes, particulars: Particulars, printing: Printing, order: PageOrder) -> bytes:
    printer = printing.printer.model_copy(update={"page_order": order})
    job = Printing(printer, printing.profile, printing.slugs)
    return finish(pages, recipe="print", particulars=particulars, printing=job).pdf


def test_a_house_may_want_the_last_page_first(
    pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    read, stacked = (done(pages, particulars, printing, order) for order in PageOrder)
    assert opened.texts(stacked) == opened.texts(read)[::-1]
    assert opened.labels(read) == ["1", "2", "3"]
    assert opened.labels(stacked) == ["3", "2", "1"]
    assert [entry[1:] for entry in opened.outline(stacked)] == [
        (title, 4 - page) for _, title, page in opened.outline(read)
    ]
