"""Numbered copies: each is whole and has its own number, and what they share is in the file once."""

from __future__ import annotations

import dataclasses
import io

import pikepdf
import pypdfium2 as pdfium
import pytest

from press.finish import Particulars, Printing, finish
from press.finish.copies import Copies, Copy, Place
from press.model.printer import PageOrder, Standard
from tests.finish import opened

PAGES = 3


@pytest.fixture
def copies(marks: bytes) -> Copies:
    return Copies(
        copies=(Copy("000007", 1), Copy("000008"), Copy("000120", 0)),
        marks=marks,
        baselines=(1.6,) * 12,
        advances=(3.0,) * 10,
        number=Place(28.0, 41.0),
        name=Place(28.0, 285.0),
    )


@pytest.fixture
def made(pages: bytes, particulars: Particulars, printing: Printing, copies: Copies) -> bytes:
    return finish(pages, recipe="copies", particulars=particulars, printing=printing, copies=copies).pdf


def _reversed(printing: Printing) -> Printing:
    printer = printing.printer.model_copy(update={"page_order": PageOrder.REVERSED})
    return dataclasses.replace(printing, printer=printer)


def _numbers(pdf: bytes) -> list[tuple[int, str]]:
    wanted = ("000007", "000008", "000120")
    texts = (text.replace("\r\n", "\n") for text in opened.texts(pdf))
    return [(page, n) for page, text in enumerate(texts, 1) for n in wanted if n in text]


def test_the_first_page_of_every_copy_has_its_number(made: bytes) -> None:
    assert len(opened.texts(made)) == 3 * PAGES
    assert _numbers(made) == [(1, "000007"), (4, "000008"), (7, "000120")]


def test_recipients_stand_on_last_pages_and_only_where_there_are_any(made: bytes) -> None:
    texts = opened.texts(made)
    found = [
        (page, name)
        for page, text in enumerate(texts, 1)
        for name in ("市档案馆", "市图书馆")
        if name in text
    ]
    assert found == [(3, "市图书馆"), (9, "市档案馆")]


def test_every_copy_has_the_text_of_the_issue(made: bytes) -> None:
    texts = opened.texts(made)
    for page in range(PAGES):
        for copy in range(3):
            assert opened.texts(made)[page][:12] in texts[copy * PAGES + page]


def test_a_number_stands_where_it_was_told_to(made: bytes) -> None:
    page = pdfium.PdfDocument(made)[3]
    left, bottom = page.get_trimbox()[0], page.get_trimbox()[1]
    top, text = page.get_trimbox()[3], page.get_textpage()
    at = text.get_text_range().index("000008")
    x, y = text.get_charbox(at)[:2]
    assert (x - left) / 72 * 25.4 == pytest.approx(28.0, abs=0.3)
    assert (top - y) / 72 * 25.4 == pytest.approx(41.0, abs=0.4)
    assert y > bottom


def test_content_and_resources_are_stored_once(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as file:
        for number in range(PAGES):
            same = [file.pages[number + PAGES * copy].obj for copy in range(3)]
            contents = [tuple(part.objgen for part in page.Contents) for page in same]
            boxes = [(page.BleedBox.objgen, page.TrimBox.objgen) for page in same]
            shared = set(contents[0]).intersection(*contents[1:])
            own = [set(parts) - shared for parts in contents]
            assert len(shared) >= 4
            assert all(len(parts) <= 1 for parts in own)
            assert len(set(boxes)) == 1
    with pikepdf.open(io.BytesIO(made), inherit_page_attributes=False) as file:
        keys = {key for page in file.pages for key in page.obj.keys()}  # noqa: SIM118
        assert not keys & {"/Resources", "/MediaBox"}
        assert {"/Resources", "/MediaBox"} <= set(file.Root.Pages.keys())


@pytest.mark.parametrize(("standard", "most"), [(Standard.X4, 500), (Standard.X1A, 900)])
def test_a_copy_more_weighs_next_to_nothing(
    pages: bytes,
    particulars: Particulars,
    printing: Printing,
    copies: Copies,
    standard: Standard,
    most: int,
) -> None:
    printer = printing.printer.model_copy(update={"standard": standard})
    job = dataclasses.replace(printing, printer=printer)

    def size(count: int) -> int:
        many = dataclasses.replace(copies, copies=tuple(Copy(f"{n:06}") for n in range(1, count + 1)))
        done = finish(pages, recipe="copies", particulars=particulars, printing=job, copies=many)
        return len(done.pdf)

    assert (size(120) - size(20)) / 100 < most  # bytes


def test_numbers_are_black_alone_and_overprint(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as file:
        marks = file.pages[0].resources.XObject
        form = marks["/PressMark0"]
        state = form.Resources.ExtGState["/PressMark"]
        assert [bool(state["/OP"]), bool(state["/op"]), int(state["/OPM"])] == [True, True, 1]
        operators = [
            (str(one.operator), [float(value) for value in one.operands])
            for one in pikepdf.parse_content_stream(form)
            if str(one.operator) in ("k", "rg", "g")
        ]
        assert operators == [("k", [0, 0, 0, 1])]


def test_labels_and_outline_tell_the_copies_apart(made: bytes) -> None:
    document = pdfium.PdfDocument(made)
    assert [document.get_page_label(page) for page in (0, 3, 8)] == ["000007-1", "000008-1", "000120-3"]
    assert opened.outline(made) == [(0, "000007", 1), (0, "000008", 4), (0, "000120", 7)]


def test_where_the_last_page_comes_first_the_last_copy_does(
    pages: bytes, particulars: Particulars, printing: Printing, copies: Copies
) -> None:
    job = _reversed(printing)
    done = finish(pages, recipe="copies", particulars=particulars, printing=job, copies=copies).pdf
    assert _numbers(done) == [(3, "000120"), (6, "000008"), (9, "000007")]
    assert "市档案馆" in opened.texts(done)[0]


def test_faces_are_of_pdf_1_4_where_the_standard_is(
    pages: bytes, particulars: Particulars, printing: Printing, copies: Copies
) -> None:
    printer = printing.printer.model_copy(update={"standard": Standard.X1A})
    job = dataclasses.replace(printing, printer=printer)
    done = finish(pages, recipe="copies", particulars=particulars, printing=job, copies=copies).pdf
    assert done.startswith(b"%PDF-1.4")
    with pikepdf.open(io.BytesIO(done)) as file:
        programs = [one.FontFile3 for one in file.objects if _has_program(one)]
        assert len(programs) >= 2
        assert {str(program.Subtype) for program in programs} <= {"/CIDFontType0C", "/Type1C"}


def _has_program(held: pikepdf.Object) -> bool:
    return isinstance(held, pikepdf.Dictionary) and "/FontFile3" in held


def test_the_same_again(
    pages: bytes, particulars: Particulars, printing: Printing, copies: Copies, made: bytes
) -> None:
    again = finish(pages, recipe="copies", particulars=particulars, printing=printing, copies=copies).pdf
    assert again == made


def test_the_standard_is_claimed_as_of_a_print_file(made: bytes) -> None:
    with pikepdf.open(io.BytesIO(made)) as file:
        assert file.Root.OutputIntents[0].S == "/GTS_PDFX"
        assert b"PDF/X-4" in file.Root.Metadata.read_bytes()
        assert all("/Annots" not in page.obj for page in file.pages)
        trims = {tuple(map(float, page.obj.TrimBox.as_list())) for page in file.pages}
        assert len(trims) == 1
