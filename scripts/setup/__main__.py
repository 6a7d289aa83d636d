"""The order of the set-up; ``scripts/setup.sh`` calls it with the Python it found."""

from __future__ import annotations

import fcntl
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from press.language import say
from scripts.setup.commands import announce, run
from scripts.setup.errors import MISSING_TOOL, SetupError
from scripts.setup.packages import Profile, PythonEnvironment
from scripts.setup.renderers import ensure_renderers
from scripts.setup.system import ensure_system
from scripts.setup.validators import ensure_validators

ROOT = Path(__file__).resolve().parents[2]
PROFILES: dict[str, Profile] = {"run": "runtime", "test": "dev"}


def main(words: list[str]) -> int:
    """Set up for making pages (``run``) or for the tests too (``test``), and return the exit code."""
    if len(words) != 1 or words[0] not in PROFILES:
        print("usage: sh scripts/setup.sh run|test", file=sys.stderr)
        return 2
    try:
        with _alone():
            return set_up(ROOT, PROFILES[words[0]])
    except SetupError as error:
        print(error, file=sys.stderr)
        return MISSING_TOOL
    except KeyboardInterrupt:
        print(
            say("\n已中断；重来一次会接着做完。", "\nInterrupted; run it again to finish."), file=sys.stderr
        )
        return 130


def set_up(root: Path, profile: Profile) -> int:
    """Bring the machine, the environment and the fonts to where the profile needs them."""
    python = PythonEnvironment(root)
    is_ready = python.is_ready(profile)
    ensure_system(with_venv=not is_ready and not python.is_reusable())
    if profile == "dev":
        ensure_renderers()
        ensure_validators()
    if not is_ready:
        python.ensure(profile)
    return 0 if run([python.python, "-m", "scripts.setup.typefaces"]) else MISSING_TOOL


@contextmanager
def _alone() -> Iterator[None]:
    """Wait until no other set-up works on this checkout. The lock is on a file that is always there."""
    with (ROOT / "requirements" / "runtime.txt").open("rb") as stream:
        try:
            fcntl.flock(stream, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            announce(say("另一个窗口正在安装，等它做完", "Waiting for another set-up to finish"))
            fcntl.flock(stream, fcntl.LOCK_EX)
        yield


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
