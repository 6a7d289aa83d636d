"""Turning a file into ink: RGB as the engine and pictures write it becomes the plates of a press."""

from __future__ import annotations

from typing import Any

import pikepdf

from press.finish.ink.facts import InkFacts, PageFacts, PictureFacts, Reason, Unresolved
from press.finish.ink.flattening import flattened
from press.finish.ink.matrices import box_of
from press.finish.ink.paints import MaskPaints, Paints, PressPaints, ScreenPaints
from press.finish.ink.pictures import (
    Colours,
    Fineness,
    Made,
    MaskColours,
    Pictures,
    PressColours,
    ScreenColours,
)
from press.finish.ink.pixels import PictureError, is_hard, soft_mask_of
from press.finish.ink.profiles import Press
from press.finish.ink.settings import Inks
from press.finish.ink.shadings import Shadings, plates_of
from press.finish.ink.sources import Kind
from press.finish.ink.tidying import drop_spaces, make_opaque, mix_in_ink
from press.finish.ink.walk import Image, Manner, Walk

_UNIT = ((0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0))
_QUALITY = 95
_SCREEN_QUALITY = 85
"""Of a JPEG that is looked at: half the bytes of one that is printed."""


def ink(pdf: pikepdf.Pdf, inks: Inks) -> InkFacts:
    """Turn an open PDF into ink: all of it is DeviceCMYK, DeviceGray or a named spot colour afterwards.

    ISO 15930-7 and ISO 15930-4 ask for that where the output intent is a press with process inks.

    Args:
        pdf: as the engine wrote it; it is changed.
        inks: what the printing house asks for.

    Returns:
        What each page and picture is printed with, and what could not be turned.

    Raises:
        FinishError: the printing house's profile cannot be used.
        pikepdf.PdfError: a page's content cannot be parsed.
    """
    press = Press(inks)
    plates = plates_of(pdf, inks.named)
    fineness = Fineness(inks.picture, inks.most, inks.line_art, _QUALITY)
    paints, colours = PressPaints(inks, press), PressColours(inks, press)
    return _turned(
        pdf, press, plates, paints, colours, fineness, overprint=True, transparency=inks.transparency
    )


def screen(pdf: pikepdf.Pdf, inks: Inks, *, ppi: int = 150) -> InkFacts:
    """Turn an open PDF into colours of the screen: all of it is sRGB or grey afterwards.

    Args:
        pdf: as the engine wrote it; it is changed.
        inks: of the printing house, whose profile says what device-cmyk() looks like in print.
        ppi: what pictures get that have a third more, line art twice as much; 150 shows them at twice their
            size, and keeps 48 pages to a few megabytes.

    Raises:
        FinishError: the printing house's profile cannot be used.
        pikepdf.PdfError: a page's content cannot be parsed.
    """
    press = Press(inks)
    fineness = Fineness(ppi, ppi * 4 // 3, 2 * ppi, _SCREEN_QUALITY)
    return _turned(pdf, press, {}, ScreenPaints(press), ScreenColours(press), fineness, overprint=False)


def _turned(
    pdf: pikepdf.Pdf,
    press: Press,
    plates: dict[str, Any],
    paints: Paints,
    colours: Colours,
    fineness: Fineness,
    *,
    overprint: bool,
    transparency: bool = True,
) -> InkFacts:
    masks = MaskPaints(press)
    manner = Manner(paints, Shadings(pdf, paints, press, plates), overprint)
    mask = Manner(masks, Shadings(pdf, masks, press, {}), overprint=False)
    walk = Walk(pdf, manner, mask, plates)
    flat = None if transparency else flattened(walk, _is_hard)
    opaque = flat is not None and not flat.unresolved
    if flat is not None and opaque:
        walk = Walk(pdf, manner, mask, plates, flat.alphas)
    walk.run()
    walk.measure()
    shown = Pictures(pdf, colours, fineness, flat.pictures if flat is not None and opaque else None)
    masked = Pictures(pdf, MaskColours(press), fineness)
    made = {
        key: (shown if image.manner is manner else masked).made(image.stream, image.resolution)
        for key, image in walk.images.items()
    }
    pages = tuple(_page_facts(walk, number, made) for number in range(1, len(walk.pages) + 1))
    unresolved = (*_unresolved(walk, made), *(flat.unresolved if flat is not None else ()))
    if opaque:
        unresolved += tuple(
            Unresolved(number, Reason.TRANSPARENCY)
            for number, page in enumerate(pages, 1)
            if page.transparent
        )
    pictures = tuple(_picture_facts(walk.images[key], made[key]) for key in walk.images)
    for key, image in walk.images.items():
        for holder, name in image.holders:
            holder[name] = made[key].object
    if opaque:
        make_opaque(walk)
    else:
        mix_in_ink(walk)
    drop_spaces(walk)
    return InkFacts(pages, pictures, unresolved)


def _is_hard(stream: Any) -> bool:
    try:
        mask = soft_mask_of(stream)
    except PictureError:
        return False
    return mask is None or is_hard(mask)


def _page_facts(walk: Walk, number: int, made: dict[tuple[int, int], Made]) -> PageFacts:
    contents = walk.contents_of(number)
    spaces = {space for content in contents for space in content.spaces}
    plates = {plate for content in contents for plate in content.plates}
    for _, category, drawn, _ in walk.shown_on(number):
        if category == "/XObject" and drawn.objgen in made:
            picture = made[drawn.objgen]
            spaces.add(picture.after)
            plates.update(picture.plates)
        shading = drawn.get("/Shading", drawn) if category in ("/Shading", "/Pattern") else drawn
        space = walk.shadings.get(shading.objgen)
        if space is not None:
            known = space in tuple(Kind)
            spaces.add(space if known else Kind.SPOT.value)
            plates.update(() if known else (space,))
    return PageFacts(
        frozenset(spaces - {"ImageMask"}),
        frozenset(plates),
        sum(content.changed for content in contents),
        sum(content.overprinting for content in contents),
        round(max(content.heaviest for content in contents), 4),
        any(content.transparent for content in contents),
    )


def _picture_facts(image: Image, made: Made) -> PictureFacts:
    return PictureFacts(
        tuple(sorted(image.pages)), made.before, made.after, made.pixels,
        round(image.resolution, 1), round(image.resolution * made.share, 1), made.changed,
    )  # fmt: skip


def _unresolved(walk: Walk, made: dict[tuple[int, int], Made]) -> list[Unresolved]:
    found = [Unresolved(page, Reason.TYPE_3) for page in sorted(walk.type_3)]
    for number in range(1, len(walk.pages) + 1):
        if any(content.unknown for content in walk.contents_of(number)):
            found.append(Unresolved(number, Reason.COLOUR_SPACE))
        for _, category, drawn, matrix in walk.shown_on(number):
            picture = made.get(drawn.objgen) if category == "/XObject" else None
            if picture is not None and not picture.understood:
                found.append(Unresolved(number, Reason.PICTURE, box_of(_UNIT, matrix)))
            shading = drawn.get("/Shading", drawn) if category in ("/Shading", "/Pattern") else drawn
            if walk.shadings.get(shading.objgen, "") is None:
                found.append(Unresolved(number, Reason.COLOUR_SPACE))
    return found
