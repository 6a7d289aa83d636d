"""Inlines to markup. Text is always escaped: Markdown makes no HTML of its own."""

from __future__ import annotations

from markupsafe import Markup, escape

from press.model.blocks import Inline, Inlines, LineBreak, Link, NoteCall, Ruby, Styled, Text

_TAGS = {
    "strong": "strong",
    "emphasis": "em",
    "superscript": "sup",
    "subscript": "sub",
    "kai": "i",
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
            return Markup("<ruby>{}<rt>{}</rt></ruby>").format(base, reading)
        case NoteCall(_, content):
            return Markup('<span class="footnote">{}</span>').format(inlines(content))


def lines(text: str) -> Markup:
    """Return text with its line ends as forced breaks."""
    return Markup("<br>").join(escape(line.strip()) for line in text.strip().splitlines())
