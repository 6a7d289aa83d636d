"""Runs of blocks: in columns, or across them."""

from __future__ import annotations

from press.makeup.runs import Run, runs
from press.model.blocks import Block, Lines, Paragraph, SectionBreak, Text

TEXT = Paragraph((Text("桥"),), Lines(1, 1))
WIDE = SectionBreak("line", Lines(1, 1))


def across(block: Block) -> bool:
    return block is WIDE


def test_what_stands_across_parts_the_columns() -> None:
    found = list(runs((TEXT, TEXT, WIDE, TEXT), across))
    assert found == [Run("columns", (TEXT, TEXT)), Run("across", (WIDE,)), Run("columns", (TEXT,))]


def test_neighbours_across_stand_each_alone() -> None:
    assert [run.kind for run in runs((WIDE, WIDE), across)] == ["across", "across"]


def test_nothing_makes_no_run() -> None:
    assert list(runs((), across)) == []
