"""The galley: copy marked up and styled, not yet paged."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path


@dataclass(frozen=True)
class Galley:
    """What the engine is given.

    Args:
        html: the whole document; pictures are named relative to ``folder``.
        stylesheets: CSS files, in cascade order; each may import others below its own folder.
        css: CSS that depends on the issue (font stacks, sizes worked out), cascading last.
        folder: the issue's folder, absolute; the engine reads pictures from below it and nowhere else.
        roots: folders of layouts and styles that CSS may read from besides.
    """

    html: str
    stylesheets: tuple[Path, ...]
    css: str
    folder: Path
    roots: tuple[Path, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256 over everything that the pages depend on, but for the pictures' bytes."""
        hasher = hashlib.sha256()
        for part in (self.html, self.css, *(sheet.read_text("utf-8") for sheet in self.stylesheets)):
            hasher.update(len(part).to_bytes(8, "big"))
            hasher.update(part.encode())
        return hasher.hexdigest()
