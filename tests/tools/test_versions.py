"""Version numbers compared as numbers, not as text."""

from __future__ import annotations

import pytest

from press.tools.versions import release, satisfies


@pytest.mark.parametrize(
    ("version", "numbers"),
    [("70.0", (70,)), ("2.50.4", (2, 50, 4)), ("3.11.0rc1", (3, 11)), ("?", ()), ("", ())],
)
def test_release(version: str, numbers: tuple[int, ...]) -> None:
    assert release(version) == numbers


@pytest.mark.parametrize(
    ("version", "specifier"),
    [
        ("70.0", "==70.0"),
        ("70", "==70.0"),
        ("3.10", ">=3.9"),
        ("3.1.6", ">=3.1.6,<4"),
        ("1.0", ""),
        ("?", ""),
        ("1.2", "!=1.1"),
    ],
)
def test_satisfied(version: str, specifier: str) -> None:
    assert satisfies(version, specifier)


@pytest.mark.parametrize(
    ("version", "specifier"),
    [
        ("69.9", "==70.0"),
        ("2.7.4", ">=4.1"),
        ("4.0", ">=3.1.6,<4"),
        ("3.1.5", ">=3.1.6,<4"),
        ("?", ">=4.1"),
        ("1.1", "!=1.1"),
    ],
)
def test_not_satisfied(version: str, specifier: str) -> None:
    assert not satisfies(version, specifier)
