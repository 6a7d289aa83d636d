"""Colour operators, wherever they stand, become ink; black overprints, white never does."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pikepdf import Array, Dictionary, Name

from press.finish.ink import Inks, Reason, ink
from tests.finish.ink.sheets import font, form, inks_at, operators, place, plates, sheet

TEXT = b"BT /F 40 Tf 10 10 Td (HH) Tj ET"
RULE = b"10 50 80 1 re f"


def turned(content: bytes, inks: Inks, **resources: object) -> list[str]:
    pdf = sheet(content, **resources)
    ink(pdf, inks)
    return operators(pdf.pages[0])


def colours(said: list[str]) -> list[str]:
    return [
        one for one in said if one.split()[-1] in ("g", "G", "rg", "RG", "k", "K", "scn", "SCN", "cs", "CS")
    ]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        (b"0 0 0 rg", "0 0 0 1 k"),
        (b"0 g", "0 0 0 1 k"),
        (b"1 G", "0 0 0 0 K"),
        (b"0.25 g", "0 0 0 0.75 k"),
        (b"1 1 1 RG", "0 0 0 0 K"),
        (b"1 0.2 0.2 rg", "0 0.8 0.8 0 k"),
        (b"1 0.6 0.6 rg", "0 0.4 0.4 0 k"),
        (b"0.1 0.2 0.3 0.4 k", "0.1 0.2 0.3 0.4 k"),
        (b"/DeviceCMYK cs 0.8 0.5 0.3 0 scn", "0.8 0.5 0.3 0 k"),
        (b"/DeviceCMYK CS 0 0 0 0.35 SCN", "0 0 0 0.35 K"),
        (b"/DeviceRGB cs 1 0.2 0.2 sc", "0 0.8 0.8 0 k"),
    ],
)
def test_what_a_colour_is_printed_with(written: bytes, printed: str, inks: Inks) -> None:
    assert colours(turned(written + b" 0 0 50 50 re B", inks))[0] == printed


@pytest.mark.parametrize("grey", [1 / 255, 0.2, 0.5, 0.8])
def test_a_grey_of_the_screen_is_black_alone(grey: float, inks: Inks) -> None:
    said = colours(turned(b"%f %f %f rg 0 0 50 50 re f" % (grey, grey, grey), inks))
    *coloured, black, _ = said[0].split()
    assert coloured == ["0", "0", "0"]
    assert 0 < float(black) <= 1


def test_a_colour_is_what_the_profile_says(inks: Inks) -> None:
    cyan, magenta, yellow, black = (
        float(part) for part in colours(turned(b"0 0 1 rg 0 0 50 50 re f", inks))[0].split()[:4]
    )
    assert cyan > 0.85
    assert magenta > 0.7
    assert yellow + black < 0.1


def test_a_colour_of_css_beyond_srgb_is_ink_too(inks: Inks) -> None:
    lab = Array([Name.Lab, Dictionary(WhitePoint=[0.9642, 1, 0.8249], Range=[-125, 125, -125, 125])])
    said = turned(b"/lab cs 50 60 40 scn 0 0 50 50 re f", inks, ColorSpace={"/lab": lab})
    assert said[0].endswith(" k")
    assert float(said[0].split()[1]) > 0.7


def test_calibrated_rgb_is_ink_too(inks: Inks) -> None:
    matrix = [0.4124, 0.2126, 0.0193, 0.3576, 0.7152, 0.1192, 0.1805, 0.0722, 0.9505]
    space = Array(
        [Name.CalRGB, Dictionary(WhitePoint=[0.9505, 1, 1.089], Gamma=[2.2, 2.2, 2.2], Matrix=matrix)]
    )
    said = turned(b"/c cs 0.5 0.5 0.5 scn 0 0 50 50 re f", inks, ColorSpace={"/c": space})
    assert said[0].startswith("0 0 0 0.6")


def test_the_spaces_of_the_screen_are_forgotten(inks: Inks) -> None:
    pdf = sheet(b"0 0 50 50 re f", ColorSpace={"/lab": Array([Name.Lab, Dictionary(WhitePoint=[1, 1, 1])])})
    ink(pdf, inks)
    assert "/lab" not in pdf.pages[0].Resources.ColorSpace


# -- black --------------------------------------------------------------------------------------------------


def test_black_text_overprints_and_stands_on_one_plate(inks: Inks) -> None:
    pdf = sheet(b"0 0.8 0.8 0 k 0 0 100 100 re f 0 0 0 rg " + TEXT, Font={"/F": font()})
    facts = ink(pdf, inks)
    found = inks_at(plates(pdf), 14, 20)
    assert found == {"Magenta": 80, "Yellow": 80, "Black": 100}
    assert facts.pages[0].overprinting == 1
    state = pdf.pages[0].Resources.ExtGState.PressOverprint
    assert [bool(state.OP), bool(state.op), int(state.OPM)] == [True, True, 1]


def test_text_without_any_colour_is_black_ink_too(inks: Inks) -> None:
    assert colours(turned(TEXT, inks, Font={"/F": font()})) == ["0 0 0 1 k"]


def test_black_text_leaves_the_spot_colour_below_it(spot_inks: Inks) -> None:
    pdf = sheet(b"0 0.8 0.8 0 k 0 0 100 100 re f 0 g " + TEXT, Font={"/F": font()})
    ink(pdf, spot_inks)
    assert sorted(inks_at(plates(pdf), 14, 20).values()) == [100, 100]


def test_unseen_text_is_left_alone(inks: Inks) -> None:
    assert turned(b"3 Tr " + TEXT, inks, Font={"/F": font()})[0] == "3 Tr"
    assert "gs" not in " ".join(turned(b"3 Tr " + TEXT, inks, Font={"/F": font()}))


def test_white_text_knocks_out(inks: Inks) -> None:
    pdf = sheet(
        b"0 0.8 0.8 0 k 0 0 100 100 re f BT /F 9 Tf 0 80 Td 0 g (a) Tj ET 1 1 1 rg " + TEXT,
        Font={"/F": font()},
    )
    ink(pdf, inks)
    assert inks_at(plates(pdf), 14, 20) == {}


@pytest.mark.parametrize("dark", [b"0.13 0.13 0.13", b"0.2 0.2 0.2", b"0.165 0.173 0.188", b"0.1 0.1 0.18"])
def test_text_that_is_almost_black_is_black(dark: bytes, inks: Inks) -> None:
    assert colours(turned(dark + b" rg " + TEXT, inks, Font={"/F": font()}))[-1] == "0 0 0 1 k"
    assert colours(turned(dark + b" RG 0 0 m 50 50 l S", inks))[-1] == "0 0 0 1 K"
    assert colours(turned(dark + b" rg " + RULE, inks))[-1] == "0 0 0 1 k"


def test_an_area_that_is_almost_black_keeps_its_colour(inks: Inks) -> None:
    said = colours(turned(b"0.1 0.1 0.18 rg 0 0 50 50 re f " + TEXT + b" 0 50 50 50 re f", inks))
    rich = said[0]
    assert rich != "0 0 0 1 k"
    assert said == [rich, "0 0 0 1 k", rich]


def test_dark_blue_text_stays_blue(inks: Inks) -> None:
    assert float(colours(turned(b"0.1 0.1 0.35 rg " + TEXT, inks, Font={"/F": font()}))[-1].split()[0]) > 0.8


@pytest.mark.parametrize(
    ("painting", "overprints"),
    [
        (b"0 g " + RULE, True),
        (b"0 g 0 0 50 50 re f", False),
        (b"0 G 0 0 m 50 50 l S", True),
        (b"0.5 g " + RULE, False),
        (b"1 g " + RULE, False),
        (b"0.1 0 0 1 k " + RULE, False),
        (b"0 G 1 g 0 0 50 3 re B", False),
        (b"0 g 10 10 3 40 re W n 0 0 50 50 re f", True),
        (b"0 g 10 0 0 10 0 0 cm 1 1 5 1 re f", False),
    ],
)
def test_what_overprints(painting: bytes, overprints: bool, inks: Inks) -> None:
    assert ("/PressOverprint gs" in turned(painting, inks)) is overprints


def test_what_is_seen_through_does_not_overprint(inks: Inks) -> None:
    said = turned(b"/half gs 0 g " + TEXT, inks, Font={"/F": font()}, ExtGState={"/half": Dictionary(ca=0.5)})
    assert "/PressOverprint gs" not in said


def test_overprint_ends_before_a_picture(inks: Inks) -> None:
    pdf = sheet(TEXT + b" q 50 0 0 50 0 0 cm /I Do Q", Font={"/F": font()})
    picture = pdf.make_stream(b"\xff\0\0", Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1)
    picture.ColorSpace, picture.BitsPerComponent = Name.DeviceRGB, 8
    place(pdf, "I", picture)
    ink(pdf, inks)
    said = operators(pdf.pages[0])
    assert said.index("/PressOverprint gs") < said.index("/PressKnockout gs") < said.index("/I Do")


def test_states_are_set_outside_of_paths(inks: Inks) -> None:
    """Between a path's first operator and its painting nothing else may stand (ISO 32000-1, figure 9)."""
    said = turned(
        b"0 g " + TEXT + b" 1 0 0 rg 0 0 m 9 9 l 0 9 l h f 0 g 0 0 50 1 re f", inks, Font={"/F": font()}
    )
    for at, one in enumerate(said):
        if one.split()[-1] in ("m", "l", "re", "h"):
            assert said[at + 1].split()[-1] in ("l", "h", "f")


def test_a_state_that_is_restored_is_set_again(inks: Inks) -> None:
    said = turned(b"q 0 g " + RULE + b" Q q 0 g " + RULE + b" Q", inks)
    assert said.count("/PressOverprint gs") == 2


# -- a plate of its own -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "tint"),
    [(b"0 0.8 0.8 0 k", 100), (b"1 0.2 0.2 rg", 100), (b"0 0.08 0.08 0 k", 10), (b"1 0.6 0.6 rg", 50)],
)
def test_red_stands_on_a_plate_of_its_own(written: bytes, tint: int, spot_inks: Inks) -> None:
    pdf = sheet(written + b" 0 0 50 50 re f")
    facts = ink(pdf, spot_inks)
    assert list(inks_at(plates(pdf), 20, 20).values()) == [tint]
    assert facts.plates == ("专色红",)
    assert facts.pages[0].spaces == {"Separation"}


def test_the_plate_has_its_name_and_its_build(spot_inks: Inks) -> None:
    pdf = sheet(b"0 0.8 0.8 0 k 0 0 50 50 re f")
    ink(pdf, spot_inks)
    (space,) = pdf.pages[0].Resources.ColorSpace.values()
    assert [str(part) for part in space[:3]] == ["/Separation", "/专色红", "/DeviceCMYK"]
    assert [float(part) for part in space[3].C1] == [0, 0.8, 0.8, 0]
    assert int(space[3].FunctionType) == 2


def test_colours_off_the_line_are_no_tints(spot_inks: Inks) -> None:
    pdf = sheet(b"0 0.8 0.7 0 k 0 0 50 50 re f 0 1 1 0 k 0 50 50 50 re f")
    facts = ink(pdf, spot_inks)
    assert facts.plates == ()


def test_a_spot_colour_that_is_there_stays(inks: Inks) -> None:
    function = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0, 0, 0, 0], C1=[1, 0.5, 0, 0], N=1)
    space = Array([Name.Separation, Name.PANTONE, Name.DeviceCMYK, function])
    pdf = sheet(b"/s cs 0.5 scn 0 0 50 50 re f", ColorSpace={"/s": space})
    assert ink(pdf, inks).plates == ("PANTONE",)
    assert operators(pdf.pages[0])[:2] == ["/s cs", "0.5 scn"]


# -- wherever -----------------------------------------------------------------------------------------------


def test_forms_are_turned_once_whoever_draws_them(inks: Inks) -> None:
    pdf = sheet(b"/X Do q 0.5 0 0 0.5 50 50 cm /X Do Q")
    place(pdf, "X", form(pdf, b"1 0.2 0.2 rg 0 0 10 10 re f", Resources=Dictionary()))
    facts = ink(pdf, inks)
    assert operators(pdf.pages[0].Resources.XObject.X)[0] == "0 0.8 0.8 0 k"
    assert facts.pages[0].changed == 1


def test_forms_in_forms_and_those_that_draw_themselves_end(inks: Inks) -> None:
    pdf = sheet(b"/X Do")
    outer = form(pdf, b"/Y Do", Resources=Dictionary(XObject=Dictionary()))
    inner = form(pdf, b"/X Do 1 0.2 0.2 rg 0 0 10 10 re f", Resources=Dictionary(XObject=Dictionary()))
    outer.Resources.XObject.Y, inner.Resources.XObject.X = inner, outer
    place(pdf, "X", outer)
    ink(pdf, inks)
    assert "0 0.8 0.8 0 k" in operators(inner)


def test_a_form_keeps_the_colour_of_whoever_draws_it(inks: Inks) -> None:
    pdf = sheet(b"1 0.2 0.2 rg /X Do")
    place(pdf, "X", form(pdf, b"0 0 10 10 re f", Resources=Dictionary()))
    ink(pdf, inks)
    assert inks_at(plates(pdf), 5, 5) == {"Magenta": 80, "Yellow": 80}


def test_patterns_are_turned(inks: Inks) -> None:
    pdf = sheet(b"/Pattern cs /P scn 0 0 100 100 re f")
    pattern = pdf.make_stream(b"1 0.2 0.2 rg 0 0 10 10 re f")
    for key, value in {
        "PatternType": 1, "PaintType": 1, "TilingType": 1, "BBox": Array([0, 0, 10, 10]),
        "XStep": 10, "YStep": 10, "Resources": Dictionary(),
    }.items():  # fmt: skip
        pattern[f"/{key}"] = value
    place(pdf, "P", pattern, "Pattern")
    facts = ink(pdf, inks)
    assert inks_at(plates(pdf), 50, 50) == {"Magenta": 80, "Yellow": 80}
    assert facts.pages[0].spaces == {"DeviceCMYK"}


@pytest.mark.parametrize("on_its_own", [False, True])
def test_a_pattern_without_colours_gets_ink(inks: Inks, spot_inks: Inks, on_its_own: bool) -> None:
    pdf = sheet(
        b"/p cs 1 0.2 0.2 /P scn 0 0 100 100 re f", ColorSpace={"/p": Array([Name.Pattern, Name.DeviceRGB])}
    )
    pattern = pdf.make_stream(b"0 0 10 10 re f")
    for key, value in {
        "PatternType": 1, "PaintType": 2, "TilingType": 1, "BBox": Array([0, 0, 10, 10]),
        "XStep": 10, "YStep": 10, "Resources": Dictionary(),
    }.items():  # fmt: skip
        pattern[f"/{key}"] = value
    place(pdf, "P", pattern, "Pattern")
    ink(pdf, spot_inks if on_its_own else inks)
    found = inks_at(plates(pdf), 50, 50)
    assert list(found.values()) == ([100] if on_its_own else [80, 80])


def test_what_annotations_look_like_is_turned(inks: Inks) -> None:
    pdf = sheet(b"")
    look = form(pdf, b"1 0.2 0.2 rg 0 0 10 10 re f", Resources=Dictionary())
    pdf.pages[0].Annots = Array([Dictionary(Subtype=Name.Stamp, Rect=[0, 0, 9, 9], AP=Dictionary(N=look))])
    ink(pdf, inks)
    assert operators(look)[0] == "0 0.8 0.8 0 k"


def test_a_soft_mask_lets_through_what_it_did(inks: Inks) -> None:
    pdf = sheet(b"q /m gs 0 0 0 1 k 0 0 100 100 re f Q")
    mask = form(
        pdf, b"1 1 1 rg 0 0 50 100 re f 0 0 0 rg 50 0 50 100 re f", Resources=Dictionary(),
        Group=Dictionary(S=Name.Transparency, CS=Name.DeviceRGB),
    )  # fmt: skip
    place(pdf, "m", Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask)), "ExtGState")
    facts = ink(pdf, inks)
    assert operators(mask)[0] == "1 g"
    assert mask.Group["/CS"] == Name.DeviceGray
    found = plates(pdf)
    assert inks_at(found, 20, 50) == {"Black": 100}
    assert inks_at(found, 80, 50) == {}
    assert facts.pages[0].transparent


def test_transparent_colours_are_mixed_in_ink(inks: Inks) -> None:
    pdf = sheet(b"/half gs /X Do", ExtGState={"/half": Dictionary(ca=0.5)})
    group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    place(pdf, "X", form(pdf, b"1 0.2 0.2 rg 0 0 10 10 re f", Resources=Dictionary(), Group=group))
    ink(pdf, inks)
    assert pdf.pages[0].Resources.XObject.X.Group["/CS"] == Name.DeviceCMYK
    assert pdf.pages[0].Group["/CS"] == Name.DeviceCMYK


def test_a_page_without_transparency_gets_no_group(inks: Inks) -> None:
    pdf = sheet(b"/whole gs 0 0 9 9 re f", ExtGState={"/whole": Dictionary(ca=1, BM=Name.Normal)})
    ink(pdf, inks)
    assert "/Group" not in pdf.pages[0]


def test_a_page_without_colours_is_not_written_anew(inks: Inks) -> None:
    pdf = sheet(b"q 0 0 1 0 k 0 0 50 50 re f Q")
    before = pdf.pages[0].Contents.objgen
    ink(pdf, inks)
    assert pdf.pages[0].Contents.objgen == before


def test_what_is_not_understood_is_told(inks: Inks) -> None:
    pdf = sheet(b"/odd cs 1 scn 0 0 9 9 re f", ColorSpace={"/odd": Array([Name.Odd, 3])})
    (told,) = ink(pdf, inks).unresolved
    assert (told.page, told.reason) == (1, Reason.COLOUR_SPACE)


def test_type_3_fonts_are_told(inks: Inks) -> None:
    pdf = sheet(b"/X Do")
    fonts = Dictionary(T=Dictionary(Type=Name.Font, Subtype=Name.Type3))
    place(pdf, "X", form(pdf, b"", Resources=Dictionary(Font=fonts)))
    (told,) = ink(pdf, inks).unresolved
    assert (told.page, told.reason) == (1, Reason.TYPE_3)


def test_the_heaviest_colour_of_a_page_is_told(inks: Inks) -> None:
    """device-cmyk() is printed as it is written, above the limit, too; colours of the screen never are."""
    assert ink(sheet(b"1 1 1 0.9 k 0 0 9 9 re f"), inks).pages[0].heaviest == pytest.approx(3.9)
    limit = replace(inks, total=2.2)
    assert 2.1 < ink(sheet(b"0.12 0.02 0 rg 0 0 90 90 re f"), limit).pages[0].heaviest <= 2.2


def test_a_page_without_resources(inks: Inks) -> None:
    pdf = sheet(b"0 g 0 0 50 1 re f")
    del pdf.pages[0].Resources
    ink(pdf, inks)
    assert inks_at(plates(pdf), 20, 0) == {"Black": 100}


def test_operators_with_wrong_operands_stay_as_they_are(inks: Inks) -> None:
    said = turned(b"1 2 cm Q (a) k 1 0 0 rg /none gs cs Do Tr 0 0 50 50 re f", inks)
    assert said[:3] == ["1 2 cm", "Q", "(a) k"]
    assert said[-2:] == ["0 0 50 50 re", "f"]
