"""The room of the command line: one file a command; errors become sentences and exit codes."""

from __future__ import annotations

import gc
from typing import Annotated

import typer

from press.cli import (
    archive,
    build,
    catalog,
    check,
    distribution,
    doctor,
    fonts,
    impose,
    init,
    new,
    plan,
    preflight,
    schema,
    search,
    typeset,
    verify,
)
from press.cli.frame import Group
from press.language import say

_COMMANDS = (
    init,
    new,
    check,
    plan,
    build,
    typeset,
    preflight,
    impose,
    distribution,
    archive,
    verify,
    search,
    catalog,
    fonts,
    doctor,
    schema,
)


def application() -> typer.Typer:
    """Return ``press`` with all its commands, speaking the reader's language."""
    app = typer.Typer(
        cls=Group,
        help=say(
            "把稿件（YAML、Markdown）排成可以付印的刊物", "from YAML and Markdown to pages fit for print"
        ),
        epilog="press init\npress check 2026-19\npress build 2026-19",
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback(invoke_without_command=True)(_press)
    for command in _COMMANDS:
        command.register(app)
    return app


def main() -> None:
    """Run the command line of this process."""
    from press.cli.streams import prepare_streams

    # A command loads much and drops little: looking for garbage at every 700 objects finds none.
    gc.set_threshold(50_000)
    prepare_streams()
    typer.main.get_command(application()).main()


def _press(
    ctx: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", help=say("显示版本", "show the version"), is_eager=True)
    ] = False,
) -> None:
    from press import __version__

    if version:
        typer.echo(f"press {__version__}")
    elif ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
    else:
        return
    raise typer.Exit
