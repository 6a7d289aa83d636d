"""The one place where a failure becomes a sentence and an exit code."""

from __future__ import annotations

import errno
import os
import sys
import traceback
from collections.abc import Callable, Sequence
from itertools import pairwise
from typing import Any

import typer

from press import __version__
from press.cli.log import write_log
from press.cli.streams import let_go_of_output, print_json, tell
from press.cli.usage import as_usage_error
from press.errors import ExitCode, PressError
from press.language import say

BROKEN_PIPE = 141
"""As the shell gives when a reader such as ``head`` leaves early: 128 + SIGPIPE."""


def exit_code_of(run: Callable[[], Any], words: Sequence[str]) -> int:
    """Run a command and return its exit code; whatever it raises is told on stderr in one sentence.

    Args:
        run: the command; returns an exit code or None.
        words: the command line, for the log and to know whether JSON is asked for.
    """
    try:
        code = _guarded(run, words)
        if sys.stdout is not None:
            sys.stdout.flush()
        return code
    except BrokenPipeError:
        let_go_of_output()
        return BROKEN_PIPE
    except OSError as failure:
        let_go_of_output()
        return _failed(failure, ())


def _guarded(run: Callable[[], Any], words: Sequence[str]) -> int:
    try:
        return int(run() or ExitCode.OK)
    except KeyboardInterrupt:
        tell(say("已停止；原有的文件没有动。", "stopped; the files that were there are untouched."))
        return ExitCode.INTERRUPTED
    except typer.Exit as leaving:
        return leaving.exit_code
    except BrokenPipeError:
        raise
    except Exception as failure:
        if isinstance(failure, OSError) and failure.filename is None:
            raise  # no file's fault but the output's, which is told once, after the last flush
        return _failed(failure, words)


def _failed(failure: Exception, words: Sequence[str]) -> int:
    if os.environ.get("PRESS_DEBUG"):
        traceback.print_exc()
    error = as_press_error(failure, words)
    show(error, as_json=asks_json(words))
    return error.exit_code


def as_press_error(failure: Exception, words: Sequence[str]) -> PressError:
    """Return what is to be told of any exception."""
    if isinstance(failure, PressError):
        return failure
    if isinstance(failure, typer.TyperException):
        return as_usage_error(failure)
    if isinstance(failure, OSError) and failure.errno in _REASONS:
        return _file_error(failure)
    log = write_log(failure, words)
    return PressError(
        say("press 出了意料之外的错，不是稿件的问题", "press failed unexpectedly, and not by your fault"),
        hint=say(f"请把 {log} 发给 press 的维护者", f"please send {log} to press's maintainers"),
    )


def show(error: PressError, *, as_json: bool) -> None:
    """Tell an error: on stderr for people, and on stdout for a program that asked for JSON."""
    if as_json:
        told = {"message": error.message, "hint": error.hint, "trail": list(error.trail)}
        print_json({"press": __version__, "ok": False, "exit_code": int(error.exit_code), "error": told})
    tell(say("错误：", "error: ") + error.message)
    for place in error.trail:
        tell(say(f"  在 {place}", f"  in {place}"))
    if error.hint:
        tell(say("  提示：", "  hint: ") + error.hint)


def asks_json(words: Sequence[str]) -> bool:
    """Tell whether a command line asks for JSON."""
    return "--format=json" in words or ("--format", "json") in pairwise(words)


_REASONS = {
    errno.EACCES: ("没有权限", "permission denied"),
    errno.EPERM: ("没有权限", "permission denied"),
    errno.EROFS: ("磁盘是只读的", "the disk is read-only"),
    errno.ENOSPC: ("磁盘满了", "the disk is full"),
    errno.EDQUOT: ("磁盘配额用完了", "the disk quota is used up"),
    errno.ENOTDIR: ("路径中间有一个不是文件夹", "a part of the path is not a folder"),
    errno.EISDIR: ("这是文件夹，不是文件", "it is a folder, not a file"),
    errno.EEXIST: ("已经有同名的文件", "a file of that name is there already"),
    errno.ENAMETOOLONG: ("文件名太长", "the name is too long"),
}


def _file_error(failure: OSError) -> PressError:
    zh, en = _REASONS[failure.errno or 0]
    name = failure.filename or say("输出", "the output")
    return PressError(say(f"读写 {name} 失败：{zh}", f"cannot read or write {name}: {en}"))
