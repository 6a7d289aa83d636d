from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.fonts.coverage import Coverage, gb2312, gbk, is_han, tongyong


def test_the_national_lists_have_as_many_characters_as_they_say() -> None:
    assert (len(gb2312()), len(gbk()), len(tongyong())) == (6763, 20923, 8105)


def test_the_lists_hold_what_they_should() -> None:
    assert "啊" in gb2312()
    assert "喆" not in gb2312()
    assert "喆" in gbk()
    assert "𬭚" in tongyong()
    assert gbk().shared(gb2312()) == 6763


@given(st.sets(st.integers(0, 0x10FFFF)))
def test_ranges_are_a_set(points: set[int]) -> None:
    coverage = Coverage.of(points)
    assert len(coverage) == len(points)
    assert {ord(char) for char in coverage} == points
    assert Coverage.read(str(coverage)) == coverage
    assert all(chr(point) in coverage for point in points)
    assert all((chr(point + 1) in coverage) == (point + 1 in points) for point in points if point < 0x10FFFF)


def test_css_ranges_are_read() -> None:
    assert "".join(Coverage.parse("U+41-43, u+b7")) == "ABC·"


def test_no_ranges_are_refused() -> None:
    with pytest.raises(ValueError, match="invalid"):
        Coverage.parse("U+XY")


def test_nothing_else_is_in_a_coverage() -> None:
    assert 0x41 not in Coverage.parse("41")


@pytest.mark.parametrize(
    ("char", "answer"), [("永", True), ("㎡", False), ("𬭚", True), ("a", False), ("豈", True)]
)
def test_is_han(char: str, answer: bool) -> None:
    assert is_han(char) is answer
