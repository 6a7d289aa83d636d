"""Ruby in the PDF's structure: Ruby with RB and RT (ISO 32000-1 §14.8.4.4.2, table 338), and no NonStruct.

Readings stand behind the text of their line on the page; in the structure they are where they belong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, NamedTuple

from press.typeset.binding import boxes, original
from press.typeset.ruby import is_ruby


class _Tree(NamedTuple):
    """What WeasyPrint hands from box to box while it builds the tree of one page."""

    pdf: Any
    page_number: int
    nums: Any
    annotations: Any
    tags: Any


def build_box_tree(box: Any, parent: Any, *arguments: Any) -> Iterator[Any]:
    """Yield the structure elements of a box; what stands in the place of WeasyPrint's function."""
    box = getattr(box, "_box", box)  # an absolutely placed one's
    for line in getattr(box, "children", ()):
        if isinstance(line, boxes.LineBox):
            _give_readings(line)
    if getattr(box, "press_taken", False):
        return  # it has been put into its ruby
    if getattr(box, "press_readings", ()):
        yield from _rubies(box, parent, _Tree(*arguments))
    else:
        yield from original("pdf.tags:_build_box_tree")(box, parent, *arguments)


def _give_readings(line: Any) -> None:
    """Hand the readings at a line's end to the boxes that their bases stand in."""
    readings = (child for child in line.children if getattr(child, "press_in_ruby", False))
    for ruby in _inside(line):
        ruby.press_readings = list(islice(readings, getattr(ruby, "press_read", 0)))
        for reading in ruby.press_readings:
            reading.press_taken = True


def _inside(box: Any) -> Iterator[Any]:
    """Yield the rubies in a line in the order in which their readings were set: inner ones first."""
    for child in box.children:
        if isinstance(child, boxes.InlineBox):
            yield from _inside(child)
            if is_ruby(child):
                yield child


def _rubies(box: Any, parent: Any, tree: _Tree) -> Iterator[Any]:
    """Yield a Ruby for each base with its reading, or one of all where they do not come in pairs."""
    children, readings = list(box.children), box.press_readings
    paired = len(children) == len(readings)
    parts = zip(children, readings, strict=True) if paired else ()
    for bases, above in [([base], [reading]) for base, reading in parts] or [(children, readings)]:
        ruby = _element("Ruby", parent, tree)
        ruby["K"] += [_base(bases, ruby, tree).reference, _reading(above, ruby, tree).reference]
        yield ruby


def _base(children: Sequence[Any], ruby: Any, tree: _Tree) -> Any:
    base = _element("RB", ruby, tree)
    for child in children:
        if isinstance(child, boxes.TextBox):
            mark = tree.tags.pop(child)["mcid"]
            base["K"].append(mark)
            tree.nums[mark] = base.reference
        else:
            _append(build_box_tree(child, base, *tree), base)
    return base


def _reading(readings: Sequence[Any], ruby: Any, tree: _Tree) -> Any:
    element = _element("RT", ruby, tree)
    for reading in readings:
        _append(original("pdf.tags:_build_box_tree")(reading, element, *tree), element)
    return element


def _append(inside: Iterable[Any], element: Any) -> None:
    """Append what a box holds; ``rb`` and ``rt`` themselves are told by the element already."""
    for inner in inside:
        if inner["S"] == "/NonStruct":
            inner["S"] = "/Span"
        element["K"].append(inner.reference)


def _element(kind: str, parent: Any, tree: _Tree) -> Any:
    entries = {
        "Type": "/StructElem",
        "S": f"/{kind}",
        "K": type(parent["K"])(),
        "Pg": tree.pdf.page_references[tree.page_number],
        "P": parent.reference,
    }
    element = type(parent)(entries)
    tree.pdf.add_object(element)
    return element
