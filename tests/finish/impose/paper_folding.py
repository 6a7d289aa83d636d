"""Folding imposed sheets back: PDFium reads what is printed where, then paper is folded, page by page."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium

WIDTH, HEIGHT = 200, 300


def numbered(pages: int, *, bleed: float = 0, rotate: int = 0) -> bytes:
    """Return a PDF whose pages say their number near the trim's lower left corner, as it is looked at."""
    pdf = pikepdf.new()
    for number in range(1, pages + 1):
        page = pdf.add_blank_page(page_size=(WIDTH + 40, HEIGHT + 40))
        page.obj.TrimBox = pikepdf.Array([20, 20, 20 + WIDTH, 20 + HEIGHT])
        page.obj.BleedBox = pikepdf.Array([20 - bleed, 20 - bleed, 20 + WIDTH + bleed, 20 + HEIGHT + bleed])
        font = pikepdf.Dictionary(
            Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica
        )
        page.obj.Resources = pikepdf.Dictionary(Font=pikepdf.Dictionary(F=font))
        text = (
            f"0.8 g 0 0 {WIDTH + 40} {HEIGHT + 40} re f 0 g BT /F 20 Tf {_start(rotate)} Tm ({number}) Tj ET"
        )
        page.obj.Contents = pdf.make_stream(text.encode())
        if rotate:
            page.obj.Rotate = rotate
    stream = io.BytesIO()
    pdf.save(stream)
    return stream.getvalue()


def _start(rotate: int) -> str:
    """Return the text matrix at the corner that is the lower left one of a page turned so far clockwise."""
    left, bottom, right, top = 20, 20, 20 + WIDTH, 20 + HEIGHT
    return {
        0: f"1 0 0 1 {left + 10} {bottom + 10}",
        90: f"0 1 -1 0 {right - 10} {bottom + 10}",
        180: f"-1 0 0 -1 {right - 10} {top - 10}",
        270: f"0 -1 1 0 {left + 10} {top - 10}",
    }[rotate]


@dataclass(frozen=True)
class Printed:
    """A page number printed on a side: where, in pt, and whether it stands on its head."""

    number: int
    x: float
    y: float
    turned: bool


@dataclass(frozen=True)
class PrintedSide:
    """A side of a sheet: its size, and what is printed on it."""

    width: float
    height: float
    pages: tuple[Printed, ...]


def read_sides(pdf: bytes) -> list[PrintedSide]:
    """Read every side of an imposed file."""
    document = pdfium.PdfDocument(pdf)
    return [_side(page) for page in document]


def _side(page: pdfium.PdfPage) -> PrintedSide:
    text = page.get_textpage()
    runs: list[list[tuple[str, float, float, float]]] = []
    for index in range(text.count_chars()):
        char = text.get_text_range(index, 1)
        if not char.isdigit():
            continue
        left, bottom, right, top = text.get_charbox(index)
        angle = pdfium.raw.FPDFText_GetCharAngle(text, index)
        x, y = (left + right) / 2, (bottom + top) / 2
        if runs and abs(runs[-1][-1][2] - y) < 2 and abs(runs[-1][-1][1] - x) < 14:
            runs[-1].append((char, x, y, angle))
        else:
            runs.append([(char, x, y, angle)])
    printed = (
        Printed(int("".join(char for char, *_ in run)), run[0][1], run[0][2], 3 < run[0][3] < 3.3)
        for run in runs
    )
    return PrintedSide(page.get_width(), page.get_height(), tuple(printed))


@dataclass
class Leaf:
    """A piece of paper between folds: the page on each face, and which way up and round it lies."""

    x: float
    y: float
    faces: list[Printed | None]
    face: int = 0
    head_up: bool = True


def leaves(front: PrintedSide, back: PrintedSide, rows: int, columns: int) -> list[Leaf]:
    """Cut a sheet, in mind, into its leaves; the back is the front turned over about the upright axis."""
    found = []
    for row in range(rows):
        for column in range(columns):
            x, y = (column + 0.5) / columns, (row + 0.5) / rows
            faces = [_nearest(front, x, y, rows, columns), _nearest(back, 1 - x, y, rows, columns)]
            found.append(Leaf(x, y, faces))
    return found


def _nearest(side: PrintedSide, x: float, y: float, rows: int, columns: int) -> Printed | None:
    inside = [
        one
        for one in side.pages
        if abs(one.x / side.width - x) < 0.5 / columns and abs(1 - one.y / side.height - y) < 0.5 / rows
    ]
    assert len(inside) <= 1, "one page a cell"
    return inside[0] if inside else None


def folded(stack: list[Leaf], folds: Iterable[str]) -> list[Leaf]:
    """Fold paper: the left or the upper half of everything goes behind the other half, turned over."""
    left, upper, width, height = 0.0, 0.0, 1.0, 1.0
    for one in folds:
        across = one == "across"
        middle = left + width / 2 if across else upper + height / 2
        behind = [leaf for leaf in stack if (leaf.x if across else leaf.y) < middle]
        stack = [leaf for leaf in stack if leaf not in behind]
        for leaf in behind:
            leaf.face = 1 - leaf.face
            if across:
                leaf.x = 2 * middle - leaf.x
            else:
                leaf.y, leaf.head_up = 2 * middle - leaf.y, not leaf.head_up
        stack += reversed(behind)
        if across:
            left, width = middle, width / 2
        else:
            upper, height = middle, height / 2
    return stack


def read_through(stack: Sequence[Leaf]) -> list[int | None]:
    """Turn the leaves over one by one; a page that stands on its head fails."""
    found: list[int | None] = []
    for leaf in stack:
        for face in (leaf.faces[leaf.face], leaf.faces[1 - leaf.face]):
            assert face is None or face.turned != leaf.head_up
            found.append(face.number if face else None)
    return found


def save(folder: Path, pdf: bytes) -> Path:
    """Write a file to impose."""
    path = folder / "pages.pdf"
    path.write_bytes(pdf)
    return path
