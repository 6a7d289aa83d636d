"""Java, on which two validators run, always with a limit to their memory."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

_MEMORY = "-Xmx768m"  # what one newspaper page with large pictures takes at most is a third of it


def java_command(jars: Iterable[Path], main_class: str) -> list[str] | None:
    """Return how a class of some jars is run; None where Java or a jar is missing.

    Args:
        jars: all that the class needs.
        main_class: its full name.
    """
    program, paths = shutil.which("java"), list(jars)
    if program is None or not paths or not all(path.is_file() for path in paths):
        return None
    headless = "-Djava.awt.headless=true"
    return [program, _MEMORY, headless, "-cp", os.pathsep.join(map(str, paths)), main_class]
