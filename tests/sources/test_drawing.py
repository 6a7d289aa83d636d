"""SVG drawings: what is stripped, what is refused, how large they are."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Diagnostic, Span
from press.sources.drawing import Drawing, DrawingError, read_drawing
from press.sources.pictures import PictureReader

PICTURE = "data:image/png;base64,iVBORw0KGgo="


def drawing(inner: str = "", attributes: str = 'viewBox="0 0 640 360"') -> Drawing:
    names = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
    return read_drawing(f"<svg {names} {attributes}>{inner}</svg>".encode())


@pytest.mark.parametrize(
    ("inner", "lost"),
    [
        ("<script>alert(1)</script>", ()),
        ('<script xlink:href="http://a.cn/x.js"/>', ()),
        ('<rect width="9" height="9" onclick="alert(1)" ONLOAD="x"/>', ()),
        (
            "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>alert</p></foreignObject>",
            ("foreignObject",),
        ),
        ('<image href="http://a.cn/alert.png"/>', ("image",)),
        ('<image xlink:href="file:///etc/alert"/>', ("image",)),
        ('<image href="../alert.png"/>', ("image",)),
        ('<image href="data:image/svg+xml;base64,alert"/>', ("image",)),
        ('<use href="http://a.cn/alert.svg#a"/>', ("use",)),
        ('<rect fill="url(http://a.cn/alert#x)"/>', ()),
        ("<rect style=\"fill: url( 'alert.svg#x' )\"/>", ()),
        ('<rect style="fill: u\\72l(alert)"/>', ()),
        ('<rect style="fill: u\\000072\\06c(data)"/>', ()),
        ("<style>@import url('http://a.cn/alert.css'); .a{fill:red}</style>", ()),
        ("<style>@font-face{font-family:a;src:url(alert.ttf)}</style>", ()),
        ('<a href="javascript:alert(1)"><text>桥</text></a>', ()),
        ('<animate attributeName="href" values="alert"/>', ()),
    ],
)
def test_what_acts_or_reaches_outside_is_stripped(inner: str, lost: tuple[str, ...]) -> None:
    clean = drawing(inner)
    text = clean.data.decode()
    assert clean.lost == lost
    for word in (
        "script",
        "alert(",
        "alert.",
        "http://a.cn",
        "file:",
        "javascript",
        "onclick",
        "ONLOAD",
        "@import",
        "\\",
    ):
        assert word not in text


def test_what_is_drawn_stays() -> None:
    inner = (
        '<defs><linearGradient id="g"><stop offset="0"/></linearGradient></defs>'
        "<style>.a{fill:url(#g)}</style>"
        f'<rect class="a" fill="url(#g)"/><use href="#g"/><image href="{PICTURE}"/><text>望月桥</text>'
    )
    clean = drawing(inner)
    text = clean.data.decode()
    for part in ('fill="url(#g)"', "fill:url(#g)", 'href="#g"', PICTURE, "望月桥", "linearGradient"):
        assert part in text
    assert clean.lost == ()


def test_text_behind_what_is_stripped_stays() -> None:
    assert "桥头" in drawing("<text>桥<desc>说明</desc>头</text>").data.decode()


@pytest.mark.parametrize(
    ("asked", "face"),
    [("SimSun", "serif"), ("'Microsoft YaHei'", "sans-serif"), ("Arial, serif", "sans-serif"),
     ("楷体_GB2312", "cursive"), ("FangSong", "fangsong"), ("Unknown Face", "serif"), ("黑体", "sans-serif")],
)  # fmt: skip
def test_faces_are_our_own(asked: str, face: str) -> None:
    assert f'font-family="{face}"' in drawing(f'<text font-family="{asked}">桥</text>').data.decode()
    style = f"<style>.a{{font-family:{asked};font-size:9px}}</style>"
    assert f"font-family:{face};font-size" in drawing(style).data.decode()


def test_what_is_bold_is_set_in_hei() -> None:
    text = drawing(
        '<text font-family="SimSun" font-weight="bold" font-style="italic">桥</text>'
    ).data.decode()
    assert 'font-family="sans-serif"' in text
    assert "bold" not in text
    assert "italic" not in text


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 640 360"', (640, 360)),
        ('viewBox="10,20, 64.5 1e2" width="9" height="9"', (64.5, 100)),
        ('width="120mm" height="60mm"', (120, 60)),
    ],
)
def test_the_size_is_that_of_the_view_box(attributes: str, size: tuple[float, float]) -> None:
    clean = drawing("", attributes)
    assert (clean.width, clean.height) == size
    assert b"viewBox" in clean.data
    assert b"width" not in clean.data


REPEATED = "".join(f"<g id='a{n}'>" + f"<use href='#a{n - 1}'/>" * 10 + "</g>" for n in range(1, 10))
BOMB = f"<defs><g id='a0'><rect/></g>{REPEATED}</defs><use href='#a9'/>"


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "xml"),
        (b"<svg", "xml"),
        (b"<html/>", "root"),
        (b"<!DOCTYPE svg [<!ENTITY a 'b'>]><svg viewBox='0 0 1 1'>&a;</svg>", "entities"),
        ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg/>".encode("utf-16"), "entities"),
        (b"<svg/>", "size"),
        (b"<svg viewBox='0 0 1 1000'/>", "size"),
        (b"<svg viewBox='0 0 1e9 1e9'/>", "size"),
        (b"<svg viewBox='0 0 -5 5'/>", "size"),
        (b"<svg viewBox='0 0 0 5'/>", "size"),
        (b"<svg viewBox='0 0 5 5'>" + b"<g>" * 300 + b"</g>" * 300 + b"</svg>", "depth"),
        (f"<svg viewBox='0 0 5 5'>{BOMB}</svg>".encode(), "elements"),
        (b"<svg viewBox='0 0 5 5'><g id='a'><use href='#a'/></g></svg>", "elements"),
        (b"<svg viewBox='0 0 5 5'>" + b" " * 5_000_001 + b"</svg>", "bytes"),
    ],
)
def test_what_cannot_be_set_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(DrawingError, match=why):
        read_drawing(data)


def test_a_drawing_is_a_picture_sharp_at_any_size(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 4"/>')
    found: list[Diagnostic] = []
    picture = PictureReader(tmp_path, found)("images/a.svg", 1.0, "图", Span(Path("01.md"), 1, 1))
    assert picture is not None
    assert picture.width == 2 * picture.height
    assert picture.drawn
    assert found == []


def test_what_is_wrong_is_told(tmp_path: Path) -> None:
    (tmp_path / "images").mkdir()
    (tmp_path / "images" / "a.svg").write_text("<svg")
    (tmp_path / "images" / "b.svg").write_text(
        "<svg viewBox='0 0 9 9'><image href='http://a.cn/b.png'/></svg>"
    )
    found: list[Diagnostic] = []
    look = PictureReader(tmp_path, found)
    assert look("images/a.svg", 1.0, "", Span(Path("01.md"), 1, 1)) is None
    assert look("images/b.svg", 1.0, "", Span(Path("01.md"), 2, 1)) is not None
    assert [one.code for one in found] == ["S512", "S511"]
