"""Python's packages: each declared one is probed, has its purpose told, and is written down."""

from __future__ import annotations

from importlib import metadata
from pathlib import Path

import pytest

from press.tools import probe_packages, probe_python, python

ROOT = Path(__file__).parents[2]


def test_every_declared_package_has_a_purpose() -> None:
    assert {probe.name for probe in probe_packages()} == python.PURPOSES.keys()
    assert all(probe.purpose for probe in probe_packages())


def test_what_is_installed_is_what_is_wanted() -> None:
    assert [probe.name for probe in [probe_python(), *probe_packages()] if probe.state != "ok"] == []


def test_every_declared_package_is_explained_in_the_documentation() -> None:
    told = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8").lower()
    assert [name for name in python.PURPOSES if f"| {name} |" not in told] == []


def test_an_installed_press_asks_its_own_metadata(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(python, "_ROOT", tmp_path)
    monkeypatch.setattr(metadata, "requires", lambda name: ["weasyprint==1.0", 'gone[x]>=2; os_name == "nt"'])
    probes = {probe.name: probe for probe in probe_packages()}
    assert (probes["weasyprint"].wanted, probes["weasyprint"].state) == ("==1.0", "unfit")
    assert (probes["gone"].wanted, probes["gone"].state) == (">=2", "missing")
