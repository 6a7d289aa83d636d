"""Functions are reckoned as ISO 32000-1, 7.10 says, and come back the same."""

from __future__ import annotations

import pikepdf
import pytest
from pikepdf import Array, Dictionary

from press.finish.ink.functions import FunctionError, domain_of, pieces_of, stitched


@pytest.fixture
def pdf() -> pikepdf.Pdf:
    return pikepdf.new()


def test_pieces_that_jump_are_told_from_both_sides() -> None:
    parts = [
        Dictionary(FunctionType=2, Domain=[0, 1], C0=[0], C1=[0.5], N=1),
        Dictionary(FunctionType=2, Domain=[0, 1], C0=[1], C1=[0.8], N=1),
    ]
    whole = Dictionary(FunctionType=3, Domain=[0, 2], Bounds=[1.5], Encode=[0, 1, 1, 0], Functions=parts)
    bounds, pieces = pieces_of(whole)
    assert (bounds, domain_of(whole)) == ([1.5], (0, 2))
    assert [piece(share)[0] for piece in pieces for share in (0, 1)] == pytest.approx([0, 0.5, 0.8, 1])


def test_several_functions_make_one_colour() -> None:
    parts = Array([Dictionary(FunctionType=2, Domain=[0, 1], C0=[0], C1=[end], N=1) for end in (1, 0.5, 0.2)])
    assert pieces_of(parts)[1][0](0.5) == pytest.approx((0.5, 0.25, 0.1))


@pytest.mark.parametrize(
    ("bits", "data"), [(8, b"\x00\xff\x80"), (16, b"\0\0\xff\xff\x80\x80"), (4, b"\x0f\x80")]
)
def test_samples_are_joined_by_straight_lines(pdf: pikepdf.Pdf, bits: int, data: bytes) -> None:
    function = pdf.make_stream(
        data, FunctionType=0, Domain=Array([0, 1]), Range=Array([0, 1]), Size=Array([3]), BitsPerSample=bits
    )
    (piece,) = pieces_of(function)[1]
    assert [piece(at)[0] for at in (0, 0.25, 0.5)] == pytest.approx([0, 0.5, 1])
    assert piece(1)[0] == pytest.approx(0.5, abs=0.04)


def test_inputs_outside_the_domain_count_as_its_ends() -> None:
    function = Dictionary(FunctionType=2, Domain=[0.25, 0.5], C0=[0], C1=[1], N=2)
    whole = Dictionary(FunctionType=3, Domain=[0, 1], Bounds=[], Encode=[0, 1], Functions=[function])
    (piece,) = pieces_of(whole)[1]
    assert [piece(at)[0] for at in (0, 1)] == pytest.approx([0.0625, 0.25])


def test_functions_in_functions_without_end_are_refused() -> None:
    pdf = pikepdf.new()
    function = pdf.make_indirect(Dictionary(FunctionType=3, Domain=[0, 1], Bounds=[], Encode=[0, 1]))
    function.Functions = Array([function])
    with pytest.raises(FunctionError):
        pieces_of(function)


def test_what_is_written_is_read_again(pdf: pikepdf.Pdf) -> None:
    curve = [(0.0, 1.0), (0.3, 0.5), (1.0, 0.0)]
    made = stitched(pdf, [0, 1], [0.4], [[(0.0, 0.2), (1.0, 0.4)], curve])
    bounds, (straight, curved) = pieces_of(made)
    assert bounds == pytest.approx([0.4])
    assert straight(0.5) == pytest.approx((0.5, 0.3))
    assert [curved(at / 2) for at in range(3)] == [pytest.approx(value, abs=1e-4) for value in curve]
