"""The page's geometry: type area, size and line pitch, worked out from a layout's few given figures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import PositiveFloat, PositiveInt

from press.model.base import Record
from press.model.measure import MM


class Page(Record):
    """What every page has: trim and margins in mm, and lines of one size of type on one pitch, in pt."""

    trim: tuple[PositiveFloat, PositiveFloat]
    top: PositiveFloat
    inner: PositiveFloat
    lines: PositiveInt

    if TYPE_CHECKING:  # given in one kind of page, worked out in another

        @property
        def size(self) -> float:
            """The size of body type, pt."""

        @property
        def pitch(self) -> float:
            """The distance between two baselines, pt."""

        @property
        def type_area(self) -> tuple[float, float]:
            """Width and height of the type area 版心, mm."""

    @property
    def lead(self) -> float:
        """Half the white between two lines, in pt: what a line box has above and below its em box."""
        return (self.pitch - self.size) / 2

    @property
    def outer(self) -> float:
        """The outer margin 切口 in mm."""
        return self.trim[0] - self.inner - self.type_area[0]

    @property
    def bottom(self) -> float:
        """The bottom margin 地脚 in mm."""
        return self.trim[1] - self.top - self.type_area[1]


class Grid(Page):
    """Trim, margins and type area 版心 in mm, with how many lines and characters fill it.

    The size of type and the line pitch follow from them, so that a line is a whole number of characters and
    a page a whole number of lines (CLREQ: 版心 is determined by size × count, not by leftover margins).
    """

    type_area: tuple[PositiveFloat, PositiveFloat]
    characters: PositiveInt

    @property
    def size(self) -> float:
        """The size of body type in pt: the type area's width over its characters."""
        return self.type_area[0] * MM / self.characters

    @property
    def pitch(self) -> float:
        """The line pitch in pt: ``lines`` em boxes, first at the top, last at the bottom edge."""
        return (self.type_area[1] * MM - self.size) / (self.lines - 1)

    def css(self) -> str:
        """Return the CSS that every stylesheet of the kind builds on.

        The page's content box is half a lead higher and lower than the type area, so that em boxes, not
        line boxes, touch its edges. Margins are mirrored: GB/T 9704-2012 §5.2.1, pages back each other up.
        """
        lead_mm = self.lead / MM
        above, below = self.top - lead_mm, self.bottom - lead_mm
        width, height = self.trim
        return (
            f":root{{--em:{self.size:.5f}pt;--pitch:{self.pitch:.5f}pt;--lead:{self.lead:.5f}pt;"
            f"--type-width:{self.type_area[0]}mm;--type-half:{self.type_area[0] / 2}mm;"
            f"--type-height:{self.type_area[1]}mm;"
            f"--top:{above:.5f}mm;--bottom:{below:.5f}mm;--grid:{self.pitch:.5f}pt;"
            f"font-size:{self.size:.5f}pt;line-height:{self.pitch:.5f}pt}}"
            f"@page{{size:{width}mm {height}mm;"
            f"margin:{above:.5f}mm {self.outer}mm {below:.5f}mm {self.inner}mm;"
            f"@footnote{{padding-bottom:{self.lead:.5f}pt}}}}"
            f"@page:left{{margin-left:{self.outer}mm;margin-right:{self.inner}mm}}"
        )
