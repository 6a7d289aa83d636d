"""What stands inside a paragraph: styles, links, ruby, footnote calls, forced line ends; never HTML."""

from __future__ import annotations

import re
from collections.abc import Callable
from html.entities import html5
from typing import Literal

from press.diagnostics import markdown as rules
from press.model.blocks import Inline, Inlines, LineBreak, Link, NoteCall, Reference, Ruby, Styled, Text
from press.sources.markdown.context import Context
from press.sources.markdown.emphasis import Piece, delimiter, merged, pair
from press.sources.markdown.habits import tell_habits
from press.sources.markdown.mentions import note_mentions
from press.sources.markdown.run import BREAK, Run
from press.sources.markdown.tags import instead_of
from press.sources.markdown.widths import note_widths
from press.sources.text import without_invisible
from press.sources.words import meant

_PUNCTUATION = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~"
_SPECIAL = re.compile(r"[\\`*_{\[!<&^~" + BREAK + "]")
_TICKS = re.compile(r"(`+)(?!`)(.{1,500}?)(?<!`)\1(?!`)")
_MARKS = re.compile(r"\*+|_+")
_RUBY = re.compile(r"\{([^{}|\n]{1,40})\|([^{}|\n]{1,80})\}")
_LABEL = re.compile(r"\{[ \u3000]*([^{}|:：\s]{1,10})[ \u3000]*[:：]([^{}|\n]{1,80})\}")
_LABELLED: dict[str, Literal["figure", "table", "page"]] = {
    "图": "figure", "figure": "figure", "表": "table", "table": "table", "页": "page", "page": "page",
}  # fmt: skip
_UNDERLINED: dict[str, Literal["name", "title"]] = {
    "专名": "name", "name": "name", "书名": "title", "title": "title",
}  # fmt: skip
_NOTE = re.compile(r"\[\^([^\]\s\[]{1,30})\]")
_LINK = re.compile(
    r"\[((?:[^\[\]\\]|\\.|\[[^\[\]\\]{0,200}\]){1,500})\]\(\s*(?:<([^<>\n]*)>|((?:[^\s()]|\([^\s()]*\))*))"
    r"(?:\s+(?:\"[^\"]*\"|'[^']*'))?\s*\)"
)
_REFERENCE = re.compile(r"\[([^\[\]\n]{1,200})\](?:\[([^\[\]\n]{0,60})\])?")
_AUTOLINK = re.compile(r"<((?:https?|mailto):[^\s<>]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)>")
_TARGET = re.compile(r"(?:https?://|mailto:)\S+", re.IGNORECASE)
_TAG = re.compile(
    r"</?([A-Za-z][A-Za-z0-9-]{0,20})(?:\s[^<>]{0,500})?/?>|<!--.{0,2000}?(?:-->|$)|<[!?][A-Za-z\[][^<>]{0,200}>?"
)
_ENTITY = re.compile(r"&(#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_PICTURE = re.compile(r"!\[[^\]]*\]\([^)]*\)")
_SUPERSCRIPT = re.compile(r"\^([^\s^\[\]]{1,12})\^")
# 3~5 个、7~8 个 are ranges, not subscripts: a subscript follows a letter or bracket and is a short formula.
_SUBSCRIPT = re.compile(r"(?<=[A-Za-zα-ωΑ-Ω)\]）])~([0-9A-Za-z+\-−=,.()]{1,12})~")


def read_inlines(
    text: Run, context: Context, *, start: int = 0, end: int | None = None, note: bool = False
) -> Inlines:
    """Return the inlines of a run or a part of it.

    Args:
        text: the run.
        context: where mistakes and footnote calls are collected.
        start: where the part begins.
        end: where it ends.
        note: the run is a footnote's own text.
    """
    if start == 0 and end is None:
        tell_habits(text, context)
        note_mentions(text, context)
        note_widths(text, context)
    return _Scanner(text, context, len(text.text) if end is None else end, note).read(start)


class _Scanner:
    """One pass over a run; each method tries one construct and moves on when it fits."""

    def __init__(self, text: Run, context: Context, end: int, note: bool) -> None:
        self._run, self._context, self._end, self._note = text, context, end, note
        self._text = text.text[:end]
        self._pieces: list[Piece] = []
        self._at = 0
        self._constructs: dict[str, tuple[Callable[[], bool], ...]] = {
            "\\": (self._escape,),
            "`": (self._verbatim,),
            "*": (self._delimiter,),
            "_": (self._delimiter,),
            "{": (self._ruby, self._labelled, self._underlined),
            "[": (self._call, self._link, self._reference),
            "!": (self._picture,),
            "<": (self._autolink, self._tag),
            "&": (self._entity,),
            "^": (self._superscript,),
            "~": (self._subscript,),
            BREAK: (self._break,),
        }

    def read(self, start: int) -> Inlines:
        self._at = start
        while self._at < self._end:
            special = _SPECIAL.search(self._text, self._at)
            stop = special.start() if special else self._end
            self._plain(self._text[self._at : stop])
            self._at = stop
            if special and not any(attempt() for attempt in self._constructs[special.group()]):
                self._take(Text(special.group()), 1)
        content, lonely = pair(self._pieces)
        for mark in lonely:
            if mark.count >= 2 and mark.mark == "*":
                self._context.tell_in(rules.UNPAIRED, self._run, mark.offset, mark=mark.mark * mark.count)
        return content

    def _plain(self, text: str) -> None:
        if visible := without_invisible(text):
            self._pieces.append(Text(visible))

    def _take(self, piece: Piece, length: int) -> bool:
        self._pieces.append(piece)
        self._at += length
        return True

    def _inner(self, start: int, end: int) -> Inlines:
        return read_inlines(self._run, self._context, start=start, end=end, note=self._note)

    # -- constructs ----------------------------------------------------------------------------

    def _escape(self) -> bool:
        following = self._text[self._at + 1 : self._at + 2]
        return bool(following) and following in _PUNCTUATION and self._take(Text(following), 2)

    def _verbatim(self) -> bool:
        match = _TICKS.match(self._text, self._at)
        if match is None:
            ticks = len(self._text) - len(self._text[self._at :].lstrip("`")) - self._at
            return self._take(Text("`" * ticks), ticks)
        return self._take(Text(match[2].strip()), len(match[0]))

    def _delimiter(self) -> bool:
        match = _MARKS.match(self._text, self._at)
        if match is None:
            return False
        mark = delimiter(self._text, self._at, match.end())
        return self._take(mark or Text(match[0]), len(match[0]))

    def _ruby(self) -> bool:
        match = _RUBY.match(self._text, self._at)
        return match is not None and self._take(Ruby(match[1].strip(), match[2].strip()), len(match[0]))

    def _labelled(self) -> bool:
        """``{图:代号}``: a number that is worked out."""
        match = _LABEL.match(self._text, self._at)
        kind = _LABELLED.get(match[1].lower()) if match else None
        if match is None or kind is None:
            return False
        return self._take(Reference(kind, match[2].strip(), *self._run.place(self._at)), len(match[0]))

    def _underlined(self) -> bool:
        """``{专名:青溪}`` and ``{书名:青溪县志}``: 专名号, and 书名号甲式, which is a wave."""
        match = _LABEL.match(self._text, self._at)
        style = _UNDERLINED.get(match[1].lower()) if match else None
        if match is None or style is None or not match[2].strip():
            return False
        start = match.end(2) - len(match[2].lstrip())
        content = self._inner(start, start + len(match[2].strip()))
        return self._take(Styled(style, content), len(match[0]))

    def _call(self) -> bool:
        match = _NOTE.match(self._text, self._at)
        if match is None:
            return False
        piece = self._called(match[1])
        if piece is None:
            self._at += len(match[0])
            return True
        return self._take(piece, len(match[0]))

    def _called(self, name: str) -> Inline | None:
        if self._note:
            self._context.tell_in(rules.NOTE_IN_NOTE, self._run, self._at)
            if name in self._context.notes:
                self._context.notes[name].named = True
            return None
        note = self._context.notes.get(name)
        if note is None:
            words = meant(name, self._context.notes)
            self._context.tell_in(rules.NOTE_UNDEFINED, self._run, self._at, name=name, meant=words)
            return None
        if not note.number:
            self._context.calls += 1
            note.number = self._context.calls
        return NoteCall(note.number, note.content)

    def _link(self) -> bool:
        match = _LINK.match(self._text, self._at)
        if match is None:
            return False
        target = (match[2] if match[2] is not None else match[3]).strip()
        content = self._inner(match.start(1), match.end(1))
        if not _TARGET.fullmatch(target):
            self._context.tell_in(rules.LINK_TARGET, self._run, match.end(1) + 1, target=target)
            self._pieces += content
            self._at += len(match[0])
            return True
        return self._take(Link(target, content), len(match[0]))

    def _reference(self) -> bool:
        """A link whose target stands in a line of its own (CommonMark §6.3)."""
        match = _REFERENCE.match(self._text, self._at)
        target = self._context.references.get((match[2] or match[1]).casefold()) if match else None
        if match is None or target is None:
            return False
        return self._take(Link(target, self._inner(match.start(1), match.end(1))), len(match[0]))

    def _picture(self) -> bool:
        match = _PICTURE.match(self._text, self._at)
        if match is None:
            return False
        self._context.tell_in(rules.PICTURE_INLINE, self._run, self._at)
        self._at += len(match[0])
        return True

    def _autolink(self) -> bool:
        match = _AUTOLINK.match(self._text, self._at)
        if match is None:
            return False
        target = match[1] if ":" in match[1] else f"mailto:{match[1]}"
        return self._take(Link(target, (Text(match[1]),)), len(match[0]))

    def _tag(self) -> bool:
        match = _TAG.match(self._text, self._at)
        if match is None:
            return False
        name = (match[1] or "").lower()
        shown = match[0] if len(match[0]) <= 30 else match[0][:29] + "…"
        if not match[0].startswith("</"):
            self._context.tell_in(rules.RAW_HTML, self._run, self._at, tag=shown, instead=instead_of(name))
        self._at += len(match[0])
        return True

    def _entity(self) -> bool:
        match = _ENTITY.match(self._text, self._at)
        character = _character(match[1]) if match else None
        return match is not None and character is not None and self._take(Text(character), len(match[0]))

    def _superscript(self) -> bool:
        match = _SUPERSCRIPT.match(self._text, self._at)
        return match is not None and self._take(Styled("superscript", (Text(match[1]),)), len(match[0]))

    def _subscript(self) -> bool:
        match = _SUBSCRIPT.match(self._text, self._at)
        return match is not None and self._take(Styled("subscript", (Text(match[1]),)), len(match[0]))

    def _break(self) -> bool:
        return self._take(LineBreak(), 1)


def _character(name: str) -> str | None:
    """Return the character that an entity names (CommonMark §2.5); None when it names none that prints."""
    if not name.startswith("#"):
        return html5.get(f"{name};")
    code = int(name[2:], 16) if name[1] in "xX" else int(name[1:])
    printable = 0x20 <= code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF and not 0x7F <= code < 0xA0
    return chr(code) if printable else None


def trimmed(content: Inlines) -> Inlines:
    """Return inlines without blanks at their ends, as after a marker has been cut off."""
    pieces: list[Piece] = list(content)
    if pieces and isinstance(pieces[0], Text):
        pieces[0] = Text(pieces[0].text.lstrip(" \u3000"))
    if pieces and isinstance(pieces[-1], Text):
        pieces[-1] = Text(pieces[-1].text.rstrip(" \u3000"))
    return merged(pieces)
