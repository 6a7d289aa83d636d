"""The archive as a static site: an index of covers, a page an issue with its contents, two tables."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import quote

from press.archive.bag import PAYLOAD
from press.archive.record import Entry, Kept
from press.archive.shelf import Revision, Shelf
from press.archive.spreadsheet import article_table, issue_table
from press.makeup.environment import environment, fill
from press.project import Project

STYLE = "catalog.css"


@dataclass(frozen=True)
class Card:
    """An issue in the catalogue.

    Args:
        kept: what is known of it.
        revision: its last version.
        page: its page, from the site's folder.
        cover: the picture of its first page, from the site's folder; empty where it cannot be drawn.
        pdf: the address of its file, from its page.
    """

    kept: Kept
    revision: Revision
    page: str
    cover: str
    pdf: str

    def link(self, entry: Entry) -> str:
        """Return the address that opens the file at an article's page (RFC 8118 §3)."""
        return f"{self.pdf}#page={entry.page}"

    def label(self, entry: Entry) -> str:
        """Return what an article's page is called."""
        leaves = self.kept.leaves
        return leaves[entry.page - 1].label if entry.page <= len(leaves) else ""

    @property
    def departments(self) -> list[tuple[str, list[Entry]]]:
        """The articles in order, those of one department together."""
        return [(name, list(rows)) for name, rows in groupby(self.kept.entries, lambda one: one.department)]


def cards(shelf: Shelf, site: Path) -> tuple[Card, ...]:
    """Return the last version of every issue that can be read, the newest first.

    Args:
        shelf: the archive.
        site: the site's folder.
    """
    found = [_card(revision, kept, site) for revision in shelf.latest() if (kept := _kept(revision))]
    return tuple(sorted(found, key=lambda card: (card.kept.date, card.revision), reverse=True))


def files(project: Project, cards: Sequence[Card]) -> Iterator[tuple[str, bytes]]:
    """Yield the site's files by their names; covers are drawn apart.

    Raises:
        LayoutError: a template is missing or broken.
    """
    jinja = environment(project)
    publications = _publications(cards)
    yield STYLE, project.style(STYLE).read_bytes()
    yield "index.html", fill(jinja, "_shared/catalog.html.j2", publications=publications).encode()
    for card in cards:
        yield card.page, fill(jinja, "_shared/catalog_issue.html.j2", card=card, kept=card.kept).encode()
    yield "issues.csv", issue_table(card.kept for card in cards)
    yield "articles.csv", article_table(card.kept for card in cards)


def _publications(cards: Sequence[Card]) -> list[tuple[str, list[tuple[int, list[Card]]]]]:
    """Return the issues by publication, as its newest issue calls it, and by year; the newest first."""
    found = []
    for name in dict.fromkeys(card.revision.publication for card in cards):
        of_it = [card for card in cards if card.revision.publication == name]
        years = [(year, list(rows)) for year, rows in groupby(of_it, lambda card: card.kept.date.year)]
        found.append((of_it[0].kept.name, years))
    return found


def _kept(revision: Revision) -> Kept | None:
    """Return what is known of an issue; a damaged one is the business of ``press verify``."""
    try:
        return revision.kept()
    except (OSError, ValueError):
        return None


def _card(revision: Revision, kept: Kept, site: Path) -> Card:
    page = f"{revision.publication}/{revision.issue}.html"
    pdf = _address(revision.folder / PAYLOAD / kept.pdf, site / revision.publication)
    cover = f"covers/{revision.publication}/{revision.folder.name}.jpg"
    return Card(kept, revision, page, cover, pdf)


def _address(file: Path, folder: Path) -> str:
    """Return the address of a file from a folder's pages; the whole one where they are on other drives."""
    try:
        return quote(Path(os.path.relpath(file, folder)).as_posix())
    except ValueError:
        return file.as_uri()
