"""Pages taken from the setting before: the bytes are those of a document that is set for the first time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from xml.etree import ElementTree

import pytest
from PIL import Image

from press.errors import TypesetError
from press.fonts import FontSet
from press.makeup.galley import Galley
from press.typeset import Document, engine, typeset
from press.typeset.binding import SVGImage
from press.typeset.kept_pages import KeptPages
from press.typeset.pages_again import Paging
from press.typeset.seeing import told_of
from tests.typeset.conftest import SetPages

CSS = """
@page { size: 120mm 80mm; margin: 10mm; @top-left { content: string(title) }
        @bottom-center { content: counter(page) " / " counter(pages) } }
@page :left { margin-left: 16mm }
html { --grid: 15pt } body { margin: 0; width: auto; font: 10pt/15pt var(--song) }
article { break-before: page }
h1 { margin: 0; font: 14pt/15pt var(--hei); string-set: title content(); break-after: avoid }
h2 { margin: 0; font: 12pt/15pt var(--hei); break-after: avoid; counter-increment: part }
h2::before { content: counter(part) "、" }
.columns { columns: 2; column-gap: 2em } .across { column-span: all } .note { float: footnote }
.aside { float: right; width: 6em } ul, table { margin: 0 } td { border: .5pt solid; padding: 0 2pt }
.first::first-letter { float: left; font-size: 30pt; line-height: 30pt }
"""

TEXT = "青溪市在2026年第一季度走访3200户，解决问题；溪水出山，过石桥而缓。" * 2

PARTS = [
    *(f"<p>{TEXT}</p>" for _ in range(3)),
    "<h2>小标题</h2>",
    f"<p>{TEXT[:30]}<b>要紧的话</b>{TEXT}</p>",
    f"<p>{TEXT[:30]}<span class=note>注文。</span>{TEXT}</p>",
    "<ul><li>一条<li>二条</ul>",
    "<table><tr><td>甲<td>乙</table>",
    f'<p>{TEXT}<a href="#end">见末尾</a></p>',
    f"<p><span class=aside>旁边的话</span>{TEXT}</p>",
    f"<p class=first>{TEXT}</p>",
    "<h2>又一个小标题</h2>",
    f"<p>{TEXT * 2}</p>",
]


def article(parts: list[str], kind: str = "columns", title: str = "一篇文章") -> str:
    return f"<article><h1>{title}</h1><div class={kind}>{''.join(parts)}</div></article>"


def issue(parts: list[str]) -> str:
    """Three articles; the second is of these parts."""
    short = [f"<p>{TEXT}</p>"] * 5
    return article(short, title="第一篇") + article(parts) + article([*short, "<p id=end>完。</p>"], "plain")


class Laid:
    """Counts the pages that are laid out."""

    def __init__(self) -> None:
        self.pages = 0


@pytest.fixture
def laid(monkeypatch: pytest.MonkeyPatch) -> Laid:
    counted, page = Laid(), Paging.page

    def count(paging: Paging, *args: object) -> object:
        before = paging.laid_out
        result = page(paging, *args)  # type: ignore[arg-type]
        counted.pages += paging.laid_out - before
        return result

    monkeypatch.setattr(Paging, "page", count)
    return counted


@pytest.fixture(autouse=True)
def _fresh() -> Iterator[None]:
    engine._kept.clear()
    yield
    engine._kept.clear()


def told(document: Document) -> tuple[object, ...]:
    return document.write_pdf(), document.pages, document.places, document.diagnostics, document.page_texts


_ANEW: dict[tuple[str, str], tuple[object, ...]] = {}


def anew(set_pages: SetPages, body: str, css: str = CSS) -> tuple[object, ...]:
    """Set a galley as the first one of a process."""
    if (body, css) not in _ANEW:
        engine._kept.clear()
        _ANEW[body, css] = told(set_pages(body, css))
    return _ANEW[body, css]


CHANGES: dict[str, Callable[[str], str]] = {
    "another character": lambda part: part.replace("。", "！", 1) if "。" in part else part + "<p>新。</p>",
    "left out": lambda part: "",
    "one more before": lambda part: f"<p>新的一段。</p>{part}",
    "a page more before": lambda part: f"<p>{TEXT * 12}</p>{part}",
    "across the columns": lambda part: f"<h2 class=across>横贯</h2>{part}",
}


@pytest.mark.parametrize("at", range(len(PARTS)))
def test_a_change_in_any_block(set_pages: SetPages, at: int) -> None:
    change = [*CHANGES.values()][at % len(CHANGES)]
    body = issue([*PARTS[:at], change(PARTS[at]), *PARTS[at + 1 :]])
    set_pages(issue(PARTS), CSS)
    again, back = told(set_pages(body, CSS)), told(set_pages(issue(PARTS), CSS))
    assert again == anew(set_pages, body)
    assert back == anew(set_pages, issue(PARTS))


SHEETS = {
    "type": "p { font-size: 9pt }",
    "colour": "p { color: #f00 }",
    "opacity": "p { color: #00000080 }",
    "setting": "p { --punctuation: kaiming }",
    "page": "@page { margin-right: 20mm }",
    "one page": "@page :nth(3) { margin-top: 20mm }",
    "margins": "@page { @top-right { content: '另' } }",
    "columns": ".columns { columns: 3 }",
    "counter": "h2 { counter-increment: part 2 }",
    "counter style": "@counter-style own { system: cyclic; symbols: '○' } ul { list-style: own }",
    "a page's number": "h2::after { content: target-counter('#end', page) }",
    "head that runs": "h2 { position: running(head) } @page { @top-center { content: element(head) } }",
    "on every page": "h2 { position: fixed; top: 0 }",
    "the face of the first letters": "p::first-letter { font-size: 20pt }",
    "width of the page": "p { width: 40vw }",
}


@pytest.mark.parametrize("sheet", SHEETS.values(), ids=SHEETS.keys())
def test_a_change_in_the_sheet(set_pages: SetPages, sheet: str) -> None:
    body = issue(PARTS)
    set_pages(body, CSS)
    again, back = told(set_pages(body, CSS + sheet)), told(set_pages(body, CSS))
    assert again == anew(set_pages, body, CSS + sheet)
    assert back == anew(set_pages, body)


def test_only_pages_that_change_are_laid_out(set_pages: SetPages, laid: Laid) -> None:
    parts = [f"<p>{TEXT}</p>"] * 40
    pages = len(set_pages(issue(parts), CSS).pages)
    assert pages > 6
    assert laid.pages == pages
    set_pages(issue([parts[0] + "<p>新的一段。</p>", *parts[1:]]), CSS)
    first = laid.pages - pages
    assert first < pages - 3  # all of the second article, whose lines move
    set_pages(issue([parts[0] + "<p>新的一句。</p>", *parts[1:]]), CSS)
    assert laid.pages - pages - first == 1


def test_pages_move_with_the_folios(set_pages: SetPages, laid: Laid) -> None:
    body = issue(PARTS)
    pages = len(set_pages(body, CSS).pages)
    longer = article([f"<p>{TEXT}</p>"], title="新的一篇") + article([f"<p>{TEXT}</p>"]) + body
    before = laid.pages
    again = told(set_pages(longer, CSS))
    assert laid.pages - before < pages
    assert again == anew(set_pages, longer)


def test_pages_alike_in_one_document_are_pages_of_their_own(set_pages: SetPages, laid: Laid) -> None:
    body = article([f"<p>{TEXT}</p>"]) * 6
    first = told(set_pages(body, CSS))
    assert laid.pages == 6
    assert told(set_pages(body, CSS)) == first
    assert laid.pages == 6


def test_a_document_stays_what_it_is(set_pages: SetPages) -> None:
    """Its links, too: boxes are shared with the next setting, in whose file the target is another object."""
    whole, broken = issue(PARTS), issue(PARTS).replace("id=end", "")
    first, second = set_pages(broken, CSS), set_pages(whole, CSS)
    later = second.write_pdf()
    assert (first.write_pdf(),) == anew(set_pages, broken)[:1]
    assert (later,) == anew(set_pages, whole)[:1]


def test_a_title_over_two_pages_has_one_bookmark(set_pages: SetPages) -> None:
    css = CSS + "h1 { break-inside: auto; orphans: 1; widows: 1; break-after: auto }"
    long = article([f"<p>{TEXT}</p>"], title=TEXT * 12)
    other = long.replace("<p>青溪市", "<p>改动，青溪市")
    set_pages(long, css)
    assert told(set_pages(other, css)) == anew(set_pages, other, css)


@pytest.mark.parametrize(
    "sheet",
    [
        "h2 { column-span: all; margin: 6pt 0; --grid-lines: 2 }",  # which stands at the head of a page
        ".columns { --measure: whole-em; --measure-rest: gutters } @page :left { margin-right: 21mm }",
    ],
)
def test_no_page_knows_of_the_one_before(set_pages: SetPages, sheet: str) -> None:
    """Where its columns began, how wide the space between them was."""
    parts = [f"<p>{TEXT}</p>"] * 9
    for at in range(3, 9):
        parts.insert(2 * at, "<h2>小标题</h2>")
    body = issue(parts)
    set_pages(body.replace("<p>青溪", "<p>改动，青溪", 1), CSS + sheet)
    again = told(set_pages(body, CSS + sheet))
    assert again == anew(set_pages, body, CSS + sheet)


def test_a_picture_is_looked_at_again(faces: FontSet, cache: Path, tmp_path: Path) -> None:
    def set_picture(color: str) -> bytes:
        Image.new("RGB", (40, 20), color).save(tmp_path / "a.png")
        body = f'<p>{TEXT}<img src="a.png" alt="图"></p><p class=back>{TEXT}</p>'
        sheet = CSS + ".back { background: url(a.png) }"
        html = f'<!doctype html><html lang="zh-CN"><title>校样</title><body>{body}</body></html>'
        return typeset(Galley(html, (), sheet, tmp_path), faces, cache=cache).write_pdf()

    red, blue = set_picture("red"), set_picture("blue")
    assert red != blue
    engine._kept.clear()
    assert set_picture("blue") == blue


def test_pages_with_pictures_are_kept(faces: FontSet, cache: Path, tmp_path: Path, laid: Laid) -> None:
    """Drawings and tables, too."""
    Image.new("RGB", (40, 20), "red").save(tmp_path / "a.png")
    shape = '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20">{}</svg>'
    (tmp_path / "b.svg").write_text(shape.format('<circle r="9" fill="red"/>'), "utf-8")
    kinds = [f'<img src="{name}" alt="图">' for name in ("a.png", "b.svg")]
    kinds.append("<table style='border-collapse: collapse'><col><tr><td>甲<td>乙</table>")

    def put(first: str) -> Document:
        body = article([f"<p>{first}</p>"]) + "".join(article([kind, f"<p>{TEXT}</p>"]) for kind in kinds)
        html = f'<!doctype html><html lang="zh-CN"><title>校样</title><body>{body}</body></html>'
        return typeset(Galley(html, (), CSS, tmp_path), faces, cache=cache)

    put("原文。").write_pdf()
    before = laid.pages
    again = told(put("改动。"))
    assert laid.pages - before == 1
    engine._kept.clear()
    assert again == told(put("改动。"))


@pytest.mark.parametrize(
    ("inside", "own"),
    [
        ('<circle r="9" fill="url(#f)"/>', True),
        ('<use href="#f"/>', True),
        ('<image href="a.png"/>', False),
        ('<circle r="9" fill="url( a.svg#f)"/>', False),
        ('<style>@import "a.css";</style>', False),
    ],
)
def test_a_drawing_of_other_files_is_like_no_other(inside: str, own: bool) -> None:
    tree = ElementTree.fromstring(f'<svg xmlns="http://www.w3.org/2000/svg">{inside}</svg>')
    drawing = SVGImage.__new__(SVGImage)
    drawing._base_url, drawing._svg = "", SimpleNamespace(tree=SimpleNamespace(_etree_node=tree))
    assert (told_of(drawing) is not None) == own


def test_a_missing_character_is_missed_on_a_page_that_stays(set_pages: SetPages) -> None:
    body = article(["<p>甲\U0001f600乙</p>"]) + article([f"<p>{TEXT}</p>"])
    for changed in (body, body, body.replace("文章", "改动")):
        with pytest.raises(TypesetError):
            set_pages(changed, CSS)


def test_what_the_last_two_settings_did_not_use_is_forgotten(set_pages: SetPages, laid: Laid) -> None:
    body, other = issue(PARTS), article([f"<p>{TEXT[::-1]}</p>"])
    pages = len(set_pages(body, CSS).pages)
    set_pages(other, CSS), set_pages(other, CSS)
    (shaper,) = engine._kept.values()
    assert len(shaper.pages) == 1
    before = laid.pages
    set_pages(body, CSS)
    assert laid.pages - before == pages


def test_nothing_is_kept_at_first() -> None:
    assert KeptPages().find(("side",), [1, 2], 0) is None
