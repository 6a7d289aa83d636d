"""Articles in two places 转接: what is set where the article begins, and what further on, by paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from press.makeup.facts import Facts
from press.makeup.flatplan import Place
from press.model import Issue, Piece
from press.model.blocks import Heading, Paragraph, begins_with
from press.model.journal import Start


def set_pieces(issue: Issue, facts: Facts) -> tuple[Piece, ...]:
    """Return the pieces of an issue as they are set: the rest of an article that jumps is one of its own.

    Args:
        issue: whose articles.
        facts: where the first parts end, as far as the last pass taught it.
    """
    return tuple(part for piece in issue.pieces for part in _set(piece, issue, facts))


def _set(piece: Piece, issue: Issue, facts: Facts) -> Iterator[Piece]:
    """Yield a piece, or its first part, and what follows it of others."""
    cut = _cut(piece, facts)
    yield _first(piece, cut) if cut else piece
    for other in issue.pieces:
        jump = other.item.jump
        if jump and _same(jump.after, piece.item.file) and (cut := _cut(other, facts)):
            yield _rest(other, cut)


def _first(piece: Piece, cut: int) -> Piece:
    article = piece.article.model_copy(update={"blocks": piece.article.blocks[:cut], "attachments": ()})
    return piece.model_copy(update={"article": article, "jumps_to": rest_name(piece.article.id)})


def _rest(piece: Piece, cut: int) -> Piece:
    """Return the rest of a piece: it has an id of its own, and runs on without an opening."""
    name = rest_name(piece.article.id)
    article = piece.article.model_copy(update={"id": name, "blocks": piece.article.blocks[cut:]})
    changes = {"article": article, "continues": piece.article.id, "start": Start.RUN_ON}
    return piece.model_copy(update=changes | {"note": (), "section_note": ()})


def _same(one: str, other: str) -> bool:
    """Tell whether two names are of one file: 01 stands for articles/01.md."""
    first, second = (name.split("/")[-1].removesuffix(".md") for name in (one, other))
    return first == second


def rest_name(article: str) -> str:
    """Return the id of the rest of an article."""
    return f"rest-{article}"


def cut_names(issue: Issue) -> dict[int, str]:
    """Return ids for the paragraphs and headings before which an article may be parted, by identity."""
    return {
        id(block): f"cut-{number}-{piece.article.id}"
        for piece in issue.pieces
        if piece.item.jump and not piece.item.jump.begin
        for number, block in enumerate(piece.article.blocks)
        if isinstance(block, Paragraph | Heading)
    }


def next_cuts(issue: Issue, facts: Facts, places: Mapping[str, Place]) -> tuple[tuple[str, int], ...]:
    """Return how many blocks stand in the first part of each article that fills its pages and jumps.

    A first part that does not go onto its pages gives up paragraphs, pass after pass, and never takes them
    back: so it cannot go back and forth.

    Args:
        issue: whose articles.
        facts: what was known before.
        places: where every element with an id fell.
    """
    cuts = dict(facts.cuts)
    pages = {name: place.page for name, place in places.items()}
    for piece in issue.pieces:
        name, jump = piece.article.id, piece.item.jump
        if jump is None or jump.begin or name not in pages:
            continue
        limit = pages[name] + jump.pages - 1
        if pages.get(f"after-{name}", limit) <= limit:
            continue
        most = cuts.get(name, len(piece.article.blocks))
        starts = (number for number in range(1, most) if _begins(pages, name, number) <= limit)
        cuts[name] = max(starts, default=1)
    return tuple(sorted(cuts.items()))


def _begins(pages: Mapping[str, int], name: str, number: int) -> float:
    return pages.get(f"cut-{number}-{name}", float("inf"))


def _cut(piece: Piece, facts: Facts) -> int:
    """Return how many blocks stand in the first part; 0 as long as that is not known, or where all do."""
    jump, blocks = piece.item.jump, piece.article.blocks
    if jump is None:
        return 0
    if jump.begin:
        return next((at for at, block in enumerate(blocks) if at and begins_with(block, jump.begin)), 0)
    cut = dict(facts.cuts).get(piece.article.id, 0)
    while cut > 1 and isinstance(blocks[cut - 1], Heading):
        cut -= 1
    return cut
