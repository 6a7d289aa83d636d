"""What every command shares: the Typer classes that speak the reader's language and end with an exit code."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from difflib import get_close_matches
from enum import StrEnum
from typing import Any

import typer
from typer import TyperException
from typer.core import TyperCommand, TyperGroup

from press.cli.failures import exit_code_of
from press.cli.help import help_page
from press.errors import UsageError
from press.language import say


class Format(StrEnum):
    """What ``--format`` takes."""

    TEXT = "text"
    JSON = "json"


class Command(TyperCommand):
    """A command whose help is ours."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the words; a mistake knows which command it was made in, so that its usage can be shown."""
        try:
            return super().parse_args(ctx, args)
        except TyperException as failure:
            if getattr(failure, "ctx", None) is None:
                failure.ctx = ctx  # type: ignore[attr-defined]
            raise

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        formatter.write(help_page(ctx))


class Group(TyperGroup):
    """``press`` itself: help, the way to a command, and the one place where a run ends."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        """Write the help page."""
        formatter.write(help_page(ctx))

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """Find the command; a wrong name suggests the nearest."""
        name = args[0]
        if name.startswith("-") or self.get_command(ctx, name):
            return super().resolve_command(ctx, args)
        near = get_close_matches(name, self.commands)
        raise UsageError(
            say(f"没有 {name} 这个命令", f"there is no command '{name}'"),
            hint=say(f"是不是 {near[0]}？", f"did you mean '{near[0]}'?")
            if near
            else say("运行 press --help 看有哪些命令", "run 'press --help' to see the commands"),
        )

    def main(
        self,
        args: Sequence[str] | None = None,
        prog_name: str | None = None,
        complete_var: str | None = None,
        standalone_mode: bool = True,
        windows_expand_args: bool = True,
        **extra: Any,
    ) -> Any:
        """Run the command line and leave with its exit code; of Typer's arguments only ``args`` counts."""
        words = list(sys.argv[1:] if args is None else args)
        sys.exit(exit_code_of(lambda: self._run(words), words))

    def _run(self, words: list[str]) -> Any:
        with self.make_context("press", words) as ctx:
            return self.invoke(ctx)


def add(app: typer.Typer, function: Callable[..., Any], *, zh: str, en: str, examples: Sequence[str]) -> None:
    """Add a command named like ``function``.

    Args:
        app: where to.
        function: returns the exit code, or None for 0.
        zh: what it does, in Chinese; the first line stands in the list of commands.
        en: the same in English.
        examples: command lines that the help shows.
    """
    name = function.__name__.strip("_").replace("_", "-")
    app.command(name, cls=Command, help=say(zh, en), epilog="\n".join(examples))(function)
