"""The page of the command line, from Typer's own tables and from what the code answers."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import typer

from press.cli import application
from press.cli.answers import build_answer, check_answer
from press.cli.help import argument_rows, option_rows, usage
from press.diagnostics import Span
from press.diagnostics.layout import UNSETTLED
from press.errors import ExitCode
from press.language import say
from press.pipeline import BuildResult, Output, Purpose
from scripts.reference import composition
from scripts.reference.tables import table


def page() -> str:
    """Return the page."""
    group: Any = typer.main.get_command(application())
    parent = group.make_context("press", ["schema"])
    parts = [_head(), _places()]
    for name, command in group.commands.items():
        parts.append(_command(command.context_class(command, info_name=name, parent=parent)))
    return "\n\n".join([*parts, _exit_codes(), _environment(), _json()]) + "\n"


def _head() -> str:
    return say(
        "# 命令\n\n在任何一个命令后面加 `--help`，都会显示它的说明。说明和消息跟着系统语言走，"
        "`PRESS_LANG=zh` 或 `PRESS_LANG=en` 可以指定。",
        "# Commands\n\n`--help` after any command shows its help. Help and messages follow the locale;"
        " `PRESS_LANG=zh` or `PRESS_LANG=en` overrides it.",
    )


def _places() -> str:
    return say(
        "`ISSUE` 可以写成：期的文件夹（`issues/qingxi-gongzuo/2026-19`）或其中任何一个文件；`刊物/期`"
        "（`qingxi-gongzuo/2026-19`）；不重名时只写期名（`2026-19`）。\n\n"
        "文件写进 `dist/<刊物>/<期>/`：`<刊物>-<期>.pdf` 是阅读版，`<刊物>-<期>-print.pdf` 是付印文件，"
        "`manifest.json` 记着文件是由什么排出来的：什么都没改就不重排，`--force` 强制重排。",
        "`ISSUE` is the issue's folder (`issues/qingxi-gongzuo/2026-19`) or any file in it,"
        " `publication/issue` (`qingxi-gongzuo/2026-19`), or the issue's name alone (`2026-19`) when only one"
        " has it.\n\n"
        "Files go to `dist/<publication>/<issue>/`: `<publication>-<issue>.pdf` is the reading file,"
        " `<publication>-<issue>-print.pdf` the print file. `manifest.json` records what they were made from:"
        " what has not changed is not set again, unless `--force` is given.",
    )


def _command(ctx: Any) -> str:
    command = ctx.command
    examples = "\n".join((command.epilog or "").splitlines())
    parts = [f"## press {command.name}", command.help, f"```\n{usage(ctx)}\n```"]
    for head, rows in (
        (say("参数", "Argument"), argument_rows(command)),
        (say("选项", "Option"), option_rows(ctx)),
    ):
        if rows:
            parts.append(
                table([head, say("意思", "Meaning")], ([f"`{name}`", words] for name, words in rows))
            )
    return "\n\n".join([*parts, f"{say('例：', 'Examples:')}\n\n```\n{examples}\n```"])


def _exit_codes() -> str:
    head = [say("退出码", "Code"), say("意思", "Meaning")]
    rows = [*((str(int(code)), words) for code, words in _codes()), ("141", _broken_pipe())]
    return f"## {say('退出码', 'Exit codes')}\n\n" + table(head, rows)


def _codes() -> Iterable[tuple[ExitCode, str]]:
    words = {
        ExitCode.OK: say("顺利；可能有提醒", "done; there may be warnings"),
        ExitCode.UNEXPECTED: say(
            "意料之外的错；日志的位置写在消息里", "unexpected; the message names the log"
        ),
        ExitCode.USAGE: say("命令写得不对，或者没有这一期", "wrong command line, or no such issue"),
        ExitCode.SOURCE: say("稿件有错", "errors in the sources"),
        ExitCode.LAYOUT: say("版式或样式有错", "errors in a layout or stylesheet"),
        ExitCode.FONT: say("缺字体或缺字", "a typeface or a character is missing"),
        ExitCode.TYPESET: say("排不出来", "it could not be typeset"),
        ExitCode.FINISH: say("文件写不出来", "a file could not be finished or written"),
        ExitCode.PREFLIGHT: say(
            "付印检查没有通过，或者外来的 PDF 用不了",
            "the print file did not pass its checks, or a PDF cannot be used",
        ),
        ExitCode.MISSING_TOOL: say("缺系统库或外部程序", "a library or program is missing"),
        ExitCode.ARCHIVE: say("不能归档，或库里的东西坏了", "the archive refuses, or is damaged"),
        ExitCode.INTERRUPTED: say(
            "按 Ctrl-C 停止；原有的文件没有动", "stopped by Ctrl-C; files are untouched"
        ),
    }
    return ((code, words[code]) for code in ExitCode)


def _broken_pipe() -> str:
    return say("输出的读者先走了（如 `| head`）", "the reader of the output left, as `| head` does")


def _environment() -> str:
    rows = [
        ("PRESS_LANG", say("消息的语言：`zh` 或 `en`", "the language of messages: `zh` or `en`")),
        ("PRESS_CACHE", say("字体和日志放在哪里（缺省：`~/.cache/press`）",
                            "where typefaces and logs are kept (default: `~/.cache/press`)")),
        ("PRESS_DEBUG", say("设为 1 时显示出错的详细经过", "set to 1, shows tracebacks")),
        ("NO_COLOR", say("设为任意值，消息不用颜色", "set to anything, messages have no colour")),
    ]  # fmt: skip
    head = [say("环境变量", "Variable"), say("意思", "Meaning")]
    title = say("环境变量", "Environment")
    return f"## {title}\n\n" + table(head, ([f"`{name}`", words] for name, words in rows))


def _json() -> str:
    words = say(
        "## `--format json`\n\n标准输出上只有一个 JSON 对象。`ok` 为假时看 `exit_code`；命令没能做下去时，"
        "对象里是 `error`（`message`、`hint`、`trail`）。问题在稿件里的有 `file`、`line`、`column`"
        "（从 1 数起，0 是整个文件），在页面上的有 `page`、`x`、`y`（毫米，从成品左上角量起）。",
        "## `--format json`\n\nStandard output holds one JSON object and nothing else. When `ok` is false"
        " see `exit_code`; when the command could not go on, the object holds `error` (`message`, `hint`,"
        " `trail`). A diagnostic in a source has `file`, `line`, `column` (from 1; 0 is the whole file), one"
        " on a page has `page`, `x`, `y` (mm from the trim's top left).",
    )
    result = _sample()
    answers = {"press build": build_answer(result, 1.9, 0), "press check": check_answer([result], 0)}
    shown = (f"`{name}`\n\n```json\n{_dumped(answer)}\n```" for name, answer in answers.items())
    return "\n\n".join([words, *shown, composition.section()])


def _sample() -> BuildResult:
    path = Path("/home/office/bulletin/dist/qingxi-gongzuo/2026-19/qingxi-gongzuo-2026-19.pdf")
    return BuildResult(
        issue="qingxi-gongzuo/2026-19",
        diagnostics=(
            UNSETTLED.at(
                Span(Path("issues/qingxi-gongzuo/2026-19/issue.yaml"), 4, 1),
                passes=5,
                moving=say("版记", "the footer"),
            ),
        ),
        files=(Output(Purpose.READING, path, 536395, "94c9da63…"),),
        pages=9,
        characters=2997,
        composition=composition.sample(),
    )


def _dumped(answer: dict[str, Any]) -> str:
    return json.dumps(answer, ensure_ascii=False, indent=2)
