"""Styles that pages and pseudo-elements share change nothing on the pages."""

from __future__ import annotations

from typing import Any

import pytest

from press.typeset import engine, seams
from tests.typeset.conftest import SetPages

BODY = (
    """<p class="a">正文<q>引文</q>。<span class="note">注文。</span></p><ul><li>一条<li>二条</ul>
<section><p>另一节。</p></section><p class="a">正文。</p><ol><li>三条</ol>"""
    + "<p>再来一段。</p>" * 24
)
CSS = """
@page { @bottom-center { content: "第" counter(page) "页，共" counter(pages) "页" } }
@page :first { margin-top: 20mm; @top-left { content: "首页" } }
@page :left { margin-left: 20mm; @bottom-left { content: "左页" } }
@page wide { size: 200mm 100mm; @bottom-center { content: counter(page, cjk-decimal); color: red } }
section { page: wide }
p.a::before { content: "甲" } p::before { content: "○" } li::marker { color: blue }
.note { float: footnote }
"""


def test_shared_styles_change_nothing(set_pages: SetPages, monkeypatch: pytest.MonkeyPatch) -> None:
    shared = set_pages(BODY, CSS)

    def alone(session: Any) -> dict[str, Any]:
        found = seams.replacements(session)
        del found["css:StyleFor.set_computed_styles"]
        return found

    monkeypatch.setattr(engine, "replacements", alone)
    assert shared.write_pdf() == set_pages(BODY, CSS).write_pdf()
    assert len(shared.pages) > 4


def test_pages_alike_have_one_style(set_pages: SetPages) -> None:
    pages = [page._page_box for page in set_pages(BODY, CSS)._engine.pages]
    narrow = [page.style for page in pages if page.page_type.name != "wide" and page.page_type.index]
    assert len({id(style) for style in narrow}) == 2  # left and right
