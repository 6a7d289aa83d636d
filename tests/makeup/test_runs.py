"""Runs of blocks: in columns, or across them."""

from __future__ import annotations

import pytest

from press.makeup.column_grid import ColumnGrid
from press.makeup.runs import Run, filled, runs
from press.model.blocks import Block, Figure, Group, Heading, Lines, Paragraph, SectionBreak, Text

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
PULL = Group("pull", (), Lines(3, 3))
A, B, C, D = (words(letter * 40) for letter in "甲乙丙丁")
"""Two lines each, in columns of 22 characters."""
HEAD = Heading(1, (Text("一、"),), Lines(1, 1))
PAGE = ColumnGrid(
    trim=(210, 285), top=26, inner=20, columns=2, characters=22, gap=2, lines=39, size=10.5, pitch=17
)


@pytest.mark.parametrize(
    ("blocks", "found", "expected"),
    [
        ((A, FIGURE, B, C), (), (A, FIGURE, B, C)),
        ((A, FIGURE, B, C), (2,), (A, B, FIGURE, C)),
        ((A, FIGURE, B, C), (5,), (A, B, C, FIGURE)),
        ((A, FIGURE, B, C), (2, 2), (A, B, C, FIGURE)),
        ((A, FIGURE, OTHER, B), (2,), (A, B, FIGURE, OTHER)),
        ((A, FIGURE, PULL, B), (2,), (A, B, FIGURE, PULL)),
        ((A, FIGURE, HEAD, B), (5,), (A, FIGURE, HEAD, B)),
        ((A, FIGURE, HEAD, B), (6,), (A, HEAD, B, FIGURE)),
        ((A, PULL, HEAD, B), (6,), (A, PULL, HEAD, B)),
        ((A, FIGURE), (4,), (A, FIGURE)),
    ],
)
def test_paragraphs_fill_the_white_before_a_figure(
    blocks: tuple[Block, ...], found: tuple[int, ...], expected: tuple[Block, ...]
) -> None:
    ordered = filled(
        blocks, lambda block: found if block in (FIGURE, PULL) else (), lambda block: False, PAGE
    )
    assert ordered == expected


LONG = words("戊" * 240)
"""Eleven lines."""


@pytest.mark.parametrize(("mover", "expected"), [(FIGURE, (A, LONG, FIGURE, B)), (PULL, (A, PULL, LONG, B))])
def test_a_paragraph_is_parted_before_what_goes_to_the_head_of_its_column(
    mover: Block, expected: tuple[Block, ...]
) -> None:
    found = filled(
        (A, mover, LONG, B), lambda block: (3,) if block is mover else (), lambda block: False, PAGE
    )
    assert found == expected


@pytest.mark.parametrize(
    ("blocks", "found", "expected"),
    [
        ((A, FIGURE, B, C, D), (5,), (A, B, C, FIGURE, D)),
        ((A, FIGURE, B, C), (9,), (A, B, FIGURE, C)),
        ((A, FIGURE, HEAD, B, C), (5,), (A, HEAD, B, FIGURE, C)),
        ((A, FIGURE, B, C, D), (5, -1), (A, B, FIGURE, C, D)),
        ((A, FIGURE, B, B, B, B, C), (-1,), (A, B, B, B, FIGURE, B, C)),
    ],
    ids=["fits", "the-last-stays", "headings-pass", "too-many-go-back", "a-strip-grows"],
)
def test_text_fills_the_page_before_a_figure_across(
    blocks: tuple[Block, ...], found: tuple[int, ...], expected: tuple[Block, ...]
) -> None:
    ordered = filled(
        blocks, lambda block: found if block is FIGURE else (), lambda block: block is FIGURE, PAGE
    )
    assert ordered == expected


HEADED = Figure((), Lines(3, 3), bleed="head")


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ((5,), (A, B, C, HEADED, D)),
        ((3,), (A, B, HEADED, C, D)),
        ((5, 2 * 39 - 1), (A, B, HEADED, C, D)),
        ((70,), (A, B, C, HEADED, D)),
    ],
    ids=["fits", "none-goes-over", "what-went-over-comes-back", "a-page-is-filled"],
)
def test_no_lines_stand_alone_before_what_begins_a_page(
    found: tuple[int, ...], expected: tuple[Block, ...]
) -> None:
    ordered = filled(
        (A, HEADED, B, C, D),
        lambda block: found if block is HEADED else (),
        lambda block: block is HEADED,
        PAGE,
    )
    assert ordered == expected
