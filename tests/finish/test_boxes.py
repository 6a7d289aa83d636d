"""Boxes, measured in mm by PDFium."""

from __future__ import annotations

import pytest

from press.finish import Particulars, Printing, finish
from press.model.printer import Marks
from tests.finish import opened

A4 = (0.0, 0.0, 210.0, 297.0)


@pytest.fixture(params=["pages", "bleeding_pages"])
def set_pages(request: pytest.FixtureRequest) -> bytes:
    return bytes(request.getfixturevalue(request.param))


def test_a_reading_file_ends_at_the_trim(set_pages: bytes, particulars: Particulars) -> None:
    pdf = finish(set_pages, recipe="reading", particulars=particulars).pdf
    for name in ("mediabox", "cropbox", "trimbox", "bleedbox"):
        assert opened.boxes(pdf, name) == [A4] * 3


def test_a_print_file_has_bleed_and_paper_around_the_trim(
    set_pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    pdf = finish(set_pages, recipe="print", particulars=particulars, printing=printing).pdf
    assert opened.boxes(pdf, "trimbox") == [A4] * 3
    assert opened.boxes(pdf, "bleedbox") == [(-3.0, -3.0, 213.0, 300.0)] * 3
    assert opened.boxes(pdf, "mediabox") == [(-12.0, -12.0, 222.0, 309.0)] * 3


@pytest.mark.parametrize(("bleed", "paper"), [(0, 0), (5, 5)])
def test_without_marks_the_paper_ends_at_the_bleed(
    set_pages: bytes, particulars: Particulars, printing: Printing, bleed: float, paper: float
) -> None:
    none = Marks(crop=False, registration=False, colour_bar=False, slug=False)
    printer = printing.printer.model_copy(update={"bleed": bleed, "marks": none})
    job = Printing(printer, printing.profile)
    pdf = finish(set_pages, recipe="print", particulars=particulars, printing=job).pdf
    grown = (-paper, -paper, 210.0 + paper, 297.0 + paper)
    assert opened.boxes(pdf, "bleedbox") == opened.boxes(pdf, "mediabox") == [grown] * 3


def test_it_is_known_whether_anything_bleeds(
    pages: bytes, bleeding_pages: bytes, particulars: Particulars
) -> None:
    assert not finish(pages, recipe="reading", particulars=particulars).facts["boxes"].bleeds
    assert finish(bleeding_pages, recipe="reading", particulars=particulars).facts["boxes"].bleeds


def test_the_bleed_reaches_the_print_file(
    bleeding_pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    pdf = finish(bleeding_pages, recipe="print", particulars=particulars, printing=printing).pdf
    assert any(
        left <= -2.9 and bottom <= -2.9 and right >= 212.9 and top >= 299.9
        for left, bottom, right, top in opened.paths(pdf)
    )
