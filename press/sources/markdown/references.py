"""References within an article: labels become numbers, 见图1 a link; what is missing is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TypeAlias

from press.diagnostics import Diagnostic, Span
from press.diagnostics import markdown as rules
from press.language import say
from press.model.blocks import Blocks, Figure, Inline, Inlines, Link, Reference, Table, Text, walk
from press.model.rewriting import rewritten
from press.sources.markdown.context import Context
from press.sources.markdown.mentions import plain_number, spoken_of
from press.sources.words import meant

_Numbered: TypeAlias = Figure | Table


def refer(blocks: Blocks, context: Context, name: str) -> Blocks:
    """Return an article's blocks with numbers for labels, and links where copy speaks of figures and tables.

    A reference to a page that names no label stays as it is: the other articles are not read yet.

    Args:
        blocks: as read.
        context: its mentions are judged; what is wrong is added to it.
        name: the article's, for the ids of figures and tables. An editor's note has none, and neither has it
            figures that could be referred to.
    """
    if name:
        context.found += _judged_labels(blocks, context)
        blocks = rewritten(blocks, part=partial(_exchanged, _named(blocks, name)))
    shown = [block for block in walk(blocks) if isinstance(block, Figure | Table) and block.anchor]
    if name:
        context.found += (*_judged_numbers(shown, context), *_judged_mentions(shown, context))
    return rewritten(blocks, inlines=_Resolver(shown, context).resolved)


def _named(blocks: Blocks, name: str) -> dict[int, _Numbered]:
    """Return every figure and table that copy may refer to with number and id, by its identity."""
    named: dict[int, _Numbered] = {}
    last = {"图": 0, "表": 0}
    for block in walk(blocks):
        if not isinstance(block, Figure | Table) or not (block.number or block.alias):
            continue
        kind = "图" if isinstance(block, Figure) else "表"
        number = block.number or f"{kind}{last[kind] + 1}"
        last[kind] = _counted(number) or last[kind]
        named[id(block)] = replace(block, number=number, anchor=f"{name}-{plain_number(number)}")
    return named


def _exchanged(named: dict[int, _Numbered], part: object) -> object:
    return named.get(id(part), part)


def _counted(number: str) -> int:
    """Return 1 of 图1; 0 for numbers of several parts, or in Han."""
    digits = plain_number(number)[1:]
    return int(digits) if digits.isascii() and digits.isdecimal() else 0


def _judged_labels(blocks: Blocks, context: Context) -> Iterator[Diagnostic]:
    seen: set[str] = set()
    for block in walk(blocks):
        if isinstance(block, Figure | Table) and block.alias:
            if block.alias in seen:
                place = Span(context.path, block.lines.first, 1)
                yield rules.LABEL_TWICE.at(place, label=block.alias)
            seen.add(block.alias)


def _judged_numbers(shown: list[_Numbered], context: Context) -> Iterator[Diagnostic]:
    """Tell numbers that do not follow each other; the first may be any, where a series goes on."""
    for kind in (Figure, Table):
        counted = [block for block in shown if isinstance(block, kind) and _counted(block.number)]
        for before, block in pairwise(counted):
            wanted = f"{before.number[0]}{_counted(before.number) + 1}"
            if plain_number(block.number) != wanted:
                place = Span(context.path, block.lines.first, 1)
                yield rules.NUMBER_ORDER.at(place, number=block.number, wanted=wanted, before=before.number)


def _judged_mentions(shown: list[_Numbered], context: Context) -> Iterator[Diagnostic]:
    """Tell what is spoken of and not there, and what is spoken of too early."""
    numbers = {plain_number(block.number) for block in shown}
    highest: dict[str, str] = {}
    for mention in sorted(set(context.mentions), key=lambda one: (one.place, _counted(one.number))):
        number, kind = mention.number, mention.number[0]
        if number in context.lost:
            continue
        if number not in numbers:
            there = "、".join(sorted((one for one in numbers if one[0] == kind), key=_counted))
            yield rules.MENTION_MISSING.at(mention.place, number=number, there=_told(kind, there))
            continue
        earlier = highest.get(kind, "")
        if not earlier or _counted(number) > _counted(earlier):
            highest[kind] = number
        elif not any(one.number == number and one.place < mention.place for one in context.mentions):
            yield rules.MENTION_ORDER.at(mention.place, number=number, earlier=earlier)


def _told(kind: str, there: str) -> str:
    if there:
        return say(f"这篇里有{there}", f"there are {there}")
    return say(f"这篇里没有编号的{kind}", "none has a number here")


class _Resolver:
    """Puts numbers for labels, and links for numbers that copy names."""

    def __init__(self, shown: list[_Numbered], context: Context) -> None:
        self._anchors = {plain_number(block.number): block.anchor for block in shown}
        self._labels = {block.alias: block for block in shown if block.alias}
        self._context = context

    def resolved(self, content: Inlines) -> Inlines:
        """Return inlines with what can be resolved of them."""
        return tuple(one for inline in content for one in self._resolved(inline))

    def _resolved(self, inline: Inline) -> Inlines:
        match inline:
            case Text(text):
                return self._spoken(text)
            case Reference(kind="page", name=name) if name not in self._labels:
                return (inline,)
            case Reference():
                return self._referred(inline)
            case Link(target, content):
                return (Link(target, _unlinked(content)),)
            case _:
                return (inline,)

    def _referred(self, reference: Reference) -> Inlines:
        block = self._labels.get(reference.name)
        if reference.kind == "page" and block:
            return (replace(reference, anchor=block.anchor),)
        kind = say(*_KINDS[reference.kind])
        if block and _kind(block) == reference.kind:
            return (Link(f"#{block.anchor}", (Text(plain_number(block.number)),)),)
        if reference.name in self._context.lost:
            return (Text(reference.name),)
        place = Span(self._context.path, reference.line, reference.column)
        near = self._meant(reference, block)
        self._context.found.append(rules.LABEL_UNKNOWN.at(place, kind=kind, label=reference.name, meant=near))
        return (Text(reference.name),)

    def _meant(self, reference: Reference, block: _Numbered | None) -> str:
        if block is None:
            alike = (label for label, one in self._labels.items() if _kind(one) == reference.kind)
            return meant(reference.name, alike)
        zh, en = _KINDS[_kind(block)]
        return say(f"，它是{zh}，写成“{{{zh}:{block.alias}}}”", f"; it is a {en}: '{{{en}:{block.alias}}}'")

    def _spoken(self, text: str) -> Inlines:
        pieces: list[Inline] = []
        done = 0
        for start, end, number in spoken_of(text):
            if anchor := self._anchors.get(number):
                pieces += (Text(text[done:start]), Link(f"#{anchor}", (Text(text[start:end]),)))
                done = end
        rest = (Text(text[done:]),) if done else (Text(text),)
        return tuple(piece for piece in (*pieces, *rest) if piece != Text(""))


def _kind(block: _Numbered) -> str:
    return "figure" if isinstance(block, Figure) else "table"


def _unlinked(content: Inlines) -> Inlines:
    """Return the words of a link: there are no links within links."""
    parts = ((inline.content if isinstance(inline, Link) else (inline,)) for inline in content)
    return tuple(inline for part in parts for inline in part)


_KINDS = {"figure": ("图", "figure"), "table": ("表", "table")}
