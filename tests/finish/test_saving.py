"""Saving: both structures of a file hold the same objects, and a strict reader finds each."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from pikepdf import Dictionary, Pdf
from pypdf import PdfReader
from pypdf.generic import ArrayObject, DictionaryObject

from press.finish.saving import save


def pdf_with(objects: int) -> Pdf:
    """Return a PDF of one page whose catalogue holds a chain of objects, and one that nothing refers to."""
    pdf = Pdf.new()
    pdf.add_blank_page(page_size=(100, 200))
    pdf.make_indirect(Dictionary(Lost=1))
    link = pdf.Root
    for number in range(objects):
        link.Next = pdf.make_indirect(Dictionary(Number=number))
        link = link.Next
    return pdf


def chain(pdf: bytes) -> list[int]:
    link: DictionaryObject = PdfReader(io.BytesIO(pdf), strict=True).root_object
    numbers = []
    while "/Next" in link:
        following = link["/Next"].get_object()
        assert isinstance(following, DictionaryObject)
        numbers.append(int(str(following["/Number"])))
        link = following
    return numbers


def identifier(pdf: bytes) -> list[bytes]:
    halves = PdfReader(io.BytesIO(pdf)).trailer["/ID"]
    assert isinstance(halves, ArrayObject)
    return [half.original_bytes for half in halves]


@pytest.mark.parametrize("compact", [True, False])
@pytest.mark.parametrize("objects", [0, 1, 199, 200, 650])
def test_every_object_is_found(objects: int, compact: bool) -> None:
    pdf = save(pdf_with(objects), version="1.7", compact=compact)
    assert chain(pdf) == list(range(objects))
    with pdfium.PdfDocument(pdf) as document:
        assert document[0].get_size() == (100, 200)


@pytest.mark.parametrize("compact", [True, False])
def test_what_nothing_refers_to_is_left_out(compact: bool) -> None:
    pdf = save(pdf_with(3), version="1.7", compact=compact)
    reader = PdfReader(io.BytesIO(pdf))
    found = [reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"])))]
    assert not any(isinstance(held, DictionaryObject) and "/Lost" in held for held in found)


def test_object_streams_are_for_versions_that_have_them() -> None:
    old = save(pdf_with(9), version="1.4", compact=True)
    assert b"/ObjStm" not in old
    assert b"/ObjStm" in save(pdf_with(9), version="1.5", compact=True)


def test_many_small_objects_shrink() -> None:
    plain, compact = (save(pdf_with(2000), version="1.7", compact=compact) for compact in (False, True))
    assert len(compact) < len(plain) / 4


@pytest.mark.parametrize("version", ["1.4", "1.6", "2.0"])
def test_the_file_is_of_the_version_asked_for(version: str) -> None:
    assert save(pdf_with(1), version=version, compact=False).startswith(f"%PDF-{version}\n".encode())


@pytest.mark.parametrize("compact", [True, False])
def test_the_same_objects_give_the_same_bytes_and_others_another_identifier(compact: bool) -> None:
    first, again, other = (save(pdf_with(objects), compact=compact) for objects in (5, 5, 6))
    assert first == again
    assert len(set(identifier(first))) == 1, "both halves are the same"
    assert identifier(first) != identifier(other)


def test_an_identifier_that_the_file_came_with_does_not_stay() -> None:
    pdf = pdf_with(1)
    came_with = pdf.trailer.ID = [b"0" * 16, b"1" * 16]
    assert not set(identifier(save(pdf, compact=False))) & set(came_with)
