"""Imposed files, folded back: pages in order and upright, bleed kept, creep, marks on every plate."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest

from press.errors import PreflightError, UsageError
from press.finish.impose import FOLDS, Stock, plan
from press.finish.impose.request import Request, impose_file
from press.model.imposition import Imposition
from press.model.measure import MM
from tests.finish.impose.paper_folding import (
    HEIGHT,
    WIDTH,
    folded,
    leaves,
    numbered,
    read_sides,
    read_through,
    save,
)

PLAIN = Stock(caliper=0, bleed=0, marks=False)
TABLES = {
    Imposition.SIGNATURES_8: ("5v 4v / 8 1", "3v 6v / 2 7"),
    Imposition.SIGNATURES_16: ("5v 12v 9v 8v / 4 13 16 1", "7v 10v 11v 6v / 2 15 14 3"),
}
"""As handbooks of imposition show right-angle folding; v: head down."""


@pytest.mark.parametrize("scheme", TABLES)
def test_the_layouts_are_the_handbooks(scheme: Imposition) -> None:
    (sheet,) = plan(scheme, len(TABLES[scheme][0].split()) * 2 - 2).sheets
    for side, table in zip(sheet.sides, TABLES[scheme], strict=True):
        cells = sorted(side.cells, key=lambda cell: (cell.row, cell.column))
        found = [f"{cell.page}{'v' if cell.turned else ''}" for cell in cells]
        assert found == table.replace("/ ", "").split()


@pytest.mark.parametrize("pages", [1, 4, 8, 9, 48])
def test_saddle_stitched_sheets_lie_in_each_other_and_read_in_order(tmp_path: Path, pages: int) -> None:
    request = Request(Imposition.SADDLE, PLAIN)
    sides = read_sides(impose_file(save(tmp_path, numbered(pages)), request).pdf)
    outer: list[int | None] = []
    inner: list[int | None] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        read = read_through(folded(leaves(front, back, 1, 2), ["across"]))
        outer, inner = outer + read[:2], read[2:] + inner
    missing = -pages % 4
    assert outer + inner == [*range(1, pages + 1), *([None] * missing)]


@pytest.mark.parametrize("scheme", [one for one in FOLDS if one is not Imposition.SADDLE])
@pytest.mark.parametrize("pages", [16, 30, 64])
def test_signatures_are_gathered_and_read_in_order(tmp_path: Path, scheme: Imposition, pages: int) -> None:
    answer = impose_file(save(tmp_path, numbered(pages)), Request(scheme, PLAIN))
    sides = read_sides(answer.pdf)
    grid = answer.plan.sheets[0].sides[0]
    read: list[int | None] = []
    for front, back in zip(sides[::2], sides[1::2], strict=True):
        read += read_through(folded(leaves(front, back, grid.rows, grid.columns), FOLDS[scheme]))
    assert read == [*range(1, pages + 1), *([None] * answer.plan.missing)]


@pytest.mark.parametrize("rotate", [90, 180, 270])
def test_pages_that_are_turned_stand_upright(tmp_path: Path, rotate: int) -> None:
    sides = read_sides(
        impose_file(save(tmp_path, numbered(4, rotate=rotate)), Request(Imposition.SADDLE, PLAIN)).pdf
    )
    read = read_through(folded(leaves(sides[0], sides[1], 1, 2), ["across"]))
    assert read == [1, 2, 3, 4]


@pytest.mark.parametrize(("scheme", "each"), [(Imposition.TWO_UP, 2), (Imposition.FOUR_UP, 4)])
def test_pages_side_by_side_are_read_along_the_rows(tmp_path: Path, scheme: Imposition, each: int) -> None:
    stock = Stock(bleed=0, marks=False, sheet=(297, 210))
    answer = impose_file(save(tmp_path, numbered(6)), Request(scheme, stock))
    for number, side in enumerate(read_sides(answer.pdf)):
        by_rows = sorted(side.pages, key=lambda one: (-round(one.y / 20), one.x))
        first = number * each + 1
        assert [one.number for one in by_rows] == list(range(first, min(first + each, 7)))
    assert answer.paper.scale <= 1


def test_a_page_is_repeated(tmp_path: Path) -> None:
    request = Request(Imposition.REPEAT, PLAIN, grid=(2, 3))
    sides = read_sides(impose_file(save(tmp_path, numbered(2)), request).pdf)
    assert [[one.number for one in side.pages] for side in sides] == [[1] * 6, [2] * 6]


def test_inner_leaves_move_to_the_spine_by_the_paper_s_thickness(tmp_path: Path) -> None:
    path = save(tmp_path, numbered(16))
    places = {}
    for caliper in (0.0, 0.5):
        stock = Stock(caliper=caliper, bleed=0, marks=False)
        sides = read_sides(impose_file(path, Request(Imposition.SADDLE, stock)).pdf)
        places[caliper] = {one.number: one.x for side in sides for one in side.pages}
    moved = {page: (x - places[0.0][page]) / MM for page, x in places[0.5].items()}
    for page, by in moved.items():
        nested = (min(page, 17 - page) - 1) // 2
        assert by == pytest.approx((-1 if page % 2 else 1) * 0.5 * nested, abs=0.01), page


def drawn(pdf: bytes, page: int = 0) -> pdfium.PdfBitmap:
    return pdfium.PdfDocument(pdf)[page].render(scale=1, grayscale=True).to_pil()


def test_bleed_is_kept_where_it_is_cut_and_not_over_the_fold(tmp_path: Path) -> None:
    path = save(tmp_path, numbered(3, bleed=3 * MM))
    picture = drawn(impose_file(path, Request(Imposition.SADDLE, Stock(caliper=0, marks=False))).pdf)
    reach = round(3 * MM)
    assert picture.size == pytest.approx((2 * WIDTH + 2 * reach, HEIGHT + 2 * reach), abs=2)
    right = picture.width - 3
    assert picture.getpixel((right, 5)) < 230, "page 1 bleeds over its corner"
    fold = picture.width // 2
    assert picture.getpixel((fold + 2, 100)) < 230
    assert picture.getpixel((fold - 3, 100)) > 250, "page 4 is wanting: nothing bleeds over the fold"


def test_marks_stand_on_every_plate_and_outside_the_bleed(tmp_path: Path) -> None:
    answer = impose_file(save(tmp_path, numbered(4, bleed=3 * MM)), Request(Imposition.SADDLE, Stock()))
    with pikepdf.open(io.BytesIO(answer.pdf)) as pdf:
        space = pdf.pages[0].Resources.ColorSpace["/PressRegistration"]
        assert list(map(str, list(space)[:2])) == ["/Separation", "/All"]
    picture = drawn(answer.pdf)
    edge = round(12 * MM)
    dark = [
        (x, y)
        for x in range(picture.width)
        for y in range(picture.height)
        if picture.getpixel((x, y)) < 200
        and not (edge <= x <= picture.width - edge and edge <= y <= picture.height - edge)
    ]
    assert len(dark) > 100


def test_output_intents_stay_and_what_is_said_of_pages_goes(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(numbered(4)))
    pdf.Root.OutputIntents = pikepdf.Array([pikepdf.Dictionary(S=pikepdf.Name.GTS_PDFX)])
    pdf.Root.PageLabels = pikepdf.Dictionary(Nums=pikepdf.Array([]))
    pdf.save(tmp_path / "a.pdf")
    with pikepdf.open(
        io.BytesIO(impose_file(tmp_path / "a.pdf", Request(Imposition.SADDLE, PLAIN)).pdf)
    ) as made:
        assert "/OutputIntents" in made.Root
        assert "/PageLabels" not in made.Root
        assert len(made.pages) == 2


def test_the_same_file_gives_the_same_bytes(tmp_path: Path) -> None:
    path = save(tmp_path, numbered(8))
    request = Request(Imposition.SIGNATURES_8, Stock())
    assert impose_file(path, request).pdf == impose_file(path, request).pdf


def test_pages_of_several_sizes_are_refused(tmp_path: Path) -> None:
    pdf = pikepdf.open(io.BytesIO(numbered(2)))
    pdf.add_blank_page(page_size=(100, 100))
    pdf.save(tmp_path / "a.pdf")
    with pytest.raises(UsageError, match=r"a\.pdf 第 3 页"):
        impose_file(tmp_path / "a.pdf", Request(Imposition.SADDLE, PLAIN))


def test_a_sheet_that_is_too_small_is_refused(tmp_path: Path) -> None:
    stock = Stock(bleed=0, marks=False, sheet=(100, 100))
    with pytest.raises(UsageError, match="纸太小"):
        impose_file(save(tmp_path, numbered(4)), Request(Imposition.SADDLE, stock))


@pytest.mark.parametrize("content", [b"", b"hello", numbered(2)[:300]])
def test_what_is_no_pdf_is_told(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(PreflightError):
        impose_file(save(tmp_path, content), Request(Imposition.SADDLE, PLAIN))


def test_a_locked_file_is_told(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(numbered(2))) as pdf:
        pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with pytest.raises(PreflightError, match="密码"):
        impose_file(tmp_path / "a.pdf", Request(Imposition.SADDLE, PLAIN))
