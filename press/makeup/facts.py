"""What one pass over the pages teaches the next: page numbers, and where the footer fell."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from typing import Literal

_ROUNDS = 3

_COVERS = ("inside-back", "back")
"""What stands behind the fillers at the end."""


@dataclass(frozen=True)
class Facts:
    """Known before a pass. Two equal facts in a row mean that the pages have settled.

    Args:
        pages: the page on which each element with an id begins, in order of id.
        footer: where the distribution footer 版记 stands: on the last page of text (``shared``), on a page of
            its own (``own``), or on the next even page, with a blank page before it if need be (``even``).
        count: how many pages there are; 0 as long as it is not known.
        gaps: the elements with a page before them that would stand empty, because they begin on a right-hand
            page; it is filled 补白. What was a gap once stays one, so that pages cannot go back and forth.
        later: the blocks that let text go before them, because they left white at a column's foot, and the
            lines of it that were found, pass after pass.
        rounds: how often such blocks were looked for; not for ever, so that the pages settle.
        tight: the articles whose openings give up white, because a few lines ran over to a page.
        loose: those of them that it did not help.
        heads: the articles that run on, and stand at the head of a page.
        cuts: how many blocks stand in the first part of an article that jumps 转接 when its pages are full.
    """

    pages: tuple[tuple[str, int], ...] = ()
    footer: Literal["shared", "own", "even"] = "shared"
    count: int = 0
    gaps: frozenset[str] = frozenset()
    later: tuple[tuple[str, tuple[int, ...]], ...] = ()
    rounds: int = 0
    cuts: tuple[tuple[str, int], ...] = ()
    heads: frozenset[str] = frozenset()
    tight: frozenset[str] = frozenset()
    loose: frozenset[str] = frozenset()

    def page_of(self, name: str) -> int:
        """Return the page of an element; 1 as long as it is not known."""
        return dict(self.pages).get(name, 1)

    def folio(self, name: str) -> int:
        """Return the printed number of an element's page: the page on which ``body`` begins is 1."""
        return self.page_of(name) - self.page_of("body") + 1

    def behind(self, block: str) -> tuple[int, ...]:
        """Return how many lines of white were found above a block, pass after pass."""
        return dict(self.later).get(block, ())

    def with_later(self, pushed: Mapping[str, int]) -> Facts:
        """Return the facts when these blocks were found to leave white: so many lines."""
        if self.rounds >= _ROUNDS or not pushed:
            return self
        later = dict(self.later)
        later.update((name, (*later.get(name, ()), white)) for name, white in pushed.items())
        return replace(self, later=tuple(sorted(later.items())), rounds=self.rounds + 1)

    def is_tight(self, article: str) -> bool:
        """Tell whether an article's opening gives up white."""
        return article in self.tight and article not in self.loose

    def with_tight(self, overrunning: Collection[str]) -> Facts:
        """Return the facts when these articles ran over by a few lines; one that was tight no longer is."""
        found = frozenset(overrunning)
        return replace(self, tight=self.tight | found, loose=self.loose | (found & self.tight))

    def spare(self, multiple: int) -> int:
        """Return how many pages are wanting to a multiple, those of fillers at the end not counted.

        They are counted from the first of them (``spare-1``) to the covers behind them: a filler whose words
        go over to a page of their own takes two.
        """
        known = dict(self.pages)
        first = known.get("spare-1", self.count + 1)
        behind = min((known[name] for name in _COVERS if name in known), default=self.count + 1)
        return -(self.count - max(0, behind - first)) % multiple if self.count else 0

    def moved(self, place: int, by: int) -> Facts:
        """Return the facts when all that stands on a page or behind it moves by so many pages."""
        pages = tuple((name, page + by if page >= place else page) for name, page in self.pages)
        return replace(self, pages=pages, count=self.count + by)
