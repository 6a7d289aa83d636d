"""Fixity: every file of a bag is as it was sealed, or it is named.

The two manifests are of the same files by different algorithms. Where they disagree about a file, the file is
whole and a manifest is damaged; so one flipped bit, wherever it is, names the one file that it is in.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path, PurePosixPath
from typing import Literal, TypeAlias

from press.archive import manifest
from press.archive.bag import Bag, payload_manifest, tag_manifest
from press.archive.manifest import ALGORITHMS

_FORMS: tuple[Literal["NFC", "NFD"], ...] = ("NFC", "NFD")


class Fault(StrEnum):
    """What is wrong with a file of a bag."""

    CHANGED = "changed"
    MISSING = "missing"
    STRANGE = "strange"
    UNREADABLE = "unreadable"
    UNCHAINED = "unchained"
    NOT_AS_NOTED = "not as noted"


@dataclass(frozen=True, order=True)
class Damage:
    """A file of a bag that is not as it was sealed; ``path`` from the bag's folder."""

    path: str
    fault: Fault


Listed: TypeAlias = dict[str, dict[str, str]]
"""Digest by path, by the name of the manifest that says it."""


def check_files(bag: Bag) -> tuple[Damage, ...]:
    """Return what is wrong with a bag's files, in order of path; nothing when it is whole.

    A bag is whole and valid when every file listed is there with its digest and every file there is listed
    (RFC 8493 §3).
    """
    found: set[Damage] = set()
    known: set[str] = set()
    for named in (tag_manifest, payload_manifest):
        listed = {name: _rows(bag.folder / name) for name in map(named, ALGORITHMS)}
        found.update(_broken(bag.folder, listed, named))
        paths = {path for rows in listed.values() for path in rows or ()}
        for path in paths:
            found.update(_judged(bag.folder, path, listed))
        known |= paths | set(listed)
    found.update(Damage(path, Fault.STRANGE) for path in _strange(bag.folder, known))
    return tuple(sorted(found))


def _rows(path: Path) -> dict[str, str]:
    """Return what a manifest lists; nothing when it is not of our making any more."""
    try:
        return manifest.parse(path.read_bytes())
    except (OSError, ValueError):
        return {}


def _broken(folder: Path, listed: Listed, named: Callable[[str], str]) -> Iterator[Damage]:
    """Yield the tag manifests that list nothing: no other file vouches for them, as for payload manifests."""
    if named is tag_manifest:
        for name, rows in listed.items():
            if not rows:
                yield Damage(name, Fault.CHANGED if (folder / name).is_file() else Fault.MISSING)


def _judged(folder: Path, path: str, listed: Listed) -> Iterator[Damage]:
    """Yield what is wrong with a file or with the manifests that list it."""
    listing = {name for name, rows in listed.items() if path in rows}
    actual = _digests(folder, path)
    if isinstance(actual, Fault):
        doubted = listing if len(listing) < len(listed) else {path}
        yield from (Damage(one, actual if one == path else Fault.CHANGED) for one in doubted)
        return
    agreeing = {name for name in listing if listed[name][path] in actual.values()}
    if agreeing:
        yield from (Damage(name, Fault.CHANGED) for name in listed.keys() - agreeing if listed[name])
    elif len(listing) < len(listed):
        yield from (Damage(name, Fault.CHANGED) for name in listing)
    else:
        yield Damage(path, Fault.CHANGED)


def _digests(folder: Path, path: str) -> dict[str, str] | Fault:
    place = _place(folder, path)
    if PurePosixPath(path).is_absolute() or ".." in PurePosixPath(path).parts:
        return Fault.MISSING
    if place.is_symlink():
        return Fault.CHANGED
    try:
        return manifest.digests_of(place)
    except FileNotFoundError:
        return Fault.MISSING
    except OSError:
        return Fault.UNREADABLE


def _place(folder: Path, path: str) -> Path:
    """Return where a file is: a system may compose names otherwise than the one before (RFC 8493 §6)."""
    place = folder / path
    if path.isascii() or os.path.lexists(place):
        return place
    names = (form for form in _FORMS if os.path.lexists(folder / unicodedata.normalize(form, path)))
    return folder / unicodedata.normalize(next(names, "NFC"), path)


def _strange(folder: Path, known: set[str]) -> set[str]:
    """Return the files that are not listed, under whatever composition of their names."""
    there = _there(folder)
    standing_in = {_place(folder, path).relative_to(folder).as_posix() for path in known - there}
    return there - known - standing_in


def _there(folder: Path) -> set[str]:
    """Return the paths of all files in a bag."""
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*")
            if path.is_symlink() or not path.is_dir()}  # fmt: skip
