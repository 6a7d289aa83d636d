"""Thin lines and small type: what ink and paper can hold."""

from __future__ import annotations

from press.diagnostics import preflight_marks as rules
from press.preflight.checks.colours import is_rich_black
from press.preflight.checks.words import quoted
from press.preflight.content import Colour, Fill, Mark, Stroke, Text
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet
from press.preflight.terms import Terms

HAIRLINE = 0.25
"""Lines are no thinner, pt."""
MIXED_LINE = 0.75
"""Lines of several inks are no thinner, pt: plates stand off by up to 0.1 mm."""
REVERSED, MIXED, TINY = 8.0, 9.0, 6.0
"""Type is no smaller, pt: reversed, in several inks, at all."""
_LONG = 3.0
"""What is thin and no longer, pt, is a dot or a part of a drawing, not a line."""
_ROUNDING = 0.02


def hairlines(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Lines, and areas so thin that they are lines, can be printed."""
    for mark, width in _lines(sheet):
        if isinstance(mark, Stroke) and width <= 0:
            found.add(rules.ZERO_WIDTH, sheet.number, mark.box)
        elif width < HAIRLINE - _ROUNDING:
            found.add(rules.HAIRLINE, sheet.number, mark.box, by="line", badness=-width, width=f"{width:.2g}")


def mixed_lines(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Thin lines are of one ink."""
    for mark, width in _lines(sheet):
        if mark.colour and width < MIXED_LINE - _ROUNDING and _is_mixed(mark.colour):
            build = mark.colour.build
            found.add(
                rules.MIXED_LINE, sheet.number, mark.box, by=build, badness=-width,
                width=f"{width:.2g}", build=build,
            )  # fmt: skip


def small_type(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Type is large enough to be read, larger where it is reversed or of several inks."""
    for mark in _texts(sheet):
        number, box, size = sheet.number, mark.box, f"{mark.size:.1f}"
        if mark.size < TINY - _ROUNDING:
            found.add(
                rules.TINY, number, box, by="tiny", badness=-mark.size,
                size=size, said=quoted(mark.text), limit=f"{TINY:g}",
            )  # fmt: skip
        if mark.colour is None:
            continue
        if mark.size < REVERSED - _ROUNDING and mark.colour.is_white:
            found.add(
                rules.SMALL_REVERSED, number, box, by="white", badness=-mark.size,
                size=size, limit=f"{REVERSED:g}",
            )  # fmt: skip
        elif mark.size < MIXED - _ROUNDING and _is_mixed(mark.colour) and not is_rich_black(mark.colour):
            build = mark.colour.build
            found.add(
                rules.SMALL_MIXED, number, box, by=build, badness=-mark.size,
                size=size, build=build, limit=f"{MIXED:g}",
            )  # fmt: skip


def _lines(sheet: Sheet) -> list[tuple[Mark, float]]:
    """Return what a reader sees as a line within the print, and its width in pt."""
    lines: list[tuple[Mark, float]] = []
    for mark in sheet.content.marks:
        if not mark.box.touches(sheet.printed, by=-0.01) or (mark.colour and mark.colour.is_white):
            continue
        if max(mark.box.width, mark.box.height) < _LONG:
            continue
        if isinstance(mark, Stroke):
            lines.append((mark, mark.width))
        elif isinstance(mark, Fill):
            lines.append((mark, min(mark.box.width, mark.box.height)))
    return lines


def _is_mixed(colour: Colour) -> bool:
    inks = colour.printed
    return len([ink for ink, tint in inks.items() if tint > 0.05]) > 1 and "All" not in inks


def _texts(sheet: Sheet) -> list[Text]:
    """Return what is to be read; where a font does not tell its characters, anything may be."""
    marks = (mark for mark in sheet.content.marks if isinstance(mark, Text))
    return [mark for mark in marks if mark.box.touches(sheet.printed)]


CHECKS = (hairlines, mixed_lines, small_type)
