"""Marks: outside the bleed, on every plate that they check, and only those that a house asks for."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from typing import Any

import pypdfium2 as pdfium
import pytest
from PIL import Image
from pypdf import PdfReader

from press.finish import Particulars, Printing, finish, slug_room
from press.model.printer import RED, Marks
from tests.finish import opened

SCALE = 8 * 25.4 / 72
"""Eight pixels a millimetre."""

Finishing = Callable[..., bytes]


@pytest.fixture
def done(pages: bytes, particulars: Particulars, printing: Printing) -> Finishing:
    """Finish the pages for a house whose terms differ in some things."""

    def finished(*, slugs: bytes = printing.slugs, **terms: object) -> bytes:
        job = Printing(printing.printer.model_copy(update=terms), printing.profile, slugs)
        return finish(pages, recipe="print", particulars=particulars, printing=job).pdf

    return finished


@pytest.fixture
def sheet(done: Finishing) -> bytes:
    return done()


def drawn(pdf: bytes, index: int = 0) -> Image.Image:
    with pdfium.PdfDocument(pdf) as document:
        image: Image.Image = document[index].render(scale=SCALE, grayscale=True).to_pil()
    return image


def inked_runs(pixels: list[int]) -> list[tuple[float, float]]:
    """Return where runs of inked pixels begin and end, in mm from the trim."""
    edges = [index for index in range(1, len(pixels)) if (pixels[index] < 224) != (pixels[index - 1] < 224)]
    return [(start / 8 - 12, end / 8 - 12) for start, end in zip(edges[::2], edges[1::2], strict=True)]


@pytest.mark.parametrize("index", [0, 1, 2])
def test_crop_marks_continue_the_trims_edges_and_keep_out_of_the_bleed(sheet: bytes, index: int) -> None:
    image = drawn(sheet, index)
    assert image.size == pytest.approx((234 * 8, 321 * 8), abs=1)
    grey, width = image.tobytes(), image.width
    across = [min(grey[y * width + x] for y in range(94, 99)) for x in range(width)]
    near: Any = pytest.approx((-8.5, -3.5), abs=0.2)
    assert inked_runs(across) == [near, pytest.approx((213.5, 218.5), abs=0.2)]
    down = [min(grey[y * width + 94 : y * width + 99]) for y in range(image.height)]
    assert inked_runs(down) == [near, pytest.approx((300.5, 305.5), abs=0.2)]


def test_a_register_mark_stands_at_the_middle_of_every_side(sheet: bytes) -> None:
    image = drawn(sheet)
    for x, y in ((117, 6), (117, 315), (6, 160.5), (228, 160.5)):
        box = (int((x - 2.6) * 8), int((y - 2.6) * 8), int((x + 2.6) * 8), int((y + 2.6) * 8))
        part = image.crop(box).point(lambda grey: 255 * (grey < 224))
        left, top, right, bottom = part.getbbox() or (0, 0, 0, 0)
        assert (right - left, bottom - top) == pytest.approx((40, 40), abs=2)


def test_nothing_is_drawn_between_the_trim_and_the_marks(sheet: bytes) -> None:
    image = drawn(sheet).point(lambda grey: 255 * (grey < 224))
    for strip in ((72, 72, 1800, 94), (72, 2474, 1800, 2496), (72, 94, 94, 2474), (1778, 94, 1800, 2474)):
        assert image.crop(strip).getbbox() is None


def test_what_lies_beyond_the_bleed_is_cut(
    bleeding_pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    bare = Marks(crop=True, registration=False, colour_bar=False, slug=False)
    job = Printing(printing.printer.model_copy(update={"bleed": 1.0, "marks": bare}), printing.profile)
    image = drawn(finish(bleeding_pages, recipe="print", particulars=particulars, printing=job).pdf)
    inked = image.crop((0, image.height // 2, image.width, image.height // 2 + 1))
    first, _, _, _ = inked.point(lambda grey: 255 * (grey < 224)).getbbox() or (0, 0, 0, 0)
    assert first / 8 - 10 == pytest.approx(-1.0, abs=0.2)


def test_marks_are_in_registration_colour_and_no_rgb(sheet: bytes) -> None:
    marks = [held for held in opened.streams(sheet) if b"/PressRegistration CS" in held]
    assert len(marks) == 1, "pages of one size share one drawing"
    assert not re.search(rb"\b(rg|RG|g|G)\b", marks[0])
    assert re.search(rb"/Separation /All /DeviceCMYK", sheet)


def test_the_bar_has_full_tones_overprints_tints_and_a_grey(sheet: bytes) -> None:
    marks = next(held for held in opened.streams(sheet) if b"/PressRegistration CS" in held)
    patches = [
        tuple(map(float, found)) for found in re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+) k ", marks)
    ]
    assert patches[:4] == [(1, 0, 0, 0), (0, 1, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)]
    assert {(0, 1, 1, 0), (0.25, 0, 0, 0), (0, 0, 0, 0.5), (0.5, 0.4, 0.4, 0)} <= set(patches)
    assert max(map(sum, patches)) <= 2.2, "no patch is over the ink that newsprint takes"


def test_every_spot_plate_has_its_patches(done: Finishing) -> None:
    pdf = done(spot_colours=True)
    marks = next(held for held in opened.streams(pdf) if b"/PressRegistration CS" in held)
    assert re.findall(rb"/PressPatch1 cs ([\d.]+) scn", marks) == [b"1", b"0.5", b"0.25"]
    space = PdfReader(io.BytesIO(pdf)).pages[0]["/Resources"]["/ColorSpace"]["/PressPatch1"]  # type: ignore[index]
    assert (space[0], space[1], space[2]) == ("/Separation", f"/{RED.spot}", "/DeviceCMYK")


def test_a_house_may_want_no_marks(done: Finishing) -> None:
    none = Marks(crop=False, registration=False, colour_bar=False, slug=False)
    pdf = done(marks=none, slugs=b"")
    assert all(left >= 0 and right <= 210 for left, _, right, _ in opened.paths(pdf))
    assert not any(b"PressRegistration CS" in held and b" S\n" in held for held in opened.streams(pdf))


def test_each_page_has_its_own_line_in_an_embedded_face(sheet: bytes) -> None:
    for text, number in zip(opened.texts(sheet), "一二三", strict=True):
        assert text.rstrip().endswith(f"青溪工作{number}") or text.rstrip().endswith(f"青溪工作 {number}")
    image = drawn(sheet).point(lambda grey: 255 * (grey < 224))
    line = image.crop((((12 + 6) * 8), int((297 + 12 + 3.5) * 8), 100 * 8, image.height))
    assert line.getbbox() is not None


def test_subsets_of_one_face_have_tags_of_their_own(
    pages: bytes, particulars: Particulars, printing: Printing
) -> None:
    job = Printing(printing.printer, printing.profile, pages)  # the same subset twice, at the worst
    pdf = finish(pages, recipe="print", particulars=particulars, printing=job).pdf
    names = [name for _, name in opened.fonts(pdf)]
    assert all(re.fullmatch(r"/[A-Z]{6}\+.+", name) for name in names)
    assert len(names) == len(set(names)) == 2


def test_the_line_is_on_every_plate(sheet: bytes) -> None:
    lines = [held for held in opened.streams(sheet) if b"/All cs" in held]
    assert len(lines) == 3
    assert not any(re.search(rb"DeviceCMYK|\bk\b", held) for held in lines)


def test_there_is_room_for_the_line_beside_the_marks() -> None:
    width, height = slug_room((420.0, 595.0))
    assert 0 < width < 420 / 2
    assert 0 < height < 9 * 72 / 25.4


def test_marks_are_no_text_of_the_page(sheet: bytes) -> None:
    marks = next(held for held in opened.streams(sheet) if b"/PressRegistration CS" in held)
    assert re.search(rb"/Artifact BMC.*EMC", marks, re.DOTALL)


def test_a_reading_file_has_none(pages: bytes, particulars: Particulars) -> None:
    pdf = finish(pages, recipe="reading", particulars=particulars).pdf
    assert not any(b"PressRegistration" in held for held in opened.streams(pdf))
