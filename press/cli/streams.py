"""Standard output and error as the shell hands them over: closed, full, or knowing no Chinese."""

from __future__ import annotations

import io
import json
import os
import sys
from typing import Any


def prepare_streams() -> None:
    """Make sure that writing can neither fail for want of a character nor land in one of our own files."""
    for _ in range(3):
        _fill_lowest_gap()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")


def _fill_lowest_gap() -> None:
    """Open the null device on 0, 1 or 2 where the shell closed it (``>&-``)."""
    descriptor = os.open(os.devnull, os.O_RDWR)
    if descriptor > 2:
        os.close(descriptor)


def print_json(answer: dict[str, Any]) -> None:
    """Print plain data as JSON on standard output; where it is not UTF-8, in ASCII."""
    encoding = (getattr(sys.stdout, "encoding", None) or "utf-8").lower().replace("-", "")
    print(json.dumps(answer, ensure_ascii=encoding != "utf8", indent=2))  # noqa: T201


def tell(sentence: str) -> None:
    """Print a sentence on standard error; where nobody listens, say nothing."""
    try:
        print(sentence, file=sys.stderr, flush=True)  # noqa: T201
    except OSError:
        return


def let_go_of_output() -> None:
    """Point standard output at nothing, so that Python's own flush at exit stays quiet too."""
    with open(os.devnull, "w") as nothing:  # noqa: PTH123  the null device is no path of ours
        os.dup2(nothing.fileno(), 1)
