"""``press check --convert``: sources in another encoding become UTF-8, and the originals are kept."""

from __future__ import annotations

import shutil
from pathlib import Path

from press.cli.streams import tell
from press.language import say
from press.project import Project
from press.sources import convert_to_utf8
from press.sources.encodings import guess_encoding


def convert_sources(project: Project, folder: Path) -> None:
    """Rewrite those sources of an issue, and its publication's file, that are not plain UTF-8, and say so.

    Each original is first copied beside itself as ``<name>.bak``; where such a copy is there already, the
    older copy stays and the next free number is added.

    Raises:
        SourceError: a file cannot be written.
    """
    sources = (
        folder.parent / "publication.yaml",
        folder / "issue.yaml",
        *sorted(folder.glob("articles/**/*.md")),
    )
    for path in sources:
        if path.is_symlink() or not path.is_file():
            continue
        # What cannot be guessed is left for the check that follows to tell.
        if guess_encoding(path.read_bytes()) not in (None, "UTF-8"):
            backup = _backup(path)
            encoding = convert_to_utf8(path)
            name = project.relative(path)
            tell(
                say(
                    f"{name}：由 {encoding} 改存为 UTF-8；原文件存为 {backup.name}",
                    f"{name}: rewritten from {encoding} as UTF-8; the original is kept as {backup.name}",
                )
            )


def _backup(path: Path) -> Path:
    """Copy a file beside itself under a name that is free."""
    backup, number = path.with_name(f"{path.name}.bak"), 1
    while backup.exists():
        number += 1
        backup = path.with_name(f"{path.name}.bak{number}")
    return Path(shutil.copy2(path, backup))
