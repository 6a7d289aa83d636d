"""Read the Markdown of an article: footnotes first, then the blocks that call them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from press.diagnostics import Diagnostic, Span
from press.diagnostics import issue as issue_rules
from press.diagnostics import markdown as rules
from press.model.blocks import Blocks, Figure, plain, walk
from press.sources.markdown.blocks import read_blocks
from press.sources.markdown.context import Context, LookUp, Note, unseen
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.references import refer
from press.sources.markdown.run import Line, run
from press.sources.markdown.widths import told_widths

_NOTE = re.compile(r" {0,3}\[\^([^\]\s\[]{1,30})\][:：][ \t]*")
_REFERENCE = re.compile(
    r" {0,3}\[([^\]\[^][^\]\[]{0,60})\]:[ \t]*<?((?:https?://|mailto:)[^\s<>]+)>?(?:[ \t]+[\"'(].*)?[ \t]*$"
)


def parse_markdown(
    text: str,
    path: Path,
    first_line: int = 1,
    *,
    first_column: int = 1,
    headings: Literal["auto", "marked"] = "auto",
    look_up: LookUp = unseen,
    title: str = "",
    name: str = "",
) -> tuple[Blocks, tuple[Diagnostic, ...]]:
    """Read Markdown as blocks.

    Args:
        text: the copy; its line ends may be of any kind.
        path: its file, as messages show it.
        first_line: the line of the file on which ``text`` begins.
        first_column: the column in which its lines begin, as in an indented block of YAML.
        headings: ``auto`` finds headings by their numerals, ``marked`` by ``#`` only.
        look_up: gives the picture for a name; without it no picture is looked at.
        title: the article's title, which copy should not repeat.
        name: the article's, for the ids of figures and tables that copy refers to; an editor's note has none.
    """
    copy = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    lines = [Line(line, first_line + index, first_column) for index, line in enumerate(copy)]
    context = Context(path, headings=headings, look_up=look_up, title=title)
    lines = _collect_references(_collect_notes(lines, context), context)
    for note in context.notes.values():
        note.content = read_inlines(run(note.lines), context, note=True)
    blocks = refer(read_blocks(lines, context), context, name)
    context.found += _mute(blocks, path)
    if name:
        context.found += told_widths(context)
    for note in context.notes.values():
        if note.number and not note.content:
            context.found.append(rules.NOTE_UNDEFINED.at(note.place, name=note.name, meant=""))
        if not note.number and not note.named:
            context.found.append(rules.NOTE_UNUSED.at(note.place, name=note.name))
    return blocks, tuple(sorted(context.found, key=lambda diagnostic: str_place(diagnostic)))


def _mute(blocks: Blocks, path: Path) -> Iterator[Diagnostic]:
    """Yield the pictures that say nothing to who cannot see them; a caption speaks for all of its figure."""
    for block in walk(blocks):
        if isinstance(block, Figure) and not plain(block.caption).strip():
            for picture in (one for one in block.pictures if not one.alt.strip()):
                yield issue_rules.PICTURE_MUTE.at(Span(path, block.lines.first, 1), name=picture.path.name)


def str_place(diagnostic: Diagnostic) -> tuple[int, int]:
    """Return the place of a diagnostic in its file, to put them in reading order."""
    place = diagnostic.place
    return (getattr(place, "line", 0), getattr(place, "column", 0))


def _collect_notes(lines: list[Line], context: Context) -> list[Line]:
    """Take the texts of footnotes out of the copy, leaving empty lines in their place."""
    kept: list[Line] = []
    note: Note | None = None
    for line in lines:
        match = _NOTE.match(line.text)
        if match:
            note = _note(line, match, context)
        elif note is None or line.blank or not line.text.startswith(("  ", "\t", "\u3000")):
            note = None
            kept.append(line)
            continue
        else:
            note.lines.append(line)
        kept.append(Line("", line.number))
    return kept


def _collect_references(lines: list[Line], context: Context) -> list[Line]:
    """Take the targets of links, ``[name]: https://...``, out of the copy."""
    kept: list[Line] = []
    for line in lines:
        match = _REFERENCE.match(line.text)
        if match:
            context.references.setdefault(match[1].casefold(), match[2])
        kept.append(Line("", line.number) if match else line)
    return kept


def _note(line: Line, match: re.Match[str], context: Context) -> Note:
    note = Note(match[1], [line.cut(match.end())], context.span(line, match.start(1) - 2))
    if first := context.notes.get(note.name):
        context.found.append(rules.NOTE_TWICE.at(note.place, name=note.name, line=first.place.line))
    else:
        context.notes[note.name] = note
    return note
