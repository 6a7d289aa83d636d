"""Turning a file into ink: RGB as the engine and pictures write it becomes the plates of a press."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from hashlib import sha256
from typing import Any

import pikepdf

from press.finish.ink.facts import InkFacts, Reason, Unresolved
from press.finish.ink.finding import page_facts, picture_facts, unresolved
from press.finish.ink.flattening import Flat, flattened
from press.finish.ink.light import MaskPaints, ScreenPaints
from press.finish.ink.made import Fineness, Made
from press.finish.ink.packing import is_hard
from press.finish.ink.paints import Paints
from press.finish.ink.picture_colours import Colours, MaskColours, PressColours, ScreenColours
from press.finish.ink.pictures import Pictures
from press.finish.ink.pixels import PictureError, soft_mask_of
from press.finish.ink.press_paints import PressPaints
from press.finish.ink.profiles import Press
from press.finish.ink.settings import Inks
from press.finish.ink.shadings import Shadings, plates_of
from press.finish.ink.shelf import Shelf
from press.finish.ink.shown import measure
from press.finish.ink.sizes import Sizes
from press.finish.ink.tidying import drop_spaces, make_opaque, mix_in_ink
from press.finish.ink.visited import Manner
from press.finish.ink.walk import Walk

_QUALITY, _SCREEN_QUALITY = 95, 85
"""Of a JPEG that is printed, and of one that is looked at, with half the bytes."""


@dataclass(frozen=True)
class _Goal:
    """What a file is turned into.

    Args:
        press: the way to the press and back; plates: the spaces of spot colours.
        paints: how colours are painted; colours: what becomes of those of pictures; fineness: of pictures.
        told: what distinguishes one goal's pictures from another's.
        overprint: black prints over what is below; transparency: things may be seen through.
    """

    press: Press
    plates: Mapping[str, Any]
    paints: Paints
    colours: Colours
    fineness: Fineness
    told: bytes
    overprint: bool
    transparency: bool


def ink(pdf: pikepdf.Pdf, inks: Inks, *, shelf: Shelf | None = None) -> InkFacts:
    """Turn an open PDF into ink: all of it is DeviceCMYK, DeviceGray or a named spot colour afterwards.

    ISO 15930-7 and ISO 15930-4 ask for that where the output intent is a press with process inks.

    Args:
        pdf: as the engine wrote it; it is changed.
        inks: what the printing house asks for.
        shelf: where pictures are kept from one build to the next; without one each is turned anew.

    Returns:
        What each page and picture is printed with, and what could not be turned.

    Raises:
        FinishError: the printing house's profile cannot be used.
        pikepdf.PdfError: a page's content cannot be parsed.
    """
    press = Press(inks)
    fineness = Fineness(inks.picture, inks.most, inks.line_art, _QUALITY)
    goal = _Goal(
        press, plates_of(pdf, inks.named), PressPaints(inks, press), PressColours(inks, press), fineness,
        _told("ink", inks, fineness), overprint=True, transparency=inks.transparency,
    )  # fmt: skip
    return _turned(pdf, goal, shelf)


def screen(pdf: pikepdf.Pdf, inks: Inks, *, ppi: int = 150, shelf: Shelf | None = None) -> InkFacts:
    """Turn an open PDF into colours of the screen: all of it is sRGB or grey afterwards.

    Args:
        pdf: as the engine wrote it; it is changed.
        inks: of the printing house, whose profile says what device-cmyk() looks like in print.
        ppi: what pictures get that have a third more, line art twice as much; 150 shows them at twice their
            size, and keeps 48 pages to a few megabytes.
        shelf: as for :func:`ink`.

    Raises:
        FinishError: the printing house's profile cannot be used.
        pikepdf.PdfError: a page's content cannot be parsed.
    """
    press = Press(inks)
    fineness = Fineness(ppi, ppi * 4 // 3, 2 * ppi, _SCREEN_QUALITY)
    goal = _Goal(
        press, {}, ScreenPaints(press), ScreenColours(press), fineness,
        _told("screen", inks, fineness), overprint=False, transparency=True,
    )  # fmt: skip
    return _turned(pdf, goal, shelf)


def _told(name: str, inks: Inks, fineness: Fineness) -> bytes:
    """Return what pictures depend on: everything but the colours that only type and drawings have."""
    settings = replace(inks, profile=b"", named=())
    return repr((name, settings, fineness, sha256(inks.profile).hexdigest())).encode()


def _turned(pdf: pikepdf.Pdf, goal: _Goal, shelf: Shelf | None) -> InkFacts:
    walk, flat = _walk(pdf, goal)
    walk.run()
    measure(walk)
    made = _made(walk, goal, flat, shelf)
    pages = tuple(page_facts(walk, number, made) for number in range(1, len(walk.pages) + 1))
    left = [*unresolved(walk, made), *(flat.unresolved if flat is not None else ())]
    for key, image in walk.images.items():
        for holder, name in image.holders:
            holder[name] = made[key].object
    if flat is not None and not flat.unresolved:
        through = (number for number, page in enumerate(pages, 1) if page.transparent)
        left += [Unresolved(number, Reason.TRANSPARENCY) for number in through]
        make_opaque(walk)
    else:
        mix_in_ink(walk)
    drop_spaces(walk)
    pictures = tuple(picture_facts(image, made[key]) for key, image in walk.images.items())
    return InkFacts(pages, pictures, tuple(left))


def _walk(pdf: pikepdf.Pdf, goal: _Goal) -> tuple[Walk, Flat | None]:
    """Return the walk to take, and what is known beforehand of transparency where there must be none."""
    masks = MaskPaints(goal.press)
    manner = Manner(goal.paints, Shadings(pdf, goal.paints, goal.press, goal.plates), goal.overprint)
    mask = Manner(masks, Shadings(pdf, masks, goal.press, {}), overprint=False)
    walk = Walk(pdf, manner, mask, goal.plates, Sizes(pdf, goal.fineness))
    flat = None if goal.transparency else flattened(walk, _is_hard)
    if flat is not None and not flat.unresolved:
        walk = Walk(pdf, manner, mask, goal.plates, walk.sizes, flat.alphas)
    return walk, flat


def _made(walk: Walk, goal: _Goal, flat: Flat | None, shelf: Shelf | None) -> dict[tuple[int, int], Made]:
    thin = None
    if flat is not None and not flat.unresolved:
        copied = {copy: flat.pictures.get(origin, 1.0) for copy, origin in walk.sizes.origins.items()}
        thin = flat.pictures | copied
    shown = Pictures(walk.pdf, goal.colours, goal.fineness, manner=goal.told, flat=thin, shelf=shelf)
    masked = Pictures(
        walk.pdf, MaskColours(goal.press), goal.fineness, manner=b"mask " + goal.told, shelf=shelf
    )
    return {
        key: (shown if image.manner is walk.manner else masked).made(image.stream, image.resolution)
        for key, image in walk.images.items()
    }


def _is_hard(stream: Any) -> bool:
    try:
        mask = soft_mask_of(stream)
    except PictureError:
        return False
    return mask is None or is_hard(mask)
