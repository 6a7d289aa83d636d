"""What the list of typefaces comes to on this machine: roles, faces, and what they draw."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from press.diagnostics import Diagnostic
from press.fonts.catalogue import Catalogue, Package, load_catalogue
from press.fonts.coverage import Coverage, gb2312, gbk, tongyong
from press.fonts.face import Face
from press.fonts.fetch import missing, prepared
from press.fonts.own import SPARE, OwnFaces, own_faces
from press.fonts.store import Store, sha256
from press.project import Project

LISTS = {"GB 2312": gb2312, "GBK": gbk, "通用规范汉字表": tongyong}
"""The national lists that coverage is counted against."""


@dataclass(frozen=True)
class Entry:
    """A face of a stack; ``face`` is None when it has not been fetched."""

    id: str
    set: str
    face: Face | None


@dataclass(frozen=True)
class RoleListing:
    """A role and its stack. ``coverage`` counts what the whole stack draws, by the names in :data:`LISTS`."""

    id: str
    zh: str
    use: str
    entries: tuple[Entry, ...]
    coverage: dict[str, int]


@dataclass(frozen=True)
class SetListing:
    """A set of faces: whether it has been fetched, and how much fetching it is."""

    id: str
    zh: str
    en: str
    packages: tuple[Package, ...]
    is_fetched: bool
    on_demand: bool

    @property
    def megabytes(self) -> float:
        """The size of its packages, in MB."""
        return round(sum(package.megabytes for package in self.packages), 1)


@dataclass(frozen=True)
class Listing:
    """Everything that ``press fonts`` shows."""

    roles: tuple[RoleListing, ...]
    sets: tuple[SetListing, ...]
    diagnostics: tuple[Diagnostic, ...]
    folder: Path


def list_fonts(project: Project) -> Listing:
    """Look through the list, the cache and the workspace's ``fonts/``; nothing is fetched.

    Raises:
        FontError: the list cannot be read.
    """
    catalogue, store = load_catalogue(project), Store(project.cache / "fonts")
    own = own_faces(project, catalogue, store)
    roles = tuple(_role(catalogue, store, role, own) for role in catalogue.roles)
    sets = tuple(_set(catalogue, store, name) for name in catalogue.sets)
    return Listing(roles, sets, own.diagnostics, store.folder)


def _role(catalogue: Catalogue, store: Store, role: str, own: OwnFaces) -> RoleListing:
    row = catalogue.roles[role]
    latin = catalogue.roles[row.latin].stack[:1] if row.latin not in ("", role) else ()
    entries = (
        *_own(own, row.latin if latin else ""),
        *_free(catalogue, store, latin),
        *_own(own, role),
        *_free(catalogue, store, row.stack),
        *_own(own, SPARE),
    )
    coverages = [entry.face.coverage for entry in entries if entry.face]
    counts = {name: _drawn(coverages, chars()) for name, chars in LISTS.items()}
    return RoleListing(role, row.zh, row.use, entries, counts)


def _own(own: OwnFaces, role: str) -> tuple[Entry, ...]:
    return tuple(Entry(face.id, "", face) for face in own.roles.get(role, ()))


def _free(catalogue: Catalogue, store: Store, faces: tuple[str, ...]) -> tuple[Entry, ...]:
    return tuple(Entry(face, catalogue.faces[face].set, prepared(catalogue, store, face)) for face in faces)


def _drawn(coverages: list[Coverage], chars: Coverage) -> int:
    return sum(any(char in coverage for coverage in coverages) for char in chars)


def _set(catalogue: Catalogue, store: Store, name: str) -> SetListing:
    row = catalogue.sets[name]
    packages = catalogue.packages_of((name,))
    is_fetched = not missing(catalogue, store, (name,))
    return SetListing(name, row.zh, row.en, packages, is_fetched, row.on_demand)


def verify_fonts(project: Project) -> tuple[str, ...]:
    """Check every fetched and prepared file against its SHA-256, and take damaged ones out of the cache.

    Returns:
        The faces whose files were damaged; they must be fetched or prepared again.
    """
    catalogue, store = load_catalogue(project), Store(project.cache / "fonts")
    with store.lock():
        return tuple(name for name in catalogue.faces if not _is_sound(catalogue, store, name))


def _is_sound(catalogue: Catalogue, store: Store, name: str) -> bool:
    face = prepared(catalogue, store, name)
    files = [(store.fetched(source.sha256), source.sha256) for source in catalogue.faces[name].sources]
    files += [(face.path, face.sha256)] if face else []
    damaged = [path for path, digest in files if path.is_file() and sha256(path) != digest]
    for path in damaged:
        path.unlink()
    return not damaged
