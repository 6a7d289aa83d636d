"""What a key asks for, read from the model's annotation, with the words that tell it to an editor."""

from __future__ import annotations

import datetime
import types
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, Any, Literal, TypeAlias, Union, get_args, get_origin

from press.language import say
from press.model import Record
from press.model.base import chinese_values


@dataclass(frozen=True)
class Wanted:
    """The shapes that a key takes. Several may hold at once, as in "a list of names, or one line"."""

    text: bool = False
    integer: bool = False
    number: bool = False
    switch: bool = False
    date: bool = False
    words: tuple[str, ...] = ()
    record: type[Record] | None = None
    other: type[Record] | None = None
    """Where two records may stand, the second one."""
    items: Wanted | None = None
    entries: Wanted | None = None
    spellings: tuple[tuple[str, str], ...] = ()
    """Chinese words for ``words``, each with the value it stands for."""

    def described(self) -> str:
        """Return what is wanted, as an editor would say it."""
        parts = [text for holds, text in self._parts() if holds]
        return say("或", " or ").join(parts)

    def _parts(self) -> tuple[tuple[bool, str], ...]:
        words = self.shown_words()
        return (
            (self.integer, say("整数（只写半角数字）", "a whole number")),
            (self.number, say("数字", "a number")),
            (self.switch, say("“是”或“否”（true、false）", "true or false")),
            (self.date, say("日期（如 2026-07-14）", "a date such as 2026-07-14")),
            (bool(words), say(f"下面几个词之一：{words}", f"one of {words}")),
            (self.record is not None or self.entries is not None,
             say("下面缩进的几行“名称: 内容”", "indented lines of 'key: value'")),
            (self.items is not None, say("一个列表（每行一项，前面加“- ”）", "a list, each item after '- '")),
            (self.text, say("一段文字", "text")),
        )  # fmt: skip

    def shown_words(self) -> str:
        """Return the right words, each with its Chinese spelling."""
        chinese = {value: word for word, value in self.spellings}
        shown = (
            f"{chinese[word]}（{word}）" if word and word in chinese else chinese.get(word, word)
            for word in self.words
        )
        return say("、", ", ").join(shown if say("zh", "en") == "zh" else self.words)


def wanted(model: type[Record], field: str) -> Wanted:
    """Return what a field of a model takes."""
    shapes = _shapes(model.model_fields[field].annotation)
    spellings = tuple(chinese_values(model, field).items())
    return Wanted(**shapes, spellings=spellings)


Place: TypeAlias = Literal["itself", "item", "group", "entry"]


@dataclass(frozen=True)
class Below:
    """A record that stands below a key: by itself, as an item of a list, or under each of the key's names."""

    field: str
    record: type[Record]
    place: Place
    """``group``: the second of two records that a list takes."""


def below(model: type[Record]) -> Iterator[Below]:
    """Yield the records that stand below the keys of a record, in the order of the keys."""
    for field in model.model_fields:
        want = wanted(model, field)
        items, entries = want.items or Wanted(), want.entries or Wanted()
        found: tuple[tuple[type[Record] | None, Place], ...] = (
            (want.record, "itself"),
            (items.record, "item"),
            (items.other, "group"),
            (entries.record, "entry"),
        )
        for record, place in found:
            if record is not None:
                yield Below(field, record, place)


def records_of(*models: type[Record]) -> tuple[type[Record], ...]:
    """Return records with all that stand below their keys, each once, in reading order."""
    found: dict[type[Record], None] = {}

    def gather(model: type[Record]) -> None:
        if model not in found:
            found[model] = None
            for inner in below(model):
                gather(inner.record)

    for model in models:
        gather(model)
    return tuple(found)


def _shapes(annotation: Any) -> dict[str, Any]:
    """Return the arguments of :class:`Wanted` for an annotation; those of a union's members together."""
    origin = get_origin(annotation)
    if origin is Annotated:
        return _shapes(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        merged: dict[str, Any] = {}
        for member in get_args(annotation):
            shapes = _shapes(member)
            if "record" in merged and "record" in shapes:
                shapes = {"other": shapes["record"]}
            merged |= shapes
        return merged
    if origin is Literal:
        return {"words": tuple(str(word) for word in get_args(annotation))}
    if origin is tuple:
        return {"items": Wanted(**_shapes(get_args(annotation)[0]))}
    if origin is dict:
        return {"entries": Wanted(**_shapes(get_args(annotation)[1]))}
    return _simple(annotation)


_SIMPLE: dict[Any, dict[str, Any]] = {
    str: {"text": True},
    int: {"integer": True},
    float: {"number": True},
    bool: {"switch": True},
    datetime.date: {"date": True},
    type(None): {},
}


def _simple(annotation: Any) -> dict[str, Any]:
    if annotation in _SIMPLE:
        return _SIMPLE[annotation]
    if issubclass(annotation, Enum):
        return {"words": tuple(str(member.value) for member in annotation)}
    if issubclass(annotation, Record):
        return {"record": annotation}
    raise TypeError(f"no editor can write a {annotation}")
