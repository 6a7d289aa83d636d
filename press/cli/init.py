"""``press init``: a workspace with a small issue that builds."""

from __future__ import annotations

import re
from pathlib import Path
from shlex import quote
from typing import Annotated

import typer

from press.cli.frame import add
from press.errors import UsageError
from press.language import say


def register(app: typer.Typer) -> None:
    """Add the command."""
    add(
        app,
        init,
        zh="建一个工作区，里面有一期可以直接排的简报或内刊\n\n已有的文件不动；已经是工作区的文件夹不再建，"
        "写明 --kind 的，在里面添一种刊物。",
        en="make a workspace with a small bulletin or journal that builds\n\nFiles that are there are left"
        " alone; --kind adds a publication to a workspace that is there.",
        examples=("press init", "press init ~/Documents/简报", "press init 内刊 --kind journal"),
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
    kind: Annotated[
        str | None,
        typer.Option(
            metavar="bulletin|journal",
            help=say(
                "里面放哪一种刊物：bulletin（简报，缺省）、journal（内刊）",
                "which publication to put in: bulletin (default), journal",
            ),
        ),
    ] = None,
) -> None:
    """Make a workspace and say what to do then."""
    from press.cli.starting import make_workspace
    from press.project import Project

    project = Project(root=folder.expanduser().resolve())
    name = make_workspace(project, _known(kind) if kind else None)
    typer.echo(project.root)
    here = "" if project.root == Path.cwd() else f"cd {_quoted(str(folder))} && "
    typer.echo(
        say(f"接着运行 {here}press build {name}", f"now run: {here}press build {name}"),
        err=True,
    )


def _quoted(folder: str) -> str:
    """Return a path as the shell takes it; Han needs no quotation marks."""
    return folder if re.fullmatch(r"[\w./~-]+", folder) else quote(folder)


def _known(word: str) -> str:
    """Return the kind that a word means, Chinese or English.

    Raises:
        UsageError: it means none.
    """
    from press.cli.starting import STARTERS

    kind = {"简报": "bulletin", "内刊": "journal"}.get(word, word)
    if kind in STARTERS:
        return kind
    raise UsageError(
        say(f"没有 {word} 这种刊物的样例", f"there is no starter of the kind {word}"),
        hint=say("写 bulletin（简报）或 journal（内刊）", "write bulletin or journal"),
    )
