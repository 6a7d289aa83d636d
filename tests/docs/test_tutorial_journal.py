"""The journal's tutorial does what it says: followed to the letter, its commands answer as the page shows."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.project import Project
from press.sources import read_issue
from scripts.tutorial import follow, shown, steps
from tests.cli.run import press


@pytest.fixture
def journal(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> tuple[Project, Path]:
    """The workspace at the end of the fifth step, as the current folder."""
    project, issue = follow(tmp_path / "neikan")
    monkeypatch.chdir(project.root)
    return project, issue


def _lasting(text: str) -> list[str]:
    """Return the lines of an answer without what differs from machine to machine: times, sizes, lines set."""
    lines = [re.sub(r"，用时 [\d.]+ 秒|  [\d.]+ [KM]B$", "", line.rstrip()) for line in text.splitlines()]
    return [line for line in lines if not re.match(r"  \d+ 行|  缩样|\s*$", line)]


def test_every_article_of_the_running_order_is_written() -> None:
    order = steps()["2026-1/issue.yaml"]
    told = {Path(name).name for name in steps() if name.endswith(".md")}
    assert told == {name for name in re.findall(r"[\w-]+\.md", order) if name[:2] > "04"}


def test_it_makes_a_journal_of_sixteen_pages(journal: tuple[Project, Path]) -> None:
    run = press("build", "2026-1")
    assert run.code == 0, run.err
    assert "16 页" in run.out
    assert _lasting(run.out) == _lasting(shown("built"))
    assert shown("checked").split("，")[:2] == shown("built").splitlines()[0].split("，")[:2]
    assert not re.search("错误|提醒|说明", run.err)


def test_the_plan_is_as_shown(journal: tuple[Project, Path]) -> None:
    assert _lasting(press("plan", "2026-1").out) == _lasting(shown("planned"))


def test_the_mistake_is_told_as_shown(journal: tuple[Project, Path]) -> None:
    project, issue = journal
    file = issue / "issue.yaml"
    file.write_text(file.read_text("utf-8").replace("栏目: 调研", "栏目: 调查"), "utf-8")
    (told,) = read_issue(project, issue).diagnostics
    assert shown("mistaken").startswith(f"{told.place}  提醒 {told.code}  {told.message}\n")
    assert told.hint in shown("mistaken")
