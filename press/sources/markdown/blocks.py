"""The blocks of an article, line by line: each construct is recognised by how its first line begins."""

from __future__ import annotations

import re
from dataclasses import replace

from press.diagnostics import markdown as rules
from press.model.blocks import (
    Block,
    Blocks,
    Figure,
    Group,
    Lines,
    Listing,
    Paragraph,
    SectionBreak,
    Table,
)
from press.sources.markdown.captions import caption_parts, is_caption
from press.sources.markdown.context import Context
from press.sources.markdown.fences import fence, read_fence
from press.sources.markdown.figures import is_broken_picture, is_picture_line, picture_line
from press.sources.markdown.headings import set_paragraph, without_lists
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.marked import is_marked_heading, marked_heading, underlined
from press.sources.markdown.paragraphs import paragraphs
from press.sources.markdown.run import Line, run
from press.sources.markdown.tables import bar_grid, is_row, is_rule, is_wide_row, make_table, row_heads

_WIDE_HEADING = re.compile(r"\s*(＃+)\s*\S")
_SEPARATOR = re.compile(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}={3,}[ \t]*$")
_BULLET = re.compile(r"( {0,3}[-*+][ \t]+)\S")
_QUOTE = re.compile(r" {0,3}> ?")
_CODE = re.compile(r" {0,3}(```|~~~)")
DEPTH = 6
"""Lists and quotations inside each other; deeper ones are copy that only looks so."""


def read_blocks(lines: list[Line], context: Context, depth: int = 0) -> Blocks:
    """Read lines as blocks."""
    return _Blocks(lines, context, depth).read()


class _Blocks:
    """A walk down the lines; each method reads one construct and moves past it."""

    def __init__(self, lines: list[Line], context: Context, depth: int) -> None:
        self._lines, self._context, self._depth = lines, context, depth
        self._at = 0
        self._done: list[Block] = []

    def read(self) -> Blocks:
        readers = (
            self._blank, self._fence, self._code, self._heading, self._underline, self._separator,
            self._picture, self._table, self._quote, self._listing,
        )  # fmt: skip
        while self._at < len(self._lines):
            if not any(reader(self._lines[self._at]) for reader in readers):
                self._paragraphs()
        return without_lists(self._done, self._context)

    def _blank(self, line: Line) -> bool:
        self._at += line.blank
        return line.blank

    def _fence(self, line: Line) -> bool:
        if fence(line) is None:
            return False
        block, self._at = read_fence(self._lines, self._at, self._context, self._inner)
        if block is not None:
            self._done.append(block)
        return True

    def _inner(self, lines: list[Line], context: Context) -> Blocks:
        return read_blocks(lines, context, self._depth + 1)

    def _code(self, line: Line) -> bool:
        if _CODE.match(line.text) is None:
            return False
        if not self._context.in_code:
            self._context.tell(rules.CODE, line)
        self._context.in_code = not self._context.in_code
        self._at += 1
        return True

    def _heading(self, line: Line) -> bool:
        if not is_marked_heading(line):
            return False
        self._at += 1
        if heading := marked_heading(line, self._context):
            self._done.append(heading)
        return True

    def _underline(self, line: Line) -> bool:
        """``====`` makes a heading of the line above (CommonMark §4.3); elsewhere it parts like ``---``."""
        if _UNDERLINE.match(line.text) is None:
            return False
        above = self._done[-1] if self._done else None
        heading = underlined(above, self._context) if above and above.lines.last == line.number - 1 else None
        if heading is not None:
            self._done[-1] = heading
        else:
            self._done.append(SectionBreak("line", Lines(line.number, line.number)))
        self._at += 1
        return True

    def _separator(self, line: Line) -> bool:
        if _SEPARATOR.match(line.text) is None:
            return False
        self._done.append(SectionBreak("line", Lines(line.number, line.number)))
        self._at += 1
        return True

    def _picture(self, line: Line) -> bool:
        if is_broken_picture(line):
            self._context.tell(rules.PICTURE_FORM, line.stripped())
            self._at += 1
            return True
        if not is_picture_line(line):
            return False
        self._at += 1
        figure = picture_line(line, self._context)
        if figure is not None:
            self._done.append(figure)
        return True

    def _table(self, line: Line) -> bool:
        if not self._begins_table():
            return False
        start = self._at
        while self._at < len(self._lines) and (
            is_row(self._lines[self._at]) or is_wide_row(self._lines[self._at])
        ):
            self._at += 1
        rows = self._lines[start : self._at]
        if is_wide_row(line):
            bare = line.stripped()
            self._context.tell(rules.TABLE_WIDE_BAR, bare, mark=bare.text[0], instead="|")
            return True
        grid = bar_grid(rows, self._context)
        lines = Lines(rows[0].number, rows[-1].number)
        table = make_table(grid, lines, self._context, spans=row_heads(grid))
        self._done.append(self._captioned(table))
        return True

    def _begins_table(self) -> bool:
        """A header with dashes below it, or rows that both begin and end with a bar."""
        rows = self._lines[self._at : self._at + 2]
        if is_wide_row(rows[0]):
            return True
        if not is_row(rows[0]):
            return False
        text = rows[0].text.strip()
        framed = len(text) > 2 and text.startswith("|") and text.endswith("|")
        return framed or (len(rows) == 2 and is_rule(rows[1]))

    def _captioned(self, table: Table) -> Table:
        """Take the line 表1　名称 above a table as its caption."""
        above = self._done[-1] if self._done else None
        if not is_caption(above, "表") or not isinstance(above, Paragraph):
            return table
        self._done.pop()
        number, caption = caption_parts(above.content, "表")
        return replace(
            table, number=number, caption=caption, lines=Lines(above.lines.first, table.lines.last)
        )

    def _quote(self, line: Line) -> bool:
        if _QUOTE.match(line.text) is None or self._depth >= DEPTH:
            return False
        inner: list[Line] = []
        while self._at < len(self._lines) and (match := _QUOTE.match(self._lines[self._at].text)):
            inner.append(self._lines[self._at].cut(match.end()))
            self._at += 1
        if content := self._inner(inner, self._context):
            self._done.append(Group("quote", content, Lines(inner[0].number, inner[-1].number)))
        return True

    def _listing(self, line: Line) -> bool:
        if _BULLET.match(line.text) is None or self._depth >= DEPTH:
            return False
        items: list[tuple[str, Blocks]] = []
        while self._at < len(self._lines) and (match := _BULLET.match(self._lines[self._at].text)):
            item = self._item(match.end(1))
            items.append(("•", self._inner(item, self._context)))
            self._skip_blank_before_bullet()
        last = self._lines[self._at - 1].number
        self._done.append(Listing(tuple(items), Lines(line.number, last)))
        return True

    def _item(self, width: int) -> list[Line]:
        """Return the lines of an item without its marker and indent (CommonMark §5.2)."""
        item = [self._lines[self._at].cut(width)]
        self._at += 1
        while self._at < len(self._lines):
            line = self._lines[self._at]
            indent = len(line.text) - len(line.text.lstrip(" "))
            follows = self._at + 1 < len(self._lines) and self._lines[self._at + 1].text.startswith("  ")
            if line.blank and follows:
                item.append(line)
            elif not line.blank and indent >= 2:
                item.append(line.cut(min(indent, width)))
            elif not line.blank and not item[-1].blank and not self._starts_block(line):
                item.append(line)
            else:
                break
            self._at += 1
        return item

    def _skip_blank_before_bullet(self) -> None:
        ahead = self._at
        while ahead < len(self._lines) and self._lines[ahead].blank:
            ahead += 1
        if ahead < len(self._lines) and _BULLET.match(self._lines[ahead].text):
            self._at = ahead

    def _starts_block(self, line: Line) -> bool:
        """Tell whether a line ends the paragraph above it."""
        patterns = (_UNDERLINE, _SEPARATOR, _BULLET, _QUOTE, _CODE)
        return (
            line.blank or fence(line) is not None or is_marked_heading(line)
            or is_picture_line(line) or is_broken_picture(line)
            or any(pattern.match(line.text) for pattern in patterns)
        )  # fmt: skip

    def _paragraphs(self) -> None:
        start = self._at
        self._at += 1
        while self._at < len(self._lines) and not self._starts_block(self._lines[self._at]):
            if self._begins_table():
                break
            self._at += 1
        for group in paragraphs(self._lines[start : self._at], self._context):
            self._paragraph(group)

    def _paragraph(self, group: list[Line]) -> None:
        if wide := _WIDE_HEADING.match(group[0].text):
            marks = wide[1]
            self._context.tell(rules.WIDE_MARK, group[0], wide.start(1), mark=marks, instead="#" * len(marks))
        content = read_inlines(run(group), self._context)
        lines = Lines(group[0].number, group[-1].number)
        plain_paragraph = Paragraph(content, lines)
        above = self._done[-1] if self._done else None
        if isinstance(above, Figure) and not above.caption and is_caption(plain_paragraph, "图"):
            number, caption = caption_parts(content, "图")
            self._done[-1] = replace(
                above, number=number, caption=caption, lines=Lines(above.lines.first, lines.last)
            )
        elif content and is_caption(plain_paragraph, "表"):
            self._done.append(plain_paragraph)
        elif content:
            self._done.append(set_paragraph(content, lines, self._context))
