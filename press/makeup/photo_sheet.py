"""A sheet of photographs: room for its head and its foot, and places for what lies between."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from press.fonts import FontSet
from press.makeup.column_grid import ColumnGrid
from press.makeup.metrics import advance
from press.makeup.photo_page import PhotoPlace, place_photos
from press.model.blocks import Picture
from press.model.journal import Cover, Photo, PhotoPage
from press.model.measure import MM

_GAP = 0.75
"""Of a line: white between pictures."""


@dataclass(frozen=True)
class PhotoSheet:
    """Where everything on a photo page stands.

    Args:
        top: where the room for pictures begins, pt from the type area's upper edge.
        places: of the pictures, from there.
    """

    top: float
    places: tuple[PhotoPlace, ...]


@dataclass(frozen=True)
class PhotoLook:
    """The sizes that a template sets words on a photo page in: size and pitch, in pt."""

    title: tuple[float, float]
    text: tuple[float, float]
    caption: tuple[float, float]


def photo_sheeter(
    page: ColumnGrid, fonts: FontSet, pictures: Mapping[str, Picture]
) -> Callable[..., PhotoSheet]:
    """Return the function that templates call to arrange a sheet of photographs.

    It takes the sheet, the sizes of title, text and caption as ``(size, pitch)`` in pt, and the height of a
    foot to be left free, in pt.
    """

    def arrange(
        sheet: PhotoPage | Cover,
        title: tuple[float, float],
        text: tuple[float, float],
        caption: tuple[float, float],
        foot: float = 0,
    ) -> PhotoSheet:
        measure, height = page.type_area[0] * MM, page.type_area[1] * MM
        top = _head(sheet, fonts, page, PhotoLook(title, text, caption))
        places = place_photos(
            tuple(pictures[photo.file].width / pictures[photo.file].height for photo in sheet.photos),
            measure=measure,
            height=height - top - foot,
            gap=_GAP * page.pitch,
            captions=tuple(caption[0] * advance(fonts, "kai", _words(photo)) for photo in sheet.photos),
            pitch=caption[1],
            wishes=tuple(photo.caption_place for photo in sheet.photos),
        )
        return PhotoSheet(top, places)

    return arrange


def _words(photo: Photo) -> str:
    """Return what a caption is measured by: a pointer may stand before it."""
    words = f"{photo.caption}　{photo.credit}　摄" if photo.credit else photo.caption
    return f"▲　{words}" if words else ""


def _head(sheet: PhotoPage | Cover, fonts: FontSet, page: ColumnGrid, look: PhotoLook) -> float:
    """Return the height of title and text with the white below each, in pt."""
    title = _lines(sheet.title, look.title[0], page.measure, fonts, "song-bold") * look.title[1]
    text = _lines(sheet.text, look.text[0], page.measure, fonts, "kai") * look.text[1]
    return title + text + page.pitch * (0.5 * bool(title) + 0.75 * bool(text))


def _lines(words: str, size: float, measure: float, fonts: FontSet, role: str) -> int:
    """Return how many lines words take, with a little to spare for how they break."""
    return sum(
        math.ceil(size * advance(fonts, role, line) / (0.97 * measure)) for line in words.split("\n") if line
    )
