"""The index of the archive: SQLite's full text of every page, made from the bags and from nothing else.

It lies beside the publications as ``index.sqlite3`` and may be deleted at any time. Pages stand in it newest
first, because their row numbers are made of date, issue and page, so that the last mention of a word is found
without looking at all others.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from itertools import pairwise
from typing import TypeVar

from press.archive.record import Entry, Kept
from press.archive.shelf import Revision, Shelf
from press.archive.standing import place_of, with_turns
from press.archive.words import folded
from press.errors import ArchiveError
from press.language import say

NAME = "index.sqlite3"

_VERSION = 4
"""Raised when the tables change; an index of another version is made anew."""

_PAGES, _ISSUES = 16, 27
"""Bits of a row number: 2^16 pages an issue, 2^27 issues; the date's ordinal stands above them."""

_TABLES = """
CREATE TABLE issues (id INTEGER PRIMARY KEY, folder TEXT UNIQUE, publication TEXT, issue TEXT, name TEXT,
  title TEXT, date TEXT, pdf TEXT);
CREATE TABLE entries (issue INTEGER, first INTEGER, last INTEGER, title TEXT, department TEXT, authors TEXT);
CREATE INDEX entries_of ON entries (issue, first);
CREATE TABLE leaves (id INTEGER PRIMARY KEY, issue INTEGER, page INTEGER, label TEXT, text TEXT,
  shown TEXT, turns TEXT);
CREATE INDEX leaves_of ON leaves (issue, page);
CREATE VIRTUAL TABLE words USING fts5 (text, content='leaves', content_rowid='id', tokenize='trigram');
CREATE VIRTUAL TABLE terms USING fts5vocab ('words', 'row');
"""

Answer = TypeVar("Answer")
Ask = Callable[[sqlite3.Connection], Answer]


def asked(shelf: Shelf, ask: Ask[Answer]) -> Answer:
    """Return what a question finds in the index, brought up to the last version of every issue on the shelf.

    An index that is damaged is made anew; where none can be written or waited for, as on a disc that is only
    read, one is made in memory.

    Raises:
        ArchiveError: SQLite has no full-text search.
    """
    try:
        return _asked(shelf, _connected, ask)
    except (OSError, sqlite3.OperationalError):
        pass
    except sqlite3.DatabaseError:
        with suppress(OSError, sqlite3.DatabaseError):
            remove(shelf)
            return _asked(shelf, _connected, ask)
    try:
        return _asked(shelf, _in_memory, ask)
    except sqlite3.Error as error:
        raise ArchiveError(say(f"检索不了：{error}", f"cannot search: {error}")) from error


def _asked(shelf: Shelf, connect: Callable[[Shelf], sqlite3.Connection], ask: Ask[Answer]) -> Answer:
    with closing(connect(shelf)) as connection:
        connection.create_function("place_of", 3, place_of, deterministic=True)
        with connection:
            _bring_up(connection, shelf)
        return ask(connection)


def remove(shelf: Shelf) -> None:
    """Delete the index; the next search makes it anew from the bags."""
    (shelf.folder / NAME).unlink(missing_ok=True)


def row_number(ordinal: int, issue: int, page: int) -> int:
    """Return the row number of a page: later dates above earlier ones, first pages above later ones."""
    return (ordinal << _ISSUES | issue) << _PAGES | ((1 << _PAGES) - 1 - page)


def first_row(ordinal: int) -> int:
    """Return a row number below those of all pages of a date and above those of the day before."""
    return ordinal << _ISSUES << _PAGES


def _connected(shelf: Shelf) -> sqlite3.Connection:
    """Open the file; one that is damaged or of another version gives way to an empty one."""
    path = shelf.folder / NAME
    shelf.folder.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path)
    try:
        if connection.execute("PRAGMA user_version").fetchone()[0] == _VERSION:
            connection.execute("SELECT count(*) FROM issues")
            return connection
    except sqlite3.DatabaseError as error:
        if _is_locked(error):
            connection.close()
            raise
    connection.close()
    path.unlink(missing_ok=True)
    return _furnished(sqlite3.connect(path))


def _is_locked(error: sqlite3.Error) -> bool:
    return error.sqlite_errorcode & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def _in_memory(_: Shelf) -> sqlite3.Connection:
    return _furnished(sqlite3.connect(":memory:"))


def _furnished(connection: sqlite3.Connection) -> sqlite3.Connection:
    connection.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {_VERSION}; COMMIT")
    return connection


def _bring_up(connection: sqlite3.Connection, shelf: Shelf) -> None:
    """Add what is new on the shelf, and take out what a later version has replaced or what is gone.

    Two that search at once bring it up one after the other; the second then finds nothing left to do.
    """
    there = {"/".join(one.folder.parts[-3:]): one for one in shelf.latest()}
    if _known(connection).keys() == there.keys():
        return
    connection.execute("BEGIN IMMEDIATE")
    known = _known(connection)
    for folder in known.keys() - there.keys():
        _take_out(connection, known[folder])
    for folder in sorted(there.keys() - known.keys()):
        kept = _read(there[folder])
        if kept:
            _put_in(connection, folder, kept)


def _known(connection: sqlite3.Connection) -> dict[str, int]:
    return dict(connection.execute("SELECT folder, id FROM issues"))


def _read(revision: Revision) -> Kept | None:
    """Return what a bag knows of its issue; a damaged one is the business of ``press verify``."""
    try:
        return revision.kept()
    except (OSError, ValueError):
        return None


def _take_out(connection: sqlite3.Connection, issue: int) -> None:
    connection.execute(
        "INSERT INTO words (words, rowid, text) SELECT 'delete', id, text FROM leaves WHERE issue = ?",
        [issue],
    )
    for table in ("leaves", "entries"):
        connection.execute(f"DELETE FROM {table} WHERE issue = ?", [issue])
    connection.execute("DELETE FROM issues WHERE id = ?", [issue])


def _put_in(connection: sqlite3.Connection, folder: str, kept: Kept) -> None:
    row = (folder, kept.publication, kept.issue, kept.name, kept.title, kept.date.isoformat(), kept.pdf)
    issue = connection.execute("INSERT INTO issues VALUES (NULL, ?, ?, ?, ?, ?, ?, ?)", row).lastrowid
    assert issue is not None
    ordinal = kept.date.toordinal()
    leaves = [
        (row_number(ordinal, issue, page), issue, page, leaf.label, folded(shown), shown, turns)
        for page, leaf in enumerate(kept.leaves, 1)
        for shown, turns in [with_turns(leaf)]
    ]
    connection.executemany("INSERT INTO leaves VALUES (?, ?, ?, ?, ?, ?, ?)", leaves)
    texts = ((leaf[0], leaf[4]) for leaf in leaves)
    connection.executemany("INSERT INTO words (rowid, text) VALUES (?, ?)", texts)
    connection.executemany("INSERT INTO entries VALUES (?, ?, ?, ?, ?, ?)", _entries(issue, kept))


def _entries(issue: int, kept: Kept) -> Iterator[tuple[int, int, int, str, str, str]]:
    """Yield the articles with their first and last pages: an article ends where the next begins."""
    end = Entry("", len(kept.leaves) + 1)
    for entry, following in pairwise((*sorted(kept.entries, key=lambda one: one.page), end)):
        last = max(entry.page, following.page - (following is end))
        names = folded("、".join(entry.authors))
        yield issue, entry.page, last, entry.title, folded(entry.department), names
