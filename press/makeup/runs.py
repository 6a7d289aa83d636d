"""Runs: an article's blocks, parted where something stands across all columns.

Text above what stands across is balanced over the columns and ends there; below it begins again in the first
column (standards §3.4.7).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from press.model.blocks import Block

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
