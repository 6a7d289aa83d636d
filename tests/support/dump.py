"""A page as text: what stands where, in which size and face; made from the finished PDF."""

from __future__ import annotations

from pathlib import Path

from tests.support.measure import Line, measure


def dump_page(pdf: Path | bytes, number: int = 1) -> str:
    """Return a page's lines from top to bottom: left edge and baseline in mm, size in pt, face, text.

    Args:
        pdf: the file or its bytes.
        number: the page, from 1.
    """
    page = measure(pdf)[number - 1]
    size = f"{page.width:.1f} × {page.height:.1f} mm"
    return "\n".join([f"page {number}, {size}", *map(_told, page.lines())]) + "\n"


def _told(line: Line) -> str:
    face = line.characters[0].font.partition("+")[2] or line.characters[0].font
    return f"{line.left:6.1f} {line.baseline:6.1f}  {line.size:5.2f}  {face:<18} {line.text}"
