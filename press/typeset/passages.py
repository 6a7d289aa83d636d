"""The words of pages as they are read: a passage a block, and what runs over the end of a page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import Any

from press.typeset.binding import SVGImage, boxes
from press.typeset.ruby import is_reading

_SVG_TEXT = "{http://www.w3.org/2000/svg}text"

_BESIDE = 64
"""Characters kept on either side of a page's end: longer phrases are hardly looked for."""


@dataclass(frozen=True, slots=True)
class PageWords:
    """What is read on a page; its running heads and folio are no part of it.

    Args:
        passages: the text of every block, in reading order; the cells of a table's row are parted by tabs.
        runs_on: of every passage that goes on elsewhere, its last words here and its next ones there, to be
            joined as they are.
    """

    passages: tuple[str, ...]
    runs_on: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        """The page as plain text, a passage a line."""
        return "\n".join(self.passages)


@dataclass(slots=True)
class _Passage:
    """What one block draws on a page; ``row`` is the table's row that it stands in."""

    element: Any
    row: Any
    text: str = ""
    parted: bool = True

    def add(self, line: Any) -> None:
        """Add a line: with a blank where one stood between words of Western letters."""
        text = _text(line)
        self.text += self.blank(text)
        composed = getattr(line, "press_line", None)
        self.parted = bool(composed and (composed.hyphen or composed.broken)) or text.endswith("\u2010")
        self.text += text.removesuffix("\u2010")

    def blank(self, following: str) -> str:
        """Return what stands between the words so far and those that follow."""
        apart = not self.parted and _is_word(self.text[-1:]) and _is_word(following[:1])
        return " " if apart else ""


def words_of(pages: Sequence[Any]) -> tuple[PageWords, ...]:
    """Return what is read on every page.

    Args:
        pages: the boxes of laid out pages.
    """
    found = [tuple(_passages(page)) for page in pages]
    going_on = _going_on(found)
    return tuple(
        PageWords(_lines(passages), tuple(going_on[number])) for number, passages in enumerate(found)
    )


def _going_on(pages: Sequence[Sequence[_Passage]]) -> dict[int, list[tuple[str, str]]]:
    """Return, by the index of its page, the words around each place where a passage goes on elsewhere."""
    places: dict[Any, list[tuple[int, _Passage]]] = defaultdict(list)
    for number, passages in enumerate(pages):
        for one in passages:
            if one.element is not None:
                places[one.element].append((number, one))
    found = defaultdict(list)
    for stations in places.values():
        for (number, before), (_, behind) in pairwise(stations):
            if before.text != behind.text:  # a table's head is the same on every page
                last = before.text[-_BESIDE:] + before.blank(behind.text)
                found[number].append((last, behind.text[:_BESIDE]))
    return found


def _lines(passages: Sequence[_Passage]) -> tuple[str, ...]:
    wanted = [one for one in passages if one.text.strip()]
    rows = groupby(wanted, lambda one: id(one) if one.row is None else id(one.row))
    return tuple("\t".join(one.text.strip() for one in cells) for _, cells in rows)


def _passages(page: Any) -> Iterator[_Passage]:
    """Yield the passages of a page in the order in which they begin."""
    found: dict[Any, _Passage] = {}
    for line, holder, row in _line_boxes(page, None, None):
        key = id(holder) if holder.element is None else holder.element
        found.setdefault(key, _Passage(holder.element, row)).add(line)
    yield from found.values()


def _line_boxes(box: Any, holder: Any, row: Any) -> Iterator[tuple[Any, Any, Any]]:
    """Yield every outermost line or picture outside the margins with its holder and its table's row."""
    box = getattr(box, "_box", box)
    if isinstance(box, boxes.LineBox | boxes.BlockReplacedBox):
        yield box, holder if isinstance(box, boxes.LineBox) else box, row
        return
    if isinstance(box, boxes.MarginBox):
        return
    if isinstance(box, boxes.TableRowBox):
        row = box
    for child in getattr(box, "children", ()):
        yield from _line_boxes(child, box, row)


def _text(box: Any) -> str:
    """Return the characters of a line and of the drawings in it.

    The readings above them are left out: they would part the words that they stand at.
    """
    box = getattr(box, "_box", box)
    if is_reading(box):
        return ""
    if isinstance(box, boxes.TextBox):
        return str(box.text)
    if isinstance(box, boxes.ReplacedBox):
        return _written(box.replacement)
    return "".join(map(_text, getattr(box, "children", ())))


def _written(picture: Any) -> str:
    """Return the words that a drawing has written in it, blanks between."""
    if not isinstance(picture, SVGImage):
        return ""
    words = ("".join(text.itertext()) for text in picture._svg.tree._etree_node.iter(_SVG_TEXT))
    return " ".join(" ".join(word.split()) for word in words)


def _is_word(char: str) -> bool:
    return char.isascii() and char.isalnum()
