"""A face ready to print with: a prepared file and what is known of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from press.fonts.coverage import Coverage


@dataclass(frozen=True)
class Face:
    """One prepared file.

    Args:
        id: its CSS family name, unique; also its name inside the PDF.
        path: the prepared file, one face, in the cache.
        sha256: of the prepared file.
        family: the name that the foundry gave it.
        version: the foundry's version.
        licence: SPDX expression; for an office's own face, what the file says, or empty.
        source: the package it came in, or the office's file.
        coverage: the characters that it draws: mapped, and not blank.
        index: which face of the file; prepared files hold one.
        is_own: dropped in by the office.
        is_restricted: the foundry's file forbids embedding (OpenType ``fsType``).
    """

    id: str
    path: Path
    sha256: str
    family: str
    version: str
    licence: str
    source: str
    coverage: Coverage
    index: int = 0
    is_own: bool = False
    is_restricted: bool = False

    def covers(self, char: str) -> bool:
        """Tell whether the face draws a character."""
        return char in self.coverage
