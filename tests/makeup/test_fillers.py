"""Pages to write on: their lines end above the foot, or the last would stand on the page behind."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from press.makeup.environment import environment
from press.project import Project

ROOT = Path(__file__).parents[2]
TOP, STEP = 3, 1.5
"""From the head to the first line, and from line to line, in lines of text (front.css)."""


@pytest.mark.parametrize("lines", range(30, 46))
def test_lines_to_write_on_end_above_the_foot(lines: int) -> None:
    fillers = environment(Project.around(ROOT)).get_template("journal/_fillers.html.j2").module
    cover = SimpleNamespace(colour="")
    issue = SimpleNamespace(pictures={}, file=SimpleNamespace(cover=cover))
    html = str(fillers.page([], 0, "spare-1", issue, lines))  # type: ignore[attr-defined]
    below = lines - TOP - STEP * html.count('class="filler-line"')
    assert 0 < below <= STEP + 0.5
