"""Where a standard has no transparency, tints over paper become lighter inks, and everything else is told."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from press.finish.ink import InkFacts, Inks, Reason, ink
from tests.finish.ink.sheets import font, form, inks_at, place, plates, sheet, written
from tests.finish.ink.test_pictures import jpeg, painted, picture

RED = b"1 0.2 0.2 rg "


def states() -> dict[str, Any]:
    return {"/half": Dictionary(ca=0.5, CA=0.5), "/whole": Dictionary(ca=1, CA=1)}


def group() -> Any:
    return Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)


@pytest.fixture
def opaque(inks: Inks) -> Inks:
    return replace(inks, transparency=False)


def flat(pdf: pikepdf.Pdf, inks: Inks) -> InkFacts:
    """Turn a file into ink that must come out without transparency."""
    facts = ink(pdf, inks)
    assert facts.unresolved == ()
    assert not any(page.transparent for page in facts.pages)
    assert "/Group" not in pdf.pages[0]
    for held in pikepdf.open(io.BytesIO(written(pdf))).objects:
        if isinstance(held, pikepdf.Dictionary | pikepdf.Stream):
            assert not {"/ca", "/CA", "/SMask", "/BM"} & set(held.keys())
    return facts


def told(pdf: pikepdf.Pdf, inks: Inks) -> tuple[float, ...]:
    """Return where a file cannot do without transparency."""
    (found,) = ink(pdf, inks).unresolved
    assert (found.page, found.reason) == (1, Reason.TRANSPARENCY)
    assert found.where is not None
    return found.where


def test_a_tint_over_paper_is_a_lighter_ink(opaque: Inks) -> None:
    pdf = sheet(b"/half gs " + RED + b"10 10 50 50 re f", ExtGState=states())
    flat(pdf, opaque)
    assert inks_at(plates(pdf), 30, 30) == {"Magenta": 40, "Yellow": 40}


def test_what_lies_beside_does_not_matter(opaque: Inks) -> None:
    pdf = sheet(b"0 g 60 60 20 20 re f /half gs " + RED + b"10 10 50 50 re f", ExtGState=states())
    flat(pdf, opaque)
    assert inks_at(plates(pdf), 30, 30) == {"Magenta": 40, "Yellow": 40}


def test_a_tint_over_something_is_told_and_nothing_is_lost(opaque: Inks) -> None:
    pdf = sheet(b"0 g 0 0 20 20 re f /half gs " + RED + b"10 10 50 50 re f", ExtGState=states())
    assert told(pdf, opaque) == pytest.approx((10, 10, 60, 60))
    assert inks_at(plates(pdf), 30, 30) == {"Magenta": 40, "Yellow": 40}
    assert inks_at(plates(pdf), 15, 15)["Black"] == 50


def test_white_below_is_paper(opaque: Inks) -> None:
    pdf = sheet(b"1 g 0 0 100 100 re f /half gs " + RED + b"10 10 50 50 re f", ExtGState=states())
    flat(pdf, opaque)


def test_text_below_counts(opaque: Inks) -> None:
    text = b"BT /F 20 Tf 10 10 Td (HH) Tj ET "
    pdf = sheet(text + b"/half gs " + RED + b"12 12 5 5 re f", ExtGState=states(), Font={"/F": font()})
    told(pdf, opaque)


def test_clipped_away_does_not_count(opaque: Inks) -> None:
    content = b"q 0 0 5 5 re W n 0 g 0 0 100 100 re f Q /half gs " + RED + b"10 10 50 50 re f"
    flat(sheet(content, ExtGState=states()), opaque)


def test_a_group_fades_as_one(opaque: Inks) -> None:
    """Inside it, what lies above hides what lies below, wherever the group is drawn."""
    pdf = sheet(b"/half gs /X Do", ExtGState=states())
    held = form(pdf, RED + b"0 0 50 50 re f 0 g 20 20 10 10 re f", Resources=Dictionary(), Group=group())
    place(pdf, "X", held)
    flat(pdf, opaque)
    found = plates(pdf)
    assert inks_at(found, 5, 5) == {"Magenta": 40, "Yellow": 40}
    assert inks_at(found, 25, 25) == {"Black": 50}


def test_without_a_group_everything_fades_by_itself(opaque: Inks) -> None:
    pdf = sheet(b"/half gs /X Do", ExtGState=states())
    place(pdf, "X", form(pdf, RED + b"0 0 50 50 re f 0 g 20 20 10 10 re f", Resources=Dictionary()))
    told(pdf, opaque)


def test_opacities_in_each_other_are_multiplied(opaque: Inks) -> None:
    pdf = sheet(b"/half gs /X Do", ExtGState=states())
    held = form(
        pdf, b"/half gs " + RED + b"0 0 50 50 re f", Group=group(),
        Resources=Dictionary(ExtGState=Dictionary(half=Dictionary(ca=0.5))),
    )  # fmt: skip
    place(pdf, "X", held)
    flat(pdf, opaque)
    assert inks_at(plates(pdf), 5, 5) == {"Magenta": 20, "Yellow": 20}


def test_a_form_drawn_with_two_opacities_is_told(opaque: Inks) -> None:
    pdf = sheet(b"/half gs /X Do 1 0 0 1 50 50 cm /whole gs /X Do", ExtGState=states())
    place(pdf, "X", form(pdf, RED + b"0 0 40 40 re f", Resources=Dictionary(), Group=group()))
    told(pdf, opaque)


def test_blend_modes_over_paper_are_normal(opaque: Inks) -> None:
    pdf = sheet(b"/m gs " + RED + b"0 0 50 50 re f", ExtGState={"/m": Dictionary(BM=Name.Multiply)})
    flat(pdf, opaque)
    assert inks_at(plates(pdf), 5, 5) == {"Magenta": 80, "Yellow": 80}


def test_soft_masks_are_told(opaque: Inks) -> None:
    pdf = sheet(b"/m gs " + RED + b"0 0 50 50 re f")
    mask = form(pdf, b"1 g 0 0 20 20 re f", Resources=Dictionary(), Group=group())
    place(pdf, "m", Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask)), "ExtGState")
    told(pdf, opaque)


def test_text_that_fades_does_not_overprint(opaque: Inks) -> None:
    pdf = sheet(b"/half gs BT /F 40 Tf 10 10 Td (HH) Tj ET", ExtGState=states(), Font={"/F": font()})
    facts = flat(pdf, opaque)
    assert facts.pages[0].overprinting == 0
    assert inks_at(plates(pdf), 14, 20) == {"Black": 50}


# -- pictures -----------------------------------------------------------------------------------------------


def masked(pdf: pikepdf.Pdf, alpha: bytes) -> Any:
    mask = picture(pdf, (2, 1), alpha, Name.DeviceGray)
    return picture(pdf, (2, 1), b"\0\0\xff\0\0\xff", Name.DeviceRGB, SMask=mask)


def test_a_picture_fades_into_paper(opaque: Inks) -> None:
    pdf = sheet(b"q 100 0 0 100 0 0 cm /I Do Q")
    place(pdf, "I", masked(pdf, b"\xff\x80"))
    flat(pdf, opaque)
    found = plates(pdf)
    full, half = inks_at(found, 20, 50), inks_at(found, 80, 50)
    assert full["Cyan"] > 85
    assert half["Cyan"] == pytest.approx(full["Cyan"] / 2, abs=2)


def test_a_picture_with_a_hard_edge_may_lie_over_anything(opaque: Inks) -> None:
    pdf = sheet(b"0 0.8 0.8 0 k 0 0 100 100 re f q 100 0 0 100 0 0 cm /I Do Q")
    place(pdf, "I", masked(pdf, b"\xff\0"))
    flat(pdf, opaque)
    found = plates(pdf)
    assert inks_at(found, 20, 50)["Cyan"] > 85
    assert inks_at(found, 80, 50) == {"Magenta": 80, "Yellow": 80}


def test_a_picture_that_fades_over_something_is_told(opaque: Inks) -> None:
    pdf = sheet(b"0 0.8 0.8 0 k 0 0 50 50 re f q 100 0 0 100 0 0 cm /I Do Q")
    place(pdf, "I", masked(pdf, b"\xff\x80"))
    assert told(pdf, opaque) == pytest.approx((0, 0, 100, 100))


def test_a_picture_drawn_thin(opaque: Inks) -> None:
    pdf = sheet(b"/half gs q 100 0 0 100 0 0 cm /I Do Q", ExtGState=states())
    place(pdf, "I", jpeg(pdf, Image.new("CMYK", (16, 16), (0, 204, 204, 0))))
    flat(pdf, opaque)
    assert inks_at(plates(pdf), 50, 50) == {"Magenta": 40, "Yellow": 40}


def test_a_grey_picture_fades_in_black(opaque: Inks) -> None:
    pdf = sheet(b"/half gs q 100 0 0 100 0 0 cm /I Do Q", ExtGState=states())
    place(pdf, "I", jpeg(pdf, painted().convert("L").point([0] * 256)))
    flat(pdf, opaque)
    assert inks_at(plates(pdf), 50, 50) == {"Black": 50}


def test_gradients_that_fade_are_told(opaque: Inks) -> None:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[1, 1, 1], N=1)
    pdf = sheet(b"/half gs /S sh", ExtGState=states())
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 0], Function=function)
    place(pdf, "S", shading, "Shading")
    told(pdf, opaque)


def test_gradients_that_hide_all_below_are_no_transparency(opaque: Inks) -> None:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 0, 0], C1=[1, 1, 1], N=1)
    pdf = sheet(b"0 g 0 0 50 50 re f /S sh")
    shading = Dictionary(ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 1, 0], Function=function)
    place(pdf, "S", shading, "Shading")
    flat(pdf, opaque)


def test_patterns_with_transparent_cells_are_told(opaque: Inks) -> None:
    pdf = sheet(b"/Pattern cs /P scn 0 0 100 100 re f")
    pattern = pdf.make_stream(b"/half gs " + RED + b"0 0 10 10 re f")
    for key, value in {
        "PatternType": 1, "PaintType": 1, "TilingType": 1, "BBox": Array([0, 0, 10, 10]),
        "XStep": 10, "YStep": 10, "Resources": Dictionary(ExtGState=Dictionary(half=Dictionary(ca=0.5))),
    }.items():  # fmt: skip
        pattern[f"/{key}"] = value
    place(pdf, "P", pattern, "Pattern")
    (found,) = ink(pdf, opaque).unresolved
    assert found.reason == Reason.TRANSPARENCY
