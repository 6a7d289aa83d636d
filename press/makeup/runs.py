"""Runs: an article's blocks, parted where something stands across all columns.

Text above what stands across is balanced over the columns and ends there; below it begins again in the first
column (standards §3.4.7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from press.model.blocks import Block, Figure, Paragraph

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


def filled(blocks: Iterable[Block], behind: Callable[[Block], int]) -> tuple[Block, ...]:
    """Return the blocks of a column with paragraphs pulled before the figures that would leave white there.

    The paragraphs keep their order, and so do the figures; one does not pass a heading, a list or a table.

    Args:
        blocks: in columns.
        behind: how many paragraphs that follow a figure are to go before it.
    """
    ordered = list(blocks)
    place = 0
    while place < len(ordered):
        wanted = behind(ordered[place])
        for _ in range(wanted):
            following = _after_figures(ordered, place)
            if following == len(ordered) or not isinstance(ordered[following], Paragraph):
                break
            ordered.insert(place, ordered.pop(following))
            place += 1
        place += 1
    return tuple(ordered)


def _after_figures(blocks: list[Block], place: int) -> int:
    while place < len(blocks) and isinstance(blocks[place], Figure):
        place += 1
    return place
