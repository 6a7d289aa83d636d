"""Figures whose 位置 cannot be given to them: told, so that nobody waits for it to work."""

from __future__ import annotations

from collections.abc import Iterator

from press.diagnostics import Diagnostic, Span
from press.diagnostics.layout import PLACE_IGNORED
from press.language import say
from press.makeup.boxes import is_across
from press.makeup.column_grid import ColumnGrid
from press.model import Issue
from press.model.blocks import Figure, walk

_PLACES = {"top": ("页首", "top"), "bottom": ("页末", "bottom")}


def unplaced(issue: Issue, page: ColumnGrid | None) -> Iterator[Diagnostic]:
    """Yield the figures that stand where they are written, though they ask for another place.

    Args:
        issue: whose figures.
        page: its page; None for kinds without columns.
    """
    for piece in issue.pieces:
        department = issue.publication.departments.get(piece.column)
        columns = (department.columns if department else None) or (page.columns if page else 0)
        for block in walk(piece.article.blocks):
            if isinstance(block, Figure) and block.place != "here" and (why := _why(block, columns)):
                place = Span(piece.article.path, block.lines.first, 1)
                yield PLACE_IGNORED.at(place, asked=say(*_PLACES[block.place]), why=why)


def _why(figure: Figure, columns: int) -> str:
    if not columns:
        return say("这种版式的图排在写它的地方", "figures of this kind stand where they are written")
    if figure.bleed:
        return say("满版图自有位置", "a bleed has its own place")
    if figure.wrap:
        return say("绕排的图排在文字旁边", "the text stands beside it")
    if figure.place == "bottom" and columns > 1 and is_across(figure, columns):
        return say(
            "横跨各栏的图只能排在页首或文中", "across the columns it stands at the head or in the text"
        )
    return ""
