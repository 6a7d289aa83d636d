"""Pages drawn small into the frames of a sheet."""

from __future__ import annotations

import io

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageOps
from pypdf import PdfReader, PdfWriter
from pypdf.generic import DecodedStreamObject, NameObject

from press.finish import Frame, draw_thumbnails

MM = 72 / 25.4


def blank(width: float, height: float, operators: str = "", *, count: int = 1) -> bytes:
    """Return a PDF whose pages, sizes in mm, have these operators."""
    writer = PdfWriter()
    for _ in range(count):
        page = writer.add_blank_page(width * MM, height * MM)
        stream = DecodedStreamObject()
        stream.set_data(operators.encode())
        page[NameObject("/Contents")] = writer._add_object(stream)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def rendered(pdf: bytes, *, dpi: float) -> list[Image.Image]:
    """Return the pages as grey pictures."""
    document = pdfium.PdfDocument(pdf)
    try:
        return [page.render(scale=dpi / 72, grayscale=True).to_pil() for page in document]
    finally:
        document.close()


def test_a_page_fills_its_frame() -> None:
    """A black page of 100 × 140 mm, drawn 50 mm wide, covers 50 × 70 mm from the frame's corner."""
    page = blank(100, 140, f"0 g 0 0 {100 * MM} {140 * MM} re f")
    (sheet,) = rendered(draw_thumbnails(blank(200, 200), page, [Frame(1, 30, 40, 50)]), dpi=25.4)
    left, top, right, bottom = ImageOps.invert(sheet).getbbox() or (0, 0, 0, 0)
    assert (left, top) == (30, 40)
    assert (right - left, bottom - top) == pytest.approx((50, 70), abs=1)


def test_what_the_sheet_does_to_its_coordinates_does_not_matter() -> None:
    page = blank(100, 100, f"0 g 0 0 {100 * MM} {100 * MM} re f")
    turned = blank(200, 200, f"1 0 0 -1 0 {200 * MM} cm 0.5 0 0 0.5 9 9 cm")
    (sheet,) = rendered(draw_thumbnails(turned, page, [Frame(1, 10, 10, 20)]), dpi=25.4)
    assert ImageOps.invert(sheet).getbbox() == pytest.approx((10, 10, 30, 30), abs=1)


def test_pages_are_no_pages_any_more() -> None:
    frames = [Frame(1, 10, 10, 20), Frame(2, 10, 10, 20), Frame(2, 40, 10, 20)]
    pdf = draw_thumbnails(blank(200, 200, count=2), blank(100, 100, count=3), frames)
    assert len(PdfReader(io.BytesIO(pdf)).pages) == 2


def test_as_many_frames_as_pages() -> None:
    with pytest.raises(ValueError, match="argument"):
        draw_thumbnails(blank(200, 200), blank(100, 100, count=2), [Frame(1, 0, 0, 10)])
