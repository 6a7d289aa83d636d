"""What runs over a page's end is set on the next one, with the engine's losses mended."""

from __future__ import annotations

import io

import pypdfium2
import pytest
from weasyprint import HTML

from press.errors import TypesetError
from tests.typeset.conftest import SetPages

BASE = """
@page { size: 300pt 120pt; margin: 10pt }
body { margin: 0; font: 12pt/16pt var(--song); orphans: 1; widows: 1 }
p { margin: 0 }
"""
BEFORE, INSIDE, BEHIND = "<p>前</p>" * 3, "<p>内</p>" * 9, "<p>后</p>" * 3


def pages_of(set_pages: SetPages, body: str, css: str = "") -> list[str]:
    document = set_pages(body, css, base=BASE)
    return ["".join(line.text for line in page.lines) for page in document.pages]


@pytest.mark.parametrize("height", [20, 60, 90, 144, 200])
@pytest.mark.parametrize("before", ["", BEFORE])
def test_text_below_a_fixed_height_goes_on(set_pages: SetPages, height: int, before: str) -> None:
    body = f"{before}<div style='height: {height}pt'>{INSIDE}</div>{BEHIND}"
    text = "".join(pages_of(set_pages, body))
    assert sorted(text) == sorted("前" * before.count("前") + "内" * 9 + "后" * 3)


def test_a_paragraph_of_fixed_height_goes_on(set_pages: SetPages) -> None:
    body = f"{BEFORE}<p style='height: 40pt; width: 24pt'>{'一二三四五六' * 4}</p>"
    assert "".join(pages_of(set_pages, body)) == "前" * 3 + "一二三四五六" * 4


def test_a_block_in_a_block_of_fixed_height_goes_on(set_pages: SetPages) -> None:
    inner = f"<div style='height: 30pt'>{INSIDE}</div>"
    assert "".join(pages_of(set_pages, f"<div style='height: 40pt'>{inner}</div>")) == "内" * 9


def test_what_holds_no_text_makes_no_page(set_pages: SetPages) -> None:
    empty = "<div style='height: 50pt'></div>" * 2
    assert pages_of(set_pages, f"<div style='height: 60pt'><p>字</p>{empty}</div>") == ["字"]


@pytest.mark.parametrize("behind", ["", BEHIND])
def test_the_rest_of_a_float_higher_than_the_page_has_a_page(set_pages: SetPages, behind: str) -> None:
    body = f"<div style='float: left; width: 60pt'>{INSIDE}</div>{behind}"
    text = pages_of(set_pages, body)
    assert len(text) == 2
    assert "".join(text).count("内") == 9
    assert "".join(text).count("后") == behind.count("后")


def test_the_rest_of_an_absolute_block_has_a_page(set_pages: SetPages) -> None:
    body = f"<div style='position: relative'>{BEFORE}<div style='position: absolute; top: 0; left: 99pt'>"
    assert "".join(pages_of(set_pages, f"{body}{INSIDE}</div></div>")).count("内") == 9


def test_the_engine_alone_loses_it() -> None:
    """When this fails, WeasyPrint has mended it: look at docs/upstream.md again."""
    for style in ("height: 60pt", "float: left"):
        html = f"<style>{BASE}</style><div style='{style}'>{'<p>word</p>' * 9}</div>"
        with pypdfium2.PdfDocument(io.BytesIO(HTML(string=html).write_pdf())) as document:
            text = "".join(page.get_textpage().get_text_range() for page in document)
        assert text.count("word") < 9


def test_where_text_is_lost_all_the_same_the_message_says_what_to_do(set_pages: SetPages) -> None:
    row = f"<div style='display: flex; height: 60pt'><div>{INSIDE}</div></div>"
    with pytest.raises(TypesetError) as raised:
        pages_of(set_pages, f"{BEFORE}{row}")
    assert "height" in (raised.value.hint or "")
