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
