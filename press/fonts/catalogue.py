"""The list of typefaces, ``fonts.yaml``, as records."""

from __future__ import annotations

import re
from collections.abc import Container
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Literal

import yaml

from press.errors import FontError
from press.fonts.rows import RowError, read
from press.language import say
from press.project import Project

_SHA256 = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Package:
    """A package that faces come in, and the client that fetches it."""

    client: Literal["apt", "pip", "npm"]
    name: str
    megabytes: float
    version: str = ""


@dataclass(frozen=True)
class Source:
    """One file of one package; ``sha256`` is that of the file as the package holds it."""

    package: str
    file: str
    sha256: str

    def __post_init__(self) -> None:
        """Refuse what is no SHA-256."""
        if not _SHA256.fullmatch(self.sha256):
            raise ValueError(f"no SHA-256: {self.sha256}")


@dataclass(frozen=True)
class FaceRow:
    """A face: where it comes from, its licence, and how the file is repaired."""

    set: str
    licence: str
    sources: tuple[Source, ...]
    keep: str = ""
    """The only characters left in: a CSS ``unicode-range``, or ``rare``; empty: all."""
    drop: tuple[str, ...] = ()
    """Tables that are taken out."""
    full_width: str = ""
    """Marks that are widened to 1 em."""
    thicken: tuple[float, float] = (0, 0)
    """What stems and bars gain, in thousandths of an em."""

    def __post_init__(self) -> None:
        """Refuse a face that comes from nowhere."""
        if not self.sources:
            raise ValueError("sources: there is none")


@dataclass(frozen=True)
class RoleRow:
    """A role: what stylesheets ask for, and its faces in the order of fallback."""

    zh: str
    use: str
    stack: tuple[str, ...]
    latin: str = ""
    """The role whose own and first faces are put in front, for Latin letters and digits."""

    def __post_init__(self) -> None:
        """Refuse a role without a face."""
        if not self.stack:
            raise ValueError("stack: it is empty")


@dataclass(frozen=True)
class SetRow:
    """Faces that are fetched together."""

    zh: str
    en: str
    on_demand: bool = False


@dataclass(frozen=True)
class Catalogue:
    """``fonts.yaml``, whole."""

    roles: dict[str, RoleRow]
    sets: dict[str, SetRow]
    kinds: dict[str, tuple[str, ...]]
    packages: dict[str, Package]
    faces: dict[str, FaceRow]
    known: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse a list in which one row names another that is not there."""
        wanted: tuple[tuple[str, Container[str]], ...] = (
            *((face, self.faces) for role in self.roles.values() for face in role.stack),
            *((role.latin, self.roles) for role in self.roles.values() if role.latin),
            *((role, self.roles) for role in self.known),
            *((row.set, self.sets) for row in self.faces.values()),
            *((name, self.sets) for sets in self.kinds.values() for name in sets),
            *((source.package, self.packages) for row in self.faces.values() for source in row.sources),
        )
        unknown = sorted({name for name, table in wanted if name not in table})
        if unknown:
            raise ValueError(f"not in this list: {', '.join(unknown)}")

    @cached_property
    def ranks(self) -> dict[str, tuple[str, int]]:
        """The role and the rank of every name that commercial faces are known by."""
        ranks: dict[str, tuple[str, int]] = {}
        for role, names in self.known.items():
            for rank, name in enumerate(names):
                ranks.setdefault(bare(name), (role, rank))
        return ranks

    def sets_of(self, kind: str) -> tuple[str, ...]:
        """Return the sets that a kind of publication is set in."""
        return self.kinds.get(kind, tuple(self.sets))

    def faces_of(self, sets: tuple[str, ...]) -> tuple[str, ...]:
        """Return the faces of some sets, in the list's order."""
        return tuple(face for face, row in self.faces.items() if row.set in sets)

    def packages_of(self, sets: tuple[str, ...]) -> tuple[Package, ...]:
        """Return the packages that are fetched first for some sets."""
        names = (self.faces[face].sources[0].package for face in self.faces_of(sets))
        return tuple(self.packages[name] for name in dict.fromkeys(names))


def bare(name: str) -> str:
    """Return a font's name as names are compared: no case, no space, hyphen, underscore."""
    return "".join(char for char in name.casefold() if char not in " -_　")


def load_catalogue(project: Project) -> Catalogue:
    """Read the workspace's ``fonts/fonts.yaml``, or the one that press brings along.

    Raises:
        FontError: the list is missing or cannot be understood.
    """
    for base in dict.fromkeys((project.root, project.brought)):
        path = base / "fonts" / "fonts.yaml"
        if path.is_file():
            return _read(path, path.stat().st_mtime_ns)
    raise FontError(
        say("找不到字体清单 fonts/fonts.yaml", "the list of typefaces, fonts/fonts.yaml, is missing")
    )


_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""LibYAML's, ten times as fast, where PyYAML was built with it."""


@lru_cache(maxsize=4)
def _read(path: Path, changed: int) -> Catalogue:
    """Return the list as it is since ``changed``: one build asks for it five times."""
    del changed
    try:
        rows = yaml.load(path.read_text("utf-8"), Loader=_Loader)  # noqa: TID251  no editor's source
        catalogue: Catalogue = read(Catalogue, rows, path.name)
        return catalogue
    except (yaml.YAMLError, UnicodeDecodeError, RowError) as error:
        raise FontError(
            say(f"字体清单 {path} 读不懂：{error}", f"the list of typefaces {path} cannot be read: {error}"),
            hint=say("改回原样，或参看 docs/howto/fonts.zh.md", "restore it, or see docs/howto/fonts.md"),
        ) from error
