"""The lines of a finished PDF, measured with PDFium in pt: the same for every peer, knowing none."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from statistics import mode

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from benchmarks.composition.geometry import EM, PAGE, PITCH, Geometry

_BASELINE = 0.5
"""pt within which characters share a baseline."""

_OFF = 0.2
"""pt beyond which a baseline is not level with another, or not on the grid."""

BLANK = "\u3000"
"""The full-width space, which authors type for a blank of one em: 第一条　为了."""

_HYPHEN = "\x02"
"""What PDFium tells for a hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Character:
    """A character of body size: its origin from the page's top left, its advance, and its ink's end, pt."""

    text: str
    x: float
    baseline: float
    advance: float
    ink: float = 0.0


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
        return "".join(character.text for character in self.characters if character.text != BLANK)


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
        inside = [one for one in characters if left - EM < one.x < right]
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
        inked = sorted(row, key=lambda one: one.x)
        while inked and inked[0].text == BLANK:
            inked.pop(0)
        while inked and inked[-1].text == BLANK:
            inked.pop()
        if inked:
            yield row[0].baseline, tuple(inked)


def _characters(page: pdfium.PdfPage) -> Iterator[Character]:
    text = page.get_textpage()
    for index in range(raw.FPDFText_CountChars(text)):
        sign = chr(raw.FPDFText_GetUnicode(text, index)).replace(_HYPHEN, "-")
        if (
            (sign.strip() or sign == BLANK)
            and raw.FPDFText_IsGenerated(text, index) != 1
            and _is_body(text, index)
        ):
            yield _character(text, index, sign)


def _is_body(text: pdfium.PdfTextPage, index: int) -> bool:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    size = raw.FPDFText_GetFontSize(text, index) * (matrix.c**2 + matrix.d**2) ** 0.5
    return bool(abs(size - EM) < 0.1)


def _character(text: pdfium.PdfTextPage, index: int, sign: str) -> Character:
    x, y = ctypes.c_double(), ctypes.c_double()
    left, right, bottom, top = (ctypes.c_double() for _ in range(4))
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
    advance = EM if is_wide(sign) else _advance(text, index)
    return Character(sign, x.value, PAGE[1] - y.value, advance, right.value - x.value)


def _advance(text: pdfium.PdfTextPage, index: int) -> float:
    box = raw.FS_RECTF()
    raw.FPDFText_GetLooseCharBox(text, index, box)
    return float(box.right - box.left)


def is_wide(sign: str) -> bool:
    """Tell whether a character is one em wide: Han and its marks, but for those that Latin shares.

    PDFium widens the box of some to hold their ink, so that it cannot be asked.
    """
    return "\u3000" <= sign <= "\u9fff" or "\uff00" <= sign <= "\uff5f"


def measures(lines: tuple[Line, ...], geometry: Geometry) -> list[float]:
    """Return where the measure of each column ends: where most lines do, if that is within 1 pt of the plan.

    Some peers round margins to whole pixels.
    """
    return [
        _measure([line for line in lines if line.column == n], geometry.column(n)[1])
        for n in range(geometry.columns)
    ]


def _measure(lines: list[Line], planned: float) -> float:
    ends = [last.x + last.advance - planned for last in (line.characters[-1] for line in lines)]
    near = [round(end, 1) for end in ends if abs(end) < 1]
    return planned + (mode(near) if near else 0.0)


def off_grid(lines: tuple[Line, ...]) -> int:
    """Count the baselines that are not a whole number of lines away from where most are."""
    phases = [line.baseline % PITCH for line in lines]
    usual = mode(round(phase, 1) for phase in phases) if phases else 0.0
    return sum(min((phase - usual) % PITCH, (usual - phase) % PITCH) > _OFF for phase in phases)


def level(lines: tuple[Line, ...]) -> tuple[int, int]:
    """Return how many lines of right-hand columns have one beside them on the left, and how many are level.

    Beside means at most half a line away, so that a gap at a heading does not count; level, within 0.2 pt.
    """
    beside = even = 0
    for _, group in groupby(lines, key=lambda line: line.page):
        page = list(group)
        left = [line.baseline for line in page if line.column == 0]
        for line in page:
            distance = min((abs(line.baseline - other) for other in left), default=PITCH)
            if line.column and distance <= PITCH / 2:
                beside += 1
                even += distance <= _OFF
    return beside, even
