"""What the turning into ink did and found, for reports and for the caller to refuse a file by."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

Rectangle = tuple[float, float, float, float]
"""Left, bottom, right and top in pt, in the page's own coordinates."""


class Reason(StrEnum):
    """Why something is not as the standard wants it."""

    TRANSPARENCY = "transparency"
    """It is seen through, over something printed; PDF/X-1a has no transparency (ISO 15930-4)."""
    COLOUR_SPACE = "colour space"
    """Its colours are named in a way that is not understood here."""
    PICTURE = "picture"
    """Its pixels could not be read."""
    TYPE_3 = "type 3 font"
    """Its glyphs are drawings, which may have colours of their own."""


@dataclass(frozen=True)
class Unresolved:
    """What stayed as it was.

    Args:
        page: from 1; reason: why; where: the rectangle, or None where it is not known.
    """

    page: int
    reason: Reason
    where: Rectangle | None = None


@dataclass(frozen=True)
class PictureFacts:
    """One picture.

    Args:
        pages: where it is used, from 1.
        before: its colour space as it came; after: as it is printed.
        pixels: its width and height as it is printed.
        ppi_before: pixels per inch of its largest use, as it came; ppi_after: as it is printed; 0 if unused.
        changed: whether it was written anew.
    """

    pages: tuple[int, ...]
    before: str
    after: str
    pixels: tuple[int, int]
    ppi_before: float
    ppi_after: float
    changed: bool


@dataclass(frozen=True)
class PageFacts:
    """The colours of one page.

    Args:
        spaces: such as ``DeviceCMYK``, of all that is painted; plates: names of spot colours.
        changed: how many colours were written anew; overprinting: how many paintings of black overprint.
        heaviest: the most ink in one colour, pictures left out, 1 being one ink's full tone. device-cmyk() is
            printed as it is written, above the limit, too.
        transparent: something on it is seen through.
    """

    spaces: frozenset[str]
    plates: frozenset[str]
    changed: int
    overprinting: int
    heaviest: float
    transparent: bool


@dataclass(frozen=True)
class InkFacts:
    """What was done to a file: its pages in order, its pictures, and what could not be done."""

    pages: tuple[PageFacts, ...]
    pictures: tuple[PictureFacts, ...]
    unresolved: tuple[Unresolved, ...]

    @property
    def plates(self) -> tuple[str, ...]:
        """The names of all spot colours, in alphabetical order."""
        return tuple(sorted({name for page in self.pages for name in page.plates}))
