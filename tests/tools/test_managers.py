"""The exact line that installs what is missing, on each system."""

from __future__ import annotations

import os
import shutil

import pytest

from press.tools import Packages, install_line, package_manager

PANGO = Packages(apt="libpango-1.0-0", dnf="pango", pacman="pango", brew="pango")
SUBSET = Packages(apt="libharfbuzz-subset0", dnf="harfbuzz", pacman="harfbuzz", brew="harfbuzz")


@pytest.fixture(autouse=True)
def _no_package_lists(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.tools.managers.apt_names", lambda: frozenset())


@pytest.mark.parametrize(
    ("program", "uid", "line"),
    [
        (
            "apt-get",
            1000,
            "sudo apt-get update && sudo apt-get install -y libpango-1.0-0 libharfbuzz-subset0",
        ),
        ("apt-get", 0, "apt-get update && apt-get install -y libpango-1.0-0 libharfbuzz-subset0"),
        ("dnf", 1000, "sudo dnf install -y pango harfbuzz"),
        ("pacman", 1000, "sudo pacman -S --needed --noconfirm pango harfbuzz"),
        ("brew", 501, "brew install pango harfbuzz"),
        ("none", 1000, ""),
    ],
)
def test_line(monkeypatch: pytest.MonkeyPatch, program: str, uid: int, line: str) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: name if name == program else None)
    monkeypatch.setattr(os, "geteuid", lambda: uid)
    assert install_line([PANGO, SUBSET, PANGO]) == line


def test_nothing_to_install_gives_no_line() -> None:
    assert install_line([Packages(brew="verapdf")], manager="apt") == ""


def test_a_system_whose_manager_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shutil, "which", lambda name: None)
    assert package_manager() is None


@pytest.mark.parametrize(
    ("known", "names"),
    [
        ({"libpango-1.0-0", "libharfbuzz-subset0"}, "libpango-1.0-0 libharfbuzz-subset0"),
        ({"libpango-1.0-0"}, "libpango-1.0-0"),
        (set(), "libpango-1.0-0 libharfbuzz-subset0"),
    ],
)
def test_names_that_an_older_release_does_not_have(
    monkeypatch: pytest.MonkeyPatch, known: set[str], names: str
) -> None:
    monkeypatch.setattr("press.tools.managers.apt_names", lambda: frozenset(known))
    assert install_line([PANGO, SUBSET], manager="apt").endswith(f"install -y {names}")


def test_no_line_for_what_the_release_does_not_have(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.tools.managers.apt_names", lambda: frozenset({"libpango-1.0-0"}))
    assert install_line([SUBSET], manager="apt") == ""
