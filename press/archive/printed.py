"""What a finished PDF tells of itself: text of every page, labels, bookmarks. Read in a child process."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from pathlib import Path

import pypdfium2

from press.errors import ArchiveError
from press.language import say

_BREAK = re.compile(r"\r\n?|\n")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b-\x1f\ufffe\uffff]")
"""Control characters, and PDFium's mark for a hyphen at a line's end."""


@dataclass(frozen=True)
class Printed:
    """A finished PDF.

    Args:
        pages: the text of every page.
        bookmarks: title and page, from 1, of the outermost bookmarks.
    """

    pages: tuple[str, ...]
    bookmarks: tuple[tuple[str, int], ...]

    @property
    def has_text(self) -> bool:
        """Whether any page has text: a scanned one is a picture only."""
        return any(page.strip() for page in self.pages)


def read_printed(path: Path) -> Printed:
    """Read a PDF from outside; call it through :func:`press.tools.limited.limited`.

    Raises:
        ArchiveError: it is no PDF, is damaged, locked by a password, or has no page.
        OSError: it cannot be read.
    """
    content = path.read_bytes()
    try:
        document = pypdfium2.PdfDocument(content)
        count = len(document)
        pages = tuple(_text(document, number) for number in range(count))
        bookmarks = tuple(_bookmarks(document))
    except pypdfium2.PdfiumError as error:
        raise ArchiveError(_why(path, str(error))) from error
    if not count:
        raise ArchiveError(say(f"{path.name} 里一页也没有", f"{path.name} has no page"))
    return Printed(pages, bookmarks)


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


def _why(path: Path, error: str) -> str:
    if "assword" in error:
        return say(
            f"{path.name} 有密码，打不开；请先去掉密码", f"{path.name} is locked by a password; unlock it"
        )
    return say(f"{path.name} 不是完整的 PDF", f"{path.name} is no whole PDF")


def draw_cover(path: Path, width: int) -> bytes:
    """Return the first page as a JPEG; call it through :func:`press.tools.limited.limited`.

    Args:
        path: of the PDF.
        width: of the picture, pixels.

    Raises:
        ArchiveError: it cannot be drawn.
    """
    try:
        page = pypdfium2.PdfDocument(path.read_bytes())[0]
        picture = page.render(scale=width / page.get_width()).to_pil().convert("RGB")
    except (pypdfium2.PdfiumError, ZeroDivisionError) as error:
        raise ArchiveError(_why(path, str(error))) from error
    jpeg = io.BytesIO()
    picture.save(jpeg, "JPEG", quality=82, optimize=True)
    return jpeg.getvalue()
