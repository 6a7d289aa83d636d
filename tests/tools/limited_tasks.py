"""What the tests of :mod:`press.tools.limited` have run in another process."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

from press.errors import SourceError


def add(first: int, second: int) -> int:
    """Add, and print what is no part of the answer."""
    print("a library says hello")  # noqa: T201
    return first + second


def fill(megabytes: int) -> int:
    """Take memory."""
    return len(bytearray(megabytes << 20))


def idle(note: Path) -> None:
    """Start a program, write down its number, and never end."""
    sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    note.write_text(str(sleeper.pid), encoding="utf-8")
    time.sleep(600)


def refuse() -> None:
    """Fail in words."""
    raise SourceError("no", trail=("one", "two"), hint="do otherwise")


def fail() -> None:
    """Fail with what cannot be copied."""

    class OwnError(Exception):
        pass

    raise OwnError("own")


def break_off() -> None:
    """End the process."""
    os.abort()
