"""Ruby in the structure of the PDF, read back with another library."""

from __future__ import annotations

import io
from typing import Any

import pypdf
import pytest

from tests.typeset.conftest import SetPages

CSS = "body { font: 12pt/24pt var(--song); margin: 0 } p { margin: 0; text-indent: 0 }"


def structure(pdf: bytes) -> Any:
    """Return the structure as nested lists: a kind, then its children."""
    return _tree(_root(pdf)["/K"][0].get_object())


def _root(pdf: bytes) -> Any:
    catalogue: Any = pypdf.PdfReader(io.BytesIO(pdf)).trailer["/Root"]
    return catalogue["/StructTreeRoot"]


def _tree(element: Any) -> Any:
    kids = element.get("/K", [])
    kids = kids if isinstance(kids, list) else [kids]
    inner = [_tree(kid.get_object()) for kid in kids if not isinstance(kid.get_object(), int)]
    return [element["/S"], *inner]


def found(tree: Any, kind: str) -> list[Any]:
    here = [tree] if tree[0] == kind else []
    return here + [one for kid in tree[1:] for one in found(kid, kind)]


def kinds(tree: Any) -> list[str]:
    return [kid[0] for kid in tree[1:]]


@pytest.mark.parametrize(
    ("markup", "rubies"),
    [
        ("来到<ruby>青溪<rt>Qīngxī</rt></ruby>市", 1),
        ("在<ruby>瑷<rt>ài</rt>珲<rt>huī</rt></ruby>转弯", 2),
        ("在<ruby><rb>瑷</rb><rb>珲</rb><rt>ài</rt><rt>huī</rt></ruby>转弯", 2),
        ("在<b><ruby>瑷珲<rt>àihuī</rt></ruby></b>和<ruby>青溪<rt>Qīngxī</rt></ruby>", 2),
        ("在<ruby>青<b>溪</b><rt>Qīngxī</rt></ruby>", 1),
        ("<ruby>青溪<rt>Qīngxī</rt></ruby>" * 30, 30),
    ],
)
def test_a_base_and_its_reading_are_ruby(set_pages: SetPages, markup: str, rubies: int) -> None:
    document = set_pages(f"<p>{markup}</p>", base=CSS)
    tree = structure(document.write_pdf())
    rubied = found(tree, "/Ruby")
    assert len(rubied) == rubies
    assert all(kinds(ruby) == ["/RB", "/RT"] for ruby in rubied)
    assert not any(found(ruby, "/NonStruct") for ruby in rubied)
    assert len(found(tree, "/RT")) == rubies


def test_ruby_of_vertical_titles_too(set_pages: SetPages) -> None:
    css = CSS + "h1 { --writing-mode: vertical; height: 4em; font: 12pt/24pt var(--song); margin: 0 }"
    html = "<h1>城东的<ruby>瑷<rt>ài</rt></ruby>和城西的<ruby>珲<rt>huī</rt></ruby></h1>"
    tree = structure(set_pages(html, base=css).write_pdf())
    assert [kinds(ruby) for ruby in found(tree, "/Ruby")] == [["/RB", "/RT"]] * 2


def test_the_structure_holds_base_and_reading_in_order(set_pages: SetPages) -> None:
    """What the marks of RB and RT enclose on the page, by their numbers."""
    document = set_pages("<p>甲<ruby>青溪<rt>Qīngxī</rt></ruby>乙</p>", base=CSS)
    root = _root(document.write_pdf(uncompressed_pdf=True))
    numbers = root["/ParentTree"]["/Nums"][1]
    parents = [parent.get_object()["/S"] for parent in numbers.get_object()]
    assert parents.count("/RB") == 1
    (paragraph,) = found(_tree(root["/K"][0].get_object()), "/P")
    assert kinds(paragraph) == ["/Span", "/Ruby", "/Span"]
