"""``press schema``: JSON Schemas that let an editor program complete and check the keys."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from press.cli.frame import add
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        schema,
        zh="写出 JSON Schema，供编辑软件提示和检查键名\n\n写三个文件：publication、issue、article"
        "（文章的文件头）。"
        "press init 建的工作区已经配好。",
        en="write JSON Schemas for completion and checking in an editor\n\nThree files: publication, issue,"
        " and article for the front matter. A workspace made by 'press init' has them already.",
        examples=("press schema", "press schema --out schemas"),
    )


def schema(
    out: Annotated[
        Path,
        typer.Option(
            metavar=say("文件夹", "DIR"), help=say("写到哪里（缺省：schemas）", "where to (default: schemas)")
        ),
    ] = Path("schemas"),
) -> None:
    """Write the schemas and say how to use them."""
    from press.cli.schemas import modeline, write_schemas

    for path in write_schemas(out):
        typer.echo(path)
    typer.echo(
        say(
            f"不用 VS Code 的，在 issue.yaml 第一行写：{modeline(out)}",
            f"outside VS Code, write as the first line of issue.yaml: {modeline(out)}",
        ),
        err=True,
    )
