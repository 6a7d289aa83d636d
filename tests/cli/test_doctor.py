"""``press doctor``: what it lists, and when it says that something is missing."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from press import tools
from press.cli import checkup, examination
from press.tools import harfbuzz_subset, pango
from tests.cli.run import press

GONE = replace(pango.probe(), found=None)


@pytest.fixture(autouse=True)
def _no_slow_programs(monkeypatch: pytest.MonkeyPatch) -> None:
    absent = [replace(probe, found=None) for probe in tools.probe_programs()]
    monkeypatch.setattr(examination, "probe_programs", lambda: absent)
    monkeypatch.setattr(examination, "install_line", lambda packages: "the line")
