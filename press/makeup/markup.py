"""Inlines to markup. Text is always escaped: Markdown makes no HTML of its own."""

from __future__ import annotations

from markupsafe import Markup, escape

from press.model.blocks import Inline, Inlines, LineBreak, Link, NoteCall, Reference, Ruby, Styled, Text

_TAGS = {
    "strong": "strong",
    "emphasis": "em",
    "superscript": "sup",
    "subscript": "sub",
    "kai": "i",
    "name": "u",
    "title": "cite",
}


def inlines(content: Inlines) -> Markup:
    """Return the HTML of inlines."""
    return Markup("").join(_inline(inline) for inline in content)


def _inline(inline: Inline) -> Markup:
    match inline:
        case Text(text):
            return escape(text)
        case LineBreak():
            return Markup("<br>")
        case Styled(style, content):
            tag = _TAGS[style]
            return Markup("<{0}>{1}</{0}>").format(Markup(tag), inlines(content))
        case Link(target, content):
            return Markup('<a href="{}">{}</a>').format(target, inlines(content))
        case Ruby(base, reading):
            return Markup("<ruby>{}</ruby>").format(_read(base, reading))
        case Reference():
            return Markup("")  # make-up has put a number in its place, where there is one
        case NoteCall(_, content):
            return Markup('<span class="footnote">{}</span>').format(inlines(content))


def _read(base: str, reading: str) -> Markup:
    """Return bases and readings: as many syllables as characters stand each above its own (单字标音)."""
    syllables = reading.split()
    if len(syllables) != len(base):
        return Markup("{}<rt>{}</rt>").format(base, reading)
    pairs = zip(base, syllables, strict=True)
    return Markup("").join(Markup("{}<rt>{}</rt>").format(*pair) for pair in pairs)


def lines(text: str) -> Markup:
    """Return text with its line ends as forced breaks."""
    return Markup("<br>").join(escape(line.strip()) for line in text.strip().splitlines())
