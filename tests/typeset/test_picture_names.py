"""The same issue gives the same bytes wherever it lies, its pictures too."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from press.fonts import FontSet
from press.makeup.galley import Galley
from press.typeset import typeset

BODY = (
    "<!doctype html><html lang='zh-CN'><p>图<img src='a.png' alt='甲'><img src='b.png' alt='乙'></p></html>"
)
CSS = "@page { size: 60mm 40mm; margin: 5mm } p { font: 10pt var(--song) } img { width: 5mm }"


def test_two_places_give_the_same_bytes(faces: FontSet, cache: Path, tmp_path: Path) -> None:
    made = set()
    for place in ("here", "a much longer way/there"):
        folder = tmp_path / place
        folder.mkdir(parents=True)
        for name, colour in (("a", "red"), ("b", "blue")):
            Image.new("RGB", (30, 30), colour).save(folder / f"{name}.png")
        made.add(typeset(Galley(BODY, (), CSS, folder), faces, cache=cache).write_pdf())
    assert len(made) == 1


def test_pages_that_are_kept_read_their_pictures_from_where_they_lie_now(
    faces: FontSet, cache: Path, tmp_path: Path
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    for name, colour in (("a", "teal"), ("b", "orchid")):
        Image.new("RGB", (30, 30), colour).save(here / f"{name}.png")
    typeset(Galley(BODY, (), CSS, here), faces, cache=cache)
    here.rename(there)
    more = BODY.replace("</p>", "</p><p style='break-before: page'>乙<img src='b.png' alt='乙'></p>")
    pages = typeset(Galley(more, (), CSS, there), faces, cache=cache)
    assert len(pages.pages) == 2
    assert pages.write_pdf()
