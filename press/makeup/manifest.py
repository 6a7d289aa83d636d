"""A layout's manifest, ``layouts/<kind>/layout.yaml``: what a kind of publication is made of."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import yaml
from pydantic import PositiveFloat, PositiveInt, ValidationError

from press.errors import LayoutError
from press.language import say
from press.makeup.column_grid import ColumnGrid
from press.makeup.grid import Grid
from press.model.base import Record


class Form(Record):
    """One form of a kind: its template, the stylesheets it wears, and whose name stands at its head."""

    template: str
    styles: tuple[str, ...]
    mark: Literal["name", "issuer"] = "name"


class Manifest(Record):
    """The manifest. A new kind is a folder with this file, templates beside it and a stylesheet."""

    name: dict[str, str]
    page: Grid | ColumnGrid
    forms: dict[str, Form]
    fonts: str
    table: PositiveFloat = 12
    """The size of type in tables, in pt."""
    table_line: PositiveFloat = 0.5
    """From line to line in a cell, in steps of the grid; a row has a quarter step of white besides."""
    multiple: PositiveInt = 1
    """The number of pages is brought to a multiple of this with fillers 补白."""

    def form(self, variant: str) -> Form:
        """Return the form for a publication's variant, or the only one there is.

        Raises:
            LayoutError: the kind has no such form.
        """
        if variant in self.forms:
            return self.forms[variant]
        if len(self.forms) == 1:
            return next(iter(self.forms.values()))
        known = "、".join(self.forms)
        raise LayoutError(
            say(f"这个种类没有“{variant}”形式；有：{known}", f"no form '{variant}'; there are: {known}")
        )

    def css(self) -> str:
        """Return the CSS that every stylesheet of the kind builds on."""
        return f"{self.page.css()}:root{{--table:{self.table}pt}}"


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest in a layout's folder.

    Raises:
        LayoutError: it is not YAML, or not a manifest.
    """
    path = folder / "layout.yaml"
    try:
        return Manifest.model_validate(yaml.safe_load(path.read_text("utf-8")))
    except (yaml.YAMLError, ValidationError, UnicodeDecodeError) as fault:
        first = str(fault).splitlines()[0]
        raise LayoutError(
            say(
                f"版式清单读不出来：{path}（{first}）",
                f"the layout's manifest cannot be read: {path} ({first})",
            ),
        ) from fault
