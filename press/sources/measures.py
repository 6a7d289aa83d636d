"""How wide a picture may stand, by a layout's manifest, and how fine it must be: for its check only."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from press.errors import LayoutError
from press.model import Publication
from press.model.measure import MM
from press.model.printer import Resolution
from press.project import Project


@dataclass(frozen=True)
class Measures:
    """Widths in mm: the type area's, and a column's; without columns both are the same.

    ``resolution`` is what a printing house asks of pictures.
    """

    area: float = 156.0
    column: float = 156.0
    resolution: Resolution = field(default_factory=Resolution)

    @property
    def parted(self) -> bool:
        """Whether text stands in columns."""
        return self.column < self.area


def measures(project: Project, publication: Publication | None) -> Measures:
    """Return the measures of a publication's pages; those of GB/T 9704-2012 §5.2.1 where nothing tells.

    What the publication says of columns, characters and sizes is followed; a trim of its own is not, since
    the characters of a line then depend on the margins.
    """
    if publication is None:
        return Measures()
    try:
        page = _page(project.layout(publication.kind))
    except (LayoutError, OSError, ValueError, yaml.YAMLError):
        return Measures()
    if "columns" not in page:
        return Measures()
    given = {name: value for name, value in publication.page if value is not None}
    return _in_columns(page, given)


def _page(folder: Path) -> dict[str, Any]:
    manifest = yaml.safe_load((folder / "layout.yaml").read_text("utf-8"))
    page = manifest.get("page") if isinstance(manifest, dict) else None
    return page if isinstance(page, dict) else {}


def _in_columns(page: dict[str, Any], given: dict[str, Any]) -> Measures:
    asked = {**page, **given}
    size, gap = float(asked["size"]), float(asked.get("gap", 2.0))
    columns = int(asked["columns"])
    if "characters" in given or columns == int(page["columns"]):
        column = size * float(asked["characters"])
        return Measures((columns * column + (columns - 1) * gap * size) / MM, column / MM)
    area = float(page["size"]) * (page["columns"] * page["characters"] + (page["columns"] - 1) * gap)
    return Measures(area / MM, (area - (columns - 1) * gap * size) / columns / MM)
