"""Runs of blocks: in columns, or across them."""

from __future__ import annotations

import pytest

from press.makeup.runs import Run, filled, runs
from press.model.blocks import Block, Figure, Heading, Lines, Paragraph, SectionBreak, Text

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


def words(text: str) -> Paragraph:
    return Paragraph((Text(text),), Lines(1, 1))


FIGURE, OTHER = (Figure((), Lines(number, number)) for number in (1, 2))
A, B, C, HEAD = words("甲"), words("乙"), words("丙"), Heading(1, (Text("一、"),), Lines(1, 1))


@pytest.mark.parametrize(
    ("blocks", "wanted", "expected"),
    [
        ((A, FIGURE, B, C), 0, (A, FIGURE, B, C)),
        ((A, FIGURE, B, C), 1, (A, B, FIGURE, C)),
        ((A, FIGURE, B, C), 5, (A, B, C, FIGURE)),
        ((A, FIGURE, OTHER, B), 1, (A, B, FIGURE, OTHER)),
        ((A, FIGURE, HEAD, B), 1, (A, FIGURE, HEAD, B)),
        ((A, FIGURE), 2, (A, FIGURE)),
    ],
)
def test_paragraphs_fill_the_white_before_a_figure(
    blocks: tuple[Block, ...], wanted: int, expected: tuple[Block, ...]
) -> None:
    assert filled(blocks, lambda block: wanted if block is FIGURE else 0) == expected
