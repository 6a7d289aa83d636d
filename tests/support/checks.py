"""Assertions that many tests make."""

from __future__ import annotations

from collections.abc import Iterable

from press.diagnostics import Diagnostic


def assert_no_diagnostics(diagnostics: Iterable[Diagnostic]) -> None:
    """Fail with every diagnostic in the message."""
    told = [str(diagnostic) for diagnostic in diagnostics]
    assert not told, "\n".join(["found:", *told])


def codes(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """Return the codes in order."""
    return [diagnostic.code for diagnostic in diagnostics]
