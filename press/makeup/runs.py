"""Runs: an article's blocks, parted where something stands across all columns.

Text above what stands across is balanced over the columns and ends there; below it begins again in the first
column (standards §3.4.7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from math import ceil
from typing import Literal

from press.makeup.column_grid import ColumnGrid
from press.model.blocks import Block, Figure, Group, Heading, Paragraph, Table, plain

_FEW = 3
"""Lines in each column: fewer look forgotten above what stands across the columns."""

_MOST = 12
"""Lines: further than this no block goes from its place to better the look of a page that has no white."""

_HEADED = 6
"""Lines of white in a column that a heading may fill, with the lines below it."""

Across = Callable[[Block], bool]
"""Tells whether a block stands across the columns."""


@dataclass(frozen=True)
class Run:
    """Blocks of one kind in a row: set in columns, or each across them."""

    kind: Literal["columns", "across"]
    blocks: tuple[Block, ...]


def runs(blocks: Iterable[Block], across: Across) -> Iterator[Run]:
    """Yield the runs of an article."""
    gathered: list[Block] = []
    for block in blocks:
        if not across(block):
            gathered.append(block)
            continue
        if gathered:
            yield Run("columns", tuple(gathered))
            gathered = []
        yield Run("across", (block,))
    if gathered:
        yield Run("columns", tuple(gathered))


def filled(
    blocks: Iterable[Block], behind: Callable[[Block], Sequence[int]], across: Across, page: ColumnGrid
) -> tuple[Block, ...]:
    """Return the blocks of an article with text pulled before what would leave white above it.

    The text keeps its order, and so do the blocks that it passes. Paragraphs pass; where there is much white,
    or before what stands across the columns, a heading does, too, with the paragraph below it; there the last
    paragraph stays behind.

    Args:
        blocks: an article's.
        behind: how many lines of white were found above a block, pass after pass.
        across: tells whether a block stands across the columns.
        page: whose columns and lines are filled.
    """
    ordered = list(blocks)
    place = 0
    while place < len(ordered):
        mover = ordered[place]
        if found := behind(mover):
            choice = _best(ordered, place, found, page, wide=across(mover))
            ordered, place = choice.blocks, place + choice.count
        place += 1
    return tuple(ordered)


@dataclass(frozen=True)
class _Choice:
    """An order of an article's blocks: how many go before one of them, and the lines that they take."""

    blocks: list[Block]
    count: int = 0
    lines: int = 0


def _best(blocks: list[Block], place: int, found: Sequence[int], page: ColumnGrid, *, wide: bool) -> _Choice:
    """Return the order that fills the white best; each finding is of pages as the one before left them."""
    splits = not wide and goes_to_head(blocks[place])
    most = sum(map(abs, found)) + (page.lines // 2 if splits else _MOST)
    headings = wide or (splits and max(found) >= _HEADED)
    choices = list(_choices(blocks, place, most, page, wide=wide, headings=headings))
    best = choices[0]
    whole = page.lines * page.columns
    breaks = wide and begins_page(blocks[place])
    for white in found:
        # What begins a page finds almost a page of white where a few lines too many went before it.
        over = breaks and best.count and white > whole / 2
        room = best.lines + white - (whole if over else 0)
        cost = _split_cost if splits else partial(_cost, page=page, wide=wide, breaks=breaks)
        best = min(choices, key=lambda choice: cost(room - choice.lines))
    return best


def _choices(
    blocks: list[Block], place: int, most: int, page: ColumnGrid, *, wide: bool, headings: bool
) -> Iterator[_Choice]:
    """Yield the orders in which ever more text goes before the block at ``place``."""
    choice = _Choice(blocks)
    while choice.lines <= most:
        yield choice
        here = place + choice.count
        start = _after_movable(choice.blocks, here)
        text = _next_text(choice.blocks[start:], headings=headings)
        if not text or (wide and start + len(text) == len(blocks)):
            return
        rest = choice.blocks[here:start] + choice.blocks[start + len(text) :]
        lines = choice.lines + sum(lines_of(block, page.characters) for block in text)
        choice = _Choice(choice.blocks[:here] + text + rest, choice.count + len(text), lines)


def _split_cost(rest: float) -> float:
    """Return how bad it is when so many lines stay white; those below 0 go on below the block."""
    return rest if rest >= 1 else -rest / 100


def _cost(rest: float, page: ColumnGrid, *, wide: bool, breaks: bool = False) -> float:
    """Return how bad it looks when so many lines stay white, or, below 0, go over to the next page."""
    few = _FEW * page.columns
    if breaks and rest < 0:
        return page.lines * page.columns + rest  # they would stand alone on a page
    if not wide:
        return abs(rest)
    if rest >= 1:
        return rest
    return 2 * few if rest > -few else -rest / few  # a line or two above a picture look forgotten


def begins_page(block: Block) -> bool:
    """Tell whether a block stands at the head of a page, or fills one: nothing may be left above it."""
    return isinstance(block, Figure) and (block.bleed in ("head", "page") or block.place == "top")


def goes_to_head(block: Block) -> bool:
    """Tell whether a block may stand at the head of its column, where a paragraph is parted before it."""
    return isinstance(block, Figure) and not block.bleed and not block.wrap


def is_movable(block: Block) -> bool:
    """Tell whether text may go before a block, so that no white is left above it."""
    match block:
        case Figure(bleed=bleed):
            return bleed != "spread"
        case Table():
            return True
        case Group(role=role):
            return role in ("pull", "box")
        case _:
            return False


def lines_of(block: Block, characters: float) -> int:
    """Return about how many lines a paragraph or a heading takes."""
    match block:
        case Paragraph(content, lead=lead):
            return ceil((2 + len(plain(lead)) + len(plain(content))) / characters)
        case Heading(content=content):
            return 1 + ceil(len(plain(content)) / characters)
        case _:
            return 0


def _after_movable(blocks: list[Block], place: int) -> int:
    while place < len(blocks) and is_movable(blocks[place]):
        place += 1
    return place


def _next_text(blocks: list[Block], *, headings: bool) -> list[Block]:
    """Return the next paragraph, with the headings above it; nothing where something else comes first."""
    for number, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            return blocks[: number + 1]
        if not (headings and isinstance(block, Heading)):
            break
    return []
