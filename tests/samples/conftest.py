"""The sample issues, built once a run and measured from the finished file."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from press.fonts import ensure_fonts
from press.pipeline import BuildOptions, BuildResult, Purpose, build
from press.project import Project
from tests.support.measure import Page, measure

ROOT = Path(__file__).parent.parent.parent

Build = Callable[[str], BuildResult]
Pages = Callable[[str], tuple[Page, ...]]


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Build:
    """Build a sample by its name, such as ``qingxi-gongzuo/2026-18``; each only once."""
    project = Project(ROOT)
    ensure_fonts(project, ("bulletin",))
    out = tmp_path_factory.mktemp("dist")

    @cache
    def once(name: str) -> BuildResult:
        return build(project, project.issues / name, BuildOptions(out=out / name, purposes=tuple(Purpose)))

    return once


@pytest.fixture(scope="session")
def pages(built: Build) -> Pages:
    """Measure the reading file of a sample."""

    @cache
    def once(name: str) -> tuple[Page, ...]:
        return measure(built(name).files[0].path)

    return once
