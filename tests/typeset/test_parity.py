"""The same galley with the composer and without it holds the same text: nothing comes in, nothing is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from press.typeset import Document, engine, seams
from press.typeset.records import texts
from press.typeset.session import Session
from tests.support.measure import measure
from tests.typeset.conftest import SetPages

TEXT = (
    "青溪市委组织部在2026年第一季度开展了“走基层、听民声”主题活动（第21期），走访3200户——其中困难家庭418户。"
)
PICTURE = "<img width=20 height=14 src=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>\">"

GALLEYS = {
    "paragraphs over several pages": (f"<p>{TEXT * 5}<p>{TEXT * 12}", ""),
    "boxes in the line": (f"<p>{TEXT}<b>重点<i>内层</i>重点</b>，<em></em><span>{TEXT}</span>" * 3, ""),
    "padding and borders": (f"<p><b>{TEXT}</b>后文{TEXT}", "b { padding: 0 .4em; border: 1px solid }"),
    "pictures in the line": (f"<p>{TEXT}{PICTURE}{TEXT}{PICTURE}<p>{PICTURE}", ""),
    "notes": (
        f"<p>{TEXT}<span class=note>注文一，{TEXT}</span>后文<span class=note>注文二。</span>。{TEXT * 6}",
        ".note { float: footnote; font-size: 8pt; line-height: 11pt }",
    ),
    "links": (f"<p>见<a href='#x'>第二段</a>和<a href='https://x.org/a?b=1'>网址</a>。<p id=x>{TEXT}", ""),
    "raised and lowered": (f"<p>{TEXT}x<sup>2</sup>，H<sub>2</sub>O<small>小</small>。{TEXT}", ""),
    "tracking": (f"<p class=wide>{TEXT}<span class=tight>{TEXT}</span>",
                 ".wide { letter-spacing: .25em } .tight { letter-spacing: -.02em }"),
    "floats": (f"<div class=left>左边的浮块</div><p>{TEXT * 2}<div class=right>右边的</div><p>{TEXT * 2}",
               ".left { float: left; width: 6em } .right { float: right; width: 4em; height: 50pt }"),
    "a float in a paragraph": (f"<p><i>浮块</i>{TEXT * 2}", "i { float: right; width: 5em }"),
    "positioned boxes": (f"<p>{TEXT}<span class=out>绝对</span>后文<p class=at>相对{TEXT}",
                         ".out { position: absolute; right: 0 } .at { position: relative; left: 3pt }"),
    "lists": (f"<ol><li>{TEXT}<ul><li>内层<li>{TEXT}</ul><li><p>一<p>二</ol><dl><dt>词<dd>{TEXT}</dl>", ""),
    "a table of automatic columns": (
        "<table><caption>表1　走访情况（户）</caption><tr><th>单位<th>2025年<th>备注"
        f"<tr><td>市委组织部<td>3200<td>{TEXT}<tr><td colspan=2>合计（“两新”组织）<td>x<sup>2</sup></table>",
        "table { border-collapse: collapse } td, th { border: 1px solid; padding: 1pt 3pt }",
    ),
    "a table over pages": (
        "<table>" + "".join(f"<tr><td>{n}<td>{TEXT}" for n in range(12)),
        "",
    ),
    "columns with headings across": (
        f"<div><p>{TEXT * 3}<h2>通栏的标题</h2><p>{TEXT * 5}<h2>又一个</h2><p>{TEXT * 2}</div>",
        "div { columns: 2; column-gap: 2em } h2 { column-span: all }",
    ),
    "a row of boxes": (f"<div><p>{TEXT}</p><p>{TEXT}</p></div>", "div { display: flex } p { flex: 1 }"),
    "a box in the line with paragraphs": (f"<p>前文<span><b>盒<br>子</b>{TEXT}</span>后文{TEXT}",
                                          "span { display: inline-block; width: 9em } b { display: block }"),
    "spaces that count": (f"<pre>  甲  乙\n    丙\t丁  </pre><p class=lines>甲  乙\n丙{TEXT}",
                          ".lines { white-space: pre-line }"),
    "what must not break": (f"<p>{TEXT}<span>{TEXT[:24]}</span>{TEXT}", "span { white-space: nowrap }"),
    "Western text": ("<p lang=en>" + "Typesetting is two-dimensional “writing”; don’t hyphenate. " * 9, ""),
    "made content": (f"<p>{TEXT}<a href='#y'></a><h3 id=y>标题</h3>",
                     "p::before { content: '▲（' counter(page) '）' }"
                     "a::after { content: target-counter('#y', page) }"
                     "@page { @bottom-center { content: '— ' counter(page) ' —' } }"),
    "the first letter": (f"<p>{TEXT}", "p::first-letter { font-size: 2em; color: red }"),
    "line ends by hand": (f"<p>一<br>二<br><br>三{TEXT}<wbr>{TEXT}", ""),
    "other scripts and signs": ("<p>かなカナ，Ünïcödé Ελλην Кириллица ①②③ ★ ※ 〇 𠅤 é ½ ℃ № “‘’”" * 2, ""),
    "large type among small": (f"<p>{TEXT}<span style='font-size: 30pt'>大字</span>{TEXT}", ""),
    "words under and through": (f"<p><u>{TEXT}</u><s>{TEXT}</s>", ""),
}  # fmt: skip


def without_composer(session: Session) -> dict[str, object]:
    """Return the least that typesetting needs: no line is ours."""
    needed = ("layout.page:make_page", "layout.block:columns_layout")
    return {seam: function for seam, function in _replacements(session).items() if seam in needed}


_replacements = seams.replacements


@pytest.fixture
def set_stock(set_pages: SetPages, monkeypatch: pytest.MonkeyPatch) -> SetPages:
    """Sets a galley as the engine alone would."""

    def set_stock(body: str, css: str) -> Document:
        with monkeypatch.context() as patched:
            patched.setattr(engine, "replacements", without_composer)
            return set_pages(body, css)

    return set_stock


@pytest.mark.parametrize(("body", "css"), GALLEYS.values(), ids=GALLEYS.keys())
def test_the_text_is_the_same(set_pages: SetPages, set_stock: SetPages, body: str, css: str) -> None:
    ours, theirs = set_pages(body, css), set_stock(body, css)
    assert not any(page.lines for page in theirs.pages)
    assert any(page.lines for page in ours.pages)
    assert sorted(by_element(ours)) == sorted(by_element(theirs))


@pytest.mark.parametrize(("body", "css"), GALLEYS.values(), ids=GALLEYS.keys())
@pytest.mark.parametrize("tagged", [True, False], ids=["tagged", "not tagged"])
def test_the_text_in_the_file_is_that_on_the_pages(
    set_pages: SetPages, body: str, css: str, tagged: bool
) -> None:
    document = set_pages(body, css)
    pdf = document.write_pdf(tagged=tagged)
    assert (b"/StructTreeRoot" in document.write_pdf(tagged=tagged, uncompressed_pdf=True)) == tagged
    found = "".join(page.text for page in measure(pdf)).encode("utf-16", "surrogatepass").decode("utf-16")
    assert sorted(printed(found)) == sorted(printed(document.text()))


def by_element(document: Document) -> Iterator[tuple[str, str]]:
    """Yield what each element and each box of made content draws, page after page."""
    found: dict[tuple[object, str | None], list[str]] = {}
    for page in document._engine.pages:
        for box in texts(page._page_box):
            found.setdefault((box.element, box.element_tag), []).append(box.text)
    for (_, tag), parts in found.items():
        text = printed("".join(parts))
        if text and tag and not tag.startswith("@"):
            yield tag, text


def printed(text: str) -> str:
    return re.sub("[\\s\u00ad\u200b\u2060\ufffe]", "", text)
