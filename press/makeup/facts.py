"""What one pass over the pages teaches the next: page numbers, and where the footer fell."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True)
class Facts:
    """Known before a pass. Two equal facts in a row mean that the pages have settled.

    Args:
        pages: the page on which each element with an id begins, in order of id.
        footer: where the distribution footer 版记 stands: on the last page of text (``shared``), on a page of
            its own (``own``), or on the next even page, with a blank page before it if need be (``even``).
    """

    pages: tuple[tuple[str, int], ...] = ()
    footer: Literal["shared", "own", "even"] = "shared"

    def page_of(self, name: str) -> int:
        """Return the page of an element; 1 as long as it is not known."""
        return dict(self.pages).get(name, 1)
