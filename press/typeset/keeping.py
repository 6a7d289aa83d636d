"""Paragraphs kept from one setting to the next: what has not changed is not composed again.

Contents need two settings, page numbers a third, and an editor who looks at every change sets all the others
again each time.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from press.compose import Item, Line, Paragraph, Rules
from press.compose.measurer import Measurer


@dataclass(frozen=True)
class Kept:
    """A paragraph, and its lines by all that they depend on besides."""

    paragraph: Paragraph
    compositions: dict[Any, tuple[Line, ...]] = field(default_factory=dict)


@dataclass
class Keeping:
    """The paragraphs of this setting and of the one before."""

    _now: dict[Any, Kept] = field(default_factory=dict)
    _before: dict[Any, Kept] = field(default_factory=dict)

    def paragraph(
        self, items: tuple[Item, ...], rules: Rules, measurer: Measurer, *, widest: float, rigid: float
    ) -> Kept:
        """Return the paragraph of these items, made anew only if nobody asked for it lately."""
        key = (items, rules, widest, rigid)
        kept = self._now.get(key) or self._before.get(key)
        if kept is None:
            kept = Kept(Paragraph(items, rules, measurer, widest=widest, rigid=rigid))
        self._now[key] = kept
        return kept

    def turn(self) -> None:
        """Begin another setting: forget what the last one did not use."""
        self._before, self._now = self._now, {}

    def clear(self) -> None:
        """Forget everything."""
        self._before, self._now = {}, {}
