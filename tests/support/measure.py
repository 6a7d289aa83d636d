"""Measure a finished PDF with PDFium: characters, baselines and rules in mm from the page's top left.

Written apart from press on purpose: geometry is judged from the file, not by asking our own code.
"""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MM = 72 / 25.4


@dataclass(frozen=True)
class Character:
    """A character: where its origin (left, baseline) and its ink are, in mm; its size in pt."""

    text: str
    x: float
    baseline: float
    left: float
    top: float
    right: float
    bottom: float
    size: float
    font: str


@dataclass(frozen=True)
class Rule:
    """A filled or stroked path: its box in mm and its colour."""

    left: float
    top: float
    right: float
    bottom: float
    fill: tuple[int, int, int]

    @property
    def thickness(self) -> float:
        """The smaller side in mm."""
        return min(self.right - self.left, self.bottom - self.top)


@dataclass(frozen=True)
class Box:
    """Where a picture stands, in mm."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True)
class Line:
    """Characters on one baseline, left to right."""

    characters: tuple[Character, ...]

    @property
    def text(self) -> str:
        """The line's characters."""
        return "".join(character.text for character in self.characters)

    @property
    def baseline(self) -> float:
        """Baseline in mm from the page's upper edge."""
        return self.characters[0].baseline

    @property
    def left(self) -> float:
        """The first character's origin in mm."""
        return self.characters[0].x

    @property
    def right(self) -> float:
        """The last character's ink on the right in mm."""
        return self.characters[-1].right

    @property
    def size(self) -> float:
        """The size of most of its characters in pt."""
        sizes = [round(character.size, 1) for character in self.characters]
        return max(set(sizes), key=sizes.count)


@dataclass(frozen=True)
class Page:
    """A page as printed."""

    width: float
    height: float
    characters: tuple[Character, ...]
    rules: tuple[Rule, ...]
    pictures: tuple[Box, ...] = ()

    def lines(self) -> tuple[Line, ...]:
        """Return the lines from top to bottom; characters within 0.1 mm share a baseline."""
        rows: dict[int, list[Character]] = {}
        for character in self.characters:
            if character.text.strip():
                rows.setdefault(round(character.baseline * 10), []).append(character)
        merged: list[list[Character]] = []
        for baseline in sorted(rows):
            if merged and abs(merged[-1][0].baseline - baseline / 10) < 0.15:
                merged[-1].extend(rows[baseline])
            else:
                merged.append(list(rows[baseline]))
        return tuple(Line(tuple(sorted(row, key=lambda character: character.x))) for row in merged)

    def line(self, words: str) -> Line:
        """Return the only line that holds ``words``."""
        found = [line for line in self.lines() if words in line.text]
        (line,) = found
        return line

    @property
    def text(self) -> str:
        """All characters in the order in which they are drawn."""
        return "".join(character.text for character in self.characters)


def measure(pdf: Path | bytes) -> tuple[Page, ...]:
    """Measure every page of a PDF."""
    document = pdfium.PdfDocument(pdf)
    try:
        return tuple(_page(document[number]) for number in range(len(document)))
    finally:
        document.close()


def _page(page: pdfium.PdfPage) -> Page:
    width, height = page.get_size()
    drawn = (tuple(_characters(page, height)), tuple(_rules(page, height)), tuple(_pictures(page, height)))
    return Page(width / MM, height / MM, *drawn)


def _characters(page: pdfium.PdfPage, height: float) -> Iterator[Character]:
    text = page.get_textpage()
    for index in range(raw.FPDFText_CountChars(text)):
        code = raw.FPDFText_GetUnicode(text, index)
        if raw.FPDFText_IsGenerated(text, index) == 1:
            continue
        x, y = ctypes.c_double(), ctypes.c_double()
        raw.FPDFText_GetCharOrigin(text, index, x, y)
        left, right, bottom, top = (ctypes.c_double() for _ in range(4))
        raw.FPDFText_GetCharBox(text, index, left, right, bottom, top)
        yield Character(
            text=chr(code),
            x=x.value / MM,
            baseline=(height - y.value) / MM,
            left=left.value / MM,
            top=(height - top.value) / MM,
            right=right.value / MM,
            bottom=(height - bottom.value) / MM,
            size=raw.FPDFText_GetFontSize(text, index) * _scale(text, index),
            font=_font_name(text, index),
        )


def _scale(text: pdfium.PdfTextPage, index: int) -> float:
    """Return how much the text's matrix enlarges the nominal size."""
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text, index, matrix)
    return float((matrix.c**2 + matrix.d**2) ** 0.5)


def _font_name(text: pdfium.PdfTextPage, index: int) -> str:
    flags = ctypes.c_int()
    length = raw.FPDFText_GetFontInfo(text, index, None, 0, flags)
    buffer = ctypes.create_string_buffer(length)
    raw.FPDFText_GetFontInfo(text, index, buffer, length, flags)
    return buffer.value.decode(errors="replace")


def _rules(page: pdfium.PdfPage, height: float) -> Iterator[Rule]:
    for item in page.get_objects():
        if item.type != raw.FPDF_PAGEOBJ_PATH:
            continue
        left, bottom, right, top = item.get_bounds()
        red, green, blue, alpha = (ctypes.c_uint() for _ in range(4))
        raw.FPDFPageObj_GetFillColor(item, red, green, blue, alpha)
        yield Rule(
            left / MM,
            (height - top) / MM,
            right / MM,
            (height - bottom) / MM,
            (red.value, green.value, blue.value),
        )


def _pictures(page: pdfium.PdfPage, height: float) -> Iterator[Box]:
    for item in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE]):
        left, bottom, right, top = item.get_bounds()
        yield Box(left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)
