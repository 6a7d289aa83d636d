"""Writing the archive's catalogue: only covers not there yet are drawn, and what is gone is removed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from press.archive import Shelf
from press.archive.bag import PAYLOAD
from press.archive.catalog import Card, cards, files
from press.archive.printed import draw_cover
from press.errors import PressError
from press.finish import write_atomically
from press.project import Project
from press.tools.limited import limited

_WIDTH = 560
"""Pixels: twice what the index shows, for fine screens."""

_PATTERNS = ("*/*.html", "covers/*/*.jpg")


def catalog(project: Project, site: Path, *, announce: Callable[[str], None] = lambda title: None) -> int:
    """Write the catalogue of all archived issues, and return how many there are.

    Args:
        project: the workspace.
        site: the site's folder, absolute.
        announce: told the issue whose cover is being drawn.

    Raises:
        FinishError: the site cannot be written.
        LayoutError: a template is missing or broken.
    """
    found = cards(Shelf(project.archive), site)
    for card in found:
        if not (site / card.cover).is_file():
            announce(card.kept.title)
            write_atomically({site / card.cover: _cover(card)})
    write_atomically({site / name: content for name, content in files(project, found)})
    _remove_what_is_gone(site, found)
    return len(found)


def _cover(card: Card) -> bytes:
    """Return the picture of an issue's first page; an empty one where it cannot be drawn."""
    try:
        return limited(draw_cover)(card.revision.folder / PAYLOAD / card.kept.pdf, _WIDTH)
    except (PressError, OSError):
        return b""


def _remove_what_is_gone(site: Path, found: Sequence[Card]) -> None:
    there = {site / name for card in found for name in (card.page, card.cover)}
    for pattern in _PATTERNS:
        for path in site.glob(pattern):
            if path not in there:
                path.unlink()
