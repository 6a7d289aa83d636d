"""What a page shows: everything that is drawn on it, forms within forms, and how large its pictures are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pikepdf

from press.finish.geometry import IDENTITY, Matrix, matrix_of, multiplied
from press.finish.ink.content import Content
from press.finish.ink.sizes import resolution
from press.finish.ink.visited import DEEPEST, Visited, appearances
from press.finish.ink.walk import Walk

_MOST_VISITS = 20_000
"""Of streams on one page: a malicious file draws forms in forms without end."""


def shown_on(walk: Walk, number: int) -> Iterator[tuple[Content, str, Any, Matrix]]:
    """Yield everything drawn on a page: who draws it, its category, the object, its matrix to the page.

    Args:
        walk: through the file, done.
        number: of the page, from 1.
    """
    waiting: list[tuple[Visited, Matrix, int]] = [(walk.pages[number - 1], IDENTITY, 0)]
    for appearance in appearances(walk.pdf.pages[number - 1]):
        waiting.append((walk.streams[appearance.objgen], IDENTITY, 0))
    visits = 0
    while waiting and visits < _MOST_VISITS:
        visited, matrix, depth = waiting.pop()
        visits += 1
        for use in visited.content.uses:
            drawn = visited.names.find(use.category, use.name)
            if drawn is None:
                continue
            there = multiplied(use.matrix, matrix)
            yield visited.content, use.category, drawn, there
            inner = drawn.SMask.G if use.category == "/ExtGState" else drawn
            if isinstance(inner, pikepdf.Stream) and inner.objgen in walk.streams and depth < DEEPEST:
                own = matrix_of(inner.get("/Matrix", IDENTITY))
                waiting.append((walk.streams[inner.objgen], multiplied(own, there), depth + 1))


def contents_of(walk: Walk, number: int) -> list[Content]:
    """Return the streams that make a page, itself first."""
    found = {id(walk.pages[number - 1].content): walk.pages[number - 1].content}
    for _, _, drawn, _ in shown_on(walk, number):
        if isinstance(drawn, pikepdf.Stream) and drawn.objgen in walk.streams:
            content = walk.streams[drawn.objgen].content
            found[id(content)] = content
    return list(found.values())


def measure(walk: Walk) -> None:
    """Find out how large every picture is printed; the largest use counts."""
    for number in range(1, len(walk.pages) + 1):
        for _, category, drawn, matrix in shown_on(walk, number):
            image = walk.images.get(drawn.objgen) if category == "/XObject" else None
            if image is not None:
                image.pages.add(number)
                ppi = resolution(drawn, matrix)
                image.resolution = min(image.resolution or ppi, ppi)
