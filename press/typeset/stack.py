"""Room on Python's stack: the frames of a layout lie in one piece of memory.

CPython keeps the frames of Python functions in chunks of 16 KiB and gives a chunk back to the system when
its first frame ends (``_PyThreadState_PushFrame``, ``_PyThreadState_PopFrame`` in Python/pystate.c, since
3.11). Where the end of a chunk falls into the depth at which a layout works, each call there maps memory and
unmaps it again: 170 000 times for 40 pages, a quarter of the time. A chunk is made as large as the frame that
wants it, rounded up to a power of two; so one frame that says it is large takes a chunk whose other half has
room for all that it calls.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import wraps
from types import FunctionType
from typing import Any, ParamSpec, TypeVar

_P = ParamSpec("_P")
_T = TypeVar("_T")

_DEPTH = 5000
"""Calls within calls: a layout makes a dozen for each block in a block, and Python allows a thousand."""

_SLOTS = 2**17
"""Of 8 bytes: with the frame's head just over 1 MiB, in a chunk of 2 MiB. What is unused takes no memory."""


def roomy(function: Callable[_P, _T]) -> Callable[_P, _T]:
    """Return ``function`` entered through a large frame; what it does and returns stays the same."""

    @wraps(function)
    def entered(*args: _P.args, **kwargs: _P.kwargs) -> _T:
        before = sys.getrecursionlimit()
        sys.setrecursionlimit(max(before, _DEPTH))
        try:
            result: _T = _enter(function, args, kwargs)
        finally:
            sys.setrecursionlimit(before)
        return result

    return entered


def _call(function: Callable[..., Any], args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
    return function(*args, **kwargs)


_enter = FunctionType(_call.__code__.replace(co_stacksize=_SLOTS), globals(), "_enter")
