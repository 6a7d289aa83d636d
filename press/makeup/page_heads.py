"""Articles that stand at the head of their page though they run on: nothing parts them from what is above."""

from __future__ import annotations

from collections.abc import Mapping

from press.diagnostics import Spot
from press.makeup.white import page_of
from press.model import Issue
from press.model.measure import MM
from press.project import Project

BOX = "piece-"
"""How the id of an article's whole begins; its opening has the article's own."""


def page_heads(project: Project, issue: Issue, places: Mapping[str, Spot]) -> frozenset[str]:
    """Return the articles at the heads of their pages, by id; none in kinds without columns.

    Args:
        project: whose layouts say where a page's type area begins.
        issue: whose pages.
        places: where every element with an id fell.

    Raises:
        LayoutError: the layout is missing or broken.
    """
    page = page_of(project, issue)
    if page is None:
        return frozenset()
    first = page.top + page.pitch / 2 / MM
    pieces = ((name.removeprefix(BOX), spot) for name, spot in places.items() if name.startswith(BOX))
    return frozenset(
        name
        for name, spot in pieces
        if spot.y < first or ((opening := places.get(name)) and opening.page > spot.page)
    )
