"""Figures and tables in their measure: a column, the type area, or a page's height when turned sideways."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from press.compose.titles import FULL
from press.fonts import FontSet
from press.makeup.column_grid import BLEED, ColumnGrid
from press.makeup.facts import Facts
from press.makeup.figures import FigureBox, figure_box
from press.makeup.manifest import Manifest
from press.makeup.metrics import advance
from press.makeup.runs import Run, filled, goes_to_head, is_movable, lines_of, runs
from press.makeup.tables import Advance, TableBox, natural_width, table_box
from press.makeup.turned import is_turned, parted
from press.model import Issue
from press.model.blocks import (
    Block,
    Blocks,
    Figure,
    Group,
    Heading,
    Infographic,
    Paragraph,
    Roster,
    Table,
    plain,
    walk,
)
from press.model.measure import MM

_UPRIGHT = 0.95
"""Width over height of pictures that stand upright: they take less than a column's width."""

_NARROWED = 0.72

_ALMOST = 0.93
"""Of its measure: a figure that is asked so wide is as wide as its column, not a little narrower."""

_HIGHEST = 0.6
"""Of the type area: a picture from edge to edge with text below it."""


_WHOLE = 0.5
"""Of a page's lines: a table that takes more is parted where its page ends."""

_INSETS = {"box": 2.0, "quote": 3.0}
"""em of the body: what the padding of groups takes of a column."""

_FEW = 3
"""Lines of text that are not shared out among columns."""

_TEXT = (Paragraph, Heading)
"""Blocks that have ids where their article may be parted 转接."""

_CAPTION_LINES = 1
"""Lines that a picture over the page's head or foot leaves to its caption."""

_BELOW = 4.0
"""pt between such a picture and its caption."""

_CELL = 0.25
"""Lines: the white above and below the words of a cell."""


@dataclass(frozen=True)
class Boxes:
    """What layouts ask for each figure and table of an issue.

    Args:
        manifest: the layout's manifest, with the page as the publication wants it.
        fonts: the typefaces that widths are measured in.
        facts: what the pages taught so far.
        names: the ids of figures, tables and what else text may go before.
        inset: what the frames around take of the measure, em of the body.
    """

    manifest: Manifest
    fonts: FontSet
    facts: Facts = field(default_factory=Facts)
    names: Mapping[int, str] = field(default_factory=dict)
    inset: float = 0.0

    def within(self, group: Group) -> Boxes:
        """Return the boxes of what stands in a group: a box takes an em on either side, a quotation three."""
        return replace(self, inset=self.inset + _INSETS.get(group.role, 0.0))

    def parted(self, columns: int | None) -> Boxes:
        """Return the boxes of a department that has columns of its own; None: as the journal has them."""
        page = self.manifest.page
        if columns is None or not isinstance(page, ColumnGrid):
            return self
        return replace(self, manifest=self.manifest.model_copy(update={"page": page.parted(columns)}))

    @property
    def css(self) -> str:
        """The properties that a department's columns differ in, for a style attribute."""
        page = self.manifest.page
        if not isinstance(page, ColumnGrid):
            return ""
        gap = f"--gap:{page.gap * page.size:.5f}pt"
        columns = page.columns if page.columns > 1 else "auto"  # one is no row of columns to be balanced
        return f"--columns:{columns};--column:{page.column:.5f}pt;{gap}"

    def runs(self, blocks: Blocks) -> tuple[Run, ...]:
        """Part an article's blocks into runs; figures and the like let text that fills a column go first."""
        page = self.manifest.page
        if isinstance(page, ColumnGrid):
            blocks = filled(blocks, self._behind, self._across, page)
        return tuple(runs(blocks, self._across))

    def is_few(self, run: Run) -> bool:
        """Tell whether a run holds so few lines of text that they had better stand in one column."""
        page = self.manifest.page
        if not isinstance(page, ColumnGrid):
            return False
        text = [block for block in run.blocks if isinstance(block, Paragraph)]
        others = [block for block in run.blocks if not isinstance(block, _TEXT)]
        return not others and sum(lines_of(block, page.characters) for block in text) <= _FEW

    def name(self, block: Block) -> str:
        """Return the id of a block that text may go before, or lead to; nothing for others."""
        return self.names.get(id(block), "")

    def movable(self, block: Block) -> bool:
        """Tell whether text may go before a block, so that no white is left: only where there are columns."""
        is_named = id(block) in self.names
        return isinstance(self.manifest.page, ColumnGrid) and is_named and not isinstance(block, _TEXT)

    def at_head(self, figure: Figure) -> bool:
        """Tell whether a figure goes to the head of its column: it found no room where it is written."""
        return bool(self._behind(figure)) and not self._across(figure) and goes_to_head(figure)

    def _behind(self, block: Block) -> tuple[int, ...]:
        return self.facts.behind(self.names.get(id(block), ""))

    def table(self, table: Table) -> TableBox:
        """Set a table's columns, and its pages when it is turned sideways."""
        measure = self._measure(table) / self.manifest.table
        if self.inset or not self._turned(table):
            box = table_box(table, measure, self._widths)
            return replace(box, whole=self._whole(box, measure))
        width, height = (side * MM for side in self.manifest.page.type_area)
        line = self.manifest.table_line * self.manifest.page.pitch
        turned = table_box(table, height / self.manifest.table, self._widths)
        white = self.manifest.page.pitch / 4 / line
        parts = parted(table, turned, height / self.manifest.table, width / line, white, self._widths)
        return replace(turned, parts=parts)

    def _whole(self, box: TableBox, measure: float) -> bool:
        """Tell whether a table goes on in one piece, because text can fill the room that it leaves."""
        page = self.manifest.page
        if not isinstance(page, ColumnGrid):
            return False
        rows = box.rows_high(measure, self._widths)
        return sum(self.manifest.table_line * lines + _CELL for lines in rows) <= _WHOLE * page.lines

    def figure(self, figure: Figure) -> FigureBox:
        """Size a figure on the grid."""
        page = self.manifest.page
        measure = self._measure(figure)
        caption = f"{figure.number}　{plain(figure.caption)}　{figure.credit}".strip("　")
        lines = math.ceil(self.manifest.table * advance(self.fonts, "hei", caption) / (FULL * measure))
        tallest = (page.lines - 3) * page.pitch
        share = self._share(figure, measure)
        box = figure_box(figure, measure, page.pitch, tallest, caption_lines=lines, share=share)
        name = self.names.get(id(figure), "")
        return replace(self._bleeding(figure, box, name), name=name)

    def _bleeding(self, figure: Figure, box: FigureBox, name: str) -> FigureBox:
        """Return the box of a picture that runs over the page's edges; only pages in columns have such."""
        page = self.manifest.page
        if not isinstance(page, ColumnGrid) or not figure.bleed:
            return box
        first = figure.pictures[0]
        # Pages break alike whichever house prints them: more bleed cuts a picture otherwise, nothing else.
        usual = (page.trim[0] + BLEED) * MM * first.height / first.width
        height, full = min(usual, _HIGHEST * page.lines * page.pitch), (page.trim[0] + page.bleed) * MM
        side: Literal["verso", "recto"] = "recto" if self.facts.page_of(name) % 2 else "verso"
        box = replace(box, widths=(full,), height=height, bleed=figure.bleed, side=side)
        margin = {"head": page.top, "foot": page.bottom}.get(figure.bleed)
        return box if margin is None else _over_an_edge(box, margin * MM - page.lead, page)

    def over_edges(self, issue: Issue) -> list[tuple[int, str]]:
        """Return the pages whose head or foot a picture runs over, with ``top`` or ``bottom``."""
        edges = {"head": "top", "foot": "bottom"}
        figures = (block for article in issue.articles for block in walk(article.blocks))
        named = ((self.name(block), block) for block in figures if isinstance(block, Figure))
        known = dict(self.facts.pages)
        return [
            (known[name], edges[block.bleed])
            for name, block in named
            if block.bleed in edges and name in known
        ]

    def _share(self, figure: Figure, measure: float) -> float | None:
        """Return the share of its measure that a figure among columns takes; None where there are none."""
        page = self.manifest.page
        if not isinstance(page, ColumnGrid) or page.columns == 1:
            return None
        if figure.width is not None:
            share = figure.width * page.measure / measure
            return 1.0 if share > _ALMOST else share
        ratio = sum(picture.width / picture.height for picture in figure.pictures)
        return 1.0 if ratio >= _UPRIGHT else _NARROWED

    @property
    def _widths(self) -> Advance:
        """Widths in the faces that the kind sets its tables in: a journal's text is 宋, a bulletin's 仿宋."""
        faces = {"fangsong": "song"} if isinstance(self.manifest.page, ColumnGrid) else {}
        return lambda role, words: advance(self.fonts, faces.get(role, role), words)

    def _turned(self, table: Table) -> bool:
        return is_turned(table, self.manifest.page.type_area[0] * MM / self.manifest.table, self._widths)

    def _across(self, block: Block) -> bool:
        """Tell whether a block stands across the columns: rows of pictures, tables that no column holds."""
        page = self.manifest.page
        if not isinstance(page, ColumnGrid) or page.columns == 1 or self.inset:
            return False
        match block:
            case Figure():
                return is_across(block, page.columns)
            case Table():
                width = natural_width(block, self._widths)
                return width > page.column / self.manifest.table or self._turned(block)
            case Infographic() | Roster():
                return True
            case _:
                return False

    def _measure(self, block: Block) -> float:
        """Return the measure in pt that a figure or table has."""
        page = self.manifest.page
        if isinstance(page, ColumnGrid) and not self._across(block):
            return page.column - self.inset * page.size
        return page.type_area[0] * MM


def is_across(figure: Figure, columns: int) -> bool:
    """Tell whether a figure stands across so many columns."""
    share = figure.width
    wide = share is not None and share > 1 / columns + 0.01
    return wide or bool(figure.bleed) or (len(figure.pictures) > 1 and share is None)


def _over_an_edge(box: FigureBox, margin: float, page: ColumnGrid) -> FigureBox:
    """Return the box of a picture that runs over a page's head or foot: it takes whole lines of the text.

    Args:
        box: of the picture as it would be by itself.
        margin: from the trim to the text's first or last line, pt.
        page: its page.
    """
    lines = max(2, round((box.height - margin) / page.pitch - _CAPTION_LINES))
    taken = lines * page.pitch - _BELOW
    return replace(box, height=margin + page.bleed * MM + taken, above=0.0, below=0.0, taken=taken)


def movable_names(issue: Issue) -> dict[int, str]:
    """Return an id for every figure, table, box and pull quote of an issue, by the block's identity.

    Those that copy refers to have one already.
    """
    return {
        id(block): getattr(block, "anchor", "") or f"block-{article}-{number}"
        for article, piece in enumerate(issue.articles, 1)
        for number, block in enumerate(walk(piece.blocks), 1)
        if isinstance(block, Figure) or is_movable(block)
    }
