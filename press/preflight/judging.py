"""Conformance to PDF/A and PDF/UA, and to PDF itself, judged by programs not our own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from press.diagnostics import preflight_file as rules
from press.errors import LimitError
from press.preflight.claimed import Claims
from press.preflight.finding import Findings
from press.tools import pdfbox, qpdf, verapdf
from press.tools.limited import limited
from press.tools.verdict import Verdict

_FLAVOURS = ("1a", "1b", "2a", "2b", "2u", "3a", "3b", "3u", "4", "4e", "4f")
_TOLD = 12  # breaches of one verdict; a file that breaks more is made anew, not mended


def judge(path: Path, claims: Claims, found: Findings) -> tuple[Verdict, ...]:
    """Let every program that is there judge what a file claims; tell what they find, and what is missing."""
    verdicts = list(_verdicts(path, claims, found))
    for verdict, claim in verdicts:
        _tell(verdict, claim, found)
    return tuple(verdict for verdict, _ in verdicts)


def _verdicts(path: Path, claims: Claims, found: Findings) -> Iterator[tuple[Verdict, str]]:
    structure = _structure(path)
    if structure:
        yield structure, "PDF"
    wanted = [(claims.part, f"PDF/A-{claims.part}")] if claims.part in _FLAVOURS else []
    wanted += [(f"ua{claims.accessible}", f"PDF/UA-{claims.accessible}")] if claims.accessible else []
    for flavour, claim in wanted:
        verdict = verapdf.validate(path, flavour=flavour)
        if verdict:
            yield verdict, claim
        else:
            found.add(rules.NOT_JUDGED, claim=claim, program="veraPDF")
    if claims.part in ("1a", "1b"):
        second = pdfbox.validate(path)
        if second:
            yield second, "PDF/A-1b"
        else:
            found.add(rules.NOT_JUDGED, claim="PDF/A-1b", program="PDFBox Preflight")


def _structure(path: Path) -> Verdict | None:
    """Let qpdf unpack everything, with limits: there may be more of it than memory holds."""
    try:
        return limited(qpdf.check)(path)
    except LimitError as stopped:
        return Verdict(path=path, program="qpdf", outcome="unread", said=stopped.message)


def _tell(verdict: Verdict, claim: str, found: Findings) -> None:
    if verdict.outcome == "unread":
        found.add(rules.NOT_READ, program=verdict.program, said=verdict.said)
    for breach in verdict.breaches[:_TOLD]:
        if claim == "PDF":
            found.add(rules.STRUCTURE, program=verdict.program, said=breach.sentence)
        else:
            found.add(
                rules.NOT_CONFORMING, breach.page, claim=claim, program=verdict.program,
                clause=breach.clause, said=breach.sentence,
            )  # fmt: skip
