"""One page under examination: its boxes and what stands on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pikepdf

from press.finish.geometry import Box
from press.language import say
from press.model.measure import MM
from press.preflight.content import Content, Reader
from press.preflight.content.values import elements, entry, inherited, number, rectangle

A4 = Box(0.0, 0.0, 595.28, 841.89)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A page.

    Args:
        number: counted from 1.
        media: the paper, pt.
        crop: what a screen shows.
        bleed: None when the file does not tell; so ``trim`` and ``art``.
        rotate: how it is turned, degrees.
        unit: how many times 1/72 inch a unit is.
        content: what stands on it.
        annotations: of the page.
        spine: the side at which it is bound, ``left`` or ``right``; empty where nothing is bound.
    """

    number: int
    media: Box
    crop: Box
    bleed: Box | None
    trim: Box | None
    art: Box | None
    rotate: int
    unit: float
    content: Content
    annotations: tuple[Any, ...] = ()
    spine: str = ""

    @property
    def cut(self) -> Box:
        """Where the page is cut, as far as the file tells: the trim, else the art, crop or media box."""
        return self.trim or self.art or self.crop

    @property
    def printed(self) -> Box:
        """What is printed for the reader: the trim and its bleed."""
        return (self.bleed or self.cut).joined(self.cut)


_BOUND = 4  # pages from which a file is taken for something bound; fewer are a leaf, cut on all sides


def read_sheet(page: pikepdf.Page, number_: int, reader: Reader, *, pages: int = 1) -> Sheet:
    """Read a page, one of so many, with all that stands on it."""
    held = page.obj
    media = rectangle(inherited(held, "/MediaBox")) or A4
    crop = rectangle(inherited(held, "/CropBox")) or media
    rotate = int(number(inherited(held, "/Rotate"))) % 360
    return Sheet(
        number=number_,
        media=media,
        crop=crop,
        bleed=rectangle(entry(held, "/BleedBox")),
        trim=rectangle(entry(held, "/TrimBox")),
        art=rectangle(entry(held, "/ArtBox")),
        rotate=rotate,
        unit=number(entry(held, "/UserUnit"), 1.0) or 1.0,
        content=reader.read(page, media),
        annotations=tuple(elements(entry(held, "/Annots"))),
        spine="" if pages < _BOUND or rotate else "left" if number_ % 2 else "right",
    )


def measured(box: Box) -> str:
    """Return a size such as ``210×297 mm``."""
    return say(f"{_mm(box.width)}×{_mm(box.height)} mm", f"{_mm(box.width)} × {_mm(box.height)} mm")


def _mm(points: float) -> str:
    return f"{round(points / MM, 1):g}"
