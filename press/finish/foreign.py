"""A PDF from outside, opened: what keeps it from being used is said alike by every command."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pikepdf import PasswordError, Pdf, PikepdfError

from press.diagnostics import Diagnostic, Rule
from press.diagnostics import preflight_file as rules
from press.errors import LimitError, PreflightError
from press.language import say

_LONGEST = 160
"""Characters of a library's own words that are told."""

_SAID = {
    "find trailer": ("不是 PDF，或者只有开头一小段", "it is no PDF, or only the beginning of one"),
    "find startxref": ("末尾缺了一截，可能没有传完", "its end is missing, it may not have arrived whole"),
    "xref not found": ("各部分的位置对不上", "its parts are not where it says they are"),
    "Count is wrong": ("页数写得不对", "it miscounts its pages"),
    "Loop detected": ("页面的目录绕成了圈", "its page tree leads back to itself"),
    "Data format error": ("文件不完整", "it is not whole"),
}
"""What libraries say most, in an editor's words."""

_HARMLESS = "reported number of objects"
"""What begins a remark on a file that every program reads all the same; some programs write all theirs so."""


class UnusableError(PreflightError):
    """A PDF from outside that breaks a rule without which nothing can be done with it.

    Args:
        diagnostic: the rule and its facts.
    """

    def __init__(self, message: str, *, diagnostic: Diagnostic | None = None) -> None:
        super().__init__(message, hint=diagnostic.hint if diagnostic else "")
        self.diagnostic = diagnostic


@contextmanager
def opened(path: Path) -> Iterator[Pdf]:
    """Open a PDF from outside, mended where it is damaged; to be called in a limited process.

    Raises:
        UnusableError: it is locked, is no PDF, has no page, or turns out to be unreadable while it is used.
        MemoryError: it asks for more than the process may have.
        OSError: it is not there.
    """
    try:
        with Pdf.open(path) as pdf:
            if not len(pdf.pages):
                raise unusable(path, rules.NO_PAGES)
            yield pdf
    except PasswordError as error:
        raise unusable(path, rules.LOCKED) from error
    except (PikepdfError, RecursionError, UnicodeError) as error:  # names may be of any bytes
        if "bad_alloc" in str(error):  # what qpdf says when it is refused memory
            raise MemoryError from error
        raise unreadable(path, error) from error


def unreadable(path: Path, error: Exception) -> UnusableError:
    """Return the error that a file cannot be opened, with what a library says of it."""
    if path.stat().st_size == 0:
        return unusable(path, rules.UNREADABLE, reason=say("文件是空的", "the file is empty"))
    return unusable(path, rules.UNREADABLE, reason=reason(str(error).replace(str(path), path.name)))


def unusable(path: Path, rule: Rule, **facts: Any) -> UnusableError:
    """Return the error that a file breaks a rule, told with the file's name."""
    diagnostic = rule.at(None, **facts)
    return UnusableError(_named(path, diagnostic.message), diagnostic=diagnostic)


def mended(pdf: Pdf) -> str:
    """Return what is damaged in a file, and was mended to read it; empty where nothing was.

    What is told is forgotten: a file tells it once.
    """
    said = [str(warning).removeprefix(f"{pdf.filename}: ") for warning in pdf.get_warnings()]
    said = [one for one in said if not one.startswith(_HARMLESS)]
    return reason(next((one for one in said if not one.endswith("file is damaged")), said[0])) if said else ""


def reason(said: str) -> str:
    """Return what a library says, in an editor's words where they are known, and in one short line."""
    for part, words in _SAID.items():
        if part in said:
            return say(*words)
    first = said.strip().partition("\n")[0] or "?"
    return first if len(first) <= _LONGEST else first[: _LONGEST - 1] + "…"


@contextmanager
def limits_told(path: Path) -> Iterator[None]:
    """Tell with a file's name that the limits of memory or time were reached over it.

    Raises:
        LimitError: the same, with the name.
    """
    try:
        yield
    except LimitError as stopped:
        raise LimitError(_named(path, stopped.message), cause=stopped.cause) from stopped


def _named(path: Path, message: str) -> str:
    return say(f"{path.name}：{message}", f"{path.name}: {message}")
