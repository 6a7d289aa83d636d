"""Where sealed issues stand: ``<archive>/<publication>/<year>/<issue>``, corrections as ``<issue>@2``."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from press.archive.bag import PAYLOAD, Bag
from press.archive.record import RECORD, Kept
from press.errors import ArchiveError
from press.language import say

NOTE = ".sha256"
"""Ends the name of the file beside a bag that holds its digest."""

_NAME = re.compile(r"(?P<issue>[^.].*?)(?:@(?P<number>[2-9]|[1-9]\d+))?")


@dataclass(frozen=True, order=True)
class Revision:
    """One sealed version of an issue; the first has number 1."""

    publication: str
    year: int
    issue: str
    number: int
    folder: Path

    @property
    def id(self) -> str:
        """``publication/issue``, or ``publication/issue@2``."""
        return f"{self.publication}/{self.folder.name}"

    @cached_property
    def bag(self) -> Bag:
        """Its bag."""
        return Bag(self.folder)

    def kept(self) -> Kept:
        """Return what is known of the issue.

        Raises:
            OSError, ValueError: the record is missing or damaged.
        """
        return Kept.read((self.folder / PAYLOAD / RECORD).read_bytes())


@dataclass(frozen=True)
class Shelf:
    """The archive's folder."""

    folder: Path

    def revisions(self, publication: str, issue: str) -> tuple[Revision, ...]:
        """Return the sealed versions of an issue, first to last."""
        found = (one for one in self.all() if (one.publication, one.issue) == (publication, issue))
        return tuple(sorted(found, key=lambda one: one.number))

    def all(self) -> tuple[Revision, ...]:
        """Return every sealed version of every issue, in order of publication, year and issue."""
        return tuple(sorted(self._found()))

    def latest(self) -> tuple[Revision, ...]:
        """Return the last version of every issue."""
        return tuple({(one.publication, one.issue): one for one in self.all()}.values())

    def place(self, publication: str, year: int, issue: str, number: int) -> Path:
        """Return where a version stands or is to stand."""
        name = issue if number == 1 else f"{issue}@{number}"
        return self.folder / publication / str(year) / name

    def lost(self) -> tuple[Revision, ...]:
        """Return the versions whose digests stand there alone, in order: their bags are gone."""
        notes = (path.with_name(path.name.removesuffix(NOTE)) for path in self.folder.glob(f"*/*/*{NOTE}"))
        return tuple(sorted(one for path in notes if not path.is_dir() for one in _revision(path)))

    def _found(self) -> Iterator[Revision]:
        for publication in _folders(self.folder):
            for year in _folders(publication):
                for folder in _folders(year):
                    yield from _revision(folder)


def _folders(folder: Path) -> Iterator[Path]:
    """Yield the folders in a folder, without asking the disk for each of a thousand what it is.

    Raises:
        ArchiveError: it cannot be looked into.
    """
    try:
        with os.scandir(folder) as inside:
            yield from (folder / entry.name for entry in inside if entry.is_dir())
    except FileNotFoundError:
        return
    except OSError as error:
        raise ArchiveError(
            say(f"打不开 {folder}（{error.strerror}）", f"cannot look into {folder} ({error.strerror})"),
            hint=say("检查文件夹的权限和磁盘", "check the folder's permissions, and the disc"),
        ) from error


def _revision(folder: Path) -> Iterator[Revision]:
    """Yield the version that a folder's place and name say, if they say one."""
    match = _NAME.fullmatch(folder.name)
    year = folder.parent.name
    if match and year.isdecimal():
        yield Revision(
            folder.parent.parent.name, int(year), match["issue"], int(match["number"] or 1), folder
        )
