"""Saving: an open PDF as bytes, the same every time.

pypdf itself writes no object streams (ISO 32000-1, 7.5.7), without which the structure tree of a tagged
file weighs more than its pages; it keeps objects that nothing refers to any more, and makes identifiers of
its own.
"""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterable

from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DecodedStreamObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
    StreamObject,
)

_GROUP = 200
"""Objects in one object stream: large enough to compress well, small enough to read one quickly."""

_Entry = tuple[int, int, int]
"""A row of the cross-reference stream: type, offset or holder, generation or index (7.5.8.3)."""

_FREE: _Entry = (0, 0, 65535)


def save(writer: PdfWriter, *, header: str, identifier: str, compact: bool) -> bytes:
    """Return the file.

    Args:
        writer: the open PDF.
        header: the version line, such as ``%PDF-1.7``.
        identifier: 32 hexadecimal digits made from the content; both halves of ``/ID``.
        compact: keep small objects in compressed streams, which files before PDF 1.5 (PDF/X-1a) may not.
    """
    objects = _live(writer)
    trailer = _trailer(writer, identifier)
    file = io.BytesIO()
    file.write(header.encode() + b"\n%\xe2\xe3\xcf\xd3\n")
    if compact and header >= "%PDF-1.5":
        _write_compact(file, objects, trailer)
    else:
        _write_plain(file, objects, trailer)
    return file.getvalue()


def _trailer(writer: PdfWriter, identifier: str) -> DictionaryObject:
    half = ByteStringObject(bytes.fromhex(identifier))
    trailer = DictionaryObject({NameObject("/Root"): writer.root_object.indirect_reference})
    if writer._info is not None:
        trailer[NameObject("/Info")] = writer._info.indirect_reference
    trailer[NameObject("/ID")] = ArrayObject([half, half])
    return trailer


def _live(writer: PdfWriter) -> dict[int, PdfObject]:
    """Return the objects that the file's root reaches, by number, in ascending order."""
    waiting: list[PdfObject | None] = [writer.root_object.indirect_reference]
    if writer._info is not None:
        waiting.append(writer._info.indirect_reference)
    live: dict[int, PdfObject] = {}
    while waiting:
        item = waiting.pop()
        if isinstance(item, IndirectObject):
            held = writer._objects[item.idnum - 1]
            if item.idnum not in live and held is not None:
                live[item.idnum] = held
                waiting.append(held)
        elif isinstance(item, DictionaryObject):
            waiting.extend(item.values())
        elif isinstance(item, ArrayObject):
            waiting.extend(item)
    return dict(sorted(live.items()))


def _write_plain(file: io.BytesIO, objects: dict[int, PdfObject], trailer: DictionaryObject) -> None:
    offsets = {number: _write_object(file, number, held) for number, held in objects.items()}
    size = max(objects) + 1
    start = file.tell()
    file.write(f"xref\n0 {size}\n0000000000 65535 f \n".encode())
    for number in range(1, size):
        row = f"{offsets[number]:010} 00000 n \n" if number in offsets else "0000000000 65535 f \n"
        file.write(row.encode())
    trailer[NameObject("/Size")] = NumberObject(size)
    file.write(b"trailer\n")
    trailer.write_to_stream(file)
    file.write(f"\nstartxref\n{start}\n%%EOF\n".encode())


def _write_compact(file: io.BytesIO, objects: dict[int, PdfObject], trailer: DictionaryObject) -> None:
    entries: dict[int, _Entry] = {}
    small: list[int] = []
    for number, held in objects.items():
        if isinstance(held, StreamObject):
            entries[number] = (1, _write_object(file, number, held), 0)
        else:
            small.append(number)
    free = max(objects) + 1
    for start in range(0, len(small), _GROUP):
        group = small[start : start + _GROUP]
        entries |= {number: (2, free, index) for index, number in enumerate(group)}
        entries[free] = (1, _write_object(file, free, _object_stream(objects, group)), 0)
        free += 1
    start = file.tell()
    entries[free] = (1, start, 0)
    _write_object(file, free, _cross_reference(entries, trailer))
    file.write(f"startxref\n{start}\n%%EOF\n".encode())


def _write_object(file: io.BytesIO, number: int, held: PdfObject) -> int:
    """Write one indirect object and return where it begins."""
    start = file.tell()
    file.write(f"{number} 0 obj\n".encode())
    held.write_to_stream(file)
    file.write(b"\nendobj\n")
    return start


def _object_stream(objects: dict[int, PdfObject], group: Iterable[int]) -> StreamObject:
    body, index = io.BytesIO(), []
    for number in group:
        index.append(f"{number} {body.tell()}")
        objects[number].write_to_stream(body)
        body.write(b"\n")
    head = " ".join(index).encode() + b"\n"
    return _packed(head + body.getvalue(), Type=NameObject("/ObjStm"), N=NumberObject(len(index)),
                   First=NumberObject(len(head)))  # fmt: skip


def _cross_reference(entries: dict[int, _Entry], trailer: DictionaryObject) -> StreamObject:
    size = max(entries) + 1
    rows = b"".join(
        kind.to_bytes(1, "big") + where.to_bytes(4, "big") + which.to_bytes(2, "big")
        for kind, where, which in (entries.get(number, _FREE) for number in range(size))
    )
    widths = ArrayObject([NumberObject(1), NumberObject(4), NumberObject(2)])
    stream = _packed(rows, Type=NameObject("/XRef"), W=widths, Size=NumberObject(size))
    stream.update(trailer)
    return stream


def _packed(data: bytes, **entries: PdfObject) -> StreamObject:
    stream = DecodedStreamObject()
    stream.set_data(zlib.compress(data, 9))
    stream.update({NameObject(f"/{key}"): value for key, value in entries.items()})
    stream[NameObject("/Filter")] = NameObject("/FlateDecode")
    return stream
