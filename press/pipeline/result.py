"""What a build is asked for, and what it answers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from press.diagnostics import Diagnostic, has_errors
from press.model.purpose import Purpose
from press.pipeline.composition import Composition


class Stage(StrEnum):
    """The stages, in order."""

    READ = "read"
    FONTS = "fonts"
    MAKE_UP = "make-up"
    TYPESET = "typeset"
    FINISH = "finish"


Announce: TypeAlias = Callable[[Stage, str], None]
"""Called when a stage begins or goes on: the stage, and a detail in the reader's language, or nothing."""


def silently(stage: Stage, detail: str) -> None:
    """Announce nothing."""


USUAL = (Purpose.READING, Purpose.PRINT)
"""What is made unless something else is asked for."""


@dataclass(frozen=True)
class Numbering:
    """Numbered copies: their numbers 份号 in order, and whether each names its recipient."""

    numbers: tuple[int, ...]
    recipients: bool = False


@dataclass(frozen=True)
class BuildOptions:
    """What to build.

    Args:
        out: the folder for the files; ``dist/<publication>/<issue>`` unless given.
        purposes: which files.
        force: set everything anew, even what has not changed.
        printer: the printing house whose terms the print file follows; the publication's unless given.
        copies: the numbered copies to write into a file of their own.
        attach: whether the sources lie in the archive copy, which is then PDF/A-3u.
    """

    out: Path | None = None
    purposes: tuple[Purpose, ...] = USUAL
    force: bool = False
    printer: str = ""
    copies: Numbering | None = None
    attach: bool = False


@dataclass(frozen=True)
class Output:
    """A finished file: its size in bytes, its SHA-256."""

    purpose: Purpose
    path: Path
    size: int
    sha256: str


@dataclass(frozen=True)
class CopiesFile:
    """The file of numbered copies: its size in bytes, its SHA-256, how many copies it has."""

    path: Path
    size: int
    sha256: str
    count: int


@dataclass(frozen=True)
class BuildResult:
    """What came of an issue.

    Args:
        issue: ``publication/issue``.
        diagnostics: everything found, of all stages that were reached.
        files: what was written, or stands unchanged; empty after errors and after ``check``.
        pages: how many pages; 0 when none were set.
        characters: the copy's characters, without spaces.
        unchanged: nothing had changed since the last build, so the files stand as they were.
        composition: how the lines came out, page by page.
        filled: the pages, from 1, that fillers 补白 stand on or that are empty.
        copies: the file of numbered copies, where it was asked for.
        house: the printing house whose terms the print file follows; empty where no page was set.
    """

    issue: str
    diagnostics: tuple[Diagnostic, ...] = ()
    files: tuple[Output, ...] = ()
    pages: int = 0
    characters: int = 0
    unchanged: bool = False
    composition: Composition = field(default_factory=Composition)
    filled: tuple[int, ...] = ()
    copies: CopiesFile | None = None
    house: str = ""

    @property
    def ok(self) -> bool:
        """Whether no diagnostic is an error."""
        return not has_errors(self.diagnostics)
