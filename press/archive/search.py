"""Search: words in the full text of every archived page, newest first."""

from __future__ import annotations

import datetime
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from press.archive import index
from press.archive.bag import PAYLOAD
from press.archive.shelf import Shelf
from press.archive.standing import END, around, place_of
from press.archive.words import folded, searchable

_TRIGRAM = 3
_WIDTH = 24
"""Characters shown before and behind a word."""

_FEW = 400
"""More trigrams than this are not asked for one by one: so short a word is looked for page by page."""


@dataclass(frozen=True)
class Query:
    """What is searched for, and where; empty means everywhere.

    Args:
        words: all of them must stand on the page.
        publication: its folder's name, or its printed name.
        year: of the issue's date.
        department: of an article on the page.
        author: of an article on the page, or a part of the name; of the same article as the department.
        limit: how many pages at most.
    """

    words: tuple[str, ...]
    publication: str = ""
    year: int | None = None
    department: str = ""
    author: str = ""
    limit: int = 20


@dataclass(frozen=True)
class Hit:
    """A page on which all words stand.

    Args:
        issue: the issue's title.
        date: of the issue.
        article: the article that begins on the page or runs on there; empty where none does.
        label: what the page is called; ``page`` its place in the file, from 1.
        before, word, behind: the first word's first place on the page.
        pdf: the file, absolute.
    """

    publication: str
    issue: str
    date: datetime.date
    article: str
    label: str
    page: int
    before: str
    word: str
    behind: str
    pdf: Path

    @property
    def link(self) -> str:
        """The file's address, which opens it at the page (RFC 8118 §3)."""
        return f"{self.pdf.as_uri()}#page={self.page}"


def search(shelf: Shelf, query: Query) -> tuple[Hit, ...]:
    """Return the newest pages that a query means.

    Raises:
        ArchiveError: the index cannot be used.
    """
    words = tuple(found for word in query.words if (found := folded(searchable(word))))
    if not words:
        return ()

    def ask(connection: sqlite3.Connection) -> tuple[Hit, ...]:
        statement, values = _statement(connection, words, query)
        rows = connection.execute(statement, values).fetchall()
        return tuple(_hit(connection, shelf, words[0], row) for row in rows)

    return index.asked(shelf, ask)


_COLUMNS = (
    "leaves.issue, leaves.page, leaves.label, leaves.text, leaves.shown, leaves.turns,"
    " name, title, date, folder, pdf"
)

_PAGES_OF_ARTICLES = (
    "SELECT of_it.id FROM entries"
    " JOIN leaves AS of_it ON of_it.issue = entries.issue AND of_it.page BETWEEN first AND last"
)


def _statement(
    connection: sqlite3.Connection, words: Sequence[str], query: Query
) -> tuple[str, list[object]]:
    """Return what SQLite is asked, and the values that fill it.

    Row numbers follow the dates, so SQLite walks the trigrams' lists from their newest ends and stops as soon
    as it has enough.
    """
    matches = {word: _match(connection, word) for word in words}
    known = " AND ".join(match for match in matches.values() if match)
    tables = "leaves" if not known else "words JOIN leaves ON leaves.id = words.rowid"
    row = "words.rowid" if known else "leaves.id"
    conditions: list[tuple[str, list[object]]] = [("words MATCH ?", [known])] if known else []
    conditions += [("instr(leaves.text, ?)", [word]) for word, match in matches.items() if not match]
    conditions += _filters(query, row)
    conditions += [("place_of(?, leaves.text, leaves.turns) >= 0", [word]) for word in words]
    where = " AND ".join(condition for condition, _ in conditions)
    statement = (
        f"SELECT {_COLUMNS} FROM {tables} JOIN issues ON issues.id = leaves.issue"
        f" WHERE {where} ORDER BY {row} DESC LIMIT ?"
    )
    return statement, [*(value for _, values in conditions for value in values), query.limit]


def _match(connection: sqlite3.Connection, word: str) -> str:
    """Return the full-text query for a word; empty where there is none.

    A word of three or more characters is a phrase of trigrams. A shorter one, as most Chinese words are,
    stands wherever a trigram stands that begins with it.
    """
    if len(word) >= _TRIGRAM:
        return _quoted(word)
    found = connection.execute(
        "SELECT term FROM terms WHERE term >= ? AND term < ? LIMIT ?", [word, f"{word}\U0010ffff", _FEW + 1]
    ).fetchall()
    if not found:
        return _quoted(f"{word}{END}")  # stands nowhere: nothing matches this either
    return "" if len(found) > _FEW else f"({' OR '.join(_quoted(term) for (term,) in found)})"


def _quoted(words: str) -> str:
    """Return a string of the full-text query language (SQLite, FTS5 §3)."""
    return '"' + words.replace('"', '""') + '"'


def _filters(query: Query, row: str) -> list[tuple[str, list[object]]]:
    found: list[tuple[str, list[object]]] = []
    if query.publication:
        found.append(("(issues.publication = ? OR issues.name = ?)", [query.publication] * 2))
    if query.year is not None:
        first, after = (datetime.date(year, 1, 1).toordinal() for year in (query.year, query.year + 1))
        found.append((f"{row} BETWEEN ? AND ?", [index.first_row(first), index.first_row(after) - 1]))
    of_article = [("department = ?", query.department), ("instr(authors, ?)", query.author)]
    wanted = {condition: folded(value) for condition, value in of_article if value}
    if wanted:
        # The pages of such articles are collected once, not looked for anew at every page. The plus keeps
        # SQLite from starting there, which would ask for the words at each of them.
        walked = row if row == "leaves.id" else f"+{row}"
        pages = f"{_PAGES_OF_ARTICLES} WHERE {' AND '.join(wanted)}"
        found.append((f"{walked} IN ({pages})", list(wanted.values())))
    return found


def _hit(connection: sqlite3.Connection, shelf: Shelf, word: str, row: tuple[Any, ...]) -> Hit:
    issue, page, label, text, shown, turns, name, title, date, folder, pdf = row
    place = place_of(word, text, turns)
    before, found, behind = around(shown, place, len(word), width=_WIDTH)
    return Hit(
        publication=name,
        issue=title,
        date=datetime.date.fromisoformat(date),
        article=_article(connection, issue, page, text, place + len(word)),
        label=label,
        page=page,
        before=before,
        word=found,
        behind=behind,
        pdf=shelf.folder / folder / PAYLOAD / pdf,
    )


def _article(connection: sqlite3.Connection, issue: int, page: int, text: str, place: int) -> str:
    """Return the title of the article that a place is in: the last whose title comes before it."""
    rows = connection.execute(
        "SELECT title, first FROM entries WHERE issue = ? AND ? BETWEEN first AND last ORDER BY first, rowid",
        [issue, page],
    ).fetchall()
    begun = [
        title for title, first in rows if first < page or 0 <= text.find(folded(searchable(title))) < place
    ]
    return begun[-1] if begun else rows[0][0] if rows else ""
