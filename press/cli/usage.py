"""Wrong command lines, in words: Typer speaks English only."""

from __future__ import annotations

from difflib import get_close_matches
from typing import Any

from typer import BadParameter, TyperException

# Typer keeps these private; which mistake it was can be told in no other way.
from typer._click.exceptions import BadOptionUsage, MissingParameter, NoArgsIsHelpError, NoSuchOption

from press.cli.help import usage
from press.errors import UsageError
from press.language import say


def as_usage_error(failure: TyperException) -> UsageError:
    """Return the sentence that tells what is wrong with the command line."""
    ctx = getattr(failure, "ctx", None)
    message, hint = _told(failure)
    if not hint and ctx is not None:
        hint = say(f"写法：{usage(ctx)}；详见 {ctx.command_path} --help",
                   f"usage: {usage(ctx)}; see '{ctx.command_path} --help'")  # fmt: skip
    return UsageError(message, hint=hint)


def _told(failure: TyperException) -> tuple[str, str]:
    match failure:
        case NoArgsIsHelpError():
            return say("还没有写命令", "no command was given"), ""
        case NoSuchOption():
            return _no_such_option(failure)
        case MissingParameter():
            return say(f"缺少 {_name(failure.param)}", f"{_name(failure.param)} is missing"), ""
        case BadOptionUsage():
            return _bad_option(failure)
        case BadParameter():
            return _bad_value(failure)
        case _:
            return _other(failure)


def _no_such_option(failure: NoSuchOption) -> tuple[str, str]:
    name = failure.option_name
    options = [option for param in failure.ctx.command.params for option in param.opts] if failure.ctx else []
    near = get_close_matches(name, options, n=1, cutoff=0.5)
    hint = say(f"是不是 {near[0]}？", f"did you mean {near[0]}?") if near else ""
    return say(f"没有 {name} 这个选项", f"there is no option {name}"), hint


def _bad_option(failure: BadOptionUsage) -> tuple[str, str]:
    name = failure.option_name
    if "does not take" in failure.message:
        return say(f"{name} 后面不能带值", f"{name} takes no value"), ""
    return say(f"{name} 后面缺一个值", f"{name} needs a value"), ""


def _bad_value(failure: Any) -> tuple[str, str]:
    name = _name(failure.param)
    choices = (getattr(failure.param, "metavar", None) or "").split("|")
    if len(choices) > 1:
        *others, last = choices
        zh, en = f"{'、'.join(others)} 或 {last}", f"{', '.join(others)} or {last}"
        return say(f"{name} 只能是 {zh}", f"{name} must be {en}"), ""
    return say(f"{name} 的值不对：{failure.message}", f"{name} has a wrong value: {failure.message}"), ""


def _other(failure: TyperException) -> tuple[str, str]:
    if "extra argument" in failure.message:
        extra = failure.message.partition(" (")[2].removesuffix(")")
        return say(f"多写了 {extra}", f"unexpected: {extra}"), ""
    return say(f"命令写得不对：{failure.message}", failure.message), ""


def _name(param: Any) -> str:
    if param is None:
        return say("参数", "an argument")
    return str(param.opts[0] if param.param_type_name == "option" else param.metavar or param.name.upper())
