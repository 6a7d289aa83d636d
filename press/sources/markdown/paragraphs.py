"""Where one paragraph ends and the next begins.

Lines are joined as in CommonMark, with three additions for copy as Chinese editors have it: a line indented
by hand begins a paragraph, so does a numeral after a sentence's end, and a short heading line ends one.
"""

from __future__ import annotations

import re

from press.diagnostics import markdown as rules
from press.sources.markdown.context import Context
from press.sources.markdown.headings import heading_line
from press.sources.markdown.numerals import begins_item
from press.sources.markdown.run import Line

_INDENT = re.compile("\u3000|[ ]{0,3}\t|[ ]{4}")
_ENDED = re.compile(r"[。！？；：…!?;:.][”’」』）》)\"*_]*$")
_CELLS = re.compile(r"\S[ \u3000]*\t+[ \u3000]*\S")
_MARKER = re.compile(r"\s*(?:[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、．.]|[①-⑳•·●○■□◆-])\s*\t\s*")
_ENTRY = re.compile(r"[^：:，。；！？]{1,16}[：:]\s*\S")
_FEW = 2
_SHORT_HEADING = 16
_LONG_LINES = 50


def paragraphs(lines: list[Line], context: Context) -> list[list[Line]]:
    """Split neighbouring lines into paragraphs."""
    groups: list[list[Line]] = []
    for index, line in enumerate(lines):
        if not groups or _begins(groups[-1], line, lines[index + 1 :], context):
            groups.append([])
        groups[-1].append(line)
    for group in groups:
        _tell_joined(group, context)
    _tell_tabs(lines, context)
    return groups


def _begins(group: list[Line], line: Line, following: list[Line], context: Context) -> bool:
    before = group[-1].stripped().text
    if before.endswith("\\") and not before.endswith("\\\\"):
        return False
    if _INDENT.match(line.text):
        return True
    if begins_item(line.text.strip().lstrip("*_")) and (_ENDED.search(before) or heading_line(before)):
        return True
    return context.headings == "auto" and len(group) == 1 and _heading_above(before, [line, *following])


def _heading_above(before: str, below: list[Line]) -> bool:
    """A heading and its text typed without an empty line between them.

    A line broken by hand in the middle of a sentence is as long as its neighbours; a heading is shorter.
    """
    if not heading_line(before):
        return False
    longest = max(len(line.text.strip()) for line in below)
    return len(before) <= _SHORT_HEADING or len(before) < 0.7 * longest


def _tell_joined(group: list[Line], context: Context) -> None:
    """Paragraphs pasted from Word one a line look like this; so does nothing that was broken by hand."""
    texts = [line.stripped().text for line in group]
    forced = any(text.endswith("\\") for text in texts)
    if (
        len(texts) > _FEW
        and not forced
        and all(_ENTRY.match(text) and len(text) < _LONG_LINES for text in texts)
    ):
        context.tell(rules.ENTRIES_JOINED, group[0].stripped(), count=len(group))
        return
    if len(texts) < 2 or forced or not all(_ENDED.search(text) for text in texts):
        return
    if sum(map(len, texts)) / len(texts) >= _LONG_LINES:
        context.tell(rules.LINES_JOINED, group[0].stripped(), count=len(group))


def _tell_tabs(lines: list[Line], context: Context) -> None:
    """Rows pasted from Word or a spreadsheet: two lines with a tab within, or one with two."""
    rows = [line for line in lines if _CELLS.search(_MARKER.sub("", line.text, count=1))]
    if len(rows) > 1 or any(row.stripped().text.count("\t") > 1 for row in rows):
        context.tell(rules.TABBED_LINES, rows[0].stripped(), count=len(rows))
