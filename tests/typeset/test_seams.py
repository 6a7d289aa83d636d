"""The guard, and WeasyPrint's own faults that are mended at the seams."""

from __future__ import annotations

import ctypes
import inspect
import io
import random

import pypdfium2 as pdfium
import pypdfium2.raw as raw
import pytest
from fontTools.ttLib import TTFont

from press.errors import TypesetError
from press.typeset import binding, engine, seams
from press.typeset.charset import identity_charset
from tests.typeset.conftest import SetPages

COLUMNS = """
@page { size: 120mm 56.8mm; margin: 10mm }
body { margin: 0; font: 9pt/15pt var(--fangsong) }
div { columns: 2; column-gap: 2em }
p { margin: 0; orphans: 2; widows: 2 }
h2 { column-span: all; margin: 0; font: 12pt/15pt var(--hei) }
"""
LENGTHS = (6, 1, 7, 10, 10, 11)


def test_the_guard_notices_another_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    binding.check()
    binding.check.cache_clear()
    monkeypatch.setitem(binding._TEXTS, "draw:draw_text", "0" * 16)
    with pytest.raises(TypesetError) as caught:
        binding.check()
    assert caught.value.trail == ("draw:draw_text",)
    binding.check.cache_clear()


@pytest.mark.parametrize("seam", binding._TEXTS)
def test_a_seams_source_is_what_python_says_it_is(seam: str) -> None:
    function = binding.original(seam)
    assert binding.source_of(function) == inspect.getsource(getattr(function, "fget", function))


def test_replacements_are_taken_back() -> None:
    from weasyprint.layout import block

    before = block.iter_line_boxes
    with binding.bound({"layout.block:iter_line_boxes": print}):
        assert block.iter_line_boxes is print
    assert block.iter_line_boxes is before


def columns() -> str:
    paragraphs = "".join(f"<p>{'文字内容排版测试齐' * count}</p>" for count in LENGTHS)
    return f"<div>{paragraphs}<h2>通栏的标题</h2><p>后文不可丢失。</p></div>"


def test_nothing_is_lost_behind_balanced_columns(set_pages: SetPages) -> None:
    assert "后文不可丢失" in set_pages(columns(), base=COLUMNS).text()


def test_the_engine_alone_loses_it_and_is_found_out(
    set_pages: SetPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    def without(session: object) -> dict[str, object]:
        found = original(session)  # type: ignore[arg-type]
        return {name: seam for name, seam in found.items() if "columns" not in name}

    original = seams.replacements
    monkeypatch.setattr(engine, "replacements", without)
    with pytest.raises(TypesetError, match=r"通栏的标题|changed"):
        set_pages(columns(), base=COLUMNS)


def embedded_fonts(pdf: bytes) -> dict[str, bytes]:
    """Return the embedded font files by the text set in them."""
    found: dict[str, bytes] = {}
    document = pdfium.PdfDocument(pdf)
    for item in document[0].get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
        font = raw.FPDFTextObj_GetFont(item.raw)
        length = ctypes.c_size_t()
        raw.FPDFFont_GetFontData(font, None, 0, length)
        buffer = (ctypes.c_uint8 * length.value)()
        raw.FPDFFont_GetFontData(font, buffer, length.value, length)
        found[str(len(found))] = bytes(buffer)
    return found


def test_glyph_numbers_and_cids_are_the_same_in_embedded_fonts(set_pages: SetPages) -> None:
    fonts = embedded_fonts(
        set_pages("<p>青溪仿宋<span style='font-family:var(--kai)'>楷体</span></p>").write_pdf()
    )
    keyed = 0
    for data in fonts.values():
        if data[:4] != b"OTTO":
            continue
        cff = TTFont(io.BytesIO(data))["CFF "].cff
        top = cff[0]
        if hasattr(top, "ROS"):
            keyed += 1
            assert top.charset[1:] == [f"cid{number:05d}" for number in range(1, len(top.charset))]
    assert keyed >= 2


def test_other_fonts_are_left_alone() -> None:
    assert identity_charset(b"\0\1\0\0 a TrueType font") == b"\0\1\0\0 a TrueType font"


@pytest.mark.parametrize("place", ["before", "alone", "behind"])
def test_a_float_at_a_columns_end_is_not_lost(set_pages: SetPages, place: str) -> None:
    figure = "<figure><div style='height:30pt'></div><p>图注文字</p></figure>"
    text = f"<p>{'文字内容排版测试齐' * 3}</p>"
    html = {"before": figure + text, "alone": figure, "behind": text + figure}[place]
    css = "figure { float: right; margin: 0; width: 60pt }"
    assert "图注文字" in set_pages(f"<div>{html}</div>", css, base=COLUMNS).text()


def test_notes_in_columns_do_not_trip_the_engine(set_pages: SetPages) -> None:
    note = "<span style='float:footnote'>注文</span>"
    css = "@page { @footnote { border-top: 1pt solid black; padding-top: 6pt; margin-top: 6pt } }"
    paragraphs = "".join(f"<p>{'文字内容排版测试齐' * count}{note}</p>" for count in LENGTHS)
    document = set_pages(f"<div>{paragraphs}<h2>通栏的标题</h2>{paragraphs}</div>", css, base=COLUMNS)
    assert document.text().count("注文") == 2 * len(LENGTHS)


@pytest.mark.parametrize("inside", ["<section>{}</section>", "<section><div class=in>{}</div></section>"])
def test_what_spans_columns_may_stand_inside_a_section(set_pages: SetPages, inside: str) -> None:
    css = "div.in { columns: auto } section { margin-top: 15pt }"
    head, text = "<h2>通栏的标题横跨两栏的宽度足够长才看得出来</h2>", f"<p>{'文字内容排版测试齐' * 6}</p>"
    document = set_pages(f"<div>{text}{inside.format(text + head + text)}</div>", css, base=COLUMNS)
    assert "通栏的标题横跨两栏的宽度足够长才看得出来" in [
        line.text for page in document.pages for line in page.lines
    ]


@pytest.mark.parametrize("words", range(1, 60, 7))
def test_a_float_at_the_pages_end_goes_on_whole(set_pages: SetPages, words: int) -> None:
    css = "figure { float: right; margin: 6pt 0; width: 60pt } body { width: auto }"
    figure = "<figure><div style='height:90pt'></div><p style='text-indent:0'>图注</p></figure>"
    html = f"{figure}<p>{'文字' * words}</p>{figure}<p>{'文字' * words}</p>{figure}"
    document = set_pages(html, css)
    assert document.text().count("图注") == 3


def test_a_note_before_blanks_at_a_paragraphs_beginning_is_not_lost(set_pages: SetPages) -> None:
    css = "i { float: footnote } ::footnote-call { content: '' } ::footnote-marker { content: '' }"
    assert "甲注" in set_pages("<p><i>甲注</i>\u00a0<i>乙注</i>溪</p>", css).text()


NOTES = """
@page { size: 380pt 200pt; margin: 10pt }
html { font: 10.5pt/18pt var(--fangsong) }
body { margin: 0; orphans: 2; widows: 2 }
p { margin: 0 }
.whole { break-inside: avoid }
div { columns: 3; column-gap: 2em }
i { float: footnote; font-size: 8pt; line-height: 12pt }
::footnote-call, ::footnote-marker { content: "" }
"""


def noted(seed: int) -> str:
    """Return paragraphs with notes, some to be kept whole, some in sections."""
    drawn, html = random.Random(seed), ""
    for number in range(drawn.choice([12, 16, 20])):
        text = "文字排版" * drawn.choice([2, 4, 9, 14])
        note = f"<i>注文{number}。</i>" if drawn.random() < 0.3 else ""
        kind = " class=whole" if drawn.random() < 0.2 else ""
        html += f"<p{kind}>{text}{note}{text[:6]}</p>"
        if drawn.random() < 0.1:
            html = f"<section>{html}</section>"
    return f"<div>{html}</div>"


@pytest.mark.parametrize("seed", [7, 31, 52])
def test_a_note_carried_over_from_the_page_before_is_not_lost(set_pages: SetPages, seed: int) -> None:
    """The second of these loses one without press; the others stand for the rest of a hundred."""
    html = noted(seed)
    assert set_pages(html, base=NOTES).text().count("注文") == html.count("注文")
