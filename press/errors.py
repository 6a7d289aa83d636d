"""What cannot go on, and the exit code that tells so.

A leaf: raised deep in any room, translated once, in ``press.cli``. What an editor can mend is no
exception but a :class:`press.diagnostics.Diagnostic`, collected with all the others.
"""

from __future__ import annotations

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the ``press`` command, as documented in ``docs/reference/cli.md``."""

    OK = 0
    UNEXPECTED = 1
    USAGE = 2
    SOURCE = 3
    LAYOUT = 4
    FONT = 5
    TYPESET = 6
    FINISH = 7
    PREFLIGHT = 8
    MISSING_TOOL = 9
    ARCHIVE = 10
    INTERRUPTED = 130


class PressError(Exception):
    """A failure with one sentence for the editor, where it happened, and what to do next.

    Args:
        message: one sentence in the reader's language (see :func:`press.language.say`).
        trail: the way from the outermost source to the fault, outermost first,
            such as ``("2026-21/issue.yaml", "articles/03.md:41")``.
        hint: what to do next; may be empty.
    """

    exit_code = ExitCode.UNEXPECTED

    def __init__(self, message: str, *, trail: tuple[str, ...] = (), hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.trail = trail
        self.hint = hint


class UsageError(PressError):
    """The command's words name something that is not there."""

    exit_code = ExitCode.USAGE


class SourceError(PressError):
    """The sources cannot be read as an issue."""

    exit_code = ExitCode.SOURCE


class LayoutError(PressError):
    """A layout folder or stylesheet is missing or broken, or make-up does not settle."""

    exit_code = ExitCode.LAYOUT


class FontError(PressError):
    """A typeface is missing, damaged, or lacks a character."""

    exit_code = ExitCode.FONT


class TypesetError(PressError):
    """The engine could not set the galley, or lost text while setting it."""

    exit_code = ExitCode.TYPESET


class FinishError(PressError):
    """The PDF could not be finished or written."""

    exit_code = ExitCode.FINISH


class ArchiveError(PressError):
    """The archive refuses: something is there already, or what is there is damaged."""

    exit_code = ExitCode.ARCHIVE


class PreflightError(PressError):
    """A PDF from outside cannot be used: locked, damaged, without pages, or more than we can hold."""

    exit_code = ExitCode.PREFLIGHT


class LimitError(PreflightError):
    """A function that was given a limit of memory or time ran over it, or took its process with it.

    Args:
        cause: ``memory``, ``time`` or ``crash``.
    """

    def __init__(self, message: str, *, cause: str = "crash") -> None:
        super().__init__(message)
        self.cause = cause
