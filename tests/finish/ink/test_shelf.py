"""Pictures kept from one build to the next come back as they were, and a broken shelf breaks nothing."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from press.finish.ink import Inks, Shelf, ink, pictures, screen
from tests.finish.ink.sheets import place, sheet, written
from tests.finish.ink.test_pictures import jpeg, painted, picture


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "pictures")


def page(side: float = 36) -> pikepdf.Pdf:
    """Return a page with a photograph, one with a soft mask, and one that is ink already."""
    pdf = sheet(b"q %f 0 0 %f 0 0 cm /I Do /J Do /K Do Q" % (side, side))
    place(pdf, "I", jpeg(pdf, painted()))
    mask = picture(pdf, (2, 1), b"\xff\x80", Name.DeviceGray)
    place(pdf, "J", picture(pdf, (2, 1), b"\0\0\xff\0\0\xff", Name.DeviceRGB, SMask=mask, StructParent=3))
    place(pdf, "K", jpeg(pdf, painted().convert("CMYK")))
    return pdf


def test_the_second_build_turns_nothing(inks: Inks, shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    first = page()
    facts = ink(first, inks, shelf=shelf)
    monkeypatch.setattr(pictures, "unpacked", None)
    again = page()
    assert ink(again, inks, shelf=shelf) == facts
    assert written(again) == written(first)


def test_what_depends_on_something_else_is_turned_anew(inks: Inks, shelf: Shelf, tmp_path: Path) -> None:
    def count() -> int:
        return len(list((tmp_path / "pictures").iterdir()))

    ink(page(), inks, shelf=shelf)
    assert count() == 3
    ink(page(35), inks, shelf=shelf)
    assert count() == 3, "none of them is so fine that its size would matter"
    ink(page(20), inks, shelf=shelf)
    assert count() > 3
    before = count()
    ink(page(), replace(inks, total=2.8), shelf=shelf)
    assert count() == before + 3
    screen(page(), inks, shelf=shelf)
    assert count() == before + 6


def test_a_picture_of_another_palette_is_another(inks: Inks, shelf: Shelf) -> None:
    looks = []
    for colour in (b"\0\0\xff", b"\xff\0\0"):
        pdf = sheet(b"36 0 0 36 0 0 cm /I Do")
        palette = pdf.make_stream(colour + b"\xff\xff\xff")
        place(pdf, "I", picture(pdf, (8, 1), b"\x0f", Array([Name.Indexed, Name.DeviceRGB, 1, palette]), 1))
        ink(pdf, inks, shelf=shelf)
        looks.append(pdf.pages[0].Resources.XObject.I.read_bytes())
    assert looks[0] != looks[1]


def test_where_a_picture_stands_in_its_file_is_not_kept(inks: Inks, shelf: Shelf) -> None:
    ink(page(), inks, shelf=shelf)
    again = page()
    again.pages[0].Resources.XObject.J.StructParent = 7
    again.pages[0].Resources.XObject.J.OC = again.make_indirect(Dictionary(Type=Name.OCG, Name="图"))
    ink(again, inks, shelf=shelf)
    made = again.pages[0].Resources.XObject.J
    assert int(made.StructParent) == 7
    assert str(made.OC.Name) == "图"


@pytest.mark.parametrize("damage", [b"", b"no PDF at all", None])
def test_what_cannot_be_read_is_turned_anew(
    inks: Inks, shelf: Shelf, tmp_path: Path, damage: bytes | None
) -> None:
    first = page()
    facts = ink(first, inks, shelf=shelf)
    for path in (tmp_path / "pictures").iterdir():
        path.write_bytes(path.read_bytes()[:300] if damage is None else damage)
    again = page()
    assert ink(again, inks, shelf=shelf) == facts
    assert written(again) == written(first)


def test_a_shelf_that_cannot_be_is_no_reason_to_fail(inks: Inks, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert ink(page(), inks, shelf=Shelf(tmp_path / "file")).unresolved == ()


def test_what_was_used_least_lately_makes_room(tmp_path: Path) -> None:
    shelf = Shelf(tmp_path, most=25)
    for at, name in enumerate("abc"):
        shelf.keep(name, b"0123456789")
        if (tmp_path / name).exists():
            os.utime(tmp_path / name, (at, at))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "c"]
    assert shelf.find("b") == b"0123456789"
    shelf.keep("d", b"0123456789")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b", "d"]
