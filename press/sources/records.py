"""Read a mapping of YAML as a record of the model, telling every key and value that is wrong at its place."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeAlias, TypeVar

from pydantic import ValidationError

from press.diagnostics import Diagnostic, Rule, Span
from press.diagnostics import source as rules
from press.language import say
from press.model import (
    Attachment,
    Distribution,
    FrontMatter,
    IssueFile,
    Item,
    Numbering,
    Publication,
    Record,
    Signature,
    aliases,
)
from press.model.base import chinese
from press.sources.record_words import (
    help_text,
    instead,
    key_names,
    limit_words,
    listlike,
    needs,
    not_keys,
    shape,
    title,
    to_fill_in,
    wide_comma,
)
from press.sources.text import SourceText, without_invisible
from press.sources.values import (
    looks_like_date,
    read_date,
    read_integer,
    read_number,
    read_switch,
)
from press.sources.wanted import Wanted, wanted
from press.sources.words import meant, nearest, short
from press.sources.yaml_nodes import Mapping, Node, Scalar, Sequence, compose

Location: TypeAlias = tuple[str | int, ...]
R = TypeVar("R", bound=Record)

# A bare word or list where a record is due stands for the record with only this key.
SHORTHAND: dict[type[Record], str] = {Item: "file", Attachment: "file", Signature: "issuer"}
# Where a key that does not belong here may belong instead.
_HOMES: tuple[tuple[type[Record], str], ...] = (
    (Publication, "publication.yaml"),
    (IssueFile, "issue.yaml"),
    (FrontMatter, "articles/*.md"),
)
_WIDE_BRACKETS = {"【": "】", "［": "］"}
KEYS = frozenset(
    name
    for model in (Publication, Numbering, Distribution, IssueFile, Item, FrontMatter, Signature, Attachment)
    for name in aliases(model)
)
"""Every key of every record, English and Chinese."""


@dataclass
class RecordReading(Generic[R]):
    """A record as far as it could be read, with the node and the place of every value."""

    value: R | None
    nodes: dict[Location, Node] = field(default_factory=dict)
    places: dict[Location, Span] = field(default_factory=dict)

    def place(self, *location: str | int) -> Span | None:
        """Return the place of a value, or of the nearest thing around it."""
        for length in range(len(location), 0, -1):
            if found := self.places.get(location[:length]):
                return found
        return None


class _UnreadableError(Exception):
    """A value that could not be read; it has been told."""


def read_record(
    model: type[R], source: SourceText, found: list[Diagnostic], *, start: int = 0, end: int | None = None
) -> RecordReading[R]:
    """Read the YAML between two offsets of a source as a record, adding what is wrong to ``found``."""
    node, told = compose(source, keys=KEYS, start=start, end=end)
    found += told
    reader = _RecordReader(source, found)
    if node is None or (isinstance(node, Scalar) and node.empty):
        if not told:
            found.append(rules.NOTHING_WRITTEN.at(source.span(start), needs=needs(model)))
        return RecordReading(None)
    if not isinstance(node, Mapping):
        found.append(rules.NOT_KEYS.at(source.span(node.start), **not_keys(node)))
        return RecordReading(None)
    data = reader.record(model, node, ())
    return RecordReading(reader.build(model, data), reader.nodes, reader.places)


def _home(model: type[Record], word: str) -> str | None:
    """Return where a key belongs that is none of ``model``: below one of its keys, or in another file."""
    for name in model.model_fields:
        want = wanted(model, name)
        inner = want.items.record if want.items else want.record
        if inner is not None and word in aliases(inner):
            return say(f"“{chinese(model, name)[0]}”下面，缩进两格", f"under '{name}', indented")
    files = [file for other, file in _HOMES if other is not model and word in aliases(other)]
    known = any(other is model for other, _ in _HOMES)
    return say(f" {files[0]} 里", f"in {files[0]}") if files and known else None


def _complete(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values, unless one of them is missing."""
    read = tuple(values)
    if any(isinstance(value, _UnreadableError) for value in read):
        raise _UnreadableError
    return read


class _RecordReader:
    """Walks nodes beside the model's annotations."""

    def __init__(self, source: SourceText, found: list[Diagnostic]) -> None:
        self.nodes: dict[Location, Node] = {}
        self.places: dict[Location, Span] = {}
        self._source, self._found = source, found
        self._written: dict[Location, str] = {}
        self._told: set[Location] = set()

    def tell(self, rule: Rule, node: Node, at: int | None = None, **facts: Any) -> None:
        self._found.append(rule.at(self._source.span(node.start if at is None else at), **facts))

    def build(self, model: type[R], data: dict[str, Any]) -> R | None:
        """Make the record, telling values out of their limits; None when a value is missing or wrong."""
        try:
            return model.model_validate(data)
        except ValidationError as error:
            for detail in error.errors(include_url=False):
                self._limit(model, detail)
            return None

    # -- mappings ------------------------------------------------------------------------------

    def record(self, model: type[Record], node: Mapping, location: Location) -> dict[str, Any]:
        """Return the data of a record by field name; keys unknown, repeated or missing are told."""
        names, seen, data = aliases(model), dict[str, Scalar](), dict[str, Any]()
        guessed: set[str | None] = set()
        for key, value in node.pairs:
            name = names.get(without_invisible(key.text).strip())
            if name is None:
                guessed.add(self._unknown(model, key, names))
            elif name in seen:
                self._twice(key, seen[name])
            else:
                seen[name] = key
                self._entry(model, name, key, value, location, data)
        for name, info in model.model_fields.items():
            if info.is_required() and name not in seen:
                self._told.add((*location, name))
                if name not in guessed:
                    self.tell(rules.KEY_MISSING, node, key=title(model, name), help=help_text(model, name))
        return data

    def _entry(
        self,
        model: type[Record],
        name: str,
        key: Scalar,
        value: Node,
        location: Location,
        data: dict[str, Any],
    ) -> None:
        place = (*location, name)
        self.nodes[place], self._written[place] = value, key.text.strip()
        self.places[place] = self._source.span(
            key.start if isinstance(value, Scalar) and value.empty else value.start
        )
        if isinstance(value, Scalar) and value.empty:
            # A key left blank in a form counts as not written, unless the form needs it.
            self._comment(value, key.text.strip())
            if model.model_fields[name].is_required():
                self._told.add(place)
                hint = to_fill_in(help_text(model, name), commented="#" in self._rest(value))
                self.tell(rules.VALUE_MISSING, key, key=key.text, help=hint)
            return
        try:
            data[name] = self._read(wanted(model, name), value, place, key.text.strip())
        except _UnreadableError:
            self._told.add(place)

    def _unknown(self, model: type[Record], key: Scalar, names: dict[str, str]) -> str | None:
        """Tell a key that the record does not have, and return the field that was probably meant."""
        word = without_invisible(key.text).strip()
        if home := _home(model, word):
            self.tell(rules.KEY_ELSEWHERE, key, key=word, home=home)
            return None
        near = nearest(word, names)
        keys = key_names(model, guessed=near is not None)
        self.tell(rules.KEY_UNKNOWN, key, key=short(word), meant=meant(word, names), names=keys)
        return names.get(near or "")

    def _twice(self, key: Scalar, first: Scalar) -> None:
        line = self._source.span(first.start).line
        rule = rules.KEY_TWICE if key.text.strip() == first.text.strip() else rules.KEY_TWICE_SYNONYM
        self.tell(rule, key, key=key.text.strip(), first=first.text.strip(), line=line)

    # -- values --------------------------------------------------------------------------------

    def _read(self, want: Wanted, node: Node, location: Location, key: str) -> Any:
        match node:
            case Scalar():
                return self._scalar(want, node, location, key)
            case Sequence():
                return self._sequence(want, node, location, key)
            case Mapping():
                return self._mapping(want, node, location, key)

    def _sequence(self, want: Wanted, node: Sequence, location: Location, key: str) -> Any:
        if want.record and SHORTHAND.get(want.record):
            name = SHORTHAND[want.record]
            return {name: self._read(wanted(want.record, name), node, (*location, name), key)}
        if want.items is None:
            raise self._mistyped(want, node, key)
        read = [self._numbered(want.items, node, number, location, key) for number in range(len(node.items))]
        return _complete(read)

    def _numbered(self, want: Wanted, node: Sequence, number: int, location: Location, key: str) -> Any:
        """Return an item, or the mark of a missing one, so that the items after it are judged as well."""
        place, item = (*location, number), node.items[number]
        self.nodes[place], self.places[place] = item, self._source.span(item.start)
        try:
            return self._item(want, node, item, place, key)
        except _UnreadableError as missing:
            return missing

    def _item(self, want: Wanted, node: Sequence, item: Node, location: Location, key: str) -> Any:
        if isinstance(item, Scalar) and item.empty:
            self.tell(rules.ITEM_EMPTY, item, key=key)
            raise _UnreadableError
        if node.flow and isinstance(item, Scalar) and item.plain and wide_comma(item.text) >= 0:
            self.tell(rules.WIDE_COMMA, item, item.start + wide_comma(item.text), key=key)
            raise _UnreadableError
        return self._read(want, item, location, key)

    def _mapping(self, want: Wanted, node: Mapping, location: Location, key: str) -> Any:
        if want.record is not None:
            return self.record(want.record, node, location)
        if want.entries is None:
            raise self._mistyped(want, node, key)
        data: dict[str, Any] = {}
        seen: dict[str, Scalar] = {}
        for name, value in node.pairs:
            word = name.text.strip()
            if word in seen:
                self._twice(name, seen[word])
                continue
            seen[word] = name
            if not (isinstance(value, Scalar) and value.empty):
                data[word] = self._named(want.entries, value, (*location, word), word)
        _complete(data.values())
        return data

    def _named(self, want: Wanted, node: Node, location: Location, key: str) -> Any:
        self.nodes[location], self.places[location] = node, self._source.span(node.start)
        try:
            return self._read(want, node, location, key)
        except _UnreadableError as missing:
            return missing

    def _scalar(self, want: Wanted, node: Scalar, location: Location, key: str) -> Any:
        text = without_invisible(node.text).strip()
        simple = self._simple(want, node, text, key)
        if simple is not None:
            return simple
        if want.items is not None and text[:1] in _WIDE_BRACKETS and text[-1:] in _WIDE_BRACKETS.values():
            self.tell(rules.WIDE_BRACKETS, node, key=key, mark=text[0])
            raise _UnreadableError
        if want.text:
            self._comment(node, key)
            return text
        if want.record is not None and want.record in SHORTHAND:
            name = SHORTHAND[want.record]
            return {name: self._scalar(wanted(want.record, name), node, (*location, name), key)}
        if want.items is not None and not listlike(text):
            self.nodes[*location, 0], self.places[*location, 0] = node, self._source.span(node.start)
            return (self._scalar(want.items, node, (*location, 0), key),)
        raise self._mistyped(want, node, key)

    def _simple(self, want: Wanted, node: Scalar, text: str, key: str) -> Any:
        """Return a number, date, switch or word; None when the text is none of those wanted."""
        if want.date:
            try:
                date = read_date(text)
            except ValueError:
                self.tell(rules.NO_SUCH_DATE, node, key=key, text=short(text))
                raise _UnreadableError from None
            if date is not None:
                return date
            if want.text and looks_like_date(text):
                raise self._mistyped(want, node, key)
        readings = (
            (want.integer, read_integer), (want.number, read_number), (want.switch, read_switch),
        )  # fmt: skip
        for holds, read in readings:
            if holds and (value := read(text)) is not None:
                return value
        return self._word(want, text)

    def _word(self, want: Wanted, text: str) -> str | None:
        word = dict(want.spellings).get(text, text)
        return word if word in want.words else None

    def _comment(self, node: Scalar, key: str) -> None:
        """Tell a comment that was probably meant as text: no blank follows its mark."""
        rest = self._rest(node)
        if node.plain and re.match(r"\s+#[^\s#]", rest):
            self.tell(rules.COMMENT_CUTS, node, node.end + rest.index("#"), key=key)

    def _rest(self, node: Scalar) -> str:
        """Return what follows a value in its line."""
        return self._source.text[node.end :].split("\n", 1)[0]

    def _mistyped(self, want: Wanted, node: Node, key: str) -> _UnreadableError:
        """Tell that a value is not what its key asks for, with the likely right value where there is one."""
        text = node.text if isinstance(node, Scalar) else ""
        only_words = want.words and not (want.text or want.items or want.date)
        if only_words and isinstance(node, Scalar):
            self._wrong_word(want, node, key)
        elif text[:1] in ("｛", *_WIDE_BRACKETS):
            self.tell(rules.WIDE_BRACKETS, node, None, key=key, mark=text[0])
        elif (want.entries or want.record) and "：" in text:
            colon = self._source.text.find("：", node.start)
            self.tell(rules.WIDE_COLON, node, colon, key=short(text.split("：")[0]))
        else:
            facts = {"wanted": want.described(), "found": shape(node), "more": instead(want, text)}
            self.tell(rules.WRONG_TYPE, node, None, key=key, **facts)
        return _UnreadableError()

    def _wrong_word(self, want: Wanted, node: Scalar, key: str) -> None:
        switch = ("是", "否") if want.switch else ()
        near = meant(node.text, (*want.words, *(word for word, _ in want.spellings), *switch))
        rule = rules.WRONG_WORD_OR_SWITCH if want.switch else rules.WRONG_WORD
        self.tell(rule, node, key=key, text=short(node.text), words=want.shown_words(), meant=near)

    # -- limits --------------------------------------------------------------------------------

    def _limit(self, model: type[Record], detail: Any) -> None:
        """Tell a value that pydantic refuses; what was told when it was read is not told again."""
        location = tuple(part for part in detail["loc"])
        known = [location[:length] for length in range(len(location), 0, -1)]
        node = self.nodes.get(location)
        if detail["type"] == "too_short" and isinstance(node, Sequence) and node.items:
            return  # the items are there, though none of them is right
        if detail["type"] == "missing" or any(part in self._told for part in known):
            return
        place = next((part for part in known if part in self.places), None)
        span = self.places[place] if place else Span(self._source.path)
        name = next((self._written[part] for part in known if part in self._written), "")
        self._found.append(
            rules.OUT_OF_LIMITS.at(
                span, key=name, limit=limit_words(detail), help=self._limit_help(model, place)
            )
        )

    def _limit_help(self, model: type[Record], place: Location | None) -> str:
        return help_text(model, str(place[0])) if place and place[0] in model.model_fields else ""
