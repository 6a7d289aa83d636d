"""Where copy speaks of figures and tables by their numbers: 见图1, 如图2所示, （见表3）."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise
from typing import TypeAlias

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
    r"[ 　]?([—～~至到、和与及])[ 　]?([图表]?[0-9０-９]{1,3})(?![-－–.．]?[0-9０-９%％])"
    r"(?:(?=[所的中里可是都分和与及至到等])|(?![^\W\d_]))"
)
"""It may not count or measure anything, 图1、3家: Han behind it is only what goes on about figures."""

_TO = "—～~至到"
_LONGEST = 30
"""Numbers: who writes 图1—99 has mistyped one of them, and is not told of all between."""

_Named: TypeAlias = tuple[int, int, str]
"""Where copy names a figure or table: start, end, and the number as in captions."""


def note_mentions(text: Run, context: Context) -> None:
    """Note every place of a paragraph that sends the reader to figures or tables, 图1 to 图3 in 见图1—3."""
    for match in _POINTS.finditer(text.text):
        for start, _, number in _filled(text.text, list(_series(text.text, match))):
            line, column = text.place(start)
            context.mentions.append(Mention(Span(context.path, line, column), number))


def spoken_of(text: str) -> list[_Named]:
    """Return where a text names figures and tables."""
    found: list[_Named] = []
    for match in _SPEAKS.finditer(text):
        if not found or match.start(1) >= found[-1][1]:
            found += _series(text, match)
    return found


def _series(text: str, first: re.Match[str]) -> Iterator[_Named]:
    """Yield the number that is named in full, and those that follow with it: 图1—3, 图1、2, 图1和图2."""
    kind, end = first[1][0], first.end(1)
    yield *first.span(1), plain_number(first[1])
    while further := _GOES_ON.match(text, end):
        kind, end = further[2][0] if further[2][0] in "图表" else kind, further.end(2)
        yield *further.span(2), kind + plain_number(further[2]).lstrip(kind)


def _filled(text: str, named: list[_Named]) -> Iterator[_Named]:
    """Yield what is named, and the numbers within a range, where its end is named."""
    yield from named[:1]
    for (_, before_end, before), (start, end, number) in pairwise(named):
        low, high = int(before[1:]), int(number[1:])
        if text[before_end:start].strip() in _TO and before[0] == number[0] and high - low < _LONGEST:
            yield from ((start, end, f"{number[0]}{between}") for between in range(low + 1, high))
        yield start, end, number


def plain_number(words: str) -> str:
    """Return 图1 for 图 1 and 图１."""
    return "".join(unicodedata.normalize("NFKC", words).split())
