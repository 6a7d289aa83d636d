"""The sources of one issue as a workspace of its own: what it was set from, so that it can be set again."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from press.project import Project
from press.sources.numbering import previous_issue

PROOFS = "proofs"
"""The folder of an issue that holds rounds, marks and sign-offs; it is kept beside the sources."""

_SHARED = ("layouts", "styles", "printers")
_FONTS = "fonts/fonts.yaml"


def sources_of(project: Project, folder: Path, *, extra: bool = False) -> dict[str, Path]:
    """Return the files that an issue is set from, by their path in a workspace.

    Args:
        project: the workspace; its layouts and styles win over those that press brings along.
        folder: the issue's folder.
        extra: whether the issue is a supplement 增刊; the issue before it, whose number its own follows, is
            kept, too.
    """
    found: dict[str, Path] = {}
    for base in (project.brought, project.root):
        for name in _SHARED:
            found.update(_below(base / name, name))
        if (base / _FONTS).is_file():
            found[_FONTS] = base / _FONTS
    publication = folder.parent
    place = f"issues/{publication.name}"
    found.update({f"{place}/{path.name}": path for path in publication.iterdir() if _is_kept(path)})
    for path, file in _below(folder, f"{place}/{folder.name}").items():
        if not path.startswith(f"{place}/{folder.name}/{PROOFS}/"):
            found[path] = file
    if before := previous_issue(project, folder, extra=extra):
        found[f"{place}/{before.folder.name}/issue.yaml"] = before.folder / "issue.yaml"
    return found


def proofs_of(folder: Path) -> dict[str, Path]:
    """Return the files of an issue's proofs, by their path below ``proofs/``."""
    return _below(folder / PROOFS, PROOFS)


def _below(folder: Path, name: str) -> dict[str, Path]:
    return {f"{name}/{path.relative_to(folder).as_posix()}": path for path in _walk(folder)}


def _walk(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.is_dir() and not path.is_symlink() and not path.name.startswith("."):
                yield from _walk(path)
            elif _is_kept(path):
                yield path


def _is_kept(path: Path) -> bool:
    """Hidden files are an editor program's or a system's, and links lead out of the issue."""
    return path.is_file() and not path.is_symlink() and not path.name.startswith((".", "~$"))
