"""Fonts installed on this machine: never printed with, but named to an editor who lacks a character."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from press.fonts.names import faces_of

_FOLDERS = (
    "/usr/share/fonts", "/usr/local/share/fonts", "~/.local/share/fonts", "~/.fonts",
    "/System/Library/Fonts", "/Library/Fonts", "~/Library/Fonts",
)  # fmt: skip


def who_has(char: str) -> tuple[str, ...]:
    """Return the family names of the installed fonts that map a character, in order of name."""
    found = _by_fontconfig(char) if shutil.which("fc-list") else _by_folders(char)
    # A last-resort font maps everything, to pictures of nothing.
    return tuple(sorted({name for name in found if "LastResort" not in name}))


def _by_fontconfig(char: str) -> Iterator[str]:
    environment = {key: value for key, value in os.environ.items() if key != "FONTCONFIG_FILE"}
    argv = ["fc-list", "--format=%{family[0]}\\n", f":charset={ord(char):x}"]
    done = subprocess.run(
        argv, capture_output=True, check=False, env=environment, stdin=subprocess.DEVNULL, timeout=60
    )
    yield from filter(None, done.stdout.decode(errors="replace").splitlines())


def _by_folders(char: str) -> Iterator[str]:
    return (name for name, points in _installed() if ord(char) in points)


@lru_cache(maxsize=1)
def _installed() -> tuple[tuple[str, frozenset[int]], ...]:
    files = (
        path
        for folder in _FOLDERS
        for path in sorted(Path(folder).expanduser().rglob("*"))
        if path.suffix.lower() in (".ttf", ".otf", ".ttc", ".otc")
    )
    return tuple(row for path in files for row in _mapped(path))


def _mapped(path: Path) -> Iterator[tuple[str, frozenset[int]]]:
    try:
        for font in faces_of(path):
            yield font["name"].getBestFamilyName() or path.stem, frozenset(font.getBestCmap() or ())
    except Exception:  # whatever is wrong with an installed font is no business of ours
        return
