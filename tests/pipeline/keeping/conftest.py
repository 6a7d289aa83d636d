"""An issue, its archived version, and a way to change it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from press.archive import Revision, Shelf
from press.project import Project


@pytest.fixture
def issue(project: Project) -> Path:
    return project.issues / "gongzuo-jianbao" / "2026-1"


@pytest.fixture
def revision(project: Project, bag: Path) -> Revision:
    """The issue as archived, the first time."""
    (found,) = Shelf(project.archive).all()
    assert found.folder == bag
    return found


@pytest.fixture
def change(issue: Path) -> Callable[[], None]:
    """Change one word of the first article."""

    def change() -> None:
        path = sorted((issue / "articles").glob("*.md"))[0]
        path.write_text(path.read_text("utf-8") + "\n又及：以上数字截至月底。\n", "utf-8")

    return change
