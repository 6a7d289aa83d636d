"""The page of a journal: columns of whole ems on one baseline grid, all else follows."""

from __future__ import annotations

from pydantic import PositiveFloat, PositiveInt

from press.errors import LayoutError
from press.language import say
from press.makeup.grid import Page
from press.model.journal import PageForm
from press.model.measure import MM, TRIMS, trim_size

BLEED = 3.0
"""mm of a picture beyond the trim 出血, as most printing houses want it."""

_LEAST_MARGIN = 8.0
"""mm: less than this is cut into, or not printed, on many machines."""


class ColumnGrid(Page):
    """Columns, their characters and lines, and the white around them.

    The type area 版心 follows from them, so that a column is a whole number of characters and a page a whole
    number of lines.

    Args:
        trim: width and height of the page, mm.
        top: head margin 天头, inner: inner margin 订口, mm.
        columns: how many.
        characters: in a line of a column.
        gap: between columns, em.
        lines: on a page.
        size: of body type, pitch: between baselines, pt.
        bleed: how far pictures run over the page's edges, mm.
    """

    columns: PositiveInt
    characters: PositiveInt
    gap: PositiveFloat = 2.0
    size: PositiveFloat
    pitch: PositiveFloat
    bleed: PositiveFloat = BLEED

    @property
    def measure(self) -> float:
        """The type area's width, pt."""
        return self.size * (self.columns * self.characters + (self.columns - 1) * self.gap)

    @property
    def column(self) -> float:
        """A column's width, pt."""
        return self.size * self.characters

    @property
    def type_area(self) -> tuple[float, float]:
        """Width and height of the type area, mm: em boxes touch its upper and lower edge."""
        return self.measure / MM, ((self.lines - 1) * self.pitch + self.size) / MM

    def wearing(self, form: PageForm) -> ColumnGrid:
        """Return the grid with what a publication asks for.

        Where columns, size or trim change and characters are not given, as many as fit are taken.

        Raises:
            LayoutError: the type area does not fit on the page.
        """
        asked = {name: value for name, value in form if value is not None and name != "trim"}
        if form.trim is not None:
            asked["trim"] = _trim(form.trim)
        grid = self.model_copy(update=asked)
        if asked.keys() & {"trim", "columns", "size", "gap"} and form.characters is None:
            grid = grid.model_copy(update={"characters": self._fitting(grid)})
        if asked.keys() & {"trim", "pitch"} and form.lines is None:
            grid = grid.model_copy(update={"lines": self._high(grid)})
        grid._check()
        return grid

    def bleeding(self, bleed: float) -> ColumnGrid:
        """Return the grid with pictures that run over its edges so far at least, mm."""
        return self.model_copy(update={"bleed": max(self.bleed, bleed)})

    def parted(self, columns: int) -> ColumnGrid:
        """Return the grid with the same type area in so many columns of whole ems; the gaps take the rest."""
        if columns == self.columns:
            return self
        ems = self.measure / self.size
        characters = max(1, int((ems - (columns - 1) * self.gap) / columns + 1e-6))
        gap = (ems - columns * characters) / (columns - 1) if columns > 1 else self.gap
        return self.model_copy(update={"columns": columns, "characters": characters, "gap": gap})

    def _fitting(self, grid: ColumnGrid) -> int:
        """Return how many characters a column has when the side margins stay what they are together."""
        room = (grid.trim[0] - grid.inner - max(self.outer, _LEAST_MARGIN)) * MM / grid.size
        return max(1, int((room - grid.gap * (grid.columns - 1)) / grid.columns + 1e-6))

    def _high(self, grid: ColumnGrid) -> int:
        room = (grid.trim[1] - grid.top - max(self.bottom, _LEAST_MARGIN)) * MM
        return max(1, int((room - grid.size) / grid.pitch + 1e-6) + 1)

    def _check(self) -> None:
        short = min(self.outer, self.bottom)
        if short >= _LEAST_MARGIN:
            return
        wide = self.outer < self.bottom
        which = say("切口", "outer margin") if wide else say("地脚", "foot margin")
        over = say("宽" if wide else "高", "wide" if wide else "high")
        raise LayoutError(
            say(
                f"版心放不进页面：{which}只剩 {short:.0f} 毫米"
                if short >= 0
                else f"版心放不进页面：{over}出 {-short:.0f} 毫米",
                f"the type area does not fit on the page: the {which} would be {short:.0f} mm"
                if short >= 0
                else f"the type area does not fit on the page: it is {-short:.0f} mm too {over}",
            ),
            hint=say(
                "在 publication.yaml 的“版面”里减少每栏字数、栏数或行数",
                "take fewer characters, columns or lines under 'page' in publication.yaml",
            ),
        )

    def css(self) -> str:
        """Return the CSS that every stylesheet of the kind builds on; margins are mirrored."""
        above, below = self.top - self.lead / MM, self.bottom - self.lead / MM
        width, height = self.trim
        return (
            f":root{{--em:{self.size}pt;--pitch:{self.pitch}pt;--lead:{self.lead}pt;--grid:{self.pitch}pt;"
            f"--columns:{self.columns};--gap:{self.gap * self.size:.5f}pt;"
            f"--type-half:{self.type_area[0] / 2:.5f}mm;--type-height:{self.type_area[1]:.5f}mm;"
            f"--column:{self.column:.5f}pt;--measure:{self.measure:.5f}pt;--lines:{self.lines};"
            f"--trim-width:{width}mm;--trim-height:{height}mm;--inner:{self.inner}mm;"
            f"--bleed:{self.bleed}mm;--outer:{self.outer:.5f}mm;--top:{above:.5f}mm;--bottom:{below:.5f}mm;"
            f"font-size:{self.size}pt;line-height:{self.pitch}pt}}"
            f"@page{{size:{width}mm {height}mm;bleed:{self.bleed}mm;"
            f"margin:{above:.5f}mm {self.outer:.5f}mm {below:.5f}mm {self.inner}mm}}"
            f"@page:left{{margin-left:{self.outer:.5f}mm;margin-right:{self.inner}mm}}"
        )


def _trim(words: str) -> tuple[float, float]:
    """Return a trim size in mm.

    Raises:
        LayoutError: it is neither a name nor two numbers.
    """
    size = trim_size(words)
    if size is not None:
        return size
    names = "、".join(TRIMS)
    raise LayoutError(
        say(f"开本“{words}”看不懂", f"the trim size '{words}' is not known"),
        hint=say(f"写 {names}，或宽x高，如 210x285", f"write {names}, or width x height such as 210x285"),
    )
