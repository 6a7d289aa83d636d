"""The text of a new issue: ``issue.yaml``, and articles that wait to be written."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import yaml

from press.cli.standing import standing_values
from press.model import FrontMatter, IssueFile, Item, Section, Start
from press.model.base import chinese_named as _named
from press.model.journal import STARTS

_KEPT = ("column", "kicker", "author", "source")
"""What the same place in the running order has from issue to issue."""


@dataclass(frozen=True)
class Skeleton:
    """A new issue's numbers. ``previous`` is set when the issue before it is not kept here."""

    number: int
    total: int | None
    date: datetime.date
    previous: int | None = None


def issue_text(
    skeleton: Skeleton, articles: Iterable[Item | Section], *, like: IssueFile | None = None, chinese: bool
) -> str:
    """Return ``issue.yaml``; what stands in ``like`` from issue to issue comes along."""
    standing = standing_values(like, chinese=chinese) if like else {}
    values = {
        "number": skeleton.number,
        "total": skeleton.total,
        "previous": skeleton.previous,
        "date": skeleton.date,
        **{key: value for key, value in standing.items() if key != "fillers"},
        "articles": [_entry(entry, chinese=chinese) for entry in articles],
        "fillers": standing.get("fillers"),
    }
    return _dump(
        _named(IssueFile, {key: value for key, value in values.items() if value is not None}, chinese)
    )


def article_text(front: FrontMatter | None, *, chinese: bool) -> str:
    """Return an article with front matter to fill in and no text; ``front`` is that of the one it follows."""
    kept = {key: value for key in _KEPT if front and (value := getattr(front, key))}
    values = {"title": None, **{key: _plain(value) for key, value in kept.items()}}
    return f"---\n{_dump(_named(FrontMatter, values, chinese))}---\n\n"


def _entry(entry: Item | Section, *, chinese: bool) -> str | dict[str, Any]:
    if isinstance(entry, Item):
        return _item(entry, chinese=chinese)
    values = {"column": entry.column, **_start(entry.start, chinese)}
    values["articles"] = [_item(item, chinese=chinese) for item in entry.articles]
    return _named(Section, values, chinese)


def _item(item: Item, *, chinese: bool) -> str | dict[str, Any]:
    start = _start(item.start, chinese)
    return _named(Item, {"file": item.file, **start}, chinese) if start else item.file


def _start(start: Start | None, chinese: bool) -> dict[str, Any]:
    words = {value: word for word, value in STARTS.items()}
    return {"start": words[start] if chinese else str(start)} if start else {}


def _plain(value: Any) -> Any:
    """Return a list for several authors, and the name alone for one."""
    if isinstance(value, tuple):
        return list(value) if len(value) > 1 else value[0]
    return value


class _Dumper(yaml.SafeDumper):
    """Lists are indented, as an editor writes them; a key without a value stays blank."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        super().increase_indent(flow, False)


_Dumper.add_representer(type(None), lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:null", ""))


def _dump(values: dict[str, Any]) -> str:
    return str(yaml.dump(values, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=1000))
