"""Marks and figures typed in the other width: told once for an article, since they are printed as written."""

from __future__ import annotations

import re

from press.diagnostics import Diagnostic
from press.diagnostics import markdown as rules
from press.sources.markdown.context import Context
from press.sources.markdown.run import Run
from press.sources.words import short

_HAN = "\u3400-\u9fff\U00020000-\U0003ffff"
_NARROW = re.compile(
    rf"(?<=[{_HAN}”》）])(?<!\{{[图表页])(?<!\{{[专书]名)(?:[,;?!]|:(?! ))(?![0-9A-Za-z/])"
    rf"|(?<=[{_HAN}])\"|(?<!\s)\"(?=[{_HAN}])"
)
"""Not the colon of ``{图:…}`` or of a key, and not the quotation marks around a link's title."""

_WIDE = re.compile("[０-９Ａ-Ｚａ-ｚ]+")
_FULL = {",": "，", ";": "；", ":": "：", "?": "？", "!": "！", '"': "“ ”"}


def note_widths(text: Run, context: Context) -> None:
    """Keep where half-width marks stand among Han, and where full-width figures and letters stand."""
    for pattern, kept in ((_NARROW, context.narrow), (_WIDE, context.wide)):
        kept += [(context.span_in(text, match.start()), match[0]) for match in pattern.finditer(text.text)]


def told_widths(context: Context) -> list[Diagnostic]:
    """Return a note at the first place of each kind, with the number of all, not of lines told already."""
    told = {getattr(one.place, "line", 0) for one in context.found}
    found: list[Diagnostic] = []
    if narrow := sorted(one for one in context.narrow if one[0].line not in told):
        place, mark = narrow[0]
        found.append(rules.NARROW_MARKS.at(place, count=len(narrow), mark=mark, instead=_FULL[mark]))
    if wide := sorted(one for one in context.wide if one[0].line not in told):
        place, mark = wide[0]
        found.append(rules.WIDE_FIGURES.at(place, count=len(wide), mark=short(mark)))
    return found
