"""``press doctor``: what it lists, and when it says that something is missing."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from press import tools
from press.cli import examination
from press.errors import FontError
from press.fonts.listing import Listing, SetListing
from press.project import Project
from press.tools import Packages, ToolProbe, harfbuzz_subset, qpdf
from tests.cli.run import press

Fonts = Callable[..., None]


@pytest.fixture(autouse=True)
def _machine(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine with every library, no program, and a package manager of its own."""
    absent = [replace(qpdf.probe(), found=None)]
    monkeypatch.setattr(examination, "probe_programs", lambda: absent)
    monkeypatch.setattr(examination, "install_line", lambda packages: f"get {packages[0].apt}")


@pytest.fixture(autouse=True)
def fonts(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Fonts:
    """Decide which sets of typefaces have been fetched: the bulletin's, unless told otherwise."""

    def fetched(*sets: str) -> None:
        rows = tuple(
            SetListing(name, name, name, (), is_fetched=name in sets, on_demand=False)
            for name in ("bulletin", "journal")
        )
        listing = Listing((), rows, (), tmp_path)
        monkeypatch.setattr(examination, "list_fonts", lambda project: listing)

    fetched("bulletin")
    return fetched


def _libraries(monkeypatch: pytest.MonkeyPatch, *probes: ToolProbe) -> None:
    monkeypatch.setattr(examination, "probe_libraries", lambda: list(probes))


@pytest.mark.usefixtures("here")
def test_all_that_is_needed_is_there() -> None:
    run = press("doctor")
    assert (run.code, run.err) == (0, "")
    assert run.out.endswith("必需的都齐了。\n")
    assert "✗" not in run.out
    for words in ("✓ Python ", "✓ weasyprint", "要 ==70.0", "✓ harfbuzz-subset", "– qpdf", "      get qpdf"):
        assert words in run.out


def test_a_missing_library_is_told_with_its_line(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _libraries(monkeypatch, replace(harfbuzz_subset.probe(), found=None))
    run = press("doctor")
    assert run.code == 9
    assert "✗ harfbuzz-subset" in run.out
    assert "\n      get libharfbuzz-subset0\n" in run.out
    assert run.out.endswith("还缺：harfbuzz-subset。补法见各项下面一行。\n")


def test_an_old_subsetter_only_slows(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _libraries(monkeypatch, replace(harfbuzz_subset.probe(), found="2.7.4"))
    run = press("doctor")
    assert run.code == 0
    assert re.search(r"– harfbuzz-subset +2\.7\.4 ", run.out)


def test_a_package_of_the_wrong_version(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    wrong = ToolProbe(name="weasyprint", purpose="", found="69.0", wanted="==70.0", packages=Packages())
    monkeypatch.setattr(examination, "probe_packages", lambda: [wrong])
    run = press("doctor")
    assert run.code == 9
    assert 'make -C "' in run.out


def test_the_faces_of_a_bulletin_are_needed(here: Path, fonts: Fonts) -> None:
    fonts()
    run = press("doctor")
    assert run.code == 9
    assert "✗ bulletin" in run.out
    assert "press fonts --fetch bulletin" in run.out
    assert "– journal" in run.out


def test_a_list_of_typefaces_that_cannot_be_read(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(project: Project) -> Listing:
        raise FontError("读不出清单", hint="改好它")

    monkeypatch.setattr(examination, "list_fonts", fail)
    run = press("doctor")
    assert run.code == 9
    assert "读不出清单 改好它" in run.out


def test_json(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    _libraries(monkeypatch, replace(harfbuzz_subset.probe(), found=None))
    run = press("doctor", "--format", "json")
    assert (run.code, run.answer["ok"], run.answer["exit_code"]) == (9, False, 9)
    parts = {part["name"]: part for part in run.answer["parts"]}
    assert parts["harfbuzz-subset"] == {
        "group": "library",
        "name": "harfbuzz-subset",
        "purpose": harfbuzz_subset.probe().purpose,
        "wanted": ">=4.1",
        "found": None,
        "state": "missing",
        "needed": True,
        "hinders": True,
        "remedy": "get libharfbuzz-subset0",
    }
    assert {part["group"] for part in parts.values()} == {"python", "library", "font", "profile", "tool"}


@pytest.mark.usefixtures("english")
def test_outside_a_workspace_and_in_english(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    run = press("doctor")
    assert run.code == 0
    assert "All that is needed is there." in run.out


def test_every_part_tells_its_purpose() -> None:
    probes = [
        tools.probe_python(),
        *tools.probe_packages(),
        *tools.probe_libraries(),
        *tools.probe_programs(),
    ]
    assert [probe.name for probe in probes if not probe.purpose] == []
