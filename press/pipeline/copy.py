"""The copy: all words of an issue that an editor wrote, as characters to set and to count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from pathlib import PurePath
from typing import Any

from pydantic import BaseModel

from press.model import Article, Issue
from press.model.blocks import Reference


def copy_of(issue: Issue) -> str:
    """Return every word of an issue, a line feed after each: publication, running order, articles."""
    return "\n".join((*_words(issue), *(drawing.words for drawing in issue.drawings)))


def characters(issue: Issue) -> int:
    """Return how long the articles are, as editors count: every character but spaces."""
    return sum(len("".join(words.split())) for article in issue.articles for words in _printed(article))


def _printed(article: Article) -> Iterator[str]:
    yield from (article.front.kicker, article.front.title, article.front.subtitle)
    yield from _words(article.blocks)
    for attachment in article.attachments:
        yield from _printed(attachment)


def _words(value: Any) -> Iterator[str]:
    """Yield the strings inside records, blocks and collections; a link's target or a style is no word."""
    match value:
        case str():
            yield value
        case Reference():
            yield "第0123456789页"
        case BaseModel():
            yield from _words([getattr(value, name) for name in type(value).model_fields])
        case Mapping():
            yield from _words([*value.keys(), *value.values()])
        case tuple() | list():
            for item in value:
                yield from _words(item)
        case _ if is_dataclass(value) and not isinstance(value, PurePath):
            names = [field.name for field in fields(value) if field.name not in _NOT_PRINTED]
            yield from _words([getattr(value, name) for name in names])
        case _:
            return


_NOT_PRINTED = frozenset(
    {"style", "target", "role", "kind", "rules", "align", "place", "alt", "lines", "alias", "anchor", "words"}
)
"""What a drawing says is set, but not counted."""
