"""Where the text of printed pages goes on: over the end of a page, and from 下转 to 上接."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from press.archive.words import lines_of

_BESIDE = 64
"""Characters kept on either side."""

_EDGE = 2
"""Lines at the head or foot of a page that may be running heads and folios."""

_FOLIO = re.compile(r"第?\d{0,4}[页頁]?")
_MARKS = re.compile(r"[\W_]+")
_DIGITS = re.compile(r"\d+")
_NUMBER = r"第?\s*([0-9０-９]{1,4}|[一二三四五六七八九十]{1,3})\s*[版页頁]"
_TO = re.compile(rf"[（(【〔]?\s*[下转轉]{{2}}\s*{_NUMBER}")
_FROM = re.compile(rf"[上接]{{2}}\s*{_NUMBER}[^）)】〕\n]{{0,30}}[）)】〕\n]?")
_HAN = "零一二三四五六七八九十"


def turnings(pages: Sequence[str], first: int) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return for every page the words around each place where its text goes on elsewhere, a line end between.

    Args:
        pages: their text, lines as they stand.
        first: the number printed on the first page.
    """
    bodies = _bodies([lines_of(page) for page in pages])
    return tuple((*_over(bodies, at), *_jumps(bodies, at, first)) for at in range(len(bodies)))


def _bodies(pages: Sequence[list[str]]) -> list[str]:
    """Return the pages without the lines at head and foot that others have, too, but for numbers."""
    edges = Counter(form for lines in pages for form in {_form(line) for line in _edges(lines)})
    common = {form for form, times in edges.items() if times > max(1, len(pages) // 4)}
    return ["\n".join(_without(_without(lines, common)[::-1], common)[::-1]) for lines in pages]


def _edges(lines: list[str]) -> list[str]:
    return [*lines[:_EDGE], *lines[-_EDGE:]]


def _without(lines: list[str], common: set[str]) -> list[str]:
    """Return lines without those of the page's edge that they begin with."""
    left = next(
        (at for at, line in enumerate(lines[:_EDGE])
         if _form(line) not in common and not _FOLIO.fullmatch(_MARKS.sub("", line))), min(_EDGE, len(lines))
    )  # fmt: skip
    return lines[left:]


def _form(line: str) -> str:
    return _DIGITS.sub("#", "".join(line.split()))


def _over(bodies: Sequence[str], at: int) -> Iterator[tuple[str, str]]:
    following = next((body for body in bodies[at + 1 :] if body), "")
    if bodies[at] and following:
        yield _tail(bodies[at]), _head(following)


def _jumps(bodies: Sequence[str], at: int, first: int) -> Iterator[tuple[str, str]]:
    for leaving in _TO.finditer(bodies[at]):
        target = _number(leaving[1]) - first
        if not 0 <= target < len(bodies):
            continue
        for coming in _FROM.finditer(bodies[target]):
            if _number(coming[1]) == at + first:
                yield _tail(bodies[at][: leaving.start()]), _head(bodies[target][coming.end() :])


def _tail(text: str) -> str:
    return f"{text.rstrip()[-_BESIDE:]}\n"


def _head(text: str) -> str:
    return text.lstrip()[:_BESIDE]


def _number(written: str) -> int:
    """Return a number up to 99, written in figures or 十二."""
    if written.isdecimal():
        return int(written)
    tens, ten, ones = written.rpartition("十")
    return (_HAN.index(tens) if tens else 1) * 10 * bool(ten) + (_HAN.index(ones) if ones else 0)
