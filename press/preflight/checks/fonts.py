"""Fonts: embedded, with the glyphs and widths that are shown, in a form that devices read."""

from __future__ import annotations

from press.diagnostics import preflight_marks as rules
from press.preflight.content import Text
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet
from press.preflight.terms import X1A, Terms


def embedded(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Every font that is shown is in the file."""
    for mark in _texts(sheet):
        if not mark.font.embedded:
            found.add(rules.NOT_EMBEDDED, sheet.number, mark.box, font=mark.font.name)


def type3(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """No font is made of drawings without hints."""
    for mark in _texts(sheet):
        if mark.font.subtype == "Type3":
            found.add(rules.TYPE3, sheet.number, mark.box, font=mark.font.name)


def glyphs(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """No box stands in for a character that the font lacks."""
    missing: dict[str, int] = {}
    marks = [mark for mark in _texts(sheet) if mark.missing]
    for mark in marks:
        missing[mark.font.name] = missing.get(mark.font.name, 0) + mark.missing
    for mark in marks:
        found.add(
            rules.MISSING_GLYPH, sheet.number, mark.box, font=mark.font.name, count=missing[mark.font.name]
        )


def widths(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Every glyph shown has a width."""
    for mark in _texts(sheet):
        if mark.unmeasured and mark.font.embedded:
            found.add(rules.NO_WIDTHS, sheet.number, mark.box, font=mark.font.name)


def subset(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Fonts hold the glyphs used, and no others."""
    for mark in _texts(sheet):
        if mark.font.embedded and not mark.font.is_subset and mark.font.subtype != "Type3":
            found.add(rules.WHOLE_FONT, 0, font=mark.font.name)


def characters(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """What a font shows can be read as text."""
    for mark in _texts(sheet):
        if not mark.font.has_text:
            found.add(rules.NO_TEXT, 0, font=mark.font.name)


def opentype(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """PDF 1.4 devices are given no OpenType."""
    for mark in _texts(sheet):
        if terms.standard == X1A and mark.font.is_opentype:
            found.add(rules.OPENTYPE, 0, font=mark.font.name, standard=X1A)


def _texts(sheet: Sheet) -> list[Text]:
    return [mark for mark in sheet.content.marks if isinstance(mark, Text)]


CHECKS = (embedded, type3, glyphs, widths, subset, characters, opentype)
