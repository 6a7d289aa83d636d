"""What a finished PDF tells of itself: text of every page, labels, bookmarks. Read in a child process."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from press.finish.foreign import mended, opened, unreadable

_BREAK = re.compile(r"\r\n?|\n")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
"""Control characters, and PDFium's mark for a hyphen at a line's end."""


@dataclass(frozen=True)
class Printed:
    """A finished PDF.

    Args:
        pages: the text of every page.
        bookmarks: title and page, from 1, of the outermost bookmarks.
        title: as the file says it, or nothing.
        author: likewise.
        damage: what had to be mended to read it; empty where nothing had.
    """

    pages: tuple[str, ...]
    bookmarks: tuple[tuple[str, int], ...]
    title: str = ""
    author: str = ""
    damage: str = ""

    @property
    def has_text(self) -> bool:
        """Whether any page has text: a scanned one is a picture only."""
        return any(page.strip() for page in self.pages)


def read_printed(path: Path) -> Printed:
    """Read a PDF from outside; call it through :func:`press.tools.limited.limited`.

    Raises:
        PreflightError: it is no PDF, is locked by a password, has no page, or is too much damaged.
        OSError: it cannot be read.
    """
    with opened(path) as pdf:
        damage = mended(pdf)
    try:
        document = pypdfium2.PdfDocument(path)
        pages = tuple(_text(document, number) for number in range(len(document)))
        title, author = (document.get_metadata_value(key).strip() for key in ("Title", "Author"))
        return Printed(pages, tuple(_bookmarks(document)), title, author, damage)
    except pypdfium2.PdfiumError as error:
        raise unreadable(path, error) from error


def _text(document: pypdfium2.PdfDocument, number: int) -> str:
    page = document[number]
    text = page.get_textpage().get_text_range()
    page.close()
    return _NO_TEXT.sub("", _BREAK.sub("\n", text))


def _bookmarks(document: pypdfium2.PdfDocument) -> list[tuple[str, int]]:
    found = []
    for bookmark in document.get_toc(max_depth=1):
        target = bookmark.get_dest()
        number = target.get_index() if target else None
        title = bookmark.get_title().strip()
        if title and number is not None:
            found.append((title, number + 1))
    return found


def draw_cover(path: Path, width: int) -> bytes:
    """Return the first page as a JPEG; call it through :func:`press.tools.limited.limited`.

    Args:
        path: of the PDF.
        width: of the picture, pixels.

    Raises:
        PreflightError: it cannot be drawn.
    """
    try:
        page = pypdfium2.PdfDocument(path)[0]
        picture = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, ZeroDivisionError) as error:
        raise unreadable(path, error) from error
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=82, optimize=True)
    return jpeg.getvalue()
