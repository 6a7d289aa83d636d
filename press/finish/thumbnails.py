"""Thumbnails: pages drawn small into the frames of a sheet, as vectors, each font kept once."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from dataclasses import dataclass

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    PdfObject,
)

from press.finish.saving import save
from press.model.measure import MM


@dataclass(frozen=True)
class Frame:
    """Where a page is drawn: the sheet, from 1, and its left and upper edge and its width there, in mm."""

    sheet: int
    x: float
    y: float
    width: float


def draw_thumbnails(sheets: bytes, pages: bytes, frames: Sequence[Frame]) -> bytes:
    """Return the sheets with a page drawn into each frame; its trim fills the frame's width.

    Args:
        sheets: a PDF with the frames.
        pages: the PDF whose pages are drawn, in order.
        frames: one for each page.

    Raises:
        ValueError: there are more frames than pages, or fewer.
    """
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(sheets)))
    count = len(writer.pages)
    writer.append(io.BytesIO(pages), import_outline=False)  # so that what pages share is kept once
    for sheet in writer.pages[:count]:
        _enclose(writer, sheet)
    for frame, number in zip(frames, range(count, len(writer.pages)), strict=True):
        _draw(writer, writer.pages[frame.sheet - 1], writer.pages[number], frame, f"/Page{number}")
    for _ in frames:
        writer.remove_page(count)
    identifier = hashlib.sha256(sheets + pages).hexdigest()[:32]
    return save(writer, header="%PDF-1.7", identifier=identifier, compact=True)


def _draw(writer: PdfWriter, sheet: PageObject, page: PageObject, frame: Frame, name: str) -> None:
    trim = page.trimbox
    scale = frame.width * MM / float(trim.width)
    x = float(sheet.trimbox.left) + frame.x * MM - float(trim.left) * scale
    y = float(sheet.trimbox.top) - frame.y * MM - float(trim.top) * scale
    resources = sheet["/Resources"].get_object()
    if not isinstance(resources, DictionaryObject):
        raise TypeError("a page's resources are a dictionary")
    drawn = resources.setdefault(NameObject("/XObject"), DictionaryObject()).get_object()
    drawn[NameObject(name)] = writer._add_object(_form(page))
    _append(writer, sheet, f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {name} Do Q\n")


def _form(page: PageObject) -> PdfObject:
    """Return a page as a form XObject (ISO 32000-1, 8.10) that is cut to its trim."""
    form = DecodedStreamObject()
    contents = page.get_contents()
    form.set_data(b"" if contents is None else contents.get_data())
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject(FloatObject(edge) for edge in page.trimbox)
    if "/Resources" in page:
        form[NameObject("/Resources")] = page.raw_get("/Resources")
    return form.flate_encode()


def _enclose(writer: PdfWriter, sheet: PageObject) -> None:
    """Take back what the sheet's own operators do to the coordinates, before anything is drawn over them."""
    sheet[NameObject("/Contents")] = ArrayObject(
        [_stream(writer, "q\n"), *_parts(sheet), _stream(writer, "Q\n")]
    )


def _append(writer: PdfWriter, sheet: PageObject, operators: str) -> None:
    sheet[NameObject("/Contents")] = ArrayObject([*_parts(sheet), _stream(writer, operators)])


def _parts(sheet: PageObject) -> list[PdfObject]:
    contents = sheet.raw_get("/Contents")
    return list(contents.get_object()) if isinstance(contents.get_object(), ArrayObject) else [contents]


def _stream(writer: PdfWriter, operators: str) -> PdfObject:
    stream = DecodedStreamObject()
    stream.set_data(operators.encode())
    return writer._add_object(stream)
