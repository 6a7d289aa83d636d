"""What the archive knows of an issue without opening its PDF."""

from __future__ import annotations

import datetime
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

RECORD = "records/contents.json"
"""Where it stands in the payload."""


@dataclass(frozen=True)
class Entry:
    """An article: its title with kicker and subtitle, who wrote it, its department, its first page from 1."""

    title: str
    page: int
    department: str = ""
    authors: tuple[str, ...] = ()
    kicker: str = ""
    subtitle: str = ""


@dataclass(frozen=True)
class Leaf:
    """A page.

    Args:
        label: printed or shown for it.
        text: its words.
        runs_on: of what goes on elsewhere, the last words here and the next there, to be joined as they are.
    """

    label: str
    text: str
    runs_on: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Kept:
    """An issue as the archive lists and searches it.

    Args:
        publication: the folder's name of the publication.
        issue: the folder's name of the issue.
        name: the publication's name as printed.
        title: how the issue calls itself, such as ``青溪月刊 2026年第3期（总第87期）``.
        number: within the year; ``total`` the running total, None where there is none.
        pdf: the file to read, from the payload's folder.
        entries: the articles in order.
        leaves: the pages in order.
        extra: a supplement, which is numbered apart.
    """

    publication: str
    issue: str
    name: str
    title: str
    date: datetime.date
    number: int
    total: int | None
    issuer: str
    pdf: str
    entries: tuple[Entry, ...] = field(default=())
    leaves: tuple[Leaf, ...] = field(default=())
    extra: bool = False

    def write(self) -> bytes:
        """Return the record's bytes: the same issue, the same bytes."""
        row = {**asdict(self), "date": self.date.isoformat()}
        return json_file(row)

    @classmethod
    def read(cls, content: bytes) -> Kept:
        """Return the record.

        Raises:
            ValueError: not a record that :meth:`write` wrote.
        """
        try:
            row: dict[str, Any] = json.loads(content)
            row["date"] = datetime.date.fromisoformat(row["date"])
            row["entries"] = tuple(
                Entry(**{**one, "authors": tuple(one["authors"])}) for one in row["entries"]
            )
            row["leaves"] = tuple(_leaf(**one) for one in row["leaves"])
            return cls(**row)
        except (KeyError, TypeError, UnicodeDecodeError) as error:
            raise ValueError(f"not a record of an issue: {error}") from error


def _leaf(label: str, text: str, runs_on: Iterable[tuple[str, str]] = ()) -> Leaf:
    return Leaf(label, text, tuple((before, behind) for before, behind in runs_on))


def json_file(value: Any) -> bytes:
    """Return a value as the bytes of a JSON file, the same value the same bytes."""
    return json.dumps(value, ensure_ascii=False, indent=1).encode() + b"\n"
