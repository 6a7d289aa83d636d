"""White that nobody wants: a page of a few lines, a page left open because what follows found no room."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from press.diagnostics import Diagnostic, Spot
from press.diagnostics.layout import CONTENTS_SPREAD, FEW_LINES, FILLER_APART, NO_JUMP, OPEN_PAGE
from press.language import say
from press.makeup.column_grid import ColumnGrid
from press.makeup.filters import one_line
from press.makeup.jumps import rest_name
from press.makeup.manifest import read_manifest
from press.makeup.unplaced import unplaced
from press.model import Issue, Piece
from press.model.blocks import Figure
from press.model.journal import Start
from press.model.measure import MM
from press.project import Project

_FEW = 5
"""Lines: fewer on the last page of an article look forgotten."""

_OPEN = 1 / 3
"""Of a page's lines: less white than this at its foot is what openings cost."""

_TAIL = "tail-"
"""How the ids of fillers begin that stand behind an article."""

_NAMED = 24
"""Characters of a title by which an article is named."""


def find_white(project: Project, issue: Issue, places: Mapping[str, Spot]) -> tuple[Diagnostic, ...]:
    """Return what an editor can mend: the running order, or a few lines more or less.

    Args:
        project: whose layouts say what the page is like; only pages in columns are looked at.
        issue: whose pages.
        places: where every element with an id fell; ``after-`` and an article's id is where it ends.

    Raises:
        LayoutError: the layout is missing or broken.
    """
    page = page_of(project, issue)
    if page is None:
        ignored = say("这种版式不分两处排", "pages without columns have no jumps")
        return (*unplaced(issue, page), *_unjumped(issue, places, ignored))
    filled = say("“先排”的面数里已经排完", "it ends on the pages that its first part may fill")
    return (
        *unplaced(issue, page),
        *_front(issue, places),
        *_apart(issue, places),
        *_unjumped(issue, places, filled),
        *_Look(places, page).along(issue.pieces),
    )


def page_of(project: Project, issue: Issue) -> ColumnGrid | None:
    """Return the page of an issue as its publication asks for it; None for kinds without columns.

    Raises:
        LayoutError: the layout is missing or broken, or the type area does not fit.
    """
    page = read_manifest(project.layout(issue.publication.kind)).page
    return page.wearing(issue.publication.page) if isinstance(page, ColumnGrid) else None


def _front(issue: Issue, places: Mapping[str, Spot]) -> Iterator[Diagnostic]:
    if issue.imprint_follows and (place := places.get("imprint")):
        yield CONTENTS_SPREAD.at(Spot(place.page))


def _apart(issue: Issue, places: Mapping[str, Spot]) -> Iterator[Diagnostic]:
    """Tell fillers that are to stand at the foot of an article's last page and found no room there."""
    for number, filler in enumerate(issue.file.fillers, 1):
        stands = places.get(f"{_TAIL}{number}")
        for piece in issue.pieces:
            end = places.get(f"after-{piece.article.id}")
            if stands and end and filler.follows(piece.item.file) and stands.page > end.page:
                yield FILLER_APART.at(Spot(stands.page), number=number, title=_short(piece))


def _unjumped(issue: Issue, places: Mapping[str, Spot], why: str) -> Iterator[Diagnostic]:
    """Tell articles that are to stand in two places and stand in one."""
    for piece in issue.pieces:
        begins = places.get(piece.article.id)
        if piece.item.jump and begins and rest_name(piece.article.id) not in places:
            yield NO_JUMP.at(Spot(begins.page), title=_short(piece), why=why)


class _Look:
    def __init__(self, places: Mapping[str, Spot], page: ColumnGrid) -> None:
        self.places, self.page = places, page

    def along(self, pieces: tuple[Piece, ...]) -> Iterator[Diagnostic]:
        """Look at the end of every article, and at what follows."""
        for piece, following in zip(pieces, (*pieces[1:], None), strict=True):
            end = self.places.get(f"after-{piece.article.id}")
            if end is None:
                continue
            begin = self.places.get(following.article.id) if following else None
            if begin is None or begin.page > end.page:
                yield from self._last_page(piece, following, end)

    def _last_page(self, piece: Piece, following: Piece | None, end: Spot) -> Iterator[Diagnostic]:
        filled = round((end.y - self.page.top) * MM / self.page.pitch)
        empty = self.page.lines - filled
        begins = self.places.get(piece.article.id)
        if begins and begins.page < end.page and 0 < filled < _FEW:
            yield FEW_LINES.at(Spot(end.page), title=_short(piece), count=filled)
        elif following and following.start is Start.RUN_ON and self._is_open(piece, empty, end.page):
            yield OPEN_PAGE.at(Spot(end.page), title=_short(following), count=empty)

    def _is_open(self, piece: Piece, empty: int, page: int) -> bool:
        """Tell whether so many empty lines behind an article are white: what stands at the foot is none."""
        if any(name.startswith(_TAIL) and place.page == page for name, place in self.places.items()):
            return False
        last = piece.article.blocks[-1] if piece.article.blocks else None
        at_foot = isinstance(last, Figure) and (last.bleed == "foot" or last.place == "bottom")
        return empty > _OPEN * self.page.lines and not at_foot


def _short(piece: Piece) -> str:
    title = one_line(piece.article.front.title)
    return title if len(title) <= _NAMED else f"{title[:_NAMED]}…"
