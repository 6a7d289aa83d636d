"""The flatplan as a galley: frames for the thumbnails, and under each what runs on its page."""

from __future__ import annotations

from collections.abc import Sequence

from press.fonts import FontSet
from press.makeup.environment import environment, fill
from press.makeup.flatplan import PlanPage, spreads
from press.makeup.galley import Galley
from press.model import Issue
from press.project import Project

WIDTH = 31.0
"""mm: a thumbnail's, as ``styles/plan.css`` has it."""


def plan_sheet(
    project: Project, issue: Issue, fonts: FontSet, rows: Sequence[PlanPage], trim: tuple[float, float]
) -> Galley:
    """Return the galley of a flatplan; each page's frame has the id ``page-<number>``.

    Args:
        project: whose template and stylesheet.
        issue: whose pages.
        fonts: the typefaces.
        rows: the flatplan.
        trim: width and height of the pages, mm.
    """
    html = fill(
        environment(project),
        "_shared/plan.html.j2",
        publication=issue.publication,
        file=issue.file,
        rows=rows,
        spreads=spreads(rows),
        frame_height=WIDTH * trim[1] / trim[0],
    )
    sheet = project.style("plan.css")
    return Galley(html, (sheet,), fonts.css(), issue.folder, (sheet.parent,))
