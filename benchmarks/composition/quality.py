"""How well a peer composed the journal, counted from its PDF and the journal's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from statistics import median

from benchmarks.composition.geometry import EM, Geometry
from benchmarks.composition.journal import Article
from benchmarks.composition.lines import Line, level, read_lines

FLUSH = 0.15
"""pt between a line's end and the measure's within which the line is flush."""

LOOSE = 0.05
"""Median of the gaps between neighbouring Han characters, em, above which a line counts as stretched."""

_NO_START = frozenset("、，。：；！？”’）》〉」』】〕］·～%‰℃")
_NO_END = frozenset("“‘（《〈「『【〔［")
_HALVED = _NO_START | frozenset("—…")
"""Marks whose blank half may run out of the measure, or be left off."""

_MARKERS = dict.fromkeys(map(ord, "•●‣"))
_REACH = 500
"""How far ahead a line is looked for, in its own length: a short one would be found by chance."""

_SPLIT = re.compile(r"——|……|[0-9][0-9.%‰℃]|[0-9]\.[0-9]")


@dataclass(frozen=True)
class Quality:
    """Counts over the lines of body size.

    Args:
        pages: of the file.
        size: of the file, bytes.
        lines: all lines of body size; headings are left out.
        flush: lines that end at the measure, a mark there counted with or without its blank half.
        ragged: lines that neither do, nor end a paragraph or a line of verse.
        loose: lines stretched by more than :data:`LOOSE`.
        forbidden: lines that start or end with a mark that must not stand there.
        split: dashes, ellipses and numbers broken over two lines.
        lone: last lines of one character, marks not counted.
        beside: lines of the right-hand column that have a neighbour on the left.
        level: those on the same baseline as their neighbour.
        lost: characters of the journal that are not found in the file in their order.
    """

    pages: int
    size: int
    lines: int
    flush: int
    ragged: int
    loose: int
    forbidden: int
    split: int
    lone: int
    beside: int
    level: int
    lost: int


def judge(pdf: Path, articles: Iterable[Article], geometry: Geometry) -> Quality:
    """Count what is good and bad in a file."""
    pages, found_lines = read_lines(pdf, geometry)
    lines = tuple(line for line in found_lines if _bare(line.text))
    texts = [_bare(line.text) for line in lines]
    found = Alignment(articles, texts)
    flush = [_is_flush(line, geometry) for line in lines]
    beside, even = level(lines)
    return Quality(
        pages=pages,
        size=pdf.stat().st_size,
        lines=len(lines),
        flush=sum(flush),
        ragged=sum(not full and not last for full, last in zip(flush, found.last, strict=True)),
        loose=sum(map(_is_loose, lines)),
        forbidden=sum((text[:1] in _NO_START) + (text[-1:] in _NO_END) for text in texts if text),
        split=_splits(texts, found.last),
        lone=sum(_is_lone(text) for text, last in zip(texts, found.turned, strict=True) if last),
        beside=beside,
        level=even,
        lost=found.lost,
    )


class Alignment:
    """The lines of a file laid along the journal's text.

    Args:
        articles: the text.
        texts: the lines' characters.

    ``last`` tells for every line whether it ends a paragraph or a line of verse, ``turned`` whether it does
    and is not the paragraph's only line; ``lost`` counts the characters of the text that no line has.
    """

    def __init__(self, articles: Iterable[Article], texts: Iterable[str]) -> None:
        parts = list(_body(articles))
        self._text = "".join(parts)
        self._ends: dict[int, int] = {}
        at = 0
        for part in parts:
            self._ends[at + len(part)] = at
            at += len(part)
        self.last: list[bool] = []
        self.turned: list[bool] = []
        self.lost = self._walk(texts)

    def _walk(self, texts: Iterable[str]) -> int:
        at = lost = 0
        for text in texts:
            found = self._text.find(text, at, at + _REACH * len(text))
            start = at if found < 0 else found
            lost += start - at
            at = start if found < 0 else start + len(text)
            begun = self._ends.get(at)
            self.last.append(begun is not None)
            self.turned.append(begun is not None and begun < start)
        return lost + len(self._text) - at


def _body(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        for block in article.body:
            if block.kind in ("paragraph", "quotation", "item"):
                yield from map(_bare, block.texts)


def _bare(text: str) -> str:
    return "".join(text.translate(_MARKERS).split())


def _is_flush(line: Line, geometry: Geometry) -> bool:
    last, measure = line.characters[-1], geometry.column(line.column)[1]
    ends = [last.x + last.advance]
    if last.text in _HALVED:
        ends.append(last.x + EM / 2)
    if last.text == "·":
        ends.append(last.x + EM * 3 / 4)  # half an em wide, a quarter of blank taken off in front
    return any(abs(end - measure) < FLUSH for end in ends)


def _is_loose(line: Line) -> bool:
    gaps = [
        after.x - before.x - EM
        for before, after in pairwise(line.characters)
        if _is_han(before.text) and _is_han(after.text)
    ]
    return bool(gaps) and median(gaps) > LOOSE * EM


def _is_han(sign: str) -> bool:
    return "\u4e00" <= sign <= "\u9fff"


def _is_lone(text: str) -> bool:
    return len(re.sub(r"[^\w]", "", text)) == 1


def _splits(texts: list[str], last: list[bool]) -> int:
    ends = zip(pairwise(texts), last, strict=False)
    return sum(bool(_SPLIT.match(a[-1:] + b[:2])) for (a, b), end in ends if a and not end)
