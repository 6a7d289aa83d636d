"""Where things stand: well inside the trim, or right over it into the bleed."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from press.diagnostics import preflight_marks as rules
from press.finish.geometry import Box
from press.model.measure import MM
from press.preflight.checks.words import kind_of, quoted
from press.preflight.content import Mark, Text
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet
from press.preflight.terms import Terms

SAFE, TEXT_SAFE = 3.0, 5.0
"""Matter, and text, stay so far inside the trim, mm."""
_AT_TRIM = 0.5 * MM  # what ends so near the trim is meant to end there
_ROUNDING = 0.1 * MM


class Edge(NamedTuple):
    """How far a mark's edge lies inside the trim (or outside, when negative) on one side, pt."""

    side: str
    inside: float


def text_is_safe(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Text is not cut, nor does it look so."""
    for mark in _within(sheet):
        if not isinstance(mark, Text):
            continue
        gap = min(edge.inside for edge in edges(mark.box, sheet.cut)) / MM
        rule, limit = (rules.TEXT_CUT, SAFE) if gap < SAFE - 0.1 else (rules.TEXT_NEAR, TEXT_SAFE)
        if gap < limit - 0.1:
            found.add(
                rule, sheet.number, mark.box, by="text", badness=-gap,
                gap=f"{max(gap, 0):.1f}", limit=f"{limit:g}", said=quoted(mark.text),
            )  # fmt: skip


def matter_is_safe(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Everything else stays clear of the trim, or runs over it."""
    for mark in _within(sheet):
        gaps = [edge.inside for edge in edges(mark.box, sheet.cut)]
        near = [gap for gap in gaps if _AT_TRIM < gap < SAFE * MM - _ROUNDING]
        # What runs over one side may end near another: a corner's ornament, a band along the page.
        if isinstance(mark, Text) or not near or min(gaps) <= -_AT_TRIM:
            continue
        kind, gap = kind_of(mark), min(near) / MM
        found.add(
            rules.MATTER_NEAR, sheet.number, mark.box, by=kind, badness=-gap,
            kind=kind, gap=f"{gap:.1f}", limit=f"{SAFE:g}",
        )  # fmt: skip


def bleeds(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """What reaches the trim goes on to the bleed's edge; at the spine two pages meet, and nothing is cut."""
    for mark in _within(sheet):
        if isinstance(mark, Text):
            continue
        outside = [-edge.inside for edge in _cut_edges(mark, sheet) if edge.inside <= _AT_TRIM]
        if outside and min(outside) < terms.bleed * MM - _ROUNDING:
            kind, bleed = kind_of(mark), max(0.0, min(outside)) / MM
            found.add(
                rules.NO_BLEED, sheet.number, mark.box, by=kind, badness=-bleed,
                kind=kind, bleed=f"{bleed:.1f}", wanted=f"{terms.bleed:g}",
            )  # fmt: skip


def _cut_edges(mark: Mark, sheet: Sheet) -> tuple[Edge, ...]:
    return tuple(edge for edge in edges(mark.box, sheet.cut) if edge.side != sheet.spine)


def edges(box: Box, cut: Box) -> tuple[Edge, ...]:
    """Return how far a box's four edges lie inside the trim, pt."""
    return (
        Edge("left", box.left - cut.left),
        Edge("bottom", box.bottom - cut.bottom),
        Edge("right", cut.right - box.right),
        Edge("top", cut.top - box.top),
    )


def _within(sheet: Sheet) -> Iterator[Mark]:
    """Yield the marks that are seen on the trimmed page; white on the paper is not."""
    for mark in sheet.content.marks:
        is_seen = not (mark.colour and mark.colour.is_white) or isinstance(mark, Text)
        if is_seen and (mark.box.touches(sheet.cut, by=0.05) or _is_line_within(mark, sheet)):
            yield mark


def _is_line_within(mark: Mark, sheet: Sheet) -> bool:
    """Tell whether a mark without any thickness lies on the page."""
    return min(mark.box.width, mark.box.height) <= 0.05 and mark.box.touches(sheet.cut, by=-0.05)


CHECKS = (text_is_safe, matter_is_safe, bleeds)
