"""The log of an unexpected failure: a traceback kept where it can be sent from."""

from __future__ import annotations

import hashlib
import platform
import tempfile
import traceback
from collections.abc import Sequence
from pathlib import Path

from press import __version__
from press.project import Project


def write_log(failure: Exception, words: Sequence[str]) -> Path:
    """Write the traceback and return its path; one failure has one name, so logs do not pile up.

    Args:
        failure: what was raised.
        words: the command line.
    """
    told = "".join(traceback.format_exception(failure))
    name = f"press-{hashlib.sha256(told.encode()).hexdigest()[:10]}.log"
    head = f"press {__version__}, Python {platform.python_version()}, {platform.platform()}\n"
    for folder in (Project(root=Path()).cache / "log", Path(tempfile.gettempdir())):
        try:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(f"{head}press {' '.join(words)}\n\n{told}", encoding="utf-8")
        except OSError:
            continue
        return folder / name
    return Path(name)
