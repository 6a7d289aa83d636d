"""Terminal columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.cli.columns import pad, width, wrap


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("期号", 4), ("第21期", 6), ("（总", 4), ("é", 1), ("e\u0301", 1), ("\ufeff中", 2), ("", 0)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


def test_pad_fills_to_columns() -> None:
    assert pad("期号", 6) == "期号  "


def test_wrap_breaks_between_han_and_at_spaces() -> None:
    assert wrap("排一期，写出 reading 文件", 12) == ["排一期，写出", "reading 文件"]


def test_wrap_never_begins_a_line_with_a_stop() -> None:
    assert wrap("一二三四，五六", 8) == ["一二三", "四，五六"]


@given(st.text(alphabet="期号abc ，。-", max_size=60), st.integers(min_value=4, max_value=30))
def test_wrap_keeps_every_character(text: str, columns: int) -> None:
    assert "".join("".join(wrap(text, columns)).split()) == "".join(text.split())
