"""Transparency 透明 for standards without it: flat tints over bare paper become lighter inks.

Half of an ink over paper is that ink's tint of 50 % (ISO 32000-1, 11.3.3, with nothing below). What lies over
something printed, fades by a mask or is a gradient cannot be told by one colour. That is left to the caller,
who must refuse the file.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from math import prod
from typing import Any

from press.finish.geometry import Box
from press.finish.ink.facts import Reason, Rectangle, Unresolved
from press.finish.ink.paintings import Painting
from press.finish.ink.state import State
from press.finish.ink.tracing import Tracer
from press.finish.ink.visited import Key, page_key
from press.finish.ink.walk import Walk

_TOUCHING = 0.1
"""pt. Boxes that share no more lie beside each other."""


@dataclass
class Flat:
    """What transparent paintings become.

    Args:
        alphas: of the paintings of each stream, by their operators' indices: how much of their ink is left.
        pictures: how much is left of a picture's, by its object.
        unresolved: what cannot be told without transparency.
    """

    alphas: dict[Key, dict[int, float]] = field(default_factory=dict)
    pictures: dict[Key, float] = field(default_factory=dict)
    unresolved: list[Unresolved] = field(default_factory=list)


@dataclass(frozen=True)
class _Group:
    """A group that is open: its opacity, and how many paintings came before it."""

    alpha: float
    blended: bool
    masked: bool
    before: int


class _Plan:
    """Hears of everything that is painted on one page."""

    def __init__(self, flat: Flat, page: int, is_hard: Callable[[Any], bool]) -> None:
        self._flat = flat
        self._page = page
        self._is_hard = is_hard
        self._below: list[Box] = []
        self._groups: list[_Group] = []

    def entered(self, stream: Key) -> None:
        self._flat.alphas.setdefault(stream, {})

    def opened(self, alpha: float, *, blended: bool, masked: bool) -> None:
        self._groups.append(_Group(alpha, blended, masked, len(self._below)))

    def closed(self) -> None:
        self._groups.pop()

    def painted(self, painting: Painting) -> None:
        box = painting.box
        if box[2] <= box[0] or box[3] <= box[1]:
            return
        left = painting.alpha * prod(group.alpha for group in self._groups)
        fading = painting.picture is not None and not self._is_hard(painting.picture)
        if not (self._can_be_told(painting, left, fading=fading) and self._note(painting, left)):
            self._flat.unresolved.append(Unresolved(self._page, Reason.TRANSPARENCY, _rounded(box)))
        if not painting.white:
            self._below.append(box)

    def _can_be_told(self, painting: Painting, left: float, *, fading: bool) -> bool:
        if painting.masked or any(group.masked for group in self._groups):
            return False
        if left < 1 and painting.gradient:
            return False
        thin = painting.alpha < 1 or painting.blended or fading
        levels = [len(self._below)] if thin else []
        levels += [group.before for group in self._groups if group.alpha < 1 or group.blended]
        return not levels or not any(
            painting.box.touches(box, _TOUCHING) for box in self._below[: max(levels)]
        )

    def _note(self, painting: Painting, left: float) -> bool:
        """Note how much ink is left; the same painting must be the same wherever its form is drawn."""
        if self._flat.alphas[painting.stream].setdefault(painting.index, left) != left:
            return False
        if painting.picture is None:
            return True
        return self._flat.pictures.setdefault(painting.picture.objgen, left) == left


def flattened(walk: Walk, is_hard: Callable[[Any], bool]) -> Flat:
    """Say what the transparent parts of a file become; nothing is changed yet.

    Args:
        walk: through the file, not begun.
        is_hard: whether a picture hides all or nothing at every pixel.

    Raises:
        pikepdf.PdfError: a page's content cannot be parsed.
    """
    flat = Flat()
    for number, page in enumerate(walk.pdf.pages, 1):
        tracer = Tracer(walk.manner.paints, walk.names_of, _Plan(flat, number, is_hard))
        tracer.trace(page, page_key(number), walk.names_of(page.resources), State())
    return flat


def _rounded(box: Box) -> Rectangle:
    left, bottom, right, top = (round(edge, 1) for edge in box)
    return left, bottom, right, top
