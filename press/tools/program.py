"""Programs on the PATH, and the version they say they are."""

from __future__ import annotations

import re
import shutil
import subprocess

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
    try:
        done = subprocess.run(
            [path, option],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            errors="replace",
            timeout=_PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout + done.stderr
