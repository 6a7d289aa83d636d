"""A function run in a process of its own with limits of memory and time: what strangers' files are put into.

A file may be made to take all memory or never to end. The process ends, ours goes on, and a sentence says
so. It is no sandbox: the function may do what we may.
"""

from __future__ import annotations

import os
import pickle
import signal
import subprocess
import sys
from collections.abc import Callable
from typing import Any, ParamSpec, TypeVar

from press.errors import LimitError
from press.language import say

SECONDS = 120.0
MEGABYTES = 900
"""Of one process. With the one that waits for it, and one that it waits for, a file takes less than 1 GB."""

_P = ParamSpec("_P")
_R = TypeVar("_R")
_CHILD = [sys.executable, "-c", "from press.tools.limited_child import main; main()"]


def limited(
    function: Callable[_P, _R],
    seconds: float = SECONDS,
    megabytes: int = MEGABYTES,
) -> Callable[_P, _R]:
    """Return a function that does the same in a process of its own.

    What goes in and comes out is copied: paths, strings, dataclasses, but no open files.

    Args:
        function: at the top level of a module of press.
        seconds: after which the process, and whatever it started, is ended.
        megabytes: of memory that it may ask the system for.

    Raises:
        LimitError: when called: time or memory ran out, or the process broke off.
        Exception: whatever the function raises.
    """

    def run(*args: _P.args, **kwargs: _P.kwargs) -> _R:
        task = (function.__module__, function.__qualname__, args, kwargs, megabytes)
        result: _R = _answered(_run(pickle.dumps(task), seconds), megabytes)
        return result

    return run


def _run(task: bytes, seconds: float) -> tuple[int, bytes]:
    with subprocess.Popen(
        _CHILD,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=None if os.environ.get("PRESS_DEBUG") else subprocess.DEVNULL,
        start_new_session=True,
    ) as child:
        try:
            answer, _ = child.communicate(task, timeout=seconds)
        except subprocess.TimeoutExpired:
            raise LimitError(
                say(f"用了 {seconds:g} 秒还没有完，已停止", f"it took more than {seconds:g} s and was ended"),
                cause="time",
            ) from None
        finally:
            if child.returncode != 0:
                _end(child)
        return child.returncode, answer


def _end(child: subprocess.Popen[bytes]) -> None:
    """End the process and whatever it started, Ghostscript perhaps."""
    try:
        os.killpg(child.pid, signal.SIGKILL)
    except (ProcessLookupError, PermissionError):  # it has ended, and so has its group
        return


def _answered(outcome: tuple[int, bytes], megabytes: int) -> Any:
    code, answer = outcome
    if code or not answer:
        raise LimitError(
            say("读文件的程序中途停了，文件可能是坏的，也可能是有意做坏的",
                "what read the file broke off: the file may be damaged, or made to do harm")
        )  # fmt: skip
    # The child is our own program, as much to be trusted as this one.
    kind, value = pickle.loads(answer)
    match kind:
        case "returned":
            return value
        case "memory":
            raise LimitError(
                say(f"要用的内存超过 {megabytes} MB，已停止", f"it took more than {megabytes} MB of memory"),
                cause="memory",
            )
        case _:
            raise value
