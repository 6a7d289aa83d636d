"""``press catalog``: the archive as a site and as tables."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import Format, add
from press.cli.locate import workspace
from press.cli.options import format_option
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        catalog,
        zh="把归档的各期做成目录网页和表格\n\n"
        "写进 dist/catalog/：总目录、每期一页（封面和目录，点标题翻到那一页）、"
        "issues.csv 和 articles.csv。不用服务器，双击 index.html 就能看。",
        en="write the archive's catalogue: web pages and tables\n\nInto dist/catalog/: an index, a page an"
        " issue with cover and contents, issues.csv and articles.csv. No server is needed: open index.html.",
        examples=("press catalog", "press catalog --out ~/存档目录"),
    )


def catalog(
    out: Annotated[
        Path | None,
        typer.Option(
            metavar=say("文件夹", "DIR"),
            help=say("写到哪里（缺省：dist/catalog）", "where to (default: dist/catalog)"),
        ),
    ] = None,
    output: Annotated[Format, format_option()] = Format.TEXT,
) -> int:
    """Write the catalogue and return the exit code."""
    project = workspace()
    from press.cli.catalogs import run_catalog

    return run_catalog(project, (out or project.dist / "catalog").resolve(), output=output)
