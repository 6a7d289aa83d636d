"""Page boxes: there, within each other, with bleed enough (ISO 32000-1, 14.11.2)."""

from __future__ import annotations

from press.diagnostics import preflight_file as rules
from press.language import say
from press.model.measure import MM
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet, measured
from press.preflight.terms import Terms

_ROUNDING = 0.05 * MM


def trim(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """A page says where it is cut, once."""
    if sheet.trim is None and sheet.art is None:
        found.add(rules.NO_TRIM, sheet.number)
    elif sheet.trim is not None and sheet.art is not None:
        found.add(rules.TRIM_AND_ART, sheet.number)


def nested(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """The trim lies in the bleed, the bleed in the paper."""
    names = {
        "trim": say("成品框", "trim box"),
        "bleed": say("出血框", "bleed box"),
        "media": say("纸张（MediaBox）", "paper (media box)"),
    }
    pairs = (
        ("trim", sheet.trim, "bleed", sheet.bleed),
        ("bleed", sheet.bleed, "media", sheet.media),
        ("trim", sheet.trim, "media", sheet.media),
    )
    for inner, box, outer, holder in pairs:
        if box and holder and not holder.holds(box, _ROUNDING):
            found.add(rules.BOXES_ASTRAY, sheet.number, inner=names[inner], outer=names[outer])


def bleed(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """The bleed is as wide as the house asks, on all four sides."""
    if sheet.trim is None:
        return
    held = sheet.bleed or sheet.trim
    given = min(
        sheet.trim.left - held.left,
        sheet.trim.bottom - held.bottom,
        held.right - sheet.trim.right,
        held.top - sheet.trim.top,
    )
    if -_ROUNDING <= given < terms.bleed * MM - _ROUNDING:
        found.add(
            rules.LITTLE_BLEED, sheet.number, bleed=f"{round(given / MM, 1):g}", wanted=f"{terms.bleed:g}"
        )


def upright(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """A page stands as it is drawn, at its size."""
    if sheet.rotate:
        found.add(rules.TURNED, sheet.number, how=f"Rotate {sheet.rotate}°")
    if abs(sheet.unit - 1) > 1e-6:
        found.add(rules.TURNED, sheet.number, how=f"UserUnit {sheet.unit:g}")


def single(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """A page is one page, not two side by side."""
    if sheet.cut.width > sheet.cut.height * 1.3:
        found.add(rules.SPREAD, sheet.number, size=measured(sheet.cut))


CHECKS = (trim, nested, bleed, upright, single)
