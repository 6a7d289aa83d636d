"""The records that lie beside the files: how the lines came out, what was found, what the issue holds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from press.archive import Entry, Kept, Leaf
from press.archive.record import json_file
from press.diagnostics import Diagnostic
from press.finish import Particulars
from press.makeup.filters import one_line
from press.model import Issue, Piece
from press.pipeline.composition import Composition
from press.typeset import Document


def announced(issue: Issue) -> Kept:
    """Return what is known of an issue before it has pages."""
    publication, name = issue.id.split("/")
    return Kept(
        publication=publication,
        issue=name,
        name=issue.publication.name,
        title=Particulars.of(issue).title,
        date=issue.file.date,
        number=issue.file.number,
        total=issue.file.total,
        issuer=issue.issuer,
        pdf="",
        extra=issue.file.extra,
    )


def kept_of(issue: Issue, document: Document, labels: Iterable[str], pdf: str) -> Kept:
    """Return what the archive knows of an issue.

    Args:
        issue: the issue, read.
        document: its pages.
        labels: what the pages are called, in order.
        pdf: the reading file, from the payload's folder.
    """
    return replace(
        announced(issue),
        pdf=pdf,
        entries=tuple(_entry(piece, document) for piece in issue.pieces),
        leaves=tuple(
            Leaf(label, words.text, words.runs_on)
            for label, words in zip(labels, document.page_words, strict=True)
        ),
    )


def text_of(kept: Kept) -> bytes:
    """Return an issue as plain text: its title, and each page's words under the page's name."""
    pages = (f"〔{leaf.label}〕\n{leaf.text}\n" for leaf in kept.leaves)
    return "\n".join([f"{kept.title}\n", *pages]).encode()


def records_of(
    composition: Composition, found: Iterable[Diagnostic], versions: Mapping[str, str]
) -> dict[str, bytes]:
    """Return the records as files, by their place in the payload."""
    return {
        "records/composition.json": json_file(composition.model_dump(mode="json")),
        "records/check.json": json_file([diagnostic.as_json() for diagnostic in found]),
        "records/versions.json": json_file(dict(versions)),
    }


def _entry(piece: Piece, document: Document) -> Entry:
    front = piece.article.front
    spot = document.places.get(piece.article.id)
    return Entry(
        title=one_line(front.title),
        page=spot.page if spot else 1,
        department=piece.column,
        authors=front.author,
        kicker=one_line(front.kicker),
        subtitle=one_line(front.subtitle),
    )
