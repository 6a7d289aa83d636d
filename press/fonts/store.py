"""The cache of faces: fetched files by their hash, prepared copies by what they were made from.

``<cache>/fonts/fetched/<sha256>``, ``<cache>/fonts/prepared/<id>-<key>.{otf,ttf,json}``. Files appear there
whole or not at all, so that a killed run leaves nothing half-written; a lock keeps two runs from fetching the
same thing.
"""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import fontTools

from press.fonts.coverage import Coverage
from press.fonts.face import Face

try:
    import fcntl
except ImportError:  # Windows: two runs at once fetch twice, and the last one's files stay
    fcntl = None  # type: ignore[assignment]


VERSION = 2
"""Raised when prepared copies of older versions must be made anew."""


def sha256(path: Path) -> str:
    """Return the SHA-256 of a file."""
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@dataclass(frozen=True)
class Recipe:
    """How a prepared copy is made: the arguments of :func:`press.fonts.prepare.prepare`."""

    id: str
    source_key: str
    """What the copy is made from: the SHA-256 of the fetched file, or the stamp of an office's own."""
    index: int = 0
    keep: str = ""
    drop: tuple[str, ...] = ()
    full_width: str = ""
    thicken: tuple[float, float] = (0, 0)
    private: bool = False

    @property
    def stem(self) -> str:
        """The name of the prepared copy, other for every difference in what it is made from and by."""
        made_by = (VERSION, fontTools.version)
        key = hashlib.sha256(repr((self, made_by)).encode()).hexdigest()
        return f"{self.id}-{key[:16]}"


@dataclass(frozen=True)
class Store:
    """The cache's folder for fonts."""

    folder: Path

    def fetched(self, digest: str) -> Path:
        """Return where the fetched file with this SHA-256 is kept."""
        return self.folder / "fetched" / digest

    def keep(self, file: Path, digest: str) -> None:
        """Move a fetched and checked file into the cache."""
        target = self.fetched(digest)
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)

    def face(self, recipe: Recipe) -> Face | None:
        """Return the prepared face, or None when it must be made (anew)."""
        with suppress(OSError, ValueError, KeyError, TypeError):
            record = json.loads(self._record(recipe).read_text("utf-8"))
            path = self._record(recipe).with_name(record["file"])
            if _stamp(path) == tuple(record["stamp"]):
                return _face(recipe, path, record)
        return None

    def make(self, recipe: Recipe, source: Path, facts: Mapping[str, Any]) -> Face:
        """Prepare a face, write it and what is known of it, and return it.

        Raises:
            ValueError: the file is no usable font.
        """
        # Most builds find every face prepared, and all of fontTools' subsetter takes a while to load.
        from press.fonts.prepare import prepare

        data, coverage = prepare(
            source, name=recipe.id, index=recipe.index, keep=recipe.keep, drop=recipe.drop,
            full_width=recipe.full_width, thicken=recipe.thicken, private=recipe.private,
        )  # fmt: skip
        path = self._record(recipe).with_suffix(".otf" if data[:4] == b"OTTO" else ".ttf")
        path.parent.mkdir(parents=True, exist_ok=True)
        write(path, data)
        record = {
            "file": path.name,
            "stamp": _stamp(path),
            "sha256": hashlib.sha256(data).hexdigest(),
            "coverage": str(coverage),
            **facts,
        }
        write(self._record(recipe), json.dumps(record, ensure_ascii=False).encode())
        return _face(recipe, path, record)

    def _record(self, recipe: Recipe) -> Path:
        return self.folder / "prepared" / f"{recipe.stem}.json"

    @contextmanager
    def lock(self) -> Iterator[None]:
        """Hold the cache while something is fetched into it; another run waits."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with (self.folder / ".lock").open("w") as stream:
            if fcntl:
                fcntl.flock(stream, fcntl.LOCK_EX)
            yield

    @contextmanager
    def workplace(self) -> Iterator[Path]:
        """Yield an empty folder on the cache's disk; it is gone afterwards."""
        self.folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".fetching-", dir=self.folder) as folder:
            yield Path(folder)


def write(path: Path, data: bytes) -> None:
    """Write a file whole or not at all."""
    number, name = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
    try:
        with os.fdopen(number, "wb") as stream:
            stream.write(data)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _stamp(path: Path) -> tuple[int, int]:
    state = path.stat()
    return state.st_size, state.st_mtime_ns


def _face(recipe: Recipe, path: Path, record: Mapping[str, Any]) -> Face:
    return Face(
        id=recipe.id,
        path=path,
        sha256=record["sha256"],
        family=record["family"],
        version=record["version"],
        licence=record["licence"],
        source=record["source"],
        coverage=Coverage.read(record["coverage"]),
        is_own=record.get("is_own", False),
        is_restricted=record.get("is_restricted", False),
    )
