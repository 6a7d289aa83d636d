"""The flatplan of a real issue, set and drawn."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from press.pipeline import plan
from press.project import Project
from press.sources import read_issue
from tests.support.measure import measure


@pytest.fixture
def issue(project: Project) -> Path:
    return project.issues / "gongzuo-jianbao" / "2026-1"


def test_a_bulletin_has_a_plan_too(project: Project, issue: Path) -> None:
    result = plan(project, issue)
    reading = read_issue(project, issue)
    assert reading.value
    titles = [article.front.title for article in reading.value.articles]
    assert [title for page in result.pages for title in page.begins] == titles
    assert (result.sheets[0].name, result.sheets[0].parent.parent.parent) == (
        "gongzuo-jianbao-2026-1-plan.pdf", project.dist,
    )  # fmt: skip
    (sheet,) = measure(result.sheets[0])
    assert "版面计划" not in "".join(char.text for char in sheet.characters)
    assert bool(result.sheets[1:]) == bool(shutil.which("pdftoppm"))
