"""Faces that an office drops into ``fonts/``: recognised by name or by folder, prepared, put first."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from press.diagnostics import Diagnostic, Span
from press.diagnostics.fonts import DAMAGED_FONT, UNKNOWN_FONT
from press.fonts.catalogue import Catalogue, bare
from press.fonts.face import Face
from press.fonts.names import Names, read_names
from press.fonts.store import Recipe, Store
from press.project import Project

SPARE = "补字"
"""The folder, also ``spare``, for faces that come last in every stack: characters that nothing else has."""

_SUFFIXES = (".ttf", ".otf", ".ttc", ".otc", ".woff", ".woff2")


@dataclass(frozen=True)
class OwnFaces:
    """An office's faces by role, the preferred first; :data:`SPARE` is a role here."""

    roles: dict[str, tuple[Face, ...]]
    diagnostics: tuple[Diagnostic, ...] = ()


def own_faces(project: Project, catalogue: Catalogue, store: Store) -> OwnFaces:
    """Find, recognise and prepare the faces in the workspace's ``fonts/``.

    A file in ``fonts/仿宋/`` or ``fonts/fangsong/`` has that role, whatever it is called. A file elsewhere
    has the role of the name that ``known`` in ``fonts.yaml`` lists; files of free faces need none.
    """
    ranked: dict[str, list[tuple[int, str, Face]]] = {}
    diagnostics: list[Diagnostic] = []
    for path in _files(project):
        try:
            names = read_names(path)
            placed = _placed(project, catalogue, path, names)
            if not placed and not _is_free(catalogue, path):
                shown = "、".join(dict.fromkeys(name.family for name in names))
                diagnostics.append(UNKNOWN_FONT.at(Span(project.relative(path)), family=shown))
            for role, rank, name in placed:
                face = _face(project, catalogue, store, path, role, name)
                ranked.setdefault(role, []).append((rank, path.name, face))
        except ValueError as error:
            diagnostics.append(DAMAGED_FONT.at(Span(project.relative(path)), reason=str(error)))
    roles = {
        role: tuple(face for *_, face in sorted(found, key=lambda row: row[:2]))
        for role, found in ranked.items()
    }
    return OwnFaces(roles, tuple(diagnostics))


def _files(project: Project) -> Iterator[Path]:
    folder = project.root / "fonts"
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() in _SUFFIXES and not path.name.startswith(".") and path.is_file():
            yield path


def _placed(
    project: Project, catalogue: Catalogue, path: Path, names: tuple[Names, ...]
) -> list[tuple[str, int, Names]]:
    """Return role, rank and face for a file: by its folder, else by every face's names."""
    folder = path.relative_to(project.root / "fonts").parts[0]
    if folder in (SPARE, "spare"):
        return [(SPARE, -1, names[0])]
    for role, row in catalogue.roles.items():
        if folder in (role, row.zh):
            return [(role, -1, names[0])]
    found: dict[str, tuple[str, int, Names]] = {}
    for name in names:
        words = (*name.all, path.stem) if len(names) == 1 else name.all
        hits = [catalogue.ranks[bare(word)] for word in words if bare(word) in catalogue.ranks]
        if hits:
            role, rank = _narrowest(hits)
            found.setdefault(role, (role, rank, name))
    return list(found.values())


def _narrowest(hits: list[tuple[str, int]]) -> tuple[str, int]:
    """Prefer 'Times New Roman Bold' to the family 'Times New Roman' that the same file names too."""
    bold = [hit for hit in hits if hit[0].endswith("-bold")]
    return min(bold or hits, key=lambda hit: hit[1])


def _is_free(catalogue: Catalogue, path: Path) -> bool:
    """Tell whether a file is one of the free faces, put here by hand because it could not be fetched."""
    return any(
        Path(source.file).name == path.name for row in catalogue.faces.values() for source in row.sources
    )


def _face(project: Project, catalogue: Catalogue, store: Store, path: Path, role: str, names: Names) -> Face:
    state = path.stat()
    stamp = f"{path}:{state.st_size}:{state.st_mtime_ns}"
    row = catalogue.roles.get(role)
    keep = catalogue.faces[row.stack[0]].keep if row and row.latin == role else ""
    recipe = Recipe(_id(role, names), stamp, index=names.index, keep=keep, private=True)
    facts = {
        "family": names.family,
        "version": names.version,
        "licence": names.licence,
        "source": project.relative(path).as_posix(),
        "is_own": True,
        "is_restricted": names.is_restricted,
    }
    return store.face(recipe) or store.make(recipe, path, facts)


def _id(role: str, names: Names) -> str:
    """Return the CSS family: the face's PostScript name where it has one, told apart from the free faces."""
    ascii_names = (name for name in reversed(names.all) if name.isascii())
    name = next(ascii_names, hashlib.sha256(repr(names.all).encode()).hexdigest()[:8])
    safe = "".join(char for char in name if char.isalnum() or char == "-")
    return f"{safe}-{role}" if role.isascii() else f"{safe}-spare"
