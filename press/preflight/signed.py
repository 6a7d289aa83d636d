"""Findings signed off: tolerated by somebody with a name, for a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from press.diagnostics import Diagnostic, Reading
from press.model.signoff import SignOff, Tolerated
from press.preflight.finding import Finding
from press.sources.records import read_record
from press.sources.text import read_text

FILE_NAME = "preflight.yaml"
_NEVER = ("P001", "P002", "P004", "P005")
"""Nobody can sign off what was not looked into."""


def find_sign_off(pdf: Path, proofs: Iterable[Path] = ()) -> Path | None:
    """Return the sheet that goes with a file: named like it, beside it, or in the issue's ``proofs/``."""
    beside = [pdf.with_name(f"{pdf.stem}.preflight.yaml"), pdf.with_name(FILE_NAME)]
    return next(
        (path for path in (*beside, *(folder / FILE_NAME for folder in proofs)) if path.is_file()), None
    )


def read_sign_off(path: Path) -> Reading[SignOff]:
    """Read a sheet of tolerated findings, telling every mistake in it."""
    reading = read_text(path, path)
    if reading.value is None:
        return Reading(None, reading.diagnostics)
    found: list[Diagnostic] = [*reading.diagnostics]
    record = read_record(SignOff, reading.value, found)
    return Reading(record.value, tuple(found))


def signed(findings: Iterable[Finding], sheet: SignOff | None) -> tuple[Finding, ...]:
    """Return findings with the words of whoever tolerates them."""
    return tuple(_signed(finding, sheet.tolerated if sheet else ()) for finding in findings)


def _signed(finding: Finding, tolerated: Iterable[Tolerated]) -> Finding:
    for one in tolerated:
        if one.code == finding.code and one.page in (0, finding.page) and finding.code not in _NEVER:
            return replace(finding, signed=one.words)
    return finding
