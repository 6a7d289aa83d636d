"""Thumbnails: pages drawn small into the frames of a sheet, as vectors, each font kept once."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Dictionary, Name, Page, Pdf

from press.finish.boxes import trim_of
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
    with Pdf.open(io.BytesIO(sheets)) as pdf, Pdf.open(io.BytesIO(pages)) as drawn:
        for sheet in pdf.pages:
            _enclose(sheet)
        for frame, (number, page) in zip(frames, enumerate(drawn.pages, start=1), strict=True):
            _draw(pdf, pdf.pages[frame.sheet - 1], page, frame, f"/Page{number}")
        return save(pdf, compact=True)


def _draw(pdf: Pdf, sheet: Page, page: Page, frame: Frame, name: str) -> None:
    left, _, right, top = trim_of(page)
    scale = frame.width * MM / (right - left)
    corner = trim_of(sheet)
    x = corner[0] + frame.x * MM - left * scale
    y = corner[3] - frame.y * MM - top * scale
    if Name.XObject not in sheet.resources:
        sheet.resources.XObject = Dictionary()
    # A form XObject (ISO 32000-1, 8.10) that is cut to its trim; what pages share is copied once.
    sheet.resources.XObject[name] = pdf.copy_foreign(page.as_form_xobject(handle_transformations=False))
    sheet.contents_add(f"q {scale:.5f} 0 0 {scale:.5f} {x:.3f} {y:.3f} cm {name} Do Q\n".encode())


def _enclose(sheet: Page) -> None:
    """Take back what the sheet's own operators do to the coordinates, before anything is drawn over them."""
    sheet.contents_add(b"q\n", prepend=True)
    sheet.contents_add(b"Q\n")
