from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Spot
from press.errors import TypesetError
from press.fonts import FontSet
from press.makeup import Galley
from press.typeset import engine, typeset
from tests.support.measure import measure
from tests.typeset.conftest import SetPages


def test_the_same_galley_gives_the_same_bytes(set_pages: SetPages) -> None:
    body = "<p>青溪市委组织部<b>召开</b>会议，部署工作。</p>"
    first, second = set_pages(body), set_pages(body)
    assert first.write_pdf() == first.write_pdf() == second.write_pdf()


def test_places_tell_page_and_position_of_every_id(set_pages: SetPages) -> None:
    document = set_pages("<p id=a>甲</p><p style='break-before:page'>乙<a id=b></a></p>")
    first = document.places["a"]
    assert (first.page, first.x, first.y) == pytest.approx((1, 10, 10))
    assert document.places["b"].page == 2


def test_a_block_placed_at_the_pages_bottom_takes_its_content_along(set_pages: SetPages) -> None:
    css = (
        "footer { --place: page-bottom; --place-inset: 3mm; border-bottom: 1mm solid; border-top: 1mm solid }"
    )
    document = set_pages("<p>正文</p><footer id=foot>报：上级<br>送：同级</footer>", css)
    (page,) = measure(document.write_pdf())
    assert max(rule.bottom for rule in page.rules) == pytest.approx(100 - 10 - 3, abs=0.05)
    assert page.line("送").baseline - page.line("报").baseline == pytest.approx(24 * 25.4 / 72, abs=0.02)
    assert document.places["foot"].y == pytest.approx(87 - 2 - 48 * 25.4 / 72, abs=0.1)


def test_a_character_without_a_typeface_stops_the_build(set_pages: SetPages) -> None:
    with pytest.raises(TypesetError) as caught:
        set_pages("<p>甲\U0001f600乙</p>")
    assert "U+1F600" in caught.value.message


def test_pages_have_their_records(set_pages: SetPages) -> None:
    (page,) = set_pages("<p>青溪市委组织部召开会议，部署工作。</p>").pages
    assert page.number == 1
    assert (page.width, page.height) == pytest.approx((156 * 72 / 25.4, 100 * 72 / 25.4))
    assert (len(page.lines), page.push_ins, page.off_grid, page.stock, page.lone) == (1, 0, 0, 0, ())


def test_a_loose_line_and_a_lone_character_are_told(set_pages: SetPages) -> None:
    document = set_pages(f"<p style='width:5em;text-indent:0'>青溪市{'w' * 6}青溪市委组织</p>")
    assert {finding.code for finding in document.diagnostics} >= {"C102"}
    assert all(finding.message for finding in document.diagnostics)


@pytest.mark.parametrize(
    ("word", "told"),
    [
        ("https://www.qingxi.gov.cn/2026/minsheng/index.html?id=1024", True),
        ("w" * 90, True),
        ("x" * 9, False),
    ],
)
def test_an_address_or_endless_word_that_is_broken_is_told(
    set_pages: SetPages, word: str, told: bool
) -> None:
    """C106, on the page and at the line where it begins, once however many lines it takes."""
    body = f"<p style='break-after: page'>前页</p><p style='width: 14em'>详见{word}，请知悉。</p>"
    document = set_pages(body)
    found = [finding for finding in document.diagnostics if finding.code == "C106"]
    assert len(found) == told
    for finding in found:
        assert isinstance(finding.place, Spot)
        assert finding.place.page == 2
        assert finding.place.y == pytest.approx(document.pages[1].lines[0].y)
        assert word[:8] in finding.message


def test_a_tagged_pdf_can_be_written(set_pages: SetPages) -> None:
    document = set_pages("<h1>标题</h1><p>正文<b>重点</b><a href='https://example.org'>网址</a></p>")
    assert b"/StructTreeRoot" in document.write_pdf(uncompressed_pdf=True)
    assert document.write_pdf(variant="pdf/ua-1").startswith(b"%PDF")


def test_a_face_that_is_asked_for_later_is_still_there(
    faces: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(engine, "_kept", {})
    for role in ("song", "kai"):
        galley = Galley(f"<p style='font-family: var(--{role})'>青溪</p>", (), "", tmp_path)
        assert typeset(galley, faces).pages[0].lines[0].text == "青溪"
