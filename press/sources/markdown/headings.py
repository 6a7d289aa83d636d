"""Headings by their numerals: on a line of their own, or run in before the text (接排标题)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from press.model.blocks import (
    Block,
    Blocks,
    Heading,
    Inline,
    Inlines,
    LineBreak,
    Lines,
    Link,
    Paragraph,
    Styled,
    Text,
    plain,
)
from press.sources.markdown.context import Context
from press.sources.markdown.emphasis import Piece, merged
from press.sources.markdown.inline import trimmed
from press.sources.markdown.numerals import Numeral, begins_item, marked_numeral, numeral

HEADING = 50
"""Characters. A paragraph longer than this is copy, whatever it begins with."""
LEAD = 45
"""Characters. A first sentence longer than this is not a heading run in before the text."""

_ENDS = "。！？；：…，、!?;:,."
_OPEN_ENDS = "：:？?！!"
"""一、怎么看？ and （二）主要任务： are headings; 1.材料： is an item of a list."""
_CLOSERS = "”’」』）》】"
_SIGNPOST = re.compile(r"第[一二三四五六七八九十]{1,3}[，,、：:]")
_MARKER = re.compile(r"[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、．.]( +)")


def set_paragraph(content: Inlines, lines: Lines, context: Context) -> Paragraph | Heading:
    """Return a paragraph as what it is: a heading of its own, a paragraph with a lead, or only text."""
    content = _without_marker_space(content)
    found = numeral(plain(content)) if context.headings == "auto" else None
    if found is None:
        return Paragraph(content, lines)
    if found.level and _stands_alone(content):
        context.level = found.level
        context.found_headings.add(lines.first)
        return Heading(found.level, unwrapped(content), lines)
    lead, rest = _lead(content, found)
    if not lead:
        return Paragraph(content, lines)
    level = found.level or min(context.level + 1, 4)
    return Paragraph(rest, lines, lead=lead, lead_level=level)


def without_lists(blocks: Sequence[Block], context: Context) -> Blocks:
    """Return blocks with rows of headings that have no text between them as the lists they are."""
    kept: list[Block] = []
    for index, block in enumerate(blocks):
        neighbours = (*blocks[max(index - 1, 0) : index], *blocks[index + 1 : index + 2])
        alike = isinstance(block, Heading) and any(_same_row(block, other, context) for other in neighbours)
        if isinstance(block, Heading) and alike and block.lines.first in context.found_headings:
            kept.append(Paragraph(block.content, block.lines))
        else:
            kept.append(block)
    return tuple(kept)


def _same_row(heading: Heading, other: Block, context: Context) -> bool:
    found = context.found_headings
    return isinstance(other, Heading) and other.level == heading.level and other.lines.first in found


def heading_level(content: Inlines, marks: int, context: Context) -> int:
    """Return the level of a heading marked with ``#``: that of its numeral where it has one."""
    found = marked_numeral(plain(content)) if context.headings == "auto" else None
    context.level = found.level if found and found.level else marks
    return context.level


def unwrapped(content: Inlines) -> Inlines:
    """Take away bold that goes around a whole heading: its face comes from its level."""
    match content:
        case (Styled("strong", inner),):
            return inner
        case _:
            return content


def heading_line(text: str) -> bool:
    """Tell whether a line of source has the form of a heading of its own."""
    bare = text.strip().strip("*_").strip()
    found = numeral(bare)
    if found is None or not found.level or len(bare) > HEADING or "。" in bare:
        return False
    return bare[-1] not in _ENDS or (found.level <= 2 and bare[-1] in _OPEN_ENDS)


def _stands_alone(content: Inlines) -> bool:
    text = plain(content)
    return (
        heading_line(text)
        and "\n" not in text
        and not any(isinstance(inline, LineBreak) for inline in content)
    )


def _lead(content: Inlines, found: Numeral) -> tuple[Inlines, Inlines]:
    """Return the run-in heading and the text after it; an empty heading when there is none."""
    text = plain(content)
    if content and isinstance(content[0], Styled) and content[0].style == "strong":
        bold, rest = content[0].content, trimmed(content[1:])
        if plain(rest) and len(plain(bold)) <= 2 * LEAD and len(plain(bold)) > found.length:
            return bold, rest
    end = _sentence_end(text)
    if not 0 < end <= LEAD or not text[end:].strip():
        return (), content
    if found.level == 0 and _SIGNPOST.search(text, end):
        return (), content  # 第一，……。第二，……。 in one paragraph is an argument, not a row of headings
    return split(content, end)


def _sentence_end(text: str) -> int:
    """Return where the first sentence ends, outside quotation marks and brackets, or 0."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "“‘「『（《【") - (character in _CLOSERS)
        if character in "。！？" and depth <= 0:
            return place + 1
        if character == "\n":
            return 0
    return 0


def split(content: Inlines, offset: int) -> tuple[Inlines, Inlines]:
    """Cut inlines in two after ``offset`` printed characters; a style that spans the cut goes on after it."""
    before: list[Piece] = []
    after: list[Piece] = []
    for inline in content:
        length = len(plain((inline,)))
        if offset >= length and (offset or not before):
            before.append(inline)
        elif offset <= 0:
            after.append(inline)
        else:
            head, tail = _cut(inline, offset)
            before += head
            after += tail
        offset = max(offset - length, 0)
    return merged(before), trimmed(merged(after))


def _cut(inline: Inline, offset: int) -> tuple[Inlines, Inlines]:
    match inline:
        case Text(text):
            return (Text(text[:offset]),), (Text(text[offset:]),)
        case Styled(style, content):
            head, tail = split(content, offset)
            return (Styled(style, head),), (Styled(style, tail),)
        case Link(target, content):
            head, tail = split(content, offset)
            return (Link(target, head),), (Link(target, tail),)
        case _:
            return (inline,), ()


def _without_marker_space(content: Inlines) -> Inlines:
    """Drop the blank after a numeral: ``1. `` is how Markdown is typed, 1. how it is printed."""
    match content:
        case (Text(text), *rest) if begins_item(text) and (marker := _MARKER.match(text)):
            cut = text[: marker.start(1)] + text[marker.end(1) :]
            return (Text(cut), *rest)
        case (Styled(style, inner), *rest):
            return (Styled(style, _without_marker_space(inner)), *rest)
        case _:
            return content
