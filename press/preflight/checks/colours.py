"""Colours: CMYK and spot only, black text in one ink and overprinting, white knocking out."""

from __future__ import annotations

from collections.abc import Iterator

from press.diagnostics import preflight_colour as rules
from press.preflight.checks.words import kind_of
from press.preflight.content import Colour, Mark, Picture, Shade, Space, Text
from press.preflight.finding import Findings
from press.preflight.sheet import Sheet
from press.preflight.terms import X1A, Terms

_INDEPENDENT = {"lab": "Lab", "calrgb": "CalRGB", "calgray": "CalGray"}


def spaces(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Every mark is in DeviceGray, DeviceCMYK or a spot colour."""
    for mark, space in coloured(sheet):
        place, kind = (sheet.number, mark.box), kind_of(mark)
        if space.family in _INDEPENDENT:
            found.add(rules.DEVICE_INDEPENDENT, *place, kind=kind, space=_INDEPENDENT[space.family])
        elif space.alternate in _INDEPENDENT and terms.standard == X1A:
            found.add(rules.DEVICE_INDEPENDENT, *place, kind=kind, space=_INDEPENDENT[space.alternate])
        elif space.is_rgb and mark.box.touches(sheet.printed):
            found.add(rules.RGB, *place, kind=kind, space=space.label)
        elif space.family == "icc-cmyk" and terms.standard == X1A:
            found.add(rules.CMYK_PROFILE, *place, kind=kind, standard=X1A)
        elif space.family == "unknown":
            found.add(rules.UNKNOWN_SPACE, *place, kind=kind, space=space.label)


def registration(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """What prints on every plate stands outside the bleed."""
    for mark, space in coloured(sheet):
        if "All" in space.names and mark.box.touches(sheet.printed, by=0.1):
            found.add(rules.REGISTRATION, sheet.number, mark.box, kind=kind_of(mark))


def rich_black_text(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Black text is of black ink alone."""
    for mark in _texts(sheet):
        if mark.colour and is_rich_black(mark.colour):
            size, build = f"{mark.size:.1f}", mark.colour.build
            found.add(rules.RICH_BLACK_TEXT, sheet.number, mark.box, size=size, build=build)


def black_overprints(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Black text overprints."""
    for mark in _texts(sheet):
        if mark.colour and mark.colour.printed == {"Black": 1.0} and not _leaves_others(mark):
            found.add(rules.BLACK_KNOCKS_OUT, sheet.number, mark.box)


def white_knocks_out(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """White never overprints: it would not be seen."""
    for mark in sheet.content.marks:
        if (
            mark.colour
            and mark.colour.is_white
            and mark.colour.space.family != "rgb"
            and _leaves_others(mark)
        ):
            found.add(rules.WHITE_OVERPRINTS, sheet.number, mark.box, kind=kind_of(mark))


def graphics_state(sheet: Sheet, terms: Terms, found: Findings) -> None:
    """Nothing changes the curves or the screen behind the printer's back."""
    for key in sorted(sheet.content.strange):
        found.add(rules.TRANSFER, sheet.number, what=key.removeprefix("/"))


def coloured(sheet: Sheet) -> Iterator[tuple[Mark, Space]]:
    """Yield every mark with its colour space."""
    for mark in sheet.content.marks:
        if isinstance(mark, Picture | Shade) and mark.space:
            yield mark, mark.space
        elif mark.colour:
            yield mark, mark.colour.space


def is_rich_black(colour: Colour) -> bool:
    """Tell whether a colour is black to the eye, and made of several inks."""
    inks = colour.printed
    if colour.space.family not in ("cmyk", "icc-cmyk", "devicen") or len(inks) < 2 or "All" in inks:
        return False
    chromatic = [inks.get(ink, 0.0) for ink in ("Cyan", "Magenta", "Yellow")]
    return inks.get("Black", 0.0) >= 0.85 or min(chromatic) >= 0.6


def _leaves_others(mark: Mark) -> bool:
    """Tell whether a mark leaves the inks below it where it has none (ISO 32000-1, 8.6.7, table 149).

    The mode counts for DeviceCMYK only: DeviceGray clears the other process inks in either.
    """
    if not mark.overprint or not mark.colour:
        return False
    family = mark.colour.space.family
    return family in ("separation", "devicen") or (family == "cmyk" and mark.overprint_mode == 1)


def _texts(sheet: Sheet) -> list[Text]:
    return [mark for mark in sheet.content.marks if isinstance(mark, Text)]


CHECKS = (spaces, registration, rich_black_text, black_overprints, white_knocks_out, graphics_state)
