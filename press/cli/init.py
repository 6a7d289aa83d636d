"""``press init``: a workspace with a small issue that builds."""

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
        init,
        zh="建一个工作区，里面有一期可以直接排的简报\n\n已有的文件不动；已经是工作区的文件夹不再建。",
        en="make a workspace with a small bulletin that builds\n\nFiles that are there are left alone.",
        examples=("press init", "press init ~/Documents/简报"),
    )


def init(
    folder: Annotated[
        Path,
        typer.Argument(
            metavar=say("文件夹", "DIR"),
            show_default=False,
            help=say("建在哪里（缺省：当前文件夹）", "where (default: the current folder)"),
        ),
    ] = Path(),
) -> None:
    """Make a workspace and say what to do then."""
    from press.cli.starting import make_workspace
    from press.project import Project

    project = Project(root=folder.expanduser().resolve())
    name = make_workspace(project)
    typer.echo(project.root)
    here = "" if project.root == Path.cwd() else f"cd {folder} && "
    typer.echo(
        say(f"接着运行 {here}press build {name}", f"now run: {here}press build {name}"),
        err=True,
    )
