"""The help pages, in the reader's language: usage, what it does, arguments, options, examples."""

from __future__ import annotations

import shutil
from collections.abc import Iterable
from typing import Any

from press.cli.columns import pad, width, wrap
from press.language import say

Rows = list[tuple[str, str]]


def help_page(ctx: Any) -> str:
    """Return the help of the context's command."""
    command = ctx.command
    columns = max(40, min(shutil.get_terminal_size().columns, 100)) - 2
    parts = [
        say("用法：", "Usage: ") + usage(ctx),
        *("\n".join(wrap(paragraph, columns)) for paragraph in (command.help or "").splitlines()),
        _section(say("命令", "Commands"), _commands(ctx), columns),
        _section(say("参数", "Arguments"), argument_rows(command), columns),
        _section(say("选项", "Options"), option_rows(ctx), columns),
        _examples(command.epilog or ""),
    ]
    return "\n\n".join(part for part in parts if part) + "\n"


def usage(ctx: Any) -> str:
    """Return how the command is written, without its options' names."""
    command = ctx.command
    words = [ctx.command_path, *(_shown(argument) for argument in _of_type(command, "argument"))]
    if hasattr(command, "commands"):
        words.append(say("命令", "COMMAND"))
    return " ".join([*words, say("[选项]", "[OPTIONS]")])


def _shown(argument: Any) -> str:
    name = f"{argument.metavar or argument.name.upper()}{'…' if argument.nargs != 1 else ''}"
    return name if argument.required else f"[{name}]"


def _commands(ctx: Any) -> Rows:
    commands = getattr(ctx.command, "commands", {})
    return [(name, (command.help or "").splitlines()[0]) for name, command in commands.items()]


def argument_rows(command: Any) -> Rows:
    """Return the arguments of a command, each with its meaning."""
    return [(_shown(argument), argument.help or "") for argument in _of_type(command, "argument")]


def option_rows(ctx: Any) -> Rows:
    """Return the options of the context's command, each with its meaning."""
    return [_option(option) for option in ctx.command.get_params(ctx) if option.param_type_name == "option"]


def _option(option: Any) -> tuple[str, str]:
    names = ", ".join(sorted(option.opts, key=len))
    if option.name == "help":
        return names, say("显示这份说明", "show this help")
    return (names if option.is_flag else f"{names} {option.metavar}"), option.help or ""


def _of_type(command: Any, kind: str) -> Iterable[Any]:
    return (parameter for parameter in command.params if parameter.param_type_name == kind)


def _section(title: str, rows: Rows, columns: int) -> str:
    if not rows:
        return ""
    left = min(max(width(name) for name, _ in rows), 28)
    lines = [f"{title}{say('：', ':')}"]
    for name, words in rows:
        first, *others = wrap(words, max(columns - left - 4, 16))
        if width(name) > left:
            lines.append(f"  {name}")
            name = ""
        lines += [f"  {pad(name, left)}  {first}", *(" " * (left + 4) + line for line in others)]
    return "\n".join(lines)


def _examples(epilog: str) -> str:
    lines = "\n".join(f"  {line}" for line in epilog.splitlines())
    return f"{say('例：', 'Examples:')}\n{lines}" if lines else ""
