"""Preflight: what a printing house would find in a PDF, found before it is sent. Any PDF, not only ours."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from press.diagnostics import preflight_colour as colour_rules
from press.diagnostics import preflight_file as file_rules
from press.errors import LimitError
from press.language import say
from press.model.signoff import SignOff
from press.preflight.examination import PATIENCE, Examined, examine
from press.preflight.finding import Finding, Findings, in_order
from press.preflight.ink import PageInk, measure
from press.preflight.judging import judge
from press.preflight.report import Report
from press.preflight.signed import find_sign_off, read_sign_off, signed
from press.preflight.terms import USUAL, Terms, terms_of
from press.tools.limited import limited
from press.tools.verdict import Verdict

__all__ = [
    "USUAL",
    "Finding",
    "Report",
    "Terms",
    "find_sign_off",
    "preflight",
    "read_sign_off",
    "terms_of",
]

_INK_SECONDS, _INK_PAGE_SECONDS = 30.0, 0.4
"""What measuring may take, and as much again for each page; a page of pictures takes a quarter of it."""


def preflight(
    path: Path,
    terms: Terms = USUAL,
    *,
    sheet: SignOff | None = None,
    announce: Callable[[str], None] = lambda _: None,
) -> Report:
    """Examine a PDF by a printing house's terms.

    What reads the file runs in a process of its own with limits of memory and time, so a file made to do
    harm ends as a finding, too.

    Args:
        path: the file.
        terms: of the house; the usual ones when none is named.
        sheet: what is tolerated.
        announce: told what is being done.
    """
    found = Findings()
    announce(say("读页面", "reading the pages"))
    examined = _examined(path, terms, found)
    ink: tuple[PageInk, ...] = ()
    verdicts: tuple[Verdict, ...] = ()
    if any(leaf.is_bomb for leaf in examined.leaves):
        found.add(
            colour_rules.INK_NOT_MEASURED,
            reason=say(
                "有的页内容不合常理（太大、太多或套得太深）",
                "a page is larger, fuller or nested deeper than is reasonable",
            ),
        )
    elif examined.leaves:
        announce(say("量墨量", "measuring ink"))
        ink = _ink(path, terms, examined, found)
        announce(say("请别的程序核对", "asking other programs"))
        verdicts = judge(path, examined.claims, found)
    return Report(
        path=path,
        sha256=_digest(path),
        house=terms.name,
        standard=terms.standard or examined.claims.standard,
        findings=signed(in_order((*examined.findings, *found.all())), sheet),
        leaves=examined.leaves,
        ink=ink,
        verdicts=verdicts,
    )


def _examined(path: Path, terms: Terms, found: Findings) -> Examined:
    try:
        return limited(examine, seconds=PATIENCE + 60)(path, terms)
    except LimitError as stopped:
        found.add(file_rules.TOO_MUCH, reason=stopped.message)
        return Examined(findings=())


def _ink(path: Path, terms: Terms, examined: Examined, found: Findings) -> tuple[PageInk, ...]:
    leaves = examined.leaves
    for number, leaf in enumerate(leaves, start=1):
        found.corners[number] = (leaf.cut.left, leaf.cut.top)
    seconds = _INK_SECONDS + _INK_PAGE_SECONDS * len(leaves)
    try:
        pages = limited(measure, seconds=seconds + 30)(path, leaves, terms.total_ink, seconds)
    except LimitError as stopped:
        found.add(colour_rules.INK_NOT_MEASURED, reason=stopped.message)
        return ()
    _tell_ink(pages, terms, examined, found)
    return pages or ()


def _tell_ink(pages: tuple[PageInk, ...] | None, terms: Terms, examined: Examined, found: Findings) -> None:
    if not pages:
        reason = (
            say("这台机器上没有 Ghostscript", "Ghostscript is not on this machine")
            if pages is None
            else say(
                "页面太大，或者 Ghostscript 读不了这个文件",
                "a page is too large, or Ghostscript cannot read the file",
            )
        )
        found.add(colour_rules.INK_NOT_MEASURED, reason=reason)
        return
    if len(pages) < len(examined.leaves):
        found.add(colour_rules.INK_PARTLY, last=len(pages))
    for page in pages:
        if page.most > terms.total_ink + 0.5:
            most, limit = f"{page.most:.0f}", f"{terms.total_ink:g}"
            found.add(colour_rules.TOO_MUCH_INK, page.page, page.box, ink=most, limit=limit)


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
