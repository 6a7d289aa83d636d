"""Folding 折页: where each page of a signature stands on the flat sheet, worked out by folding it.

A sheet lies with its front up. A fold lays its left half behind its right one, or its upper half behind its
lower one; what is turned over shows its other face. When all folds are made the leaves lie on each other,
spine to the left, and the pages are read off from the top: no table of layouts is needed that could be wrong.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

Fold = Literal["across", "down"]
"""``across``: the left half goes behind the right one. ``down``: the upper half behind the lower one."""


@dataclass(frozen=True)
class Place:
    """Where a page stands on its side of a flat sheet.

    Args:
        page: of the signature, from 1.
        row: from the top, from 0.
        column: from the left as this side is looked at, from 0.
        turned: whether it stands on its head.
    """

    page: int
    row: int
    column: int
    turned: bool = False


@dataclass(frozen=True)
class Face:
    """One side of a flat sheet, a grid of pages."""

    rows: int
    columns: int
    places: tuple[Place, ...]


@dataclass(frozen=True)
class _Leaf:
    """A cell of the sheet: where it came from, and whether it lies mirrored sideways or top to bottom."""

    row: int
    column: int
    mirrored: bool = False
    upended: bool = False

    @property
    def shows_back(self) -> bool:
        return self.mirrored != self.upended


_Stack: TypeAlias = list[_Leaf]
"""The leaves over one cell, the uppermost first."""


def fold(folds: Sequence[Fold]) -> tuple[Face, Face]:
    """Return the front and the back of a sheet that is folded so.

    The back is seen as the sheet is turned over about its upright axis, as a duplex printer turns it.

    Args:
        folds: in the order in which they are made; the last one makes the spine and is ``across``.
    """
    rows, columns = 2 ** folds.count("down"), 2 ** folds.count("across")
    grid: list[list[_Stack]] = [[[_Leaf(row, column)] for column in range(columns)] for row in range(rows)]
    for one in folds:
        grid = _across(grid) if one == "across" else _down(grid)
    ((stack,),) = grid
    front, back = [], []
    for number, leaf in enumerate(stack):
        recto, verso = 2 * number + 1, 2 * number + 2
        here, there = (verso, recto) if leaf.shows_back else (recto, verso)
        front.append(Place(here, leaf.row, leaf.column, leaf.upended))
        back.append(Place(there, leaf.row, columns - 1 - leaf.column, leaf.upended))
    return Face(rows, columns, tuple(front)), Face(rows, columns, tuple(back))


def _across(grid: list[list[_Stack]]) -> list[list[_Stack]]:
    half = len(grid[0]) // 2
    return [
        [row[half + column] + _turned(row[half - 1 - column], mirrored=True) for column in range(half)]
        for row in grid
    ]


def _down(grid: list[list[_Stack]]) -> list[list[_Stack]]:
    half = len(grid) // 2
    return [
        [
            lower + _turned(upper, upended=True)
            for lower, upper in zip(grid[half + row], grid[half - 1 - row], strict=True)
        ]
        for row in range(half)
    ]


def _turned(stack: _Stack, *, mirrored: bool = False, upended: bool = False) -> _Stack:
    """Return a stack turned over: its leaves in reverse, each showing its other face."""
    return [
        replace(leaf, mirrored=leaf.mirrored != mirrored, upended=leaf.upended != upended)
        for leaf in reversed(stack)
    ]
