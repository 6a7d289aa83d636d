"""Numbers of copies on the command line."""

from __future__ import annotations

import pytest

from press.cli.numbers import copy_numbers, numbering_of
from press.errors import ExitCode, UsageError


@pytest.mark.parametrize(
    ("words", "found"),
    [("3", (3,)), ("1-3", (1, 2, 3)), ("1,3,7-9", (1, 3, 7, 8, 9)), ("1，3、7—8", (1, 3, 7, 8)),
     (" 000001 - 000002 ", (1, 2)), ("999999", (999_999,))],
)  # fmt: skip
def test_numbers_in_order(words: str, found: tuple[int, ...]) -> None:
    assert copy_numbers(words) == found


def test_a_hundred_thousand_and_no_more() -> None:
    assert len(copy_numbers("1-100000")) == 100_000
    with pytest.raises(UsageError, match="最多 100000 份"):
        copy_numbers("1-100000,100001")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("5-1", "“5-1”写反了"),
        ("1-5,4-9", "份号 4 写了两次"),
        ("3,3", "份号 3 写了两次"),
        ("7-9,1-3", "“1-3”应当写在 9 的前面"),
        ("0-3", "从 1 到 999999"),
        ("999999-1000000", "从 1 到 999999"),
        ("甲", "“甲”不是份号"),
        ("1,,2", "“”不是份号"),
        ("１-３", "不是份号"),
    ],
)
def test_mistakes_in_words(words: str, told: str) -> None:
    with pytest.raises(UsageError, match=told) as error:
        copy_numbers(words)
    assert error.value.exit_code == ExitCode.USAGE
    assert "--copies 1-120" in error.value.hint


def test_recipients_go_with_copies() -> None:
    assert numbering_of("", recipients=False) is None
    with pytest.raises(UsageError, match="--recipients 要和 --copies 一起用"):
        numbering_of("", recipients=True)
