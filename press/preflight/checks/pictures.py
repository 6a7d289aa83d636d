"""Pictures: fine enough at the size they are printed, in a form that devices read."""

from __future__ import annotations

from press.diagnostics import preflight_marks as rules
from press.language import say
from press.model.measure import MM
from press.preflight.content import Picture
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet
from press.preflight.terms import X1A, Terms

_SMALL = 3 * MM  # a picture no larger both ways is a dot, a colour or a shadow
_ROUNDING = 0.985  # 299.2 ppi are 300


def resolution(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Pictures have the house's resolution at their size."""
    for mark in _pictures(sheet):
        ppi = min(mark.across, mark.down)
        if mark.bits == 1 or _is_trifle(mark):
            continue
        if ppi < terms.fail * _ROUNDING:
            found.add(
                rules.COARSE, sheet.number, mark.box, ppi=round(ppi), width=mark.width, height=mark.height,
                size=_size(mark), limit=terms.fail, most=round(mark.width / terms.fail * 25.4),
            )  # fmt: skip
        elif ppi < terms.warn * _ROUNDING:
            found.add(rules.LOW, sheet.number, mark.box, ppi=round(ppi), size=_size(mark), limit=terms.warn)
        elif ppi > terms.most / _ROUNDING:
            found.add(rules.TOO_FINE, sheet.number, mark.box, ppi=round(ppi), limit=terms.most)


def line_art(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Pictures in black and white only are twice to four times as fine."""
    for mark in _pictures(sheet):
        ppi = min(mark.across, mark.down)
        if mark.bits != 1 or _is_trifle(mark) or ppi >= terms.lines * _ROUNDING:
            continue
        if ppi < terms.lines / 2 * _ROUNDING:
            limit = terms.lines // 2
            found.add(rules.COARSE_LINES, sheet.number, mark.box, ppi=round(ppi), limit=limit)
        else:
            found.add(rules.LOW_LINES, sheet.number, mark.box, ppi=round(ppi), limit=terms.lines)


def proportions(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Pictures are not stretched."""
    for mark in _pictures(sheet):
        low, high = sorted((mark.across, mark.down))
        if high > low * 1.1 and not _is_trifle(mark):
            across, down = round(mark.across), round(mark.down)
            found.add(rules.STRETCHED, sheet.number, mark.box, across=across, down=down)


def form(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Pictures are of kinds that the standard's devices know, and stand for themselves."""
    for mark in _pictures(sheet):
        place = (sheet.number, mark.box)
        if mark.stand_ins:
            found.add(rules.ALTERNATE, *place)
        if terms.standard == X1A and "JPXDecode" in mark.filters:
            found.add(rules.JPEG2000, *place, standard=X1A)
        if terms.standard == X1A and mark.bits == 16:
            found.add(rules.DEEP, *place, standard=X1A)


def postscript(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """No page holds another language."""
    if sheet.content.postscript:
        found.add(rules.POSTSCRIPT, sheet.number)


def _pictures(sheet: Sheet) -> list[Picture]:
    marks = sheet.content.marks
    return [mark for mark in marks if isinstance(mark, Picture) and mark.box.touches(sheet.printed)]


def _is_trifle(mark: Picture) -> bool:
    """Tell whether a picture shows nothing that pixels could spoil: one colour, or next to no size."""
    return max(mark.size) < _SMALL or min(mark.width, mark.height) <= 2


def _size(mark: Picture) -> str:
    width, height = (round(side / MM) for side in mark.size)
    return say(f"{width}×{height} mm", f"{width} × {height} mm")


CHECKS = (resolution, line_art, proportions, form, postscript)
