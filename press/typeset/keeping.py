"""Kept from one setting to the next: paragraphs that have not changed are not composed again.

Contents need two settings, page numbers a third, and an editor who looks at every change sets all the others
again each time.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from press.compose import Item, Line, Paragraph, Rules
from press.compose.measurer import Measurer

Key = TypeVar("Key")
Made = TypeVar("Made")


class Lately(Generic[Key, Made]):
    """What was made for this setting and for the one before; what is older is forgotten."""

    def __init__(self) -> None:
        self._now: dict[Key, Made] = {}
        self._before: dict[Key, Made] = {}

    def get(self, key: Key, make: Callable[[], Made]) -> Made:
        """Return what was made under ``key`` lately, or make it."""
        if key not in self._now:
            self._now[key] = self._before.pop(key) if key in self._before else make()
        return self._now[key]

    def __len__(self) -> int:
        return len(self._now)

    def turn(self) -> None:
        """Begin another setting: forget what the last one did not use."""
        self._before, self._now = self._now, {}

    def forget(self) -> None:
        """End a setting: forget what it did not use, as the next one would."""
        self._before = {}

    def clear(self) -> None:
        """Forget everything."""
        self._before, self._now = {}, {}


@dataclass(frozen=True)
class Kept:
    """A paragraph, and its lines by all that they depend on besides."""

    paragraph: Paragraph
    compositions: dict[Any, tuple[Line, ...]] = field(default_factory=dict)


class Keeping(Lately[Any, Kept]):
    """The paragraphs of this setting and of the one before."""

    def paragraph(
        self, items: tuple[Item, ...], rules: Rules, measurer: Measurer, *, widest: float, rigid: float
    ) -> Kept:
        """Return the paragraph of these items, made anew only if nobody asked for it lately."""
        return self.get(
            (items, rules, widest, rigid),
            lambda: Kept(Paragraph(items, rules, measurer, widest=widest, rigid=rigid)),
        )
