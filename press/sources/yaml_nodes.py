"""Compose YAML into nodes that know their places: within limits, without types, aliases or tags.

Types are left to the records: a scalar is text until a key asks for a number or a date, so that none of
YAML 1.1's surprises (``NO``, ``12:30``, ``1.10``, ``007``) can happen.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, TypeAlias

import yaml

from press.diagnostics import Diagnostic, Span
from press.diagnostics import source as rules
from press.sources.patches import Patched
from press.sources.text import SourceText
from press.sources.yaml_errors import syntax_error
from press.sources.yaml_repairs import repair

SIZE = 100_000
"""Characters. A running order of two hundred articles has 20 000."""
DEPTH = 12
NODES = 10_000
_TOLD = 3


@dataclass(frozen=True, slots=True)
class Scalar:
    """A value as written. ``start`` and ``end`` are offsets in the source; ``plain`` means without quotes."""

    text: str
    start: int
    end: int
    plain: bool = True
    block: bool = False

    @property
    def empty(self) -> bool:
        """Whether nothing was filled in: no text, or YAML's words for nothing."""
        return self.plain and self.text in ("", "~", "null", "Null", "NULL")


@dataclass(frozen=True, slots=True)
class Sequence:
    """A list. ``flow`` means written in brackets."""

    items: tuple[Node, ...]
    start: int
    end: int
    flow: bool = False


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys and values in the order written; keys may repeat."""

    pairs: tuple[tuple[Scalar, Node], ...]
    start: int
    end: int


Node: TypeAlias = Scalar | Sequence | Mapping


class _RefusedError(Exception):
    """YAML that press does not take; carries what to tell."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(str(diagnostic))
        self.diagnostic = diagnostic


def compose(
    source: SourceText, *, keys: frozenset[str], start: int = 0, end: int | None = None
) -> tuple[Node | None, list[Diagnostic]]:
    """Compose the YAML between two offsets of a source; the node is None when there is none or it is broken.

    Args:
        source: the file.
        keys: the keys that may stand in it, to judge slips by.
        start: where the YAML begins, as front matter does after its first line.
        end: where it ends; the end of the file unless given.
    """
    end = len(source.text) if end is None else end
    if end - start > SIZE:
        return None, [rules.YAML_TOO_LARGE.at(source.span(start), limit=SIZE)]
    patched, found = repair(source, start, end, keys)
    try:
        composer = _Composer(source, patched, start, found)
        return composer.document(), found
    except _RefusedError as refused:
        # After a slip the parser only trips over what the repair could not put right.
        quiet = found and refused.diagnostic.rule in rules.SYNTAX_RULES
        return None, found if quiet else [*found, refused.diagnostic]


class _Composer:
    """Turns the parser's events into nodes."""

    def __init__(self, source: SourceText, patched: Patched, start: int, found: list[Diagnostic]) -> None:
        self.found = found
        self._source, self._patched, self._start = source, patched, start
        self._nodes = 0
        try:
            self._loader = yaml.SafeLoader(patched.text)
        except yaml.YAMLError as error:
            raise _RefusedError(syntax_error(error, 0, patched.text, self._span)) from error

    def document(self) -> Node | None:
        """Return the root node of the only document."""
        self._next()
        if isinstance(self._next(), yaml.StreamEndEvent):
            return None
        root = self._node(self._next(), 0)
        self._next()
        following = self._next()
        if not isinstance(following, yaml.StreamEndEvent):
            raise _RefusedError(rules.SECOND_DOCUMENT.at(self._span(following.start_mark.index)))
        return root

    def _node(self, event: Any, depth: int) -> Node:
        self._judge(event, depth)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(event, depth)
        if isinstance(event, yaml.MappingStartEvent):
            return self._mapping(event, depth)
        start, end = self._offset(event.start_mark.index), self._offset(event.end_mark.index)
        if isinstance(event, yaml.AliasEvent):
            return Scalar("", start, end)
        plain, block = event.style is None, event.style in ("|", ">")
        return Scalar(event.value, start, end, plain=plain, block=block)

    def _sequence(self, event: Any, depth: int) -> Sequence:
        items: list[Node] = []
        inner: Any
        while not isinstance(inner := self._next(), yaml.SequenceEndEvent):
            items.append(self._node(inner, depth + 1))
        start, end = self._offset(event.start_mark.index), self._end(inner)
        return Sequence(tuple(items), start, end, flow=bool(event.flow_style))

    def _mapping(self, event: Any, depth: int) -> Mapping:
        pairs: list[tuple[Scalar, Node]] = []
        inner: Any
        while not isinstance(inner := self._next(), yaml.MappingEndEvent):
            key = self._node(inner, depth + 1)
            if not isinstance(key, Scalar):
                raise _RefusedError(rules.KEY_NOT_WORD.at(self._source.span(key.start)))
            pairs.append((key, self._node(self._next(), depth + 1)))
        return Mapping(tuple(pairs), self._offset(event.start_mark.index), self._end(inner))

    def _judge(self, event: Any, depth: int) -> None:
        """Keep the limits, and tell what press does not take from YAML: anchors, aliases and tags."""
        self._nodes += 1
        place = self._span(event.start_mark.index)
        if depth > DEPTH:
            raise _RefusedError(rules.YAML_TOO_DEEP.at(place, limit=DEPTH))
        if self._nodes > NODES:
            raise _RefusedError(rules.YAML_TOO_MANY.at(place, limit=NODES))
        if event.anchor is not None and self._aliases() < _TOLD:
            mark = "*" if isinstance(event, yaml.AliasEvent) else "&"
            self.found.append(rules.ALIAS.at(place, mark=f"{mark}{event.anchor}"))
        if getattr(event, "tag", None) is not None:
            self.found.append(rules.TAG.at(place))

    def _aliases(self) -> int:
        return sum(diagnostic.rule is rules.ALIAS for diagnostic in self.found)

    def _next(self) -> Any:
        """Return the next event; anything that the parser raises becomes a sentence."""
        try:
            return self._loader.get_event()  # type: ignore[no-untyped-call]
        except (yaml.YAMLError, ValueError, OverflowError) as error:
            index = self._loader.get_mark().index
            raise _RefusedError(syntax_error(error, index, self._patched.text, self._span)) from error

    def _end(self, event: Any) -> int:
        return self._offset(event.end_mark.index)

    def _offset(self, index: int) -> int:
        return self._start + self._patched.original(index)

    def _span(self, index: int) -> Span:
        return self._source.span(self._offset(index))
