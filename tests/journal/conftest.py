"""Journals built once for many questions, and a workspace to write one's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from press.fonts import ensure_fonts
from press.pipeline import BuildOptions, BuildResult, Purpose, build
from press.project import Project
from tests.journal.workspace import Workspace
from tests.support.measure import Page, measure

Set = Callable[[Path], "Built"]


@dataclass(frozen=True)
class Built:
    """A journal as built: what was said, and its pages as printed."""

    result: BuildResult
    pages: tuple[Page, ...]

    @property
    def codes(self) -> list[str]:
        """The codes of what was said."""
        return [found.code for found in self.result.diagnostics]


def set_journal(folder: Path) -> Built:
    """Build an issue's reading file and measure it."""
    project = Project(folder.parents[2])
    ensure_fonts(project, ("journal",))
    result = build(project, folder, BuildOptions(purposes=(Purpose.READING,)))
    return Built(result, measure(result.files[0].path) if result.ok else ())


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """A workspace without articles as yet."""
    return Workspace(tmp_path)
