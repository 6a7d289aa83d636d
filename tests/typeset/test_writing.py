"""Writing changes no byte of a file: it is only done once."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest

from press.typeset import writing
from press.typeset.binding import Dictionary, PdfStream, bound, original, pydyf


def made() -> Any:
    """Return a file of two pages with all kinds of objects."""
    pdf = pydyf.PDF()
    for number in range(2):
        pdf.add_page(Dictionary({"Type": "/Page", "Parent": pdf.pages.reference, "StructParents": number}))
    pdf.add_object(PdfStream([b"BT", "ET", 1.5], Dictionary({"N": 3})))
    pdf.add_object(pydyf.Array([1, 2.25, True, b"/Name", "(text)", pdf.page_references[1]]))
    pdf.info["Title"] = pydyf.String("青溪")
    return pdf


def written(pdf: Any, *, compress: bool) -> bytes:
    output = BytesIO()
    pdf.write(output, identifier=True, compress=compress)
    return output.getvalue()


@pytest.mark.parametrize("compress", [True, False])
def test_a_file_has_the_bytes_that_the_engine_makes(compress: bool) -> None:
    plain = written(made(), compress=compress)
    with bound(writing.replacements()):
        assert written(made(), compress=compress) == plain


def test_objects_of_a_packed_file_are_asked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Any] = []
    own = Dictionary.data

    def data(self: Any) -> bytes:
        asked.append(id(self))
        return own.fget(self)  # type: ignore[no-any-return]

    monkeypatch.setattr(Dictionary, "data", property(data))
    pdf = made()
    with bound(writing.replacements()):
        written(pdf, compress=True)
    assert asked.count(id(pdf.pages)) == 1


def test_a_page_that_comes_later_has_its_reference() -> None:
    pdf = made()
    with bound(writing.replacements()):
        assert len(pdf.page_references) == 2
        pdf.add_page(Dictionary({}))
        assert pdf.page_references[2] == pdf.objects[-1].reference


@pytest.mark.parametrize("item", [b"/Name", "/Name", 3, -1, True, 2.0, 0.25, Dictionary({"N": 1})])
def test_items_are_written_as_the_engine_writes_them(item: Any) -> None:
    assert writing.to_bytes(item) == original("pdf:pydyf._to_bytes")(item)
