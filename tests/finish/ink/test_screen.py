"""Reading files have the colours of the screen only, as near to print as it can show."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Dictionary, Name
from PIL import Image

from press.finish.ink import Inks, screen
from tests.finish.ink.sheets import font, operators, place, sheet, written
from tests.finish.ink.test_pictures import jpeg, painted


def test_inks_are_shown_as_the_profile_says(inks: Inks) -> None:
    pdf = sheet(b"/DeviceCMYK cs 0 0.8 0.8 0 scn 0 0 50 50 re f")
    screen(pdf, inks)
    *rgb, operator = operators(pdf.pages[0])[0].split()
    assert operator == "rg"
    assert [float(part) for part in rgb] == pytest.approx([234 / 255, 80 / 255, 55 / 255], abs=0.02)


@pytest.mark.parametrize(("black", "shown"), [(b"0 0 0 1 k", "0 0 0 rg"), (b"0 0 0 0 k", "1 1 1 rg")])
def test_black_is_black_and_paper_white(black: bytes, shown: str, inks: Inks) -> None:
    pdf = sheet(black + b" BT /F 9 Tf (a) Tj ET", Font={"/F": font()})
    facts = screen(pdf, inks)
    assert operators(pdf.pages[0])[0] == shown
    assert facts.pages[0].spaces == {"DeviceRGB"}
    assert not any(one.endswith(" gs") for one in operators(pdf.pages[0]))


def test_colours_of_the_screen_stay(inks: Inks) -> None:
    pdf = sheet(b"0.1 0.2 0.3 rg 0 0 50 50 re f")
    before = pdf.pages[0].Contents.objgen
    screen(pdf, inks)
    assert pdf.pages[0].Contents.objgen == before


def test_cmyk_pictures_become_srgb_at_150_ppi(inks: Inks) -> None:
    pdf = sheet(b"q 72 0 0 72 0 0 cm /I Do Q")
    place(pdf, "I", jpeg(pdf, painted((400, 400)).convert("CMYK")))
    (told,) = screen(pdf, inks).pictures
    made = pdf.pages[0].Resources.XObject.I
    assert (told.after, told.pixels, told.ppi_after) == ("DeviceRGB", (150, 150), 150)
    assert (made.ColorSpace, int(made.Width), "/Decode" in made) == (Name.DeviceRGB, 150, False)


def test_coarse_rgb_pictures_stay(inks: Inks) -> None:
    pdf = sheet(b"q 72 0 0 72 0 0 cm /I Do Q")
    held = jpeg(pdf, painted((140, 140)))
    place(pdf, "I", held)
    (told,) = screen(pdf, inks).pictures
    assert not told.changed
    assert pdf.pages[0].Resources.XObject.I.objgen == held.objgen


def test_groups_are_mixed_in_rgb(inks: Inks) -> None:
    pdf = sheet(b"/half gs 0 0 9 9 re f", ExtGState={"/half": Dictionary(ca=0.5)})
    screen(pdf, inks)
    assert pdf.pages[0].Group["/CS"] == Name.DeviceRGB


def test_cmyk_gradients_become_rgb(inks: Inks) -> None:
    pdf = sheet(b"/S sh")
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0.8, 0.8, 0], C1=[0, 0, 0, 0], N=1)
    place(
        pdf,
        "S",
        Dictionary(ShadingType=2, ColorSpace=Name.DeviceCMYK, Coords=[0, 0, 1, 0], Function=function),
        "Shading",
    )
    screen(pdf, inks)
    assert pdf.pages[0].Resources.Shading.S.ColorSpace == Name.DeviceRGB


def test_grey_jpegs_stay_grey(inks: Inks) -> None:
    pdf = sheet(b"q 36 0 0 36 0 0 cm /I Do Q")
    place(pdf, "I", jpeg(pdf, Image.radial_gradient("L")))
    (told,) = screen(pdf, inks).pictures
    assert told.after == "DeviceGray"


def test_the_same_file_gives_the_same_bytes(inks: Inks) -> None:
    def made() -> bytes:
        pdf: pikepdf.Pdf = sheet(
            b"/half gs 0 0 9 9 re f q 36 0 0 36 0 0 cm /I Do Q", ExtGState={"/half": Dictionary(ca=0.5)}
        )
        place(pdf, "I", jpeg(pdf, painted()))
        screen(pdf, inks)
        return written(pdf)

    assert made() == made()
