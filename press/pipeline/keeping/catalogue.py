"""Writing the archive's catalogue: only covers not there yet are drawn, and what is gone is removed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from press.archive import Shelf
from press.archive.bag import PAYLOAD
from press.archive.catalog import Card, cards, files
from press.archive.printed import draw_cover
from press.archive.record import json_file
from press.errors import PressError, UsageError
from press.finish import write_atomically
from press.language import say
from press.project import Project
from press.tools.limited import limited

_WIDTH = 560
"""Pixels: twice what the index shows, for fine screens."""

_LIST = "files.json"
"""The pages and covers that the catalogue wrote: they and no others are removed when their issue is gone."""


def catalog(project: Project, site: Path, *, announce: Callable[[str], None] = lambda title: None) -> int:
    """Write the catalogue of all archived issues, and return how many there are.

    Args:
        project: the workspace.
        site: the site's folder, absolute.
        announce: told the issue whose cover is being drawn.

    Raises:
        UsageError: the folder holds another site.
        FinishError: the site cannot be written.
        LayoutError: a template is missing or broken.
    """
    before = _written_before(site)
    found = tuple(_covered(card, site, announce) for card in cards(Shelf(project.archive), site))
    own = sorted(name for card in found for name in (card.page, card.cover) if name)
    written = {**dict(files(project, found)), _LIST: json_file(own)}
    write_atomically({site / name: content for name, content in written.items()})
    _remove(site, before - set(own))
    return len(found)


def _written_before(site: Path) -> set[str]:
    """Return the pages and covers that the last catalogue in a folder wrote."""
    try:
        return {str(name) for name in json.loads((site / _LIST).read_bytes())}
    except FileNotFoundError:
        if (site / "index.html").exists():
            raise UsageError(
                say(f"{site} 里有别的网页，不覆盖", f"{site} holds another site, which is not overwritten"),
                hint=say("换一个空文件夹", "name an empty folder"),
            ) from None
        return set()
    except (ValueError, TypeError):  # the list is damaged: better too much stays than too little
        return set()


def _covered(card: Card, site: Path, announce: Callable[[str], None]) -> Card:
    """Return an issue with the picture of its first page drawn; without one where it cannot be."""
    place = site / card.cover
    if place.is_file() and place.stat().st_size:
        return card
    announce(card.kept.title)
    try:
        picture = limited(draw_cover)(card.revision.folder / PAYLOAD / card.kept.pdf, _WIDTH)
    except (PressError, OSError):
        return replace(card, cover="")
    write_atomically({place: picture})
    return card


def _remove(site: Path, names: Iterable[str]) -> None:
    for path in ((site / name).resolve() for name in names):
        if path.is_relative_to(site):
            path.unlink(missing_ok=True)
