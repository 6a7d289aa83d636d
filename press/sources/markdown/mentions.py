"""Where copy speaks of figures and tables by their numbers: 见图1, 如图2所示, （见表3）."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from press.diagnostics import Span
from press.sources.markdown.context import Context, Mention
from press.sources.markdown.run import Run

_NUMBER = r"[ 　]?[0-9０-９]{1,3}(?![-－–.．]?[0-9０-９年月日岁个%％])"
_POINTS = re.compile(rf"(?:[见如]|参看|参照|对照|[（(])[下上左右]?([图表]{_NUMBER})")
"""What sends the reader there. Only this is judged: 图1 alone may be the name of anything."""

_SPEAKS = re.compile(
    rf"(?:(?<=[见如看照与和及、由从据按在下上至到—～~（(“，。；：！？ 　])|^)([图表]{_NUMBER})"
)

_GOES_ON = re.compile(
    r"[ 　]?[—～~至到、和与及][ 　]?([0-9０-９]{1,3})(?![-－–.．]?[0-9０-９%％])"
    r"(?:(?=[所的中里可是都分和与及至到等])|(?![^\W\d_]))"
)
"""It may not count or measure anything, 图1、3家: Han behind it is only what goes on about figures."""


def note_mentions(text: Run, context: Context) -> None:
    """Note every place of a paragraph that sends the reader to a figure or table."""
    for match in _POINTS.finditer(text.text):
        line, column = text.place(match.start(1))
        context.mentions.append(Mention(Span(context.path, line, column), plain_number(match[1])))


def spoken_of(text: str) -> list[tuple[int, int, str]]:
    """Return where a text names figures and tables: start, end, and the number as in captions."""
    return [place for match in _SPEAKS.finditer(text) for place in _series(text, match)]


def _series(text: str, named: re.Match[str]) -> Iterator[tuple[int, int, str]]:
    """Yield the number that is named in full, and those of its kind that follow with it: 图1—3, 图1、2."""
    kind, match = named[1][0], named
    yield *named.span(1), plain_number(named[1])
    while further := _GOES_ON.match(text, match.end(1)):
        match = further
        yield *match.span(1), plain_number(kind + match[1])


def plain_number(words: str) -> str:
    """Return 图1 for 图 1 and 图１."""
    return "".join(unicodedata.normalize("NFKC", words).split())
