"""Read a mapping of YAML as a record of the model, telling every key and value that is wrong at its place."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Generic, TypeVar

from pydantic import ValidationError

from press.diagnostics import Diagnostic, Span
from press.diagnostics import source as rules
from press.language import say
from press.model import Record, Signature, aliases
from press.model.base import blank
from press.sources.keys import SHORTHAND, every_key, home
from press.sources.limits import tell_limit
from press.sources.record_words import help_text, key_names, needs, not_keys, title, to_fill_in, wide_comma
from press.sources.scalars import mistyped, read_scalar, tell_comment
from press.sources.text import SourceText, without_invisible
from press.sources.values import ends_with_date
from press.sources.walk import Location, UnreadableError, Walk
from press.sources.wanted import Wanted, wanted
from press.sources.words import meant, nearest, short
from press.sources.yaml_nodes import Mapping, Node, Scalar, Sequence, compose

R = TypeVar("R", bound=Record)


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


def read_record(
    model: type[R], source: SourceText, found: list[Diagnostic], *, start: int = 0, end: int | None = None
) -> RecordReading[R]:
    """Read the YAML between two offsets of a source as a record, adding what is wrong to ``found``."""
    node, told = compose(source, keys=every_key(model), start=start, end=end)
    found += told
    if node is None or (isinstance(node, Scalar) and node.empty):
        if not told:
            found.append(rules.NOTHING_WRITTEN.at(source.span(start), needs=needs(model)))
        return RecordReading(None)
    if not isinstance(node, Mapping):
        found.append(rules.NOT_KEYS.at(source.span(node.start), **not_keys(node)))
        return RecordReading(None)
    walk = Walk(source, found)
    data = _RecordReader(walk).record(model, node, ())
    return RecordReading(_build(walk, model, data), walk.nodes, walk.places)


def _build(walk: Walk, model: type[R], data: dict[str, Any]) -> R | None:
    """Make the record, telling values out of their limits; None when a value is missing or wrong."""
    try:
        return model.model_validate(data)
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            tell_limit(walk, model, detail)
        return None


def _complete(values: Iterable[Any]) -> tuple[Any, ...]:
    """Return the values, unless one of them is missing."""
    read = tuple(values)
    if any(isinstance(value, UnreadableError) for value in read):
        raise UnreadableError
    return read


def _is_meant(model: type[Record], instead: type[Record], node: Mapping) -> bool:
    """Tell whether a mapping has a key that only ``model`` has, with a value of the shape that it takes."""
    names, others = aliases(model), aliases(instead)
    for key, value in node.pairs:
        word = without_invisible(key.text).strip()
        if word in names and word not in others:
            is_list = wanted(model, names[word]).items is not None
            if not (is_list and isinstance(value, Scalar)):
                return True
    return False


class _RecordReader:
    """Goes down nodes beside the model's annotations."""

    def __init__(self, walk: Walk) -> None:
        self._walk = walk

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
                self._walk.told.add((*location, name))
                if name not in guessed:
                    advice = help_text(model, name)
                    self._walk.tell(rules.KEY_MISSING, node, key=title(model, name), help=advice)
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
        place, written = (*location, name), key.text.strip()
        self._walk.keep(place, value, key)
        self._walk.written[place] = written
        if isinstance(value, Scalar) and value.empty:
            self._blank(model, name, key, value, place)
            if (left := blank(model, name)) is not None:
                data[name] = left
            return
        try:
            data[name] = self._read(wanted(model, name), value, place, written)
        except UnreadableError:
            self._walk.told.add(place)

    def _blank(self, model: type[Record], name: str, key: Scalar, value: Scalar, place: Location) -> None:
        """A key left blank in a form counts as not written, unless the form needs it."""
        tell_comment(self._walk, value, key.text.strip())
        if model.model_fields[name].is_required():
            self._walk.told.add(place)
            commented = "#" in self._walk.rest_of_line(value)
            advice = to_fill_in(help_text(model, name), commented=commented)
            self._walk.tell(rules.VALUE_MISSING, key, key=key.text, help=advice)

    def _unknown(self, model: type[Record], key: Scalar, names: dict[str, str]) -> str | None:
        """Tell a key that the record does not have, and return the field that was probably meant."""
        word = without_invisible(key.text).strip()
        written, _, _ = word.partition("：")
        if written.strip() in names and written != word:  # {栏目：要闻}: the whole of it reads as a key
            colon = key.start + key.text.index("：")
            self._walk.tell(rules.WIDE_COLON, key, colon, key=written.strip())
            return names[written.strip()]
        if place := home(model, word):
            self._walk.tell(rules.KEY_ELSEWHERE, key, key=word, home=place)
            return None
        near = nearest(word, names)
        keys = key_names(model, guessed=near is not None)
        if word.endswith(".md"):  # 文章: a.md, b.md in a mapping between braces
            keys = say(
                "几个文件要放进方括号：[01.md, 02.md]", "put several files in brackets: [01.md, 02.md]"
            )
        self._walk.tell(rules.KEY_UNKNOWN, key, key=short(word), meant=meant(word, names), names=keys)
        return names.get(near or "")

    def _twice(self, key: Scalar, first: Scalar) -> None:
        line = self._walk.source.span(first.start).line
        rule = rules.KEY_TWICE if key.text.strip() == first.text.strip() else rules.KEY_TWICE_SYNONYM
        self._walk.tell(rule, key, key=key.text.strip(), first=first.text.strip(), line=line)

    # -- values --------------------------------------------------------------------------------

    def _read(self, want: Wanted, node: Node, location: Location, key: str) -> Any:
        match node:
            case Scalar():
                return read_scalar(self._walk, want, node, location, key)
            case Sequence():
                return self._sequence(want, node, location, key)
            case Mapping():
                return self._mapping(want, node, location, key)

    def _sequence(self, want: Wanted, node: Sequence, location: Location, key: str) -> Any:
        if want.record and SHORTHAND.get(want.record):
            return self._shorthand(want.record, node, location, key)
        if want.items is None:
            raise mistyped(self._walk, want, node, key)
        read = [self._numbered(want.items, node, number, location, key) for number in range(len(node.items))]
        return _complete(read)

    def _shorthand(self, model: type[Record], node: Sequence, location: Location, key: str) -> dict[str, Any]:
        """Return the record that a bare list stands for; the last of a signature's lines may be its date."""
        *names, last = node.items or (None,)
        data: dict[str, Any] = {}
        if model is Signature and names and isinstance(last, Scalar) and ends_with_date(last.text):
            data["date"] = self._named(wanted(model, "date"), last, (*location, "date"), key)
            node = Sequence(tuple(node.items[:-1]), node.start, node.end, flow=node.flow)
        name = SHORTHAND[model]
        data[name] = self._read(wanted(model, name), node, (*location, name), key)
        _complete(data.values())
        return data

    def _numbered(self, want: Wanted, node: Sequence, number: int, location: Location, key: str) -> Any:
        """Return an item, or the mark of a missing one, so that the items after it are judged as well."""
        place, item = (*location, number), node.items[number]
        self._walk.keep(place, item)
        try:
            return self._item(want, node, item, place, key)
        except UnreadableError as missing:
            return missing

    def _item(self, want: Wanted, node: Sequence, item: Node, location: Location, key: str) -> Any:
        if isinstance(item, Scalar) and item.empty:
            self._walk.tell(rules.ITEM_EMPTY, item, key=key)
            raise UnreadableError
        if node.flow and isinstance(item, Scalar) and item.plain and wide_comma(item.text) >= 0:
            self._walk.tell(rules.WIDE_COMMA, item, item.start + wide_comma(item.text), key=key)
            raise UnreadableError
        return self._read(want, item, location, key)

    def _mapping(self, want: Wanted, node: Mapping, location: Location, key: str) -> Any:
        if want.record is not None:
            meant_other = want.other is not None and _is_meant(want.other, want.record, node)
            return self.record(want.other if want.other and meant_other else want.record, node, location)
        if want.entries is None:
            raise mistyped(self._walk, want, node, key)
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
        self._walk.keep(location, node)
        try:
            return self._read(want, node, location, key)
        except UnreadableError as missing:
            return missing
