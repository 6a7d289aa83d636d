"""Read a finished journal as its reader does: folios, running heads, contents, where titles stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tests.support.measure import Character, Line, Page

FOOT = 20.0
"""mm from the lower edge: below it stands only the folio."""

HEAD = 24.0
"""mm from the upper edge: above it stands only the running head."""


@dataclass(frozen=True)
class Entry:
    """A line of the contents: the number printed at it."""

    title: str
    number: int


def words(page: Page) -> str:
    """Return a page's characters without blanks."""
    return "".join(page.text.split())


def inked(page: Page) -> list[Character]:
    """Return the characters that show."""
    return [character for character in page.characters if character.text.strip()]


def folio(page: Page) -> tuple[int, float] | None:
    """Return the printed page number and where it stands, in mm from the left; None where it is hidden."""
    found = [char for char in inked(page) if char.baseline > page.height - FOOT and char.text.isdigit()]
    if not found or len(found) != len([c for c in inked(page) if c.baseline > page.height - FOOT]):
        return None
    row = sorted(found, key=lambda char: char.x)
    return int("".join(char.text for char in row)), row[0].x


def running_head(page: Page) -> Line | None:
    """Return the line over the type area."""
    row = sorted((char for char in inked(page) if char.baseline < HEAD), key=lambda char: char.x)
    return Line(tuple(row)) if row else None


def opening(pages: tuple[Page, ...], title: str, *, after: int = 0) -> int:
    """Return the page, from 1, on which a title first stands after so many pages."""
    wanted = "".join(title.split())
    return next(number for number, page in enumerate(pages, 1) if number > after and wanted in words(page))


def body_begins(pages: tuple[Page, ...]) -> int:
    """Return the first page, from 1, that has the printed number 1."""
    return next(number for number, page in enumerate(pages, 1) if (folio(page) or (0,))[0] == 1)


def contents(pages: tuple[Page, ...], titles: list[str]) -> list[Entry]:
    """Return the entries for these titles in the order printed, each with the number nearest to it.

    Titles must have no figures in them.
    """
    found: list[tuple[int, int, Entry]] = []
    for at, page in enumerate(pages):
        text = inked(page)
        whole = "".join(char.text for char in text)
        numbers = [(run.start(), int(run[0])) for run in re.finditer(r"\d+", whole)]
        for title in titles:
            place = whole.find("".join(title.split()))
            if place >= 0:
                level = text[place].baseline
                number = min(numbers, key=lambda one: abs(text[one[0]].baseline - level))
                found.append((at, place, Entry(title, number[1])))
    return [entry for _, _, entry in sorted(found, key=lambda one: one[:2])]
