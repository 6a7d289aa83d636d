"""What a large frame changes: nothing but where Python keeps its frames."""

from __future__ import annotations

import inspect

import pytest

from press.errors import TypesetError
from press.typeset import Document, typeset
from press.typeset.stack import roomy
from tests.typeset.conftest import SetPages


@roomy
def sized(number: int, *, scale: int = 2) -> int:
    """Return a number, scaled."""
    if number < 0:
        raise ValueError(number)
    return number * scale


def test_a_call_goes_through() -> None:
    assert (sized(3), sized(3, scale=5), sized(number=4)) == (6, 15, 8)


def test_an_error_comes_out_and_the_next_call_works() -> None:
    with pytest.raises(ValueError, match="-1"):
        sized(-1)
    assert sized(1) == 2


def test_it_looks_like_the_function_it_enters() -> None:
    assert (sized.__name__, sized.__doc__) == ("sized", "Return a number, scaled.")
    assert list(inspect.signature(sized).parameters) == ["number", "scale"]


def test_such_calls_nest() -> None:
    @roomy
    def countdown(depth: int) -> int:
        return countdown(depth - 1) + 1 if depth else 0

    assert countdown(50) == 50


def test_layout_and_drawing_are_entered_through_a_large_frame() -> None:
    assert all(hasattr(entry, "__wrapped__") for entry in (typeset, Document.write_pdf))


def test_the_frame_is_large() -> None:
    frames: list[int] = []

    @roomy
    def caller() -> None:
        frame = inspect.currentframe()
        assert frame is not None
        assert frame.f_back is not None
        frames.append(frame.f_back.f_code.co_stacksize)

    caller()
    assert frames[0] * 8 >= 1 << 20


def test_blocks_in_blocks_are_set_or_told(set_pages: SetPages) -> None:
    def nested(depth: int) -> str:
        return "<div>" * depth + "字" + "</div>" * depth

    document = set_pages(nested(150))
    assert document.text().strip() == "字"
    assert document.write_pdf()
    with pytest.raises(TypesetError, match=r"太深|too deep"):
        set_pages(nested(3000))
