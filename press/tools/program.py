"""Programs on the PATH, and the version they say they are."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

_VERSION = re.compile(r"\d+(\.\d+)+")
_PATIENCE = 20.0  # seconds: a program that runs on Java may take two or three before it answers


def version_of(program: str, option: str = "--version") -> str | None:
    """Return the version a program states, ``"?"`` when it states none, None when it is not installed."""
    path = shutil.which(program)
    if path is None:
        return None
    stated = _VERSION.search(_answer(path, option))
    return stated[0] if stated else "?"


def _answer(path: str, option: str) -> str:
    done = run_for([path, option], seconds=_PATIENCE)
    return done.stdout + done.stderr if done else ""


def run_for(command: Sequence[str | Path], *, seconds: float) -> subprocess.CompletedProcess[str] | None:
    """Run a program that must end by itself and ask nothing; None when it cannot run or takes too long.

    Args:
        command: the program and its words.
        seconds: of patience; the program is ended after that.
    """
    try:
        return subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
