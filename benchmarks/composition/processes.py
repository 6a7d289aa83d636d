"""What a process costs: its time and its memory, from the operating system."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Cost:
    """What a process took.

    Args:
        cpu: user and system time of the process and its children, s.
        wall: from start to end, s.
        memory: the most that it held, MiB; of processes it started itself the largest is not added.
        told: what it printed, a value for each line.
    """

    cpu: float
    wall: float
    memory: float
    told: tuple[dict[str, float], ...]


class ProcessFailedError(Exception):
    """A peer's process ended with an error; the message is what it wrote."""


def run(command: Sequence[str], *, environment: Mapping[str, str], folder: Path) -> Cost:
    """Run a command to its end.

    Raises:
        ProcessFailedError: it failed.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as errors:
        start = time.perf_counter()
        child = subprocess.Popen(
            command, stdout=out, stderr=errors, cwd=folder, env={**os.environ, **environment}
        )
        _, status, usage = os.wait4(child.pid, 0)
        wall = time.perf_counter() - start
        child.returncode = os.waitstatus_to_exitcode(status)
        if child.returncode:
            errors.seek(0)
            raise ProcessFailedError(errors.read().decode(errors="replace")[-2000:])
        out.seek(0)
        told = tuple(json.loads(line) for line in out if line.startswith(b"{"))
    return Cost(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss / _UNITS, told)


_UNITS = 2**20 if sys.platform == "darwin" else 2**10
"""``ru_maxrss`` counts bytes on macOS, KiB elsewhere."""
