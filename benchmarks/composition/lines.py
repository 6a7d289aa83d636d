"""The lines of a finished PDF, measured with PDFium in pt: the same for every peer, knowing none."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from benchmarks.composition.geometry import EM, PAGE, Geometry

_BASELINE = 0.5
"""pt within which characters share a baseline."""


@dataclass(frozen=True, slots=True)
class Character:
    """A character of body size: its origin from the page's top left, and its advance, pt."""

    text: str
    x: float
    baseline: float
    advance: float


@dataclass(frozen=True, slots=True)
class Line:
    """Characters on one baseline of one column."""

    page: int
    column: int
    baseline: float
    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        """Its characters without white space."""
        return "".join(character.text for character in self.characters)


def read_lines(pdf: Path, geometry: Geometry) -> tuple[int, tuple[Line, ...]]:
    """Return the number of pages, and the lines of body size in reading order."""
    document = pdfium.PdfDocument(pdf)
    try:
        lines = tuple(
            line for number in range(len(document)) for line in _page(document[number], number, geometry)
        )
        return len(document), lines
    finally:
        document.close()


def _page(page: pdfium.PdfPage, number: int, geometry: Geometry) -> Iterator[Line]:
    characters = list(_characters(page))
    for column in range(geometry.columns):
        left, right = geometry.column(column)
        inside = [one for one in characters if left - EM / 2 <= one.x <= right + EM / 2]
        for baseline, row in _rows(inside):
            yield Line(number, column, baseline, row)


def _rows(characters: list[Character]) -> Iterator[tuple[float, tuple[Character, ...]]]:
    rows: list[list[Character]] = []
    for character in sorted(characters, key=lambda one: one.baseline):
        if rows and character.baseline - rows[-1][0].baseline < _BASELINE:
            rows[-1].append(character)
        else:
            rows.append([character])
    for row in rows:
        yield row[0].baseline, tuple(sorted(row, key=lambda one: one.x))


def _characters(page: pdfium.PdfPage) -> Iterator[Character]:
    text = page.get_textpage()
    for index in range(raw.FPDFText_CountChars(text)):
        sign = chr(raw.FPDFText_GetUnicode(text, index))
        if sign.strip() and raw.FPDFText_IsGenerated(text, index) != 1 and _is_body(text, index):
            yield _character(text, index, sign)


def _is_body(text: pdfium.PdfTextPage, index: int) -> bool:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    size = raw.FPDFText_GetFontSize(text, index) * (matrix.c**2 + matrix.d**2) ** 0.5
    return bool(abs(size - EM) < 0.1)


def _character(text: pdfium.PdfTextPage, index: int, sign: str) -> Character:
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    raw.FPDFText_GetLooseCharBox(text, index, box)
    return Character(sign, x.value, PAGE[1] - y.value, box.right - box.left)


def level(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Return how many lines of right-hand columns have a left-hand line beside them, and how many are level.

    Level means within 0.2 pt; beside, between the left column's first and last baseline.
    """
    beside = even = 0
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        left = [line.baseline for line in page if line.column == 0]
        for line in page:
            if line.column and left and left[0] <= line.baseline + _BASELINE <= left[-1] + 2 * _BASELINE:
                beside += 1
                even += min(abs(line.baseline - other) for other in left) <= 0.2
    return beside, even
