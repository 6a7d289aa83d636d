"""Pages that come out otherwise: archived and rebuilt beside each other, the places that differ framed."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw, ImageFont

from press.language import say

_RESOLUTION = 96
"""ppi: small type is readable, and 48 pages stay a small file."""

_CELL = 12
"""Pixels: differences nearer to each other than two of these are in one frame."""

_VISIBLE = 24
"""Of 255: what differs by less is the drawing's rounding."""

HEADING = "第页封存的重排"
"""What a typeface must have for the headings."""

_RED = (200, 16, 46)
_MARGIN, _HEAD = 24, 48


def beside_each_other(sealed: bytes, rebuilt: bytes, pages: Sequence[int], face: Path | None) -> bytes:
    """Return a PDF with a sheet a page: archived on the left, rebuilt on the right.

    Args:
        sealed: the file in the archive.
        rebuilt: the file that came out.
        pages: those to show, from 1.
        face: the typeface of the sheets' headings; none are written without.
    """
    font = ImageFont.truetype(face, 20) if face else None
    sheets = _sheets(pypdfium2.PdfDocument(sealed), pypdfium2.PdfDocument(rebuilt), pages, font)
    out = io.BytesIO()
    next(sheets).save(out, "PDF", save_all=True, append_images=sheets, resolution=_RESOLUTION, quality=85)
    return out.getvalue()


def _sheets(
    sealed: pypdfium2.PdfDocument,
    rebuilt: pypdfium2.PdfDocument,
    pages: Sequence[int],
    font: ImageFont.FreeTypeFont | None,
) -> Iterator[Image.Image]:
    heads = say("封存的", "archived"), say("重排的", "set again")
    for number in pages:
        both = [_drawn(document, number) for document in (sealed, rebuilt)]
        frames = _frames(*both)
        width, height = (max(sizes) for sizes in zip(*(one.size for one in both), strict=True))
        size = (2 * width + 3 * _MARGIN, height + _HEAD + _MARGIN)
        sheet = Image.new("RGB", size, "#e6e6e6")
        draw = ImageDraw.Draw(sheet)
        for index, (picture, head) in enumerate(zip(both, heads, strict=True)):
            left = _MARGIN + index * (width + _MARGIN)
            sheet.paste(picture, (left, _HEAD))
            for x0, y0, x1, y1 in frames:
                draw.rectangle((left + x0, _HEAD + y0, left + x1, _HEAD + y1), outline=_RED, width=2)
            if font:
                words = say(f"第 {number} 页　{head}", f"page {number}, {head}")
                draw.text((left, _HEAD - 12), words, fill="#222222", font=font, anchor="ls")
        yield sheet


def _drawn(document: pypdfium2.PdfDocument, number: int) -> Image.Image:
    """Return a page's picture; a small grey one where there is no such page."""
    if number > len(document):
        return Image.new("RGB", (_MARGIN, _MARGIN), "#bbbbbb")
    return document[number - 1].render(scale=_RESOLUTION / 72).to_pil().convert("RGB")  # type: ignore[no-any-return]


def _frames(one: Image.Image, other: Image.Image) -> list[tuple[int, int, int, int]]:
    """Return frames around the places where two pictures differ, pixels."""
    size = (max(one.width, other.width), max(one.height, other.height))
    widened = [Image.new("RGB", size, "#bbbbbb") for _ in range(2)]
    for canvas, picture in zip(widened, (one, other), strict=True):
        canvas.paste(picture)
    bands = ImageChops.difference(*widened).split()
    strongest = ImageChops.lighter(ImageChops.lighter(bands[0], bands[1]), bands[2])
    mask = strongest.point(lambda value: 255 if value > _VISIBLE else 0)
    cells = mask.reduce(_CELL)
    lit = {divmod(at, cells.width) for at, value in enumerate(cells.tobytes()) if value}
    return [_frame(group) for group in _groups(lit)]


def _groups(cells: set[tuple[int, int]]) -> Iterator[list[tuple[int, int]]]:
    """Yield the cells that touch each other or have one between them."""
    while cells:
        group = [cells.pop()]
        for row, column in group:  # grows as it goes
            beside = {
                (row + down, column + across) for down in range(-2, 3) for across in range(-2, 3)
            } & cells
            cells -= beside
            group += beside
        yield group


def _frame(cells: Sequence[tuple[int, int]]) -> tuple[int, int, int, int]:
    rows, columns = zip(*cells, strict=True)
    return (
        min(columns) * _CELL - 2, min(rows) * _CELL - 2,
        (max(columns) + 1) * _CELL + 2, (max(rows) + 1) * _CELL + 2,
    )  # fmt: skip
