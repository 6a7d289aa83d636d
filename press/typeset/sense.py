"""Titles broken by sense (``--text-wrap: sense``): where their lines are to begin."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from press.compose import Paragraph
from press.compose.titles import break_title
from press.typeset.settings import column_length, is_vertical, keyword

_NEAR = 0.1
"""px"""

_SHRINKING, _ITEMS = frozenset({"inline", "table-cell"}), frozenset({"flex", "grid"})
"""Kinds of ``display`` of blocks that are as wide as their text, and of what makes its children so."""

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
    fitted = _fits_its_text(style)
    for start, end in paragraph.parts():
        if not (fitted and abs(paragraph.natural(start, end) - measure) < _NEAR):
            found.extend(_sense(paragraph, start, end, measure))
    return tuple(found)


def _fits_its_text(style: Any) -> bool:
    """Tell whether a line box's block may be as wide as its longest line: that line is not to be broken.

    Flex items are laid out so to find their height, even those that become wider.
    """
    block = style.parent_style
    if is_vertical(style):
        return column_length(style) is None
    if block is None:
        return False
    around = block.parent_style["display"] if block.parent_style else ()
    shrinks = block["float"] != "none" or block["position"] in ("absolute", "fixed")
    return shrinks or not _SHRINKING.isdisjoint(block["display"]) or not _ITEMS.isdisjoint(around)


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
