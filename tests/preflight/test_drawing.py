"""The report as a PDF: the list, and the pages with their findings framed where they are."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pypdfium2 as pdfium
import pytest
from pikepdf import Array, Dictionary, Name, Pdf
from PIL import Image

from press.preflight import Report, Terms, preflight
from press.preflight.drawing import draw_report
from press.preflight.overlaying import overlaid
from press.project import Project
from tests.preflight import hostile
from tests.preflight.book import HEIGHT, PAPER, WIDTH, book

ROOT = Path(__file__).parents[2]
AREA = "1 0 0 rg 100 600 50 40 re f"


@pytest.fixture(autouse=True)
def _no_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.preflight._ink", lambda *_: ())
    monkeypatch.setattr("press.preflight.judge", lambda *_: ())


def _drawn(path: Path, target: Path) -> Report:
    report = preflight(path, Terms())
    draw_report(Project.around(ROOT), report, target)
    return report


def _page(target: Path, index: int) -> Image.Image:
    with pdfium.PdfDocument(target) as document:
        picture: Image.Image = document[index].render(scale=1).to_pil()
        return picture.convert("RGB")


def _text(target: Path, index: int) -> str:
    with pdfium.PdfDocument(target) as document:
        told: str = document[index].get_textpage().get_text_bounded()
        return told


def test_the_list_comes_first_and_then_the_pages_concerned(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    _drawn(book(tmp_path / "book.pdf", content=AREA, pages=6), target)
    with pdfium.PdfDocument(target) as document:
        assert len(document) == 2
        assert document[1].get_size() == pytest.approx((WIDTH + 2 * PAPER, HEIGHT + 2 * PAPER), abs=0.1)
    words = _text(target, 0)
    for word in ("book.pdf", "P201", "P507", "RGB", "不能付印", "ISO 15930-4（颜色）"):
        assert word in words
    assert "2" in _text(target, 1)  # the first is told of the whole file


def test_frames_stand_around_what_is_wrong(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    _drawn(book(tmp_path / "book.pdf", content="0.2 0.2 0.9 rg 100 600 50 40 re f"), target)
    picture = _page(target, 1)
    frame = [
        (x, y)
        for x in range(picture.width)
        for y in range(picture.height)
        if (pixel := picture.getpixel((x, y))) and isinstance(pixel, tuple) and pixel[0] > 180 > 60 > pixel[1]
    ]
    across, down = [x for x, _ in frame], [y for _, y in frame]
    left, bottom = PAPER + 100, HEIGHT + PAPER - 600
    assert min(across) == pytest.approx(left - 2, abs=2)
    assert max(across) == pytest.approx(left + 52, abs=2)
    assert max(down) == pytest.approx(bottom + 2, abs=2)
    assert picture.getpixel((int(left + 25), int(bottom - 20))) == (51, 51, 230)


def test_numbers_of_what_is_wrong_with_one_thing_stand_side_by_side(tmp_path: Path) -> None:
    """A thin line of three colours of the screen is two findings of one place."""
    target = tmp_path / "report.pdf"
    report = _drawn(book(tmp_path / "book.pdf", content="1 0 0 RG 0.1 w 100 600 m 300 600 l S"), target)
    assert {one.code for one in report.findings if one.page == 1} == {"P201", "P401"}
    with pdfium.PdfDocument(target) as document:
        text = document[1].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
    above = (box[0] for box in boxes if box[1] > 600 and box[0] < box[2])
    first, second = sorted(above)
    assert second - first == pytest.approx(18, abs=1)


def test_the_same_said_of_several_pages_is_one_row(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"

    def everywhere(pdf: Pdf) -> None:
        for page in pdf.pages:
            page.obj.Group = Dictionary(S=Name.Transparency)
            page.contents_add(b" 1 0 0 rg 100 600 50 40 re f")

    _drawn(book(tmp_path / "book.pdf", everywhere), target)
    assert _text(target, 0).count("P201") == 1
    assert "1–4" in _text(target, 0)


def test_nothing_but_what_pages_show_is_taken_over(tmp_path: Path) -> None:
    def edit(pdf: Pdf) -> None:
        page = pdf.pages[0].obj
        page.Annots = Array([pdf.make_indirect(Dictionary(Subtype=Name.Link, Rect=Array([0, 0, 9, 9])))])
        page.AA = Dictionary(O=Dictionary(S=Name.JavaScript, JS="app.alert(1)"))
        pdf.Root.OpenAction = Dictionary(S=Name.JavaScript, JS="app.alert(1)")

    target = tmp_path / "report.pdf"
    _drawn(book(tmp_path / "book.pdf", edit), target)
    assert b"JavaScript" not in target.read_bytes()
    with pikepdf.open(target) as pdf:
        assert all("/Annots" not in page.obj and "/AA" not in page.obj for page in pdf.pages)
        assert "/OpenAction" not in pdf.Root


def test_a_turned_page_is_framed_as_it_is_drawn(tmp_path: Path) -> None:
    def edit(pdf: Pdf) -> None:
        pdf.pages[0].obj.Rotate = 90

    target = tmp_path / "report.pdf"
    _drawn(book(tmp_path / "book.pdf", edit, content="0.2 0.2 0.9 rg 100 600 50 40 re f"), target)
    picture = _page(target, 1)
    assert picture.width > picture.height
    # Turned clockwise, what was 600 up is 600 from the left.
    x, y = PAPER + 600, PAPER + 100
    assert picture.getpixel((int(x + 20), int(y + 25))) == (51, 51, 230)
    frame = [picture.getpixel((int(x) - step, int(y + 25))) for step in range(1, 6)]
    assert any(isinstance(pixel, tuple) and pixel[0] > 150 > pixel[1] for pixel in frame)


def test_a_file_that_cannot_be_opened_has_a_list(tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    _drawn(hostile.words(tmp_path / "words.pdf"), target)
    assert "P001" in _text(target, 0)


def test_without_pages_the_sheets_stay_as_they_are(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(overlaid(book(tmp_path / "book.pdf").read_bytes(), None, []))) as pdf:
        assert len(pdf.pages) == 4


@pytest.mark.parametrize(
    "make",
    [
        hostile.page_tree_lies,
        hostile.wrong_types,
        hostile.bad_operators,
        hostile.wild_numbers,
        hostile.truncated,
        hostile.restricted,
        hostile.scripts,
    ],
)
def test_hostile_pages_lie_under_sheets_without_what_acts(make: hostile.Make, tmp_path: Path) -> None:
    source = make(tmp_path / "hostile.pdf")
    with Pdf.open(source) as pdf:
        pages = list(range(1, len(pdf.pages) + 1))
    sheets = book(tmp_path / "sheets.pdf", pages=len(pages) + 1).read_bytes()
    with pikepdf.open(io.BytesIO(overlaid(sheets, source, pages))) as drawn:
        assert len(drawn.pages) == len(pages) + 1
        assert not any("/AA" in page.obj for page in drawn.pages)
        assert "/OpenAction" not in drawn.Root
