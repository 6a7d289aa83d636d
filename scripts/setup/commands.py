"""How the set-up runs other programs: no keyboard, no settings of other projects, every word in sight."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

# What would make pip or Python work on another environment than the one they are called for.
_FOREIGN = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "PIP_TARGET", "PIP_PREFIX", "PIP_ROOT")


def announce(sentence: str) -> None:
    """Say what is being done, before it is done."""
    print(f"· {sentence}", file=sys.stderr, flush=True)


def run(command: Sequence[str | Path], *, extra: Mapping[str, str] | None = None) -> bool:
    """Run a program, its output to the reader's terminal, and tell whether it succeeded.

    Its standard output goes where errors go, so that ours stays clean for a program that reads it.
    """
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=sys.stderr, env=environment(extra), check=False
    )
    return done.returncode == 0


def run_quietly(command: Sequence[str | Path], *, extra: Mapping[str, str] | None = None) -> bool:
    """Run a program that talks much, and show what it said only if it failed."""
    done = subprocess.run(
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        env=environment(extra),
        check=False,
    )
    if done.returncode:
        print(done.stdout.decode(errors="replace"), file=sys.stderr)
    return done.returncode == 0


def succeeds(command: Sequence[str | Path]) -> bool:
    """Tell whether a program runs and succeeds, without showing what it says."""
    try:
        done = subprocess.run(
            command, stdin=subprocess.DEVNULL, capture_output=True, env=environment(), check=False
        )
    except OSError:
        return False
    return done.returncode == 0


def answer(command: Sequence[str | Path]) -> str:
    """Run a program that is sure to succeed, and return what it says, a path perhaps."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, env=environment(), check=True
    )
    return os.fsdecode(done.stdout)


def environment(extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """Return the environment that programs run in."""
    kept = {name: value for name, value in os.environ.items() if name not in _FOREIGN}
    return {**kept, "PIP_USER": "0", "PIP_DISABLE_PIP_VERSION_CHECK": "1", **(extra or {})}
