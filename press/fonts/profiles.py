"""Colour profiles: an office's own, a free one fetched by its hash as typefaces are, or the system's.

A free profile is taken from wherever its very bytes are; any other is the first file of its name.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from press.errors import FinishError
from press.fonts.catalogue import Package
from press.fonts.clients import ClientError, command, extract, fetch, is_available
from press.fonts.store import Store, sha256
from press.language import say
from press.project import Project

_LARGEST = 20_000_000
"""Bytes; the largest profiles in use have four million."""


@dataclass(frozen=True)
class FreeProfile:
    """A profile that anyone may use and pass on, and the package that it comes in."""

    package: Package
    member: str
    sha256: str
    licence: str


FREE = {
    "FOGRA39L_coated.icc": FreeProfile(
        Package("apt", "texlive-base", 21.9),
        "usr/share/texlive/texmf-dist/tex/generic/colorprofiles/FOGRA39L_coated.icc",
        "b35713ef7eff09349d4c3249e5f377736d06d8a2671c54712971a3546bf17c57",
        "Zlib",
    )
}
"""By the file's name. Made from the characterization data FOGRA39L; CTAN has it in ``colorprofiles``, too."""

_FOLDERS = {
    "linux": (
        "~/.local/share/icc", "~/.color/icc", "/usr/share/color/icc", "/usr/local/share/color/icc",
        "/usr/share/texlive/texmf-dist/tex/generic/colorprofiles",
        "/usr/share/texmf-dist/tex/generic/colorprofiles",
    ),
    "darwin": (
        "~/Library/ColorSync/Profiles", "/Library/ColorSync/Profiles",
        "/Library/Application Support/Adobe/Color/Profiles",
    ),
    "win32": (
        "C:/Windows/System32/spool/drivers/color",
        "C:/Program Files (x86)/Common Files/Adobe/Color/Profiles",
        "C:/Program Files/Common Files/Adobe/Color/Profiles",
    ),
}  # fmt: skip
"""Where systems and the usual programs keep profiles."""


def find_profile(project: Project, name: str) -> Path | None:
    """Return the file of a profile if it is on this machine.

    Args:
        project: a file in the workspace's ``printers/`` comes first.
        name: the file's name, such as ``ISOnewspaper26v4.icc``.
    """
    found = next(_named([project.root / "printers", project.brought / "printers"], name), None)
    if found:
        return found
    others = _named([Path(folder).expanduser() for folder in _FOLDERS.get(sys.platform, ())], name)
    free = FREE.get(name)
    if free is None:
        return next(others, None)
    files = chain([_store(project).fetched(free.sha256)], others)
    return next((file for file in files if file.is_file() and sha256(file) == free.sha256), None)


def ensure_profile(project: Project, name: str, progress: Callable[[str], None] | None = None) -> bytes:
    """Return a profile's bytes; a free one that is not there is fetched.

    Raises:
        FinishError: it cannot be had; the hint says where to put it.
    """
    file = find_profile(project, name)
    if file is None and name in FREE:
        with _store(project).lock():
            file = find_profile(project, name) or _fetched(project, name, progress or (lambda _: None))
    if file is None:
        raise _missing(name, "")
    if file.stat().st_size > _LARGEST:
        raise _missing(name, say(f"{file} 太大，不是特性文件", f"{file} is too large for a profile"))
    return file.read_bytes()


def profile_digest(project: Project, name: str) -> str:
    """Return the SHA-256 of the profile that a build takes; empty where it must be found first."""
    file = find_profile(project, name)
    return sha256(file) if file else FREE[name].sha256 if name in FREE else ""


def _store(project: Project) -> Store:
    return Store(project.cache / "fonts")


def _named(folders: list[Path], name: str) -> Iterator[Path]:
    """Yield the files of a name below some folders; capitals do not count, and links lead nowhere outside."""
    for folder in folders:
        for parent, _, names in os.walk(folder):
            for other in sorted(names):
                path = Path(parent, other)
                if other.lower() == name.lower() and path.resolve().is_relative_to(folder.resolve()):
                    yield path


def _fetched(project: Project, name: str, progress: Callable[[str], None]) -> Path:
    free, store = FREE[name], _store(project)
    if not is_available(free.package.client):
        raise _missing(name, say(f"没有 {free.package.client}", f"{free.package.client} is not installed"))
    size = f"{free.package.megabytes:g} MB"
    progress(say(f"下载特性文件 {name}（{size}）", f"fetching the profile {name} ({size})"))
    try:
        with store.workplace() as folder:
            file = extract(fetch(free.package, folder), [free.member], folder).get(free.member)
            if file is None or sha256(file) != free.sha256:
                raise ClientError(say("包里的不是这个文件", "the package holds another file"))
            store.keep(file, free.sha256)
    except ClientError as error:
        raise _missing(name, str(error)) from error
    return store.fetched(free.sha256)


def _missing(name: str, said: str) -> FinishError:
    free = FREE.get(name)
    line = f"；或者试运行：{command(free.package)}" if free else ""
    also = f"; or try: {command(free.package)}" if free else ""
    reason = say(f"：{said}", f": {said}") if said else ""
    return FinishError(
        say(f"找不到印刷特性文件 {name}", f"the ICC profile {name} cannot be found") + reason,
        hint=say(
            f"向印厂要来这个文件，放进工作区的 printers/ 里，再运行一次{line}",
            f"get it from the printing house, put it into printers/ and run again{also}",
        ),
    )
