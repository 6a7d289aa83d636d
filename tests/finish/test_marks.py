"""Crop marks: eight lines on the trim's edges, outside the bleed, on every plate."""

from __future__ import annotations

import re

import pypdfium2 as pdfium
import pytest

from press.finish import Particulars, finish
from tests.finish import opened


@pytest.fixture
def sheet(pages: bytes, particulars: Particulars) -> bytes:
    return finish(pages, recipe="print", particulars=particulars).pdf


def inked_runs(pixels: list[int]) -> list[tuple[int, int]]:
    """Return where runs of inked pixels begin and end."""
    edges = [index for index in range(1, len(pixels)) if (pixels[index] < 224) != (pixels[index - 1] < 224)]
    return list(zip(edges[::2], edges[1::2], strict=True))


@pytest.mark.parametrize("index", [0, 1, 2])
def test_marks_continue_the_trims_edges_and_keep_out_of_the_bleed(sheet: bytes, index: int) -> None:
    scale = 8 * 25.4 / 72  # eight pixels a millimetre
    with pdfium.PdfDocument(sheet) as document:
        image = document[index].render(scale=scale, grayscale=True).to_pil()
    assert image.size == (pytest.approx(230 * 8, abs=1), pytest.approx(317 * 8, abs=1))
    left = [min(image.getpixel((x, y)) for y in range(78, 83)) for x in range(image.width)]
    runs = [(start / 8 - 10, end / 8 - 10) for start, end in inked_runs(left)]
    assert runs == [pytest.approx((-8.5, -3.5), abs=0.2), pytest.approx((213.5, 218.5), abs=0.2)]
    top = [min(image.getpixel((x, y)) for x in range(78, 83)) for y in range(image.height)]
    runs = [(start / 8 - 10, end / 8 - 10) for start, end in inked_runs(top)]
    assert runs == [pytest.approx((-8.5, -3.5), abs=0.2), pytest.approx((300.5, 305.5), abs=0.2)]


def test_marks_are_in_registration_colour_and_no_rgb(sheet: bytes) -> None:
    marks = [held for held in opened.streams(sheet) if b"/PressRegistration CS" in held]
    assert len(marks) == 1, "pages of one size share one drawing"
    assert not re.search(rb"\b(rg|RG|k|K|g|G)\b", marks[0])
    assert re.search(rb"/Separation /All /DeviceCMYK", sheet)


def test_marks_are_no_text_of_the_page(sheet: bytes) -> None:
    marks = next(held for held in opened.streams(sheet) if b"/PressRegistration CS" in held)
    assert re.search(rb"/Artifact BMC.*EMC", marks, re.DOTALL)


def test_a_reading_file_has_none(pages: bytes, particulars: Particulars) -> None:
    pdf = finish(pages, recipe="reading", particulars=particulars).pdf
    assert not any(b"PressRegistration" in held for held in opened.streams(pdf))
