"""The flatplan 版面计划: what runs on which page, read off the pages as they came out."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from press.language import say
from press.makeup.filters import one_line
from press.model import Issue, Piece

_FILLERS = ("gap-", "spare-")
"""How the ids of fillers begin: before an article, and at the end."""

Role = Literal["cover", "photos", "imprint", "contents", "article", "filler", "blank"]


class Place(Protocol):
    """Where an element of the galley fell."""

    @property
    def page(self) -> int:
        """The page, from 1."""
        ...

    @property
    def y(self) -> float:
        """How far below the trim's upper edge it begins, mm."""
        ...


@dataclass(frozen=True)
class PlanPage:
    """One page of the flatplan.

    Args:
        number: of the page in the file, from 1.
        folio: the number printed on it; None where it is hidden 暗码 or there is none.
        role: what kind of page it is.
        name: what it is called: 封一, 目录, a department.
        begins: the articles that begin on it.
        runs: the article that runs on from the page before, or an empty string.
        role_name: what a page without a number is called in print, such as 封一.
    """

    number: int
    folio: int | None
    role: Role
    name: str
    begins: tuple[str, ...] = ()
    runs: str = ""
    role_name: str = ""

    @property
    def is_recto(self) -> bool:
        """Whether it is a right-hand page."""
        return self.number % 2 == 1


def flatplan(
    issue: Issue, places: Mapping[str, Place], *, count: int, head: float, blank: Collection[int] = ()
) -> tuple[PlanPage, ...]:
    """Return the pages of an issue, in order.

    Args:
        issue: whose pages.
        places: where every element with an id fell.
        count: how many pages there are.
        head: an article that begins above this height, in mm from the trim's upper edge, heads its page.
        blank: pages that stand empty.
    """
    return _Planner(issue, places, head, blank).pages(count)


def filled(places: Mapping[str, Place], blank: Collection[int]) -> tuple[int, ...]:
    """Return the pages that fillers 补白 stand on or that are empty, in order.

    Args:
        places: where every element with an id fell.
        blank: pages that stand empty.
    """
    fillers = {place.page for name, place in places.items() if name.startswith(_FILLERS)}
    return tuple(sorted(fillers | set(blank)))


def labels(pages: Sequence[PlanPage]) -> tuple[str, ...]:
    """Return what the pages of an issue are called: the number printed, or a word such as 封一.

    A page whose number is hidden is called by its role, in Chinese whatever language messages are in: the
    same issue gives the same file.
    """
    return tuple(str(page.folio) if page.folio else page.role_name for page in pages)


class _Planner:
    def __init__(
        self, issue: Issue, places: Mapping[str, Place], head: float, blank: Collection[int]
    ) -> None:
        self.heads = {name for name, place in places.items() if place.y < head}
        self.places = {name: place.page for name, place in places.items()}
        self.blank = blank
        self.body = self.places.get("body", 1)
        self.pieces = [(self.places.get(piece.article.id, 0), piece) for piece in issue.pieces]
        self.end = self.places.get("end", 0)

    def pages(self, count: int) -> tuple[PlanPage, ...]:
        return tuple(self._page(number) for number in range(1, count + 1))

    def _page(self, number: int) -> PlanPage:
        fixed = self._fixed(number)
        if fixed:
            role, zh, en = fixed
            return PlanPage(number, None, role, say(zh, en), role_name=zh)
        if number < self.body or number > self.end:
            return self._front(number)
        begins = [piece for page, piece in self.pieces if page == number]
        before = [piece for page, piece in self.pieces if page < number]
        at_head = bool(begins) and begins[0].article.id in self.heads
        runs = before[-1] if before and not at_head else None
        shown = begins[0] if begins else runs
        return PlanPage(
            number,
            number - self.body + 1,
            "article",
            shown.column if shown else "",
            tuple(map(_title, begins)),
            _title(runs) if runs else "",
        )

    def _fixed(self, number: int) -> tuple[Role, str, str] | None:
        if number in self.blank:
            return _BLANK
        for name, page in self.places.items():
            if page == number and (found := _ROLES.get(name.rstrip("0123456789").rstrip("-"))):
                return found
            if page == number and name.startswith(_FILLERS):
                return "filler", "补白", "filler"
        return None

    def _front(self, number: int) -> PlanPage:
        """A page that goes on with what began before it: contents and photographs take several."""
        before = [self._fixed(page) for page in range(number, 0, -1)]
        role, zh, en = next((found for found in before if found), _BLANK)
        return PlanPage(number, None, role, say(zh, en), role_name=zh)


_BLANK: tuple[Role, str, str] = ("blank", "空白", "blank")
_ROLES: dict[str, tuple[Role, str, str]] = {
    "cover": ("cover", "封一", "front cover"),
    "inside-front": ("cover", "封二", "inside front cover"),
    "photos": ("photos", "图片页", "photographs"),
    "imprint": ("imprint", "版权页", "imprint"),
    "contents": ("contents", "目录", "contents"),
    "inside-back": ("cover", "封三", "inside back cover"),
    "back": ("cover", "封四", "back cover"),
}


def _title(piece: Piece) -> str:
    return one_line(piece.article.front.title)


def spreads(pages: Sequence[PlanPage]) -> list[tuple[PlanPage | None, PlanPage | None]]:
    """Return facing pages together: the first stands alone on the right, the last perhaps on the left."""
    padded = [None, *pages, *([None] if len(pages) % 2 == 0 else [])]
    return list(zip(padded[::2], padded[1::2], strict=True))
