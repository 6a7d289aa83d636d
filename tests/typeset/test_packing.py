"""Packing changes no byte of a file: it is only done once."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest

from press.typeset import packing
from press.typeset.binding import Dictionary, PdfStream, bound
from press.typeset.packing import Packing
from tests.typeset.conftest import SetPages


def plain(stream: PdfStream) -> bytes:
    """Return a stream's bytes as the engine makes them."""
    return bytes(stream.data)


def ours(stream: PdfStream, kept: Packing | None = None) -> bytes:
    """Return a stream's bytes as they are made while a file is written."""
    with bound((kept or Packing()).replacements()):
        return bytes(stream.data)


def parts(data: bytes) -> tuple[bytes, bytes]:
    """Return a compressed stream's dictionary without its length, and what it holds."""
    head, _, body = data.partition(b"\nstream\n")
    return re.sub(rb"/Length \d+", b"", head), zlib.decompress(body.removesuffix(b"\nendstream"))


def test_a_stream_has_the_bytes_that_the_engine_makes() -> None:
    stream = PdfStream([b"BT", 1.5, "ET", b"x" * 5000], Dictionary({"N": 3}))
    assert ours(stream) == plain(stream)


def test_a_compressed_stream_holds_what_the_engines_does() -> None:
    stream = PdfStream([b"BT", 1.5, "ET", b"x" * 5000], Dictionary({"N": 3}), compress=True)
    assert parts(ours(stream)) == parts(plain(stream))
    assert len(ours(stream)) < 500


def test_a_stream_that_has_grown_is_packed_anew() -> None:
    stream = PdfStream([b"BT"], compress=True)
    with bound(Packing().replacements()):
        before = stream.data
        stream.stream.append(b"ET")
        assert stream.data not in (before, b"")
    assert parts(ours(stream)) == parts(plain(stream))


def test_equal_contents_are_compressed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[bytes] = []

    def compress(data: bytes, level: int) -> bytes:
        done.append(data)
        return zlib.compress(data, level)

    monkeypatch.setattr("press.typeset.packing.compress", compress)
    kept = Packing()
    for _ in range(2):
        ours(PdfStream([b"the same"], compress=True), kept)
    assert done == [b"the same"]


def test_a_second_file_is_the_same_and_one_without_structure_has_the_same_faces(set_pages: SetPages) -> None:
    document = set_pages("<h1>青溪</h1><p>走访企业三十家次，解决问题 12 个。</p>")
    reading, printing = document.write_pdf(), document.write_pdf(tagged=False)
    assert document.write_pdf() == reading
    anew = replace(document, _packing=Packing())
    assert (anew.write_pdf(tagged=False), anew.write_pdf()) == (printing, reading)


def test_the_next_state_of_a_document_takes_what_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    packed: list[bytes] = []

    def counted(content: bytes, level: int) -> bytes:
        packed.append(content)
        return zlib.compress(content, level)

    monkeypatch.setattr(packing, "compress", counted)
    kept = Packing()
    for document in ("first", "first", "second", "third"):
        kept.begin(document)
        kept._packed(b"page")
    assert packed == [b"page"]
    kept.begin("fourth")
    kept.begin("fifth")
    kept._packed(b"page")
    assert packed == [b"page", b"page"]
