"""Pages as pictures in greys, drawn by programs that know nothing of each other, compared glyph by glyph."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterable
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image

from tests.support.measure import MM, Character

DPI = 120
_CELLS = 6
"""A glyph is compared as so many rows and columns of grey."""
_LIKE = 0.85
"""Correlation of two renderers' greys; another glyph, an empty box or nothing is far below."""

Draw = Callable[[Path, Path], Image.Image]
"""From a PDF and a file to write (``.pgm``) to the picture of the first page."""


def _pdfium(pdf: Path, picture: Path) -> Image.Image:
    del picture
    document = pdfium.PdfDocument(pdf)
    try:
        image: Image.Image = document[0].render(scale=DPI / 72, grayscale=True).to_pil()
        return image.convert("L")
    finally:
        document.close()


def _program(*words: str) -> Draw:
    """Return what draws with a program; in its words ``{stem}`` is the picture without its ending."""

    def draw(pdf: Path, picture: Path) -> Image.Image:
        if shutil.which(words[0]) is None:
            pytest.skip(f"{words[0]} is not installed")
        command = [word.format(pdf=pdf, picture=picture, stem=picture.with_suffix("")) for word in words]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
        with Image.open(picture) as image:
            return image.convert("L")

    return draw


# fmt: off
RENDERERS: dict[str, Draw] = {
    "PDFium": _pdfium,
    "Poppler": _program("pdftoppm", "-r", str(DPI), "-gray", "-f", "1", "-singlefile", "{pdf}", "{stem}"),
    "MuPDF": _program("mutool", "draw", "-q", "-r", str(DPI), "-c", "gray", "-F", "pgm", "-o", "{picture}",
                      "{pdf}", "1"),
    "Ghostscript": _program("gs", "-q", "-dSAFER", "-dBATCH", "-dNOPAUSE", "-dLastPage=1", "-sDEVICE=pgmraw",
                            f"-r{DPI}", "-dTextAlphaBits=4", "-sOutputFile={picture}", "{pdf}"),
}
# fmt: on


def blank(picture: Image.Image, characters: Iterable[Character]) -> str:
    """Return the characters in whose places a picture has no ink."""
    return "".join(one.text for one in characters if max(_greys(picture, one)) < 8)


def unlike(picture: Image.Image, other: Image.Image, characters: Iterable[Character]) -> str:
    """Return the characters that two pictures of a page show differently."""
    return "".join(one.text for one in characters if _likeness(picture, other, one) < _LIKE)


def _likeness(picture: Image.Image, other: Image.Image, character: Character) -> float:
    """Return how much two pictures of a character agree, one of them moved by up to a pixel."""
    here = _greys(other, character)
    moved = (_greys(picture, character, (x, y)) for x in (-1, 0, 1) for y in (-1, 0, 1))
    return max(_correlation(here, greys) for greys in moved)


def _greys(picture: Image.Image, character: Character, move: tuple[int, int] = (0, 0)) -> list[int]:
    """Return the ink in the cells of a character's em box, 0 to 255."""
    scale, em = DPI / 25.4, character.size / MM
    left, top = (
        round(character.x * scale) + move[0],
        round((character.baseline - 0.88 * em) * scale) + move[1],
    )
    side = round(em * scale)
    cells = picture.crop((left, top, left + side, top + side))
    return [255 - grey for grey in cells.resize((_CELLS, _CELLS), Image.Resampling.BOX).tobytes()]


def _correlation(first: list[int], second: list[int]) -> float:
    one, two = (([grey - sum(greys) / len(greys) for grey in greys]) for greys in (first, second))
    product = sum(a * b for a, b in zip(one, two, strict=True))
    power = sum(a * a for a in one) * sum(b * b for b in two)
    return product / power**0.5 if power else float(first == second)
