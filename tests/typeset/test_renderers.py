"""Whatever program draws the PDF, it draws the same glyphs: a printing house has one that we do not know."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.subset import Subsetter
from fontTools.ttLib import TTFont
from PIL import Image

from press.fonts import Face, FontSet
from press.fonts.catalogue import load_catalogue
from press.fonts.fetch import prepared
from press.fonts.store import Store
from press.makeup.galley import Galley
from press.project import Project
from press.typeset import engine, packing, typeset
from tests.support.measure import Character, measure
from tests.support.renderers import RENDERERS, blank, unlike
from tests.typeset.conftest import ROOT, SetPages

WANTED = "青溪市委组织部会议整改落实〇齉，。；：？！“”《》（）——……·～／ABCgjy0128%&龘䶮㛃"
PER_FACE = 26
CSS = """
@page { size: 250mm 297mm; margin: 5mm }
body { margin: 0; line-height: 36pt; font-size: 22pt }
p { margin: 0; text-indent: 0; white-space: nowrap }
"""


@pytest.fixture(scope="module")
def every_face() -> FontSet:
    """Every face of every set that has been fetched on this machine, each in a role of its own."""
    project = Project.around(ROOT)
    catalogue, store = load_catalogue(project), Store(project.cache / "fonts")
    found = [prepared(catalogue, store, name) for name in catalogue.faces]
    faces = [face for face in found if face is not None]
    assert len({face.path.suffix for face in faces}) > 1, "faces with CFF and with TrueType outlines"
    return FontSet({face.id: (face,) for face in faces})


def specimen(face: Face) -> str:
    """Return some of the characters that a face draws."""
    return "".join(character for character in WANTED if face.covers(character))[:PER_FACE]


@pytest.fixture(scope="module")
def galley(every_face: FontSet, tmp_path_factory: pytest.TempPathFactory) -> Galley:
    """A line in every face."""
    lines = "".join(
        f"<p style='font-family: {face.id}'>{specimen(face)}</p>"
        for face in every_face.faces
        if specimen(face)
    )
    html = f"<!doctype html><html lang=zh-CN><title>字样</title><body>{lines}</body></html>"
    return Galley(html, (), CSS, tmp_path_factory.mktemp("specimen"))


@pytest.fixture(scope="module")
def page(every_face: FontSet, galley: Galley, cache: Path) -> bytes:
    return typeset(galley, every_face, cache=cache).write_pdf()


def picture_of(pdf: bytes, renderer: str, folder: Path) -> Image.Image:
    (folder / "page.pdf").write_bytes(pdf)
    return RENDERERS[renderer](folder / "page.pdf", folder / f"{renderer}.pgm")


def inked(pdf: bytes) -> list[Character]:
    return [one for one in measure(pdf)[0].characters if one.text.strip()]


def assert_same_glyphs(pdf: bytes, renderer: str, folder: Path) -> None:
    picture, characters = picture_of(pdf, renderer, folder), inked(pdf)
    assert characters
    assert not blank(picture, characters)
    assert not unlike(picture, picture_of(pdf, "PDFium", folder), characters)


def test_every_face_stands_on_the_page(page: bytes, every_face: FontSet) -> None:
    fonts = {one.font.rpartition("+")[2] for one in inked(page)}
    assert {face.id for face in every_face.faces if specimen(face)} <= fonts


@pytest.mark.parametrize("renderer", RENDERERS)
def test_every_glyph_of_every_face_is_drawn(page: bytes, renderer: str, tmp_path: Path) -> None:
    assert_same_glyphs(page, renderer, tmp_path)


@pytest.mark.parametrize("renderer", RENDERERS)
def test_a_composed_page_is_drawn_alike(set_pages: SetPages, renderer: str, tmp_path: Path) -> None:
    """Squeezed marks, tracking, small and raised type are all operators, in which renderers may differ."""
    body = (
        "<h1>关于2026年工作的通知</h1>"
        "<p>在“走基层”（试点）、《条例》<b>加粗</b>，x<sup>2</sup>和H<sub>2</sub>O，共4.6万元——同比增长5.2%……"
        "<span style='letter-spacing:.3em'>疏排的字</span>与<small>小字</small>，参见www.qingxi.gov.cn。</p>"
        * 2
    )
    pdf = set_pages(body, "h1 { font: 20pt/48pt var(--biaosong); margin: 0 }").write_pdf()
    assert_same_glyphs(pdf, renderer, tmp_path)


SCATTERED = "青溪市委组织部"


@pytest.fixture(scope="module")
def scattered(every_face: FontSet, tmp_path_factory: pytest.TempPathFactory) -> FontSet:
    """A face as foundries make them and press's own are not: its CIDs are not its glyphs' numbers."""
    (whole,) = (face for face in every_face.faces if face.id == "FandolHei-Regular")
    path = tmp_path_factory.mktemp("scattered") / "Scattered.otf"
    font = TTFont(whole.path)
    subsetter = Subsetter()
    subsetter.populate(text=SCATTERED)
    subsetter.subset(font)
    for record in font["name"].names:
        if record.nameID in (1, 4, 6, 16):
            record.string = "Scattered"
    font.save(path)
    face = replace(whole, id="Scattered", path=path, sha256=hashlib.sha256(path.read_bytes()).hexdigest())
    return FontSet({"scattered": (face,)})


def scattered_page(faces: FontSet, folder: Path) -> bytes:
    html = f"<!doctype html><html lang=zh-CN><p style='font-family: Scattered'>{SCATTERED}</p></html>"
    return typeset(Galley(html, (), CSS, folder), faces, cache=folder).write_pdf()


@pytest.mark.parametrize("renderer", RENDERERS)
def test_faces_whose_cids_are_not_glyph_numbers_are_drawn(
    scattered: FontSet, renderer: str, tmp_path: Path
) -> None:
    assert_same_glyphs(scattered_page(scattered, tmp_path), renderer, tmp_path)


@pytest.mark.parametrize("renderer", ["MuPDF", "Ghostscript"])
def test_without_the_mended_charset_they_are_not(
    renderer: str, scattered: FontSet, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "identity_charset", lambda font: font)
    monkeypatch.setattr(engine, "_kept", {})
    pdf = scattered_page(scattered, tmp_path)
    assert len(blank(picture_of(pdf, renderer, tmp_path), inked(pdf))) > 4
