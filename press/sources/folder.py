"""Find a file below a folder by the name that an editor wrote, and never anything outside it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Found:
    """What a name leads to: a file, its name as the disk has it; or the reason why there is none."""

    path: Path | None = None
    right_name: str = ""
    outside: bool = False


def find(folder: Path, name: str) -> Found:
    """Look a name up below ``folder``, comparing capitals on every system alike.

    A name that leads out of the folder, by ``..``, by an absolute path or through a symbolic link, is refused
    without telling whether such a file exists.
    """
    parts = PurePosixPath(name.replace("\\", "/")).parts
    if not parts or parts[0] == "/" or ".." in parts or ":" in parts[0] or "\0" in name:
        return Found(outside=True)
    right = _spelling(folder, parts)
    if right is None:
        return Found()
    path = folder.joinpath(*right)
    try:
        real = path.resolve(strict=True)
    except (OSError, RuntimeError):
        return Found(None, "/".join(right))  # a link to nowhere, or to itself
    if not real.is_relative_to(folder.resolve()):
        return Found(outside=True)
    return Found(path if real.is_file() else None, "/".join(right))


def _spelling(folder: Path, parts: tuple[str, ...]) -> tuple[str, ...] | None:
    """Return the parts as the disk spells them, or None when there is no such file."""
    spelled: list[str] = []
    for part in parts:
        names = names_in(folder.joinpath(*spelled))
        same = [name for name in names if name == part] or [
            name for name in names if name.lower() == part.lower()
        ]
        if not same:
            return None
        spelled.append(same[0])
    return tuple(spelled)


def names_in(folder: Path) -> list[str]:
    """Return the names in a folder in order; none when it is not there."""
    try:
        return sorted(path.name for path in folder.iterdir())
    except OSError:
        return []
