"""Gradients run in ink from end to end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Any

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name

from press.finish.ink import Inks, Reason, ink
from press.finish.ink.functions import pieces_of
from tests.finish.ink.sheets import inks_at, operators, place, plates, sheet

WHITE, RED, BLUE, GREY = [1, 1, 1], [1, 0.2, 0.2], [0, 0, 1], [0.5, 0.5, 0.5]


def exponential(first: Sequence[float], last: Sequence[float], power: float = 1) -> Any:
    return Dictionary(FunctionType=2, Domain=[0, 1], C0=list(first), C1=list(last), N=power)


def stitching(bounds: list[float], *parts: Any) -> Any:
    return Dictionary(
        FunctionType=3, Domain=[0, 1], Bounds=bounds, Encode=[0, 1] * len(parts), Functions=list(parts)
    )


def gradient(function: Any, **entries: Any) -> pikepdf.Pdf:
    """Return a page filled with a gradient from left to right."""
    pdf = sheet(b"/S sh")
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 100, 0], Function=function, **entries
    )
    place(pdf, "S", shading, "Shading")
    return pdf


def shading_of(pdf: pikepdf.Pdf) -> Any:
    return pdf.pages[0].Resources.Shading.S


@pytest.mark.parametrize(
    "function",
    [
        exponential(RED, WHITE),
        stitching([0.5], exponential(RED, [1, 0.6, 0.6]), exponential([1, 0.6, 0.6], WHITE)),
    ],
)
def test_red_fades_into_paper_through_its_own_tints(function: Any, inks: Inks) -> None:
    pdf = gradient(function)
    ink(pdf, inks)
    found = plates(pdf)
    for x in (10, 50, 90):
        at = inks_at(found, x, 50)
        assert set(at) == {"Magenta", "Yellow"}
        assert at["Magenta"] == pytest.approx(80 * (1 - x / 100), abs=1.5)
        assert at["Yellow"] == pytest.approx(at["Magenta"], abs=1)


def test_a_straight_way_is_told_by_its_ends(inks: Inks) -> None:
    pdf = gradient(exponential(RED, WHITE))
    ink(pdf, inks)
    (piece,) = shading_of(pdf).Function.Functions
    assert int(piece.FunctionType) == 2
    assert [float(part) for part in piece.C0] == [0, 0.8, 0.8, 0]


def test_greys_fade_in_black_alone(inks: Inks) -> None:
    pdf = gradient(exponential([0, 0, 0], WHITE))
    ink(pdf, inks)
    found = plates(pdf)
    assert set(inks_at(found, 2, 50)) == {"Black"}
    assert set(inks_at(found, 50, 50)) == {"Black"}


def test_other_colours_are_measured_on_the_way(inks: Inks) -> None:
    pdf = gradient(exponential(BLUE, [1, 1, 0]))
    ink(pdf, inks)
    (piece,) = shading_of(pdf).Function.Functions
    assert int(piece.FunctionType) == 0


def test_a_gradient_between_a_named_and_a_measured_colour_has_no_jump(inks: Inks) -> None:
    pdf = gradient(exponential(RED, BLUE))
    ink(pdf, inks)
    _, (piece,) = pieces_of(shading_of(pdf).Function)
    assert piece(0) == pytest.approx((0, 0.8, 0.8, 0), abs=1e-3)
    steps = [piece(step / 100) for step in range(101)]
    jumps = [max(abs(a - b) for a, b in zip(one, other, strict=True)) for one, other in pairwise(steps)]
    assert max(jumps) < 0.05


def test_a_hard_edge_stays_hard(inks: Inks) -> None:
    pdf = gradient(stitching([0.5], exponential(RED, RED), exponential(WHITE, WHITE)))
    ink(pdf, inks)
    found = plates(pdf)
    assert inks_at(found, 48, 50) == {"Magenta": 80, "Yellow": 80}
    assert inks_at(found, 52, 50) == {}


def test_powers_are_followed(inks: Inks) -> None:
    pdf = gradient(exponential([0, 0, 0], WHITE, 3))
    before = pieces_of(exponential([0, 0, 0], WHITE, 3))[1][0](0.5)
    ink(pdf, inks)
    _, (piece,) = pieces_of(shading_of(pdf).Function)
    assert before[0] == pytest.approx(0.125)
    assert piece(0.5)[3] > 0.85


def test_red_fades_on_its_own_plate(spot_inks: Inks) -> None:
    pdf = gradient(exponential(RED, WHITE))
    facts = ink(pdf, spot_inks)
    assert facts.plates == ("专色红",)
    found = plates(pdf)
    (tint,) = inks_at(found, 50, 50).values()
    assert tint == pytest.approx(40 / 0.8, abs=1.5)


def test_red_that_turns_blue_cannot_stand_on_one_plate(spot_inks: Inks) -> None:
    pdf = gradient(exponential(RED, BLUE))
    assert ink(pdf, spot_inks).plates == ()
    assert shading_of(pdf).ColorSpace == Name.DeviceCMYK


def test_sampled_functions_and_radial_gradients(inks: Inks) -> None:
    pdf = sheet(b"/Pattern cs /P scn 0 0 100 100 re f")
    function = pdf.make_stream(
        bytes([255, 51, 51, 255, 255, 255]), FunctionType=0, Domain=Array([0, 1]), Range=Array([0, 1] * 3),
        Size=Array([2]), BitsPerSample=8,
    )  # fmt: skip
    shading = Dictionary(
        ShadingType=3, ColorSpace=Name.DeviceRGB, Coords=[50, 50, 0, 50, 50, 50], Function=function,
        Background=[1, 0.2, 0.2], Extend=[True, True],
    )  # fmt: skip
    place(pdf, "P", Dictionary(PatternType=2, Shading=shading), "Pattern")
    facts = ink(pdf, inks)
    found = plates(pdf)
    assert inks_at(found, 75, 50)["Magenta"] == pytest.approx(40, abs=2)
    assert [float(part) for part in pdf.pages[0].Resources.Pattern.P.Shading.Background] == [0, 0.8, 0.8, 0]
    assert facts.pages[0].spaces == {"DeviceCMYK"}


def test_greys_of_a_mask_stay_greys(inks: Inks) -> None:
    pdf = sheet(b"/m gs 0 0 100 100 re f")
    mask = pdf.make_stream(b"/S sh")
    mask.Subtype, mask.BBox = Name.Form, Array([0, 0, 100, 100])
    mask.Group = Dictionary(S=Name.Transparency, CS=Name.DeviceRGB)
    shading = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceGray, Coords=[0, 0, 100, 0], Function=exponential([0], [1])
    )
    mask.Resources = Dictionary(Shading=Dictionary(S=shading))
    place(pdf, "m", Dictionary(SMask=Dictionary(S=Name.Luminosity, G=mask)), "ExtGState")
    ink(pdf, inks)
    assert mask.Resources.Shading.S.ColorSpace == Name.DeviceGray
    assert inks_at(plates(pdf), 75, 50)["Black"] == pytest.approx(75, abs=2)


@pytest.mark.parametrize(
    "entries",
    [
        {"ShadingType": 1, "Function": Dictionary(FunctionType=4, Domain=[0, 1, 0, 1], Range=[0, 1] * 3)},
        {"Function": Dictionary(FunctionType=4, Domain=[0, 1], Range=[0, 1] * 3)},
        {"Function": Dictionary(FunctionType=2, Domain=[0, 1], C0=[1], C1=[1, 1, 1], N=1)},
    ],
)
def test_gradients_that_are_not_understood_are_told(entries: dict[str, Any], inks: Inks) -> None:
    pdf = gradient(exponential(RED, WHITE))
    for key, value in entries.items():
        shading_of(pdf)[f"/{key}"] = value
    (told,) = ink(pdf, inks).unresolved
    assert (told.page, told.reason) == (1, Reason.COLOUR_SPACE)
    assert operators(pdf.pages[0])[-1] == "/S sh"
