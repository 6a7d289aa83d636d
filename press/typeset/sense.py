"""Titles broken by sense (``--text-wrap: sense``): where their lines are to begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from press.compose import Paragraph
from press.compose.titles import break_title
from press.typeset.settings import keyword

_SENSE_LINES = 4
"""Titles of more lines than this are text."""


def by_sense(style: Any) -> bool:
    """Tell whether the lines of a block are broken by sense."""
    return bool(keyword(style, "text_wrap", ("sense", "normal"), "normal") == "sense")


def turns(paragraph: Paragraph, style: Any, measure: float) -> tuple[int, ...]:
    """Return the atoms at which a title's lines are to begin, where it is to be broken by sense.

    Args:
        paragraph: the title.
        style: the line box's.
        measure: in px.
    """
    if not by_sense(style):
        return ()
    found: list[int] = []
    for start, end in paragraph.parts():
        found.extend(_sense(paragraph, start, end, measure))
    return tuple(found)


def _sense(paragraph: Paragraph, start: int, end: int, measure: float) -> Iterator[int]:
    atoms = paragraph.atoms[start:end]
    advances: list[float] = []
    starts: dict[int, int] = {}
    text = ""
    for index, atom in enumerate(atoms, start=start):
        if atom.space:
            text += " "
            advances.append(atom.space_width)
        starts[len(text)] = index
        text += atom.text
        advances += [atom.advance / len(atom.text)] * len(atom.text) if atom.text else []
    for offset in break_title(text, advances, measure, max_lines=_SENSE_LINES):
        if offset in starts:
            yield starts[offset]
