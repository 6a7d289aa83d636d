"""Fixtures that every room's tests share."""

from __future__ import annotations

import datetime
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from press.cli.starting import make_workspace
from press.pipeline.keeping import archive
from press.project import Project
from press.typeset.collecting import sweeper
from tests.support.references import References

settings.register_profile("untimed", deadline=None)  # a busy machine is no fault of the code
settings.load_profile("untimed")

TODAY = datetime.date(2026, 11, 20)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-refs", action="store_true", help="rewrite the references in tests/ref")


@pytest.fixture(autouse=True)
def _same_everywhere(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak Chinese, in black and white, however the machine is set up."""
    monkeypatch.setenv("PRESS_LANG", "zh")
    monkeypatch.setenv("NO_COLOR", "1")
    for variable in ("FORCE_COLOR", "TTY_COMPATIBLE", "PRESS_DEBUG", "COLUMNS"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak English."""
    monkeypatch.setenv("PRESS_LANG", "en")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """A workspace with one small right issue, ``gongzuo-jianbao/2026-1``, on 20 November 2026."""
    project = Project(root=tmp_path / "workspace", today=lambda: TODAY)
    make_workspace(project)
    return project


@pytest.fixture
def issue(project: Project) -> Path:
    """The folder of the workspace's issue."""
    return project.issues / "gongzuo-jianbao" / "2026-1"


@pytest.fixture(scope="session")
def archived(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace like ``project``'s whose issue is archived; to be copied, not to be changed."""
    project = Project(root=tmp_path_factory.mktemp("archived") / "workspace", today=lambda: TODAY)
    make_workspace(project)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PRESS_LANG", "zh")
        assert archive(project, project.issues / "gongzuo-jianbao" / "2026-1").revision
    return project.root


@pytest.fixture
def bag(project: Project, archived: Path) -> Path:
    """The workspace's issue archived: its bag, which the test may damage."""
    shutil.copytree(archived / "dist", project.root / "dist")
    return project.archive / "gongzuo-jianbao" / "2026" / "2026-1"


@pytest.fixture
def references(request: pytest.FixtureRequest) -> References:
    """Texts kept in ``tests/ref/text``; ``--update-refs`` rewrites them."""
    folder = Path(__file__).parent / "ref" / "text"
    return References(folder, update=bool(request.config.getoption("--update-refs")))


@pytest.fixture(scope="session", autouse=True)
def rare_sweeps() -> Iterator[None]:
    """Look for garbage after 240 pages instead of 24: there is a tenth of the time in it."""
    sweep = sweeper.sweep
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sweeper, "sweep", lambda *, least=0: sweep(least=max(least, 240)))
        yield
