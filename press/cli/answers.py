"""What ``--format json`` prints; the shapes are documented in ``docs/reference/cli.md``."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from press import __version__
from press.diagnostics import Diagnostic, Severity
from press.pipeline import BuildResult
from press.pipeline.result import CopiesFile


def build_answer(result: BuildResult, seconds: float, exit_code: int) -> dict[str, Any]:
    """Return what a build answers a program."""
    return {
        "press": __version__,
        "ok": result.ok,
        "exit_code": exit_code,
        **_issue(result),
        "unchanged": result.unchanged,
        "seconds": round(seconds, 2),
        "files": [
            {"for": file.purpose, "path": str(file.path), "size": file.size, "sha256": file.sha256}
            for file in result.files
        ],
        "copies": _copies(result.copies),
    }


def _copies(file: CopiesFile | None) -> dict[str, Any] | None:
    if file is None:
        return None
    return {"path": str(file.path), "copies": file.count, "size": file.size, "sha256": file.sha256}


def check_answer(results: Iterable[BuildResult], exit_code: int) -> dict[str, Any]:
    """Return what a check answers a program."""
    issues = list(results)
    return {
        "press": __version__,
        "ok": all(result.ok for result in issues),
        "exit_code": exit_code,
        "issues": [_issue(result) for result in issues],
    }


def _issue(result: BuildResult) -> dict[str, Any]:
    return {
        "issue": result.issue,
        "pages": result.pages,
        "characters": result.characters,
        "composition": result.composition.model_dump(mode="json"),
        "errors": _count(result.diagnostics, Severity.ERROR),
        "warnings": _count(result.diagnostics, Severity.WARNING),
        "diagnostics": [diagnostic.as_json() for diagnostic in result.diagnostics],
    }


def _count(diagnostics: Iterable[Diagnostic], severity: Severity) -> int:
    return sum(diagnostic.severity is severity for diagnostic in diagnostics)
