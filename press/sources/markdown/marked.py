"""Headings by their marks: ``#`` before them, or ``====`` below."""

from __future__ import annotations

import re

from press.diagnostics import Span
from press.diagnostics import markdown as rules
from press.model.blocks import Block, Heading, Lines, Paragraph, plain
from press.sources.markdown.context import Context
from press.sources.markdown.headings import HEADING, heading_level, unwrapped
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.run import Line, run

_HEADING = re.compile(r" {0,3}(#{1,12})(?:[ \t　]+(.*?))??(?:[ \t]+#+)?[ \t]*$")
_TIGHT_HEADING = re.compile(r" {0,3}(#{1,6})([^\s#][^#]*)$")


def is_marked_heading(line: Line) -> bool:
    """Tell whether a line begins with ``#`` as headings do, with or without a blank after it."""
    return _HEADING.match(line.text) is not None or _TIGHT_HEADING.match(line.text) is not None


def underlined(block: Block, context: Context) -> Heading | None:
    """Return a paragraph of one line, not a sentence, as a heading of the first level."""
    if isinstance(block, Heading):
        return block
    if not isinstance(block, Paragraph) or block.lead or block.lines.first != block.lines.last:
        return None
    text = plain(block.content)
    if len(text) > HEADING or text.endswith(("。", "；", "，")):
        return None
    if text == context.title:
        context.found.append(rules.HEADING_IS_TITLE.at(Span(context.path, block.lines.first, 1), title=text))
    return Heading(heading_level(block.content, 1, context), unwrapped(block.content), block.lines)


def marked_heading(line: Line, context: Context) -> Heading | None:
    """Return the heading of a line that begins with ``#``; None when nothing follows."""
    match = _HEADING.match(line.text)
    tight = None if match else _TIGHT_HEADING.match(line.text)
    found = match or tight
    if found is None:
        raise ValueError("no heading stands here")
    marks = len(found[1])
    if tight:
        context.tell(rules.HEADING_SPACE, line, found.start(1), marks=found[1])
    if not (found[2] or "").strip():
        context.tell(rules.HEADING_EMPTY, line, found.start(1))
        return None
    if marks > 4:
        context.tell(rules.HEADING_DEEP, line, found.start(1))
        marks = 4
    content = unwrapped(read_inlines(run([line.cut(found.start(2)).first(len(found[2]))]), context))
    if plain(content) == context.title:
        context.tell(rules.HEADING_IS_TITLE, line, found.start(1), title=context.title)
    return Heading(heading_level(content, marks, context), content, Lines(line.number, line.number))
