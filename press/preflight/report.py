"""The report on one file, and how it is told to programs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.diagnostics import Severity
from press.language import say
from press.model.measure import MM
from press.preflight.examination import Leaf
from press.preflight.finding import Finding
from press.preflight.ink import PageInk
from press.tools.verdict import Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What preflight found of one file.

    Args:
        path: the file.
        sha256: of its bytes.
        house: whose terms it was held against; empty when by what is usual.
        standard: the print standard it was judged by; empty for none.
        findings: in order, signed off or not.
        leaves: the pages that were read.
        ink: of each page measured; none when it was not.
        verdicts: of programs not our own.
    """

    path: Path
    sha256: str
    house: str
    standard: str
    findings: tuple[Finding, ...]
    leaves: tuple[Leaf, ...] = ()
    ink: tuple[PageInk, ...] = ()
    verdicts: tuple[Verdict, ...] = ()

    @property
    def ok(self) -> bool:
        """Tell whether the file may go to print."""
        return not any(finding.fails for finding in self.findings)

    def count(self, severity: Severity) -> int:
        """Return how many different things of a weight nobody has signed off; one on many pages is one."""
        open_ = (one for one in self.findings if one.rule.severity is severity and not one.signed)
        return len(grouped(open_))

    def as_json(self) -> dict[str, Any]:
        """Return the report as plain data; ``docs/howto/preflight.md`` tells what it means."""
        return {
            "file": str(self.path),
            "sha256": self.sha256,
            "ok": self.ok,
            "printer": self.house,
            "standard": self.standard,
            "pages": len(self.leaves),
            "errors": self.count(Severity.ERROR),
            "warnings": self.count(Severity.WARNING),
            "tolerated": sum(bool(one.signed) for one in self.findings),
            "findings": [_finding(one) for one in self.findings],
            "ink": [
                {"page": one.page, "most": round(one.most), "plates": list(one.plates)} for one in self.ink
            ],
            "judged": [{"by": one.program, "outcome": one.outcome} for one in self.verdicts],
        }


def grouped(findings: Iterable[Finding]) -> list[tuple[Finding, ...]]:
    """Return findings that say the same together, in the order of their first pages."""
    same: dict[tuple[str, str, str], list[Finding]] = {}
    for finding in findings:
        same.setdefault((finding.code, finding.message, finding.signed), []).append(finding)
    return [tuple(each) for each in same.values()]


def page_runs(numbers: Iterable[int]) -> str:
    """Return pages such as ``1、3–5``."""
    runs: list[list[int]] = []
    for number in sorted(set(numbers)):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    comma = say("、", ", ")
    return comma.join(f"{run[0]}–{run[-1]}" if len(run) > 2 else comma.join(map(str, run)) for run in runs)


def _finding(one: Finding) -> dict[str, Any]:
    left, top = one.corner
    return {
        "code": one.code,
        "severity": str(one.rule.severity),
        "page": one.page,
        "count": one.count,
        "message": one.message,
        "hint": one.hint,
        "clause": one.rule.clause,
        "tolerated": one.signed,
        "places": [
            [
                round(mm, 1)
                for mm in ((box.left - left) / MM, (top - box.top) / MM, box.width / MM, box.height / MM)
            ]
            for box in one.boxes
        ],
    }
