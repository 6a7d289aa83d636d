"""Short news of one department 短讯: articles that stand below each other in the same columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from press.makeup.runs import Run
from press.model import Piece, Publication
from press.model.blocks import Blocks

Parting = Callable[[Blocks], Iterable[Run]]
"""Parts an article's blocks into runs."""


def set_together(
    pieces: Iterable[Piece], publication: Publication, parting: Parting
) -> Iterator[tuple[Piece, ...]]:
    """Yield the pieces of an issue in running order, those that share their columns together.

    Short news do: one after the other of a department whose look is ``brief``. A piece that holds something
    across the columns, has attachments, stands in two places, or is to begin a page of its own stands alone.
    """

    def stands_in_columns(piece: Piece) -> bool:
        department = publication.departments.get(piece.column)
        is_brief = department is not None and department.look == "brief"
        if piece.jumps_to or piece.continues:
            return False
        return is_brief and not piece.article.attachments and all(
            run.kind == "columns" for run in parting(piece.article.blocks)
        )  # fmt: skip

    for (_, shares), group in groupby(pieces, key=lambda piece: (piece.column, stands_in_columns(piece))):
        gathered = list(group)
        yield from _parted(gathered) if shares else [(piece,) for piece in gathered]


def _parted(group: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    """Yield pieces of one department, parted before those that the running order starts on a new page."""
    gathered: list[Piece] = []
    for piece in group:
        if gathered and (piece.item.start not in (None, "run-on") or piece.section_note):
            yield tuple(gathered)
            gathered = []
        gathered.append(piece)
    yield tuple(gathered)
