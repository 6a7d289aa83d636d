"""The other end of :mod:`press.tools.limited`: sets the limits, runs the function, answers."""

from __future__ import annotations

import contextlib
import importlib
import os
import pickle
import resource
import sys
from functools import reduce
from typing import Any


def main() -> None:
    """Read a task from standard input, run it, and write what came of it to standard output."""
    answer = os.dup(1)
    os.dup2(2, 1)  # what a library prints is no part of the answer
    module, name, args, kwargs, megabytes = pickle.load(sys.stdin.buffer)
    _limit(megabytes << 20)
    told = _outcome(module, name, args, kwargs)
    with os.fdopen(answer, "wb") as stream:
        stream.write(told)
    # Nothing to tidy up: a full memory makes tidying fail, and the system does it better.
    os._exit(0)


def _limit(bytes_: int) -> None:
    for kind, most in ((resource.RLIMIT_AS, bytes_), (resource.RLIMIT_CORE, 0)):
        _, hard = resource.getrlimit(kind)
        # macOS has no such limit for the first.
        with contextlib.suppress(ValueError, OSError):
            resource.setrlimit(kind, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))


def _outcome(module: str, name: str, args: Any, kwargs: Any) -> bytes:
    try:
        function = reduce(getattr, name.split("."), importlib.import_module(module))
        return pickle.dumps(("returned", function(*args, **kwargs)))  # type: ignore[operator]
    except MemoryError:
        return pickle.dumps(("memory", None))
    except Exception as failure:
        return _raised(failure)


def _raised(failure: Exception) -> bytes:
    try:
        told = pickle.dumps(("raised", failure))
        pickle.loads(told)
    except Exception:  # one that cannot be copied: its words must do
        return pickle.dumps(("raised", RuntimeError(f"{type(failure).__name__}: {failure}")))
    return told
