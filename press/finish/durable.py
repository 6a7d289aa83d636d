"""What makes a file last: written through to the disk, renamed undisturbed."""

from __future__ import annotations

import os
import platform
import re
import signal
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path

_PART = re.compile(r"\.(?P<process>\d+)-(?P<machine>[0-9a-f]{8})-\d+\.press-part")
_TURNS = count(1)


def part_name() -> str:
    """Return a hidden name that no other process, thread or machine gives to what it is writing.

    What is written is not in it: that may have as long a name as names can be.
    """
    return f".{os.getpid()}-{_machine()}-{next(_TURNS)}.press-part"


def is_left(name: str) -> bool:
    """Tell whether a name is that of what a killed process left; on other machines nobody can tell."""
    found = _PART.fullmatch(name)
    return found is not None and found["machine"] == _machine() and not runs(int(found["process"]))


def _machine() -> str:
    return f"{zlib.crc32(platform.node().encode()):08x}"


def runs(process: int) -> bool:
    """Tell whether a process is there: another build may be writing into the same folder."""
    if process == os.getpid() or os.name == "nt":  # signal 0 is Ctrl-C there
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except OSError:
        return True
    return True


def put(path: Path, content: bytes) -> None:
    """Write a file and see it onto the disk."""
    with path.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def undisturbed() -> Iterator[None]:
    """Hold back Ctrl-C and a polite kill until the renames are done."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def flush_folder(folder: Path) -> None:
    """Make the renames last; not every system lets a folder be opened."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
