"""How well a peer composed the journal, counted from its PDF and the journal's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

from benchmarks.composition.gaps import Gaps, gaps
from benchmarks.composition.geometry import EM, Geometry
from benchmarks.composition.journal import Article
from benchmarks.composition.lines import Line, is_wide, level, measures, off_grid, read_lines

FLUSH = 0.25
"""pt between a line's end and the measure's within which the line is flush."""

LOOSE, VERY_LOOSE = 0.05, 0.1
"""Median of the gaps between neighbouring Han characters, em, above which a line counts as stretched."""

_NO_START = frozenset("、，。：；！？”’）》〉」』】〕］·～%‰℃")
_NO_END = frozenset("“‘（《〈「『【〔［")
_HALVED = _NO_START | frozenset("—…")
"""Marks whose blank may run out of the measure, or be left off by half an em or up to the ink."""

_HYPHENS = ("-", "‐")
_MARKERS = dict.fromkeys(map(ord, "•●‣"))
_ALIKE = str.maketrans("⋯‐‑‧", "…--·")
"""Characters that a face may draw with one glyph, so that a file tells one for the other."""

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
        very_loose: lines stretched by more than :data:`VERY_LOOSE`.
        squeezed: lines in which marks between Han give blank to the line.
        hole: the widest blank that stands in a line beside no mark, em.
        mixed: Han–Latin spaces outside ⅛ to ½ em.
        pairs: adjacent marks that keep two em.
        forbidden: lines that start or end with a mark that must not stand there.
        split: dashes, ellipses and numbers broken over two lines.
        hyphens: lines that end with a hyphen the text does not have.
        lone: last lines of one character, marks not counted.
        off_grid: lines that do not stand on the grid of 18 pt that most lines stand on.
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
    very_loose: int
    squeezed: int
    hole: float
    mixed: int
    pairs: int
    forbidden: int
    split: int
    hyphens: int
    lone: int
    off_grid: int
    beside: int
    level: int
    lost: int


def judge(pdf: Path, articles: Iterable[Article], geometry: Geometry) -> Quality:
    """Count what is good and bad in a file."""
    pages, found_lines = read_lines(pdf, geometry)
    lines = tuple(line for line in found_lines if _bare(line.text))
    texts = [_bare(line.text) for line in lines]
    found = Alignment(articles, texts)
    edges = measures(lines, geometry)
    flush = [_is_flush(line, edges[line.column]) for line in lines]
    inner = [gaps(line) for line in lines]
    beside, even = level(lines)
    return Quality(
        pages=pages,
        size=pdf.stat().st_size,
        lines=len(lines),
        flush=sum(flush),
        ragged=sum(not full and not last for full, last in zip(flush, found.last, strict=True)),
        loose=_stretched(inner, found.last, LOOSE),
        very_loose=_stretched(inner, found.last, VERY_LOOSE),
        squeezed=sum(gap.squeezed for gap in inner),
        hole=round(max((gap.hole for gap in inner), default=0.0), 2),
        mixed=sum(gap.mixed for gap in inner),
        pairs=sum(gap.wide_pairs for gap in inner),
        forbidden=sum((text[:1] in _NO_START) + (text[-1:] in _NO_END) for text in texts if text),
        split=_splits(texts, found.last),
        hyphens=sum(found.hyphens),
        lone=sum(_is_lone(text) for text, last in zip(texts, found.turned, strict=True) if last),
        off_grid=off_grid(lines),
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
    and is not the paragraph's only line, ``hyphens`` whether it ends with a hyphen that is not in the text;
    ``lost`` counts the characters of the text that no line has.
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
        self.hyphens: list[bool] = []
        self.lost = self._walk(texts)

    def _walk(self, texts: Iterable[str]) -> int:
        at = lost = 0
        for text in texts:
            found, length = self._find(text, at)
            self.hyphens.append(found >= 0 and length < len(text))
            start = at if found < 0 else found
            lost += start - at
            at = start if found < 0 else start + length
            begun = self._ends.get(at)
            self.last.append(begun is not None)
            self.turned.append(begun is not None and begun < start)
        return lost + len(self._text) - at

    def _find(self, text: str, at: int) -> tuple[int, int]:
        """Return where a line is and how long it is there, with the hyphen at its end if the text has it."""
        found = self._text.find(text, at, at + _REACH * len(text))
        if found < 0 and text[-1:] in _HYPHENS:
            return self._text.find(text[:-1], at, at + _REACH * len(text)), len(text) - 1
        return found, len(text)


def _body(articles: Iterable[Article]) -> Iterator[str]:
    for article in articles:
        for block in article.body:
            if block.kind in ("paragraph", "quotation", "item"):
                yield from map(_bare, block.texts)


def _bare(text: str) -> str:
    return "".join(text.translate(_MARKERS).translate(_ALIKE).split())


def _is_flush(line: Line, measure: float) -> bool:
    last = line.characters[-1]
    ends = [last.x + last.advance]
    if last.text in _HALVED:
        ends += [last.x + EM / 2, last.x + last.ink]
    if last.text == "·":
        ends.append(last.x + EM * 3 / 4)  # half an em wide, a quarter of blank taken off in front
    if not is_wide(last.text) and last.ink >= last.advance - 0.01:
        # PDFium widens the box of an f to hold its ink, and tells no other advance.
        return -FLUSH < last.x + last.ink - measure < FLUSH + EM / 10
    return any(abs(end - measure) < FLUSH for end in ends)


def _stretched(inner: list[Gaps], last: list[bool], limit: float) -> int:
    """Count the lines that are, last ones left out: those are never filled, their blanks are the author's."""
    return sum(gap.stretch > limit and not end for gap, end in zip(inner, last, strict=True))


def _is_lone(text: str) -> bool:
    return len(re.sub(r"[^\w]", "", text)) == 1


def _splits(texts: list[str], last: list[bool]) -> int:
    ends = zip(pairwise(texts), last, strict=False)
    return sum(bool(_SPLIT.match(a[-1:] + b[:2])) for (a, b), end in ends if a and not end)
