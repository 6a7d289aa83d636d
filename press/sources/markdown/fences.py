"""Fenced blocks: from ``:::名称`` to ``:::``."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from itertools import islice
from typing import Literal, TypeAlias, cast

from press.diagnostics import markdown as rules
from press.language import say
from press.model.blocks import Block, Blocks, Group, Inlines, Lines, Paragraph, SectionBreak
from press.sources.markdown.context import Context
from press.sources.markdown.figures import figure_block
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.journal_blocks import JOURNAL_BLOCKS, Parts
from press.sources.markdown.options import (
    BlockForm,
    Option,
    block_form,
    block_names,
    block_words,
    read_options,
)
from press.sources.markdown.run import BLANKS, Line, run
from press.sources.markdown.table_block import table_block
from press.sources.words import meant, nearest

Inner: TypeAlias = Callable[[list[Line], Context], Blocks]

_FENCE = re.compile(r"[ \t]{0,3}(:{3,}|：{2,}[:：]*|:{1,2}：+[:：]*)[ \t　]*(\S*)[ \t　]*(.*?)[ \t　]*$")
_SHORT_FENCE = re.compile(r"[ \t]{0,3}([:：]{2})[ \t　]*([^\s:：]*)[ \t　]*(.*?)[ \t　]*$")
_OWN = re.compile(r"[|\t]|^[^,，。]*,[^，。]*$|^[^：:，。]{1,6}[:：]|^\s*\S+\.[A-Za-z]{3,4}\s*$")
_LEAST = 3
Role: TypeAlias = Literal["note", "quote", "box", "right", "center", "pull", "appointments", "about"]
_BREAKS: dict[str, Literal["line", "page"]] = {"break": "line", "page": "page"}

_OWN_LINES = ("table", "figure", "photos")
"""Blocks that hold no copy: where the end is missing, copy below them is not taken for theirs."""


@dataclass(frozen=True)
class Fence:
    """A line of colons: the block's name as written, empty at its end, and what follows the name."""

    line: Line
    word: str
    word_at: int
    argument: Line

    @property
    def opens(self) -> bool:
        """Whether it begins a block."""
        return bool(self.word)


def fence(line: Line) -> Fence | None:
    """Return a line as a fence, or None."""
    match = _FENCE.match(line.text) or _SHORT_FENCE.match(line.text)
    if match is None or (len(match[1]) < 3 and match[2] and block_form(match[2]) is None):
        return None
    return Fence(line.stripped(), match[2], match.start(2) - match.start(1), line.cut(match.start(3)))


def read_fence(lines: list[Line], index: int, context: Context, inner: Inner) -> tuple[Block | None, int]:
    """Read the block that opens at ``lines[index]``; return it with the index of the line after it."""
    opening = fence(lines[index])
    if opening is None:
        raise ValueError("no block begins here")
    _marks(opening, context)
    if not opening.opens:
        context.tell(rules.BLOCK_STRAY_END, opening.line)
        return None, index + 1
    form = _form(opening, context)
    if form and form.name in _BREAKS:
        return _break(form, lines, index)
    content, after, closed = _content(lines, index, opening, context)
    if form and not closed and form.name in _OWN_LINES:
        content = _own(content)
        after = index + 1 + len(content)
    if form is None or (not closed and all(line.blank for line in content)):
        inner(content, context)
        return None, after
    return _block(form, opening, content, context, inner), after


def _form(opening: Fence, context: Context) -> BlockForm | None:
    """Return the form of a block; a name nearly right is told and taken for the right one."""
    form = block_form(opening.word)
    if form is not None:
        return form
    facts = {"name": opening.word, "meant": meant(opening.word, block_words()), "names": block_names()}
    context.tell(rules.BLOCK_UNKNOWN, opening.line, opening.word_at, **facts)
    return block_form(nearest(opening.word, block_words()) or "")


def _marks(opening: Fence, context: Context) -> None:
    marks = opening.line.text[: len(opening.line.text) - len(opening.line.text.lstrip(":："))]
    if "：" in marks:
        context.tell(rules.WIDE_MARK, opening.line, mark="：" * len(marks), instead=":::")
    elif len(marks) < _LEAST:
        context.tell(rules.BLOCK_SHORT_MARK, opening.line, mark=marks)


def _break(form: BlockForm, lines: list[Line], index: int) -> tuple[Block, int]:
    """空行 and 另面 hold nothing; a closing line right after them is taken along."""
    after = index + 1
    while after < len(lines) and lines[after].blank:
        after += 1
    closing = fence(lines[after]) if after < len(lines) else None
    taken = closing is not None and not closing.opens
    number = lines[index].number
    return SectionBreak(_BREAKS[form.name], Lines(number, number)), after + 1 if taken else index + 1


def _content(lines: list[Line], index: int, opening: Fence, context: Context) -> tuple[list[Line], int, bool]:
    """Return the lines up to the block's end, the index after it, and whether it has an end.

    A missing end is told at the opening.
    """
    content: list[Line] = []
    place = index + 1
    while place < len(lines):
        found = fence(lines[place])
        if found is None:
            content.append(lines[place])
            place += 1
        elif not found.opens:
            _marks(found, context)
            return content, place + 1, True
        elif not _nested(lines, place):
            break
        else:
            place = _skip(lines, place, found, opening, context)
    context.tell(rules.BLOCK_UNCLOSED, opening.line, name=opening.word)
    return content, place, False


def _own(content: list[Line]) -> list[Line]:
    """Return the lines up to the empty one after which copy begins: no option, row or picture."""
    for place, line in enumerate(content):
        rest = [later for later in content[place:] if not later.blank]
        if line.blank and rest and not _OWN.search(rest[0].text):
            return content[:place]
    return content


def _nested(lines: list[Line], place: int) -> bool:
    """Tell whether an opening inside a block has its own end and the outer block's end after it."""
    fences = (found.opens for at in range(place + 1, len(lines)) if (found := fence(lines[at])))
    return list(islice(fences, 2)) == [False, False]


def _skip(lines: list[Line], place: int, found: Fence, opening: Fence, context: Context) -> int:
    context.tell(rules.BLOCK_IN_BLOCK, lines[place].stripped(), outer=opening.word, name=found.word)
    place += 1
    while fence(lines[place]) is None:
        place += 1
    return place + 1


def _block(
    form: BlockForm, opening: Fence, content: list[Line], context: Context, inner: Inner
) -> Block | None:
    options, content = read_options(form, opening.word, content, context)
    line, argument = opening.line, opening.argument
    if form.name in ("figure", "photos"):
        return figure_block(line, argument, options, content, context)
    if form.name == "table":
        return table_block(line, argument, options, content, context, opening.word)
    if form.name in JOURNAL_BLOCKS:
        title = _title(options.get("title"), argument, context)
        return JOURNAL_BLOCKS[form.name](Parts(line, opening.word, title, content, context, inner))
    return _group(form, opening, options, content, context, inner)


def _group(
    form: BlockForm,
    opening: Fence,
    options: dict[str, Option],
    content: list[Line],
    context: Context,
    inner: Inner,
) -> Group | None:
    role = cast(Role, form.name)
    argument = opening.argument
    if role in ("right", "center"):
        content = [argument, *content]
        blocks: Blocks = tuple(_line(line, context) for line in content if not line.blank)
        title: Inlines = ()
    else:
        title = _title(options.get("title"), argument, context)
        blocks = _entries(content, context, inner) if role == "appointments" else inner(content, context)
    if not blocks:
        advice = say("在这一行和结束的 ::: 之间写上内容", "write between this line and the closing :::")
        context.tell(rules.BLOCK_EMPTY, opening.line, name=opening.word, help=advice)
        return None
    last = max((line.number for line in content), default=opening.line.number)
    return Group(role, blocks, Lines(opening.line.number, max(last, opening.line.number)), title)


def _entries(content: list[Line], context: Context, inner: Inner) -> Blocks:
    """Every line of appointments 任免 is an entry of its own, with or without empty lines between."""
    return tuple(block for line in content if not line.blank for block in inner([line], context))


def _title(option: Option | None, argument: Line, context: Context) -> Inlines:
    line = option.value if option else argument
    return read_inlines(run([line]), context) if line.text.strip(BLANKS) else ()


def _line(line: Line, context: Context) -> Paragraph:
    """A line that keeps its own end."""
    return Paragraph(read_inlines(run([line]), context), Lines(line.number, line.number))
