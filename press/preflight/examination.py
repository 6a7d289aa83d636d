"""The examination of one file, from opening to the last check: what runs in the limited process."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

import pikepdf

from press.diagnostics import preflight_file as rules
from press.finish.foreign import UnusableError, mended, opened
from press.finish.geometry import Box
from press.preflight.checks import FILE_CHECKS, PAGE_CHECKS, File
from press.preflight.checks.colours import coloured
from press.preflight.claimed import NO_CLAIMS, Claims, claims_of
from press.preflight.content import Reader
from press.preflight.finding import Finding, Findings
from press.preflight.sheet import Sheet, read_sheet
from press.preflight.terms import Terms

PATIENCE = 90.0
"""Seconds after which no further page is begun; 2 000 pages of text take a third of it."""
_BOMBS = ("size", "depth", "operators")


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf:
    """Where a page's boxes lie, for what is measured and drawn later, pt.

    ``is_bomb``: it is larger or nested deeper than is reasonable, and is not given to other programs.
    """

    media: Box
    cut: Box
    printed: Box
    rotate: int = 0
    is_bomb: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """What one look at a file found.

    Args:
        findings: in order.
        leaves: the pages that were read, in order; none when the file could not be opened.
        claims: what the file says it conforms to.
        plates: the spot colours that its pages are painted in.
    """

    findings: tuple[Finding, ...]
    leaves: tuple[Leaf, ...] = ()
    claims: Claims = NO_CLAIMS
    plates: tuple[str, ...] = ()


def examine(path: Path, terms: Terms) -> Examined:
    """Examine a file by a printing house's terms; whatever the file is, an answer comes back.

    To be called through :func:`press.tools.limited.limited` for files from outside.
    """
    found = Findings()
    try:
        with opened(path) as pdf:
            return _examine(pdf, terms, found)
    except UnusableError as refused:
        if refused.diagnostic:
            found.add(refused.diagnostic.rule, **refused.diagnostic.facts)
    return Examined(findings=found.all())


def _examine(pdf: pikepdf.Pdf, terms: Terms, found: Findings) -> Examined:
    claims = claims_of(pdf)
    if damage := mended(pdf):
        found.add(rules.DAMAGED, reason=damage)
    judged_by = replace(terms, standard=terms.standard or claims.standard)
    file = File(pdf=pdf, claims=claims, standard=judged_by.standard)
    leaves = _pages(file, judged_by, found)
    for check in FILE_CHECKS:
        check(file, terms, found)
    return Examined(
        findings=found.all(), leaves=tuple(leaves), claims=claims, plates=tuple(sorted(file.spots))
    )


def _pages(file: File, terms: Terms, found: Findings) -> list[Leaf]:
    reader, end, leaves = Reader(file.pdf), perf_counter() + PATIENCE, []
    pages = len(file.pdf.pages)
    for number, page in enumerate(file.pdf.pages, start=1):
        if perf_counter() > end:
            found.add(rules.UNFINISHED, 0, last=number - 1)
            break
        sheet = read_sheet(page, number, reader, pages=pages)
        found.corners[number] = (sheet.cut.left, sheet.cut.top)
        for check in PAGE_CHECKS:
            check(sheet, terms, found)
        _gather(file, sheet)
        is_bomb = any(what in _BOMBS for what, _ in sheet.content.faults)
        leaves.append(
            Leaf(
                media=sheet.media, cut=sheet.cut, printed=sheet.printed, rotate=sheet.rotate, is_bomb=is_bomb
            )
        )
    return leaves


def _gather(file: File, sheet: Sheet) -> None:
    """Keep what the checks of the whole file want to know of a page."""
    file.cuts.append(sheet.cut)
    inked = [mark for mark in sheet.content.marks if not (mark.colour and mark.colour.is_white)]
    is_read = all(what == "operator" for what, _ in sheet.content.faults)
    if is_read and not any(mark.box.touches(sheet.cut, by=-0.05) for mark in inked):
        file.blank.append(sheet.number)
    for mark, space in coloured(sheet):
        if space.names:
            file.spaces.setdefault(space, sheet.number)
            if mark.box.touches(sheet.printed):
                file.spots |= set(space.names)
