"""What is visited in a file: streams and pictures, and how their colours are painted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

import pikepdf

from press.finish.ink.content import Content
from press.finish.ink.paints import Paints
from press.finish.ink.resources import Names
from press.finish.ink.shadings import Shadings

Key: TypeAlias = tuple[int, int]
"""The number and generation of an object."""

DEEPEST = 30
"""Of forms drawn inside each other."""


def page_key(number: int) -> Key:
    """Return what stands for a page's own content among the numbers of objects; pages count from 1."""
    return 0, number


@dataclass(frozen=True)
class Manner:
    """How colours are painted, and by whom gradients are made anew."""

    paints: Paints
    shadings: Shadings
    overprint: bool


@dataclass
class Visited:
    """A stream that was read: what it held, and its resources' names."""

    content: Content
    names: Names
    manner: Manner


@dataclass
class Image:
    """An image XObject: where it is named, its least resolution in ppi by use, and the pages that show it."""

    stream: Any
    manner: Manner
    holders: list[tuple[Any, str]] = field(default_factory=list)
    resolution: float = 0.0
    pages: set[int] = field(default_factory=set)


def is_form(drawn: Any) -> bool:
    """Whether something that is drawn is a form."""
    return isinstance(drawn, pikepdf.Stream) and drawn.get("/Subtype") == pikepdf.Name.Form


def appearances(page: Any) -> Iterator[Any]:
    """Yield the streams that annotations are drawn with (12.5.5)."""
    for annotation in page.get("/Annots", []):
        for appearance in dict(annotation.get("/AP", {})).values():
            if isinstance(appearance, pikepdf.Stream):
                yield appearance
            else:
                yield from (one for one in dict(appearance).values() if isinstance(one, pikepdf.Stream))
