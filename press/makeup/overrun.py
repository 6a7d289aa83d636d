"""Articles that run over by a few lines: their openings give up white to win them back."""

from __future__ import annotations

from collections.abc import Mapping

from press.diagnostics import Spot
from press.makeup.white import page_of
from press.model import Issue
from press.model.measure import MM
from press.project import Project

_MOST = {"leader": 12, "article": 3, "report": 4}
"""Lines on the last page, by the look of the opening: more cannot be won back there, nothing from others."""


def overrunning(project: Project, issue: Issue, places: Mapping[str, Spot]) -> frozenset[str]:
    """Return the articles whose last page holds a few lines only; none in kinds without columns.

    Args:
        project: whose layouts say what the page is like.
        issue: whose pages.
        places: where every element with an id fell; ``after-`` and an article's id is where it ends.

    Raises:
        LayoutError: the layout is missing or broken.
    """
    page = page_of(project, issue)
    if page is None:
        return frozenset()
    found = set()
    for piece in issue.pieces:
        begin, end = (places.get(f"{name}{piece.article.id}") for name in ("", "after-"))
        department = issue.publication.departments.get(piece.column)
        most = _MOST.get(department.look if department else "article", 0)
        # An article in two places 转接 ends its first part where its pages are full.
        if begin and end and begin.page < end.page and not piece.item.jump:
            lines = round((end.y - page.top) * MM / page.pitch)
            if 0 < lines <= most:
                found.add(piece.article.id)
    return frozenset(found)
