"""One at a time: who reads a publication's shelf and then adds to it is alone there, on whatever machine.

Two machines that archive into one shared folder would else give one number, or one version, twice. A file
that only one can make says who is at work; not every file server keeps the system's locks.
"""

from __future__ import annotations

import platform
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from press.archive.shelf import Shelf
from press.archive.told import told
from press.errors import ArchiveError
from press.finish.durable import is_left, part_name
from press.language import say

NAME = ".archiving"

_TURN = 0.25
_PATIENCE = 60.0
"""Seconds: sealing a hundred megabytes over a slow line takes less."""

_UNSAID = 5.0
"""Seconds after which whoever has made the file and not said who it is was killed."""

_FORGOTTEN = 900.0
"""Seconds after which whoever was at work on another machine no longer is."""


@contextmanager
def alone(shelf: Shelf, publication: str) -> Iterator[None]:
    """Hold others off from a publication's shelf, or wait for them.

    Raises:
        ArchiveError: another is at work there for longer than anybody wants to wait.
        FinishError: the shelf cannot be written.
    """
    place = shelf.folder / publication / NAME
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
        _take(place)
    except OSError as error:
        raise told(error, place.parent) from error
    try:
        yield
    finally:
        with suppress(OSError):
            place.unlink()


def _take(place: Path) -> None:
    for _ in range(int(_PATIENCE / _TURN)):
        with suppress(FileExistsError):
            with place.open("x", encoding="utf-8") as file:
                file.write(f"{part_name()}\n{platform.node()}\n")
            return
        if not _freed(place):
            time.sleep(_TURN)
    raise ArchiveError(
        say(f"{_holder(place) or '另一台机器'} 正在往 {place.parent.name} 里归档",
            f"{_holder(place) or 'another machine'} is archiving into {place.parent.name}"),
        hint=say(f"等它完了再试；确实没有人在归档，就删掉 {place}",
                 f"try again when it is done; if nobody is archiving, delete {place}"),
    )  # fmt: skip


def _freed(place: Path) -> bool:
    """Take away what a killed process left; tell whether it is worth trying again at once."""
    try:
        words = place.read_text("utf-8")
        if not is_left(words.partition("\n")[0]) and _age(place) < (_FORGOTTEN if words else _UNSAID):
            return False
        aside = place.with_name(part_name())
        place.rename(aside)
        if aside.read_text("utf-8") != words:  # another has been quicker, and is at work
            aside.rename(place)
            return False
        aside.unlink()
    except FileNotFoundError:
        pass
    return True


def _age(place: Path) -> float:
    """Return the age of a file, seconds, by the clock of the machine that keeps the folder."""
    now = place.with_name(part_name())
    now.touch()
    try:
        return now.stat().st_mtime - place.stat().st_mtime
    finally:
        now.unlink()


def _holder(place: Path) -> str:
    with suppress(OSError, IndexError):
        return place.read_text("utf-8").splitlines()[1]
    return ""
