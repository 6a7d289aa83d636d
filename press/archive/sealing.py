"""Sealing: a bag is there whole or not at all, and what is there is never overwritten.

The bag is made beside its place, under a hidden name, and every file and folder of it is written through to
the disk; one rename then puts it there. A crash at any instant leaves the hidden folder at most, which the
next sealing removes.
"""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from press.archive.bag import PAYLOAD, Bag, tag_files
from press.archive.manifest import Digests, digests, pieces
from press.archive.told import told
from press.finish.durable import flush_folder, is_left, part_name, put, undisturbed

Payload: TypeAlias = Mapping[str, "bytes | Path"]
"""What goes into ``data/``: content, or a file that is copied, by path with ``/``."""

_READ_ONLY = 0o444


def seal(folder: Path, payload: Payload, info: Mapping[str, str]) -> Bag:
    """Write a bag.

    Args:
        folder: the bag's place; nothing may be there.
        payload: its files.
        info: the rows of ``bag-info.txt``.

    Raises:
        ArchiveError: something is there already.
        FinishError: the disk is full, or the place cannot be written.
    """
    part = folder.with_name(part_name())
    try:
        _make_room(folder.parent)
        _refuse_what_is_there(folder)
        _fill(part, payload, info)
        with undisturbed():
            part.rename(folder)
            flush_folder(folder.parent)
    except OSError as error:
        raise told(error, folder) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(part, ignore_errors=True)
    return Bag(folder)


def _fill(part: Path, payload: Payload, info: Mapping[str, str]) -> None:
    part.mkdir()
    found: dict[str, Digests] = {}
    size = 0
    for path in sorted(payload):
        target = part / PAYLOAD / path
        target.parent.mkdir(parents=True, exist_ok=True)
        found[path] = _copied(payload[path], target)
        size += target.stat().st_size
    for name, content in tag_files(found, size, info).items():
        put(part / name, content)
        (part / name).chmod(_READ_ONLY)
    for inner in sorted(part.rglob("*"), reverse=True):
        if inner.is_dir():
            flush_folder(inner)
    flush_folder(part)


def _copied(content: bytes | Path, target: Path) -> Digests:
    """Write one file through to the disk, and return the digests of what was written."""
    with target.open("wb") as file:
        if isinstance(content, bytes):
            found = digests(_passing(iter([content]), file.write))
        else:
            with content.open("rb") as source:
                found = digests(_passing(pieces(source), file.write))
        file.flush()
        os.fsync(file.fileno())
    target.chmod(_READ_ONLY)
    return found


def _passing(chunks: Iterator[bytes], write: Callable[[bytes], object]) -> Iterator[bytes]:
    for chunk in chunks:
        write(chunk)
        yield chunk


def _make_room(parent: Path) -> None:
    """Make the folders above, lastingly, and remove what a killed sealing left there."""
    made = [folder for folder in (parent, *parent.parents) if not folder.exists()]
    parent.mkdir(parents=True, exist_ok=True)
    for folder in made:
        flush_folder(folder.parent)
    for left in parent.iterdir():
        if is_left(left.name):
            shutil.rmtree(left, ignore_errors=True)


def _refuse_what_is_there(folder: Path) -> None:
    if os.path.lexists(folder):
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
