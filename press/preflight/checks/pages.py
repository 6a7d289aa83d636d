"""Pages together: one size, a number that binds, none blank by mistake."""

from __future__ import annotations

from collections import Counter

from press.diagnostics import preflight_file as rules
from press.finish.geometry import Box
from press.model.measure import MM
from press.preflight.checks.file import File
from press.preflight.finding import Findings
from press.preflight.sheet import measured
from press.preflight.terms import Terms

_TOLERANCE = 0.35
"""mm: what programs make of 210 mm in whole points."""
_SADDLE = 64  # pages; standards of the trade say 64 to 80 after the paper
_SIZES = (
    (210, 297), (297, 420), (148, 210), (420, 594), (176, 250), (250, 353),
    (210, 285), (285, 420), (185, 260), (184, 260), (260, 370), (130, 184), (140, 203), (145, 210),
    (142, 210), (170, 240), (169, 239), (203, 280), (216, 303), (215, 275), (225, 300), (230, 300),
    (260, 375), (390, 540), (393, 546), (350, 500), (345, 490), (275, 395), (280, 400), (270, 390),
    (370, 520),
)  # fmt: skip
"""Trim sizes in use, mm: ISO 216, 大16开, 16开, 32开, 4开 and 对开 of Chinese sheets (GB/T 788, GB/T 148)."""


def equal(file: File, terms: Terms, found: Findings) -> None:
    """All pages are cut to one size."""
    sizes = [_rounded(cut) for cut in file.cuts]
    if not sizes:
        return
    usual, _ = Counter(sizes).most_common(1)[0]
    like = file.cuts[sizes.index(usual)]
    for number, cut in enumerate(file.cuts, start=1):
        if abs(cut.width - like.width) > _TOLERANCE * MM or abs(cut.height - like.height) > _TOLERANCE * MM:
            found.add(rules.UNEQUAL, number, size=measured(cut), usual=measured(like))


def usual_size(file: File, terms: Terms, found: Findings) -> None:
    """The size is one that is cut every day."""
    if file.cuts and not is_usual(file.cuts[0]):
        found.add(rules.ODD_SIZE, 0, size=measured(file.cuts[0]))


def is_usual(cut: Box) -> bool:
    """Tell whether a trim is a usual one, upright or on its side."""
    low, high = sorted((cut.width / MM, cut.height / MM))
    return any(
        abs(low - width) <= 0.5 + _TOLERANCE and abs(high - height) <= 0.5 + _TOLERANCE
        for width, height in _SIZES
    )


def count(file: File, terms: Terms, found: Findings) -> None:
    """The pages can be folded and stitched."""
    pages = len(file.cuts)
    if pages % terms.leaf:
        less = pages - pages % terms.leaf
        found.add(rules.NOT_BY_FOUR, 0, pages=pages, leaf=terms.leaf, more=less + terms.leaf)
    elif pages > _SADDLE:
        found.add(rules.TOO_THICK, 0, pages=pages)


def blank(file: File, terms: Terms, found: Findings) -> None:
    """No page is empty without a reason."""
    for number in file.blank:
        found.add(rules.BLANK, number)


def _rounded(cut: Box) -> tuple[int, int]:
    return round(cut.width / MM), round(cut.height / MM)


CHECKS = (equal, usual_size, count, blank)
