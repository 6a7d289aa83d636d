"""What leads a reader through a file: the names of its pages, the outline by department and article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby

from press.diagnostics import Spot
from press.finish import Heading, Particulars
from press.makeup import read_manifest
from press.makeup.filters import one_line
from press.makeup.flatplan import PlanPage, flatplan, labels
from press.model import Piece
from press.pipeline.survey import Survey
from press.project import Project
from press.typeset import Document

_HEAD = 12.0
"""mm below the head margin: an article that begins higher stands at the head of its page."""

_OUTSIDE = ("cover", "photos", "imprint", "contents")


def planned(project: Project, found: Survey, document: Document) -> tuple[PlanPage, ...]:
    """Return the flatplan of an issue as its pages came out."""
    manifest = read_manifest(project.layout(found.issue.publication.kind))
    return flatplan(
        found.issue,
        document.places,
        count=len(document.pages),
        head=manifest.page.top + _HEAD,
        blank=document.blank,
    )


def particulars_of(project: Project, found: Survey, document: Document) -> Particulars:
    """Return what an issue's files say about themselves, the names of pages and the outline with it."""
    pages = planned(project, found, document)
    return replace(
        Particulars.of(found.issue),
        labels=labels(pages),
        outline=tuple(_outline(pages, found.issue.pieces, document.places)),
    )


def _outline(
    pages: Sequence[PlanPage], pieces: Sequence[Piece], places: Mapping[str, Spot]
) -> Iterator[Heading]:
    """Yield the entries in order of page; none for an issue that has articles and nothing else.

    There the headings that the engine finds are the outline.
    """
    outside = [
        Heading(name, next(rows).number)
        for (role, name), rows in groupby(pages, lambda page: (page.role, page.role_name))
        if role in _OUTSIDE
    ]
    if outside or any(piece.column for piece in pieces):
        yield from sorted([*outside, *_departments(pieces, places)], key=lambda entry: entry.page)


def _departments(pieces: Sequence[Piece], places: Mapping[str, Spot]) -> Iterator[Heading]:
    for name, members in groupby(pieces, lambda piece: piece.column):
        articles = tuple(_article(piece, places) for piece in members)
        if name:
            yield Heading(name, articles[0].page, articles[0].top, articles)
        else:
            yield from articles


def _article(piece: Piece, places: Mapping[str, Spot]) -> Heading:
    spot = places.get(piece.article.id, Spot(1))
    return Heading(one_line(piece.article.front.title), spot.page, spot.y)
