"""Saving: both structures of a file hold the same objects, and a strict reader finds each."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DictionaryObject, NameObject, NumberObject

from press.finish.saving import save

IDENTIFIER = "00112233445566778899aabbccddeeff"


def writer_with(objects: int) -> PdfWriter:
    """Return a PDF of one page whose catalogue holds a chain of objects, and one that nothing refers to."""
    writer = PdfWriter()
    writer.add_blank_page(width=100, height=200)
    writer._add_object(DictionaryObject({NameObject("/Lost"): NumberObject(1)}))
    link = writer.root_object
    for number in range(objects):
        following = DictionaryObject({NameObject("/Number"): NumberObject(number)})
        link[NameObject("/Next")] = writer._add_object(following)
        link = following
    return writer


def chain(pdf: bytes) -> list[int]:
    link: DictionaryObject = PdfReader(io.BytesIO(pdf), strict=True).root_object
    numbers = []
    while "/Next" in link:
        following = link["/Next"].get_object()
        assert isinstance(following, DictionaryObject)
        numbers.append(int(str(following["/Number"])))
        link = following
    return numbers


@pytest.mark.parametrize("compact", [True, False])
@pytest.mark.parametrize("objects", [0, 1, 199, 200, 650])
def test_every_object_is_found(objects: int, compact: bool) -> None:
    pdf = save(writer_with(objects), header="%PDF-1.7", identifier=IDENTIFIER, compact=compact)
    assert chain(pdf) == list(range(objects))
    with pdfium.PdfDocument(pdf) as document:
        assert document[0].get_size() == (100, 200)


@pytest.mark.parametrize("compact", [True, False])
def test_what_nothing_refers_to_is_left_out(compact: bool) -> None:
    pdf = save(writer_with(3), header="%PDF-1.7", identifier=IDENTIFIER, compact=compact)
    reader = PdfReader(io.BytesIO(pdf))
    found = [reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"])))]
    assert not any(isinstance(held, DictionaryObject) and "/Lost" in held for held in found)


def test_object_streams_are_for_versions_that_have_them() -> None:
    old = save(writer_with(9), header="%PDF-1.4", identifier=IDENTIFIER, compact=True)
    assert b"/ObjStm" not in old
    assert b"/ObjStm" in save(writer_with(9), header="%PDF-1.5", identifier=IDENTIFIER, compact=True)


def test_many_small_objects_shrink() -> None:
    plain, compact = (
        save(writer_with(2000), header="%PDF-1.7", identifier=IDENTIFIER, compact=compact)
        for compact in (False, True)
    )
    assert len(compact) < len(plain) / 4
