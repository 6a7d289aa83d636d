"""What is kept of the pages that were laid out: this setting's and those of the one before."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from press.typeset.finished import reads_pictures
from press.typeset.likeness import Likeness


@dataclass(eq=False)
class KeptPage:
    """A page as it was laid out, before anything is put in its margins.

    Args:
        page: the page.
        areas: what it holds: the root, notes of two kinds.
        content: what the root held.
        course: the likenesses of all that its layout depended on.
        behind: where the next page begins, counted from where this one did; None: there is none.
        inside: the rest of the skip stack there.
        next_page: the break and the name of the next page.
        elements: tells the elements of its course, in order.
        finished: the page with its margins, by all that these depend on.
    """

    page: Any
    areas: tuple[Any, ...]
    content: tuple[Any, ...]
    course: list[int]
    behind: int | None
    inside: Any
    next_page: dict[str, Any]
    elements: Callable[[], list[Any]]
    finished: dict[Hashable, Any] = field(default_factory=dict)

    @cached_property
    def anchors(self) -> tuple[str, ...]:
        """The names of the targets that begin on the page."""
        return tuple(dict.fromkeys(filter(None, (box.style["anchor"] for box in self._all()))))

    @cached_property
    def boxes(self) -> tuple[tuple[Any, int], ...] | None:
        """The page's boxes, each with the number of its element among those of its course.

        None where there are others, or pictures behind boxes. They are looked for when the page is wanted
        again: most documents are not set a second time.
        """
        numbers = {id(element): number for number, element in enumerate(self.elements())}
        self.elements = list  # what was there holds all boxes of its document
        found = [(box, numbers.get(id(box.element))) for box in self._all() if box.element is not None]
        if any(number is None for _, number in found) or any(map(_has_pictures_behind, self._all())):
            return None
        return tuple(found)  # type: ignore[arg-type]

    def _all(self) -> Iterator[Any]:
        """Yield the boxes in the page's areas, those that are placed absolutely as well."""
        root, *others = self.areas
        yield root
        for box in (*self.content, *others):
            for inner in box.descendants(placeholders=True):
                yield getattr(inner, "_box", inner)


def _has_pictures_behind(box: Any) -> bool:
    return reads_pictures(box.style)


class KeptPages:
    """The pages of this setting and of the one before, by what they begin with."""

    def __init__(self) -> None:
        self.likeness = Likeness()
        self._now: dict[Hashable, list[KeptPage]] = defaultdict(list)
        self._before: dict[Hashable, list[KeptPage]] = {}

    def __len__(self) -> int:
        return len(
            {id(page) for pages in (self._now, self._before) for kept in pages.values() for page in kept}
        )

    def turn(self) -> None:
        """Begin another setting: forget what the last one did not use."""
        self.likeness.turn()
        self._before, self._now = dict(self._now), defaultdict(list)

    def forget(self) -> None:
        """End a setting: forget the pages before it that it did not use."""
        self._before = {}
        self.likeness.forget()

    def clear(self) -> None:
        """Forget everything."""
        self._before, self._now = {}, defaultdict(list)
        self.likeness.clear()

    def find(self, key: Hashable, course: Sequence[int], at: int) -> KeptPage | None:
        """Return a page that begins so and goes on as the course does; each is given once in a setting."""
        pages = self._before.get(key, [])
        for page in pages:
            if course[at : at + len(page.course)] == page.course:
                pages.remove(page)
                self._now[key].append(page)
                return page
        return None

    def keep(self, key: Hashable, page: KeptPage) -> None:
        """Keep a page."""
        self._now[key].append(page)
