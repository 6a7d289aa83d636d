"""The lines beside the pages of a print file 页边说明: what it is, which page, of when, for whom."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from html import escape

from press.finish import Particulars, slug_room
from press.fonts import FontSet
from press.makeup import Galley
from press.model.measure import MM
from press.pipeline.survey import Survey
from press.project import Project
from press.typeset import Document, typeset

_STYLE = "sheet.css"
_ROLE = "song"
_LARGEST = 6.0
"""Size of the letters in pt, where the line has room for it."""

_NARROW = 0.55
"""Width of a letter or figure in em, at the most."""


def set_slugs(project: Project, found: Survey, document: Document) -> bytes:
    """Return a PDF with the line of every page on a page of its own, as large as the room for it.

    Nothing is set where the printing house wants none.
    """
    if not found.printer.marks.slug:
        return b""
    width, height = slug_room((document.trim[0] * MM, document.trim[1] * MM))
    lines = [printable(line, found.fonts) for line in _lines(found, len(document.pages))]
    size = min(_LARGEST, width / max(map(_ems, lines)))
    css = (
        f"@page {{ size: {width:.3f}pt {height:.3f}pt; margin: 0 }} body {{ margin: 0 }}\n"
        f"p {{ margin: 0; font: {size:.3f}pt/{height:.3f}pt var(--{_ROLE}); white-space: nowrap;"
        " text-align: left; break-after: page }\np:last-child { break-after: auto }\n"
    )
    body = "".join(f"<p>{escape(line)}</p>" for line in lines)
    html = f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>{body}</body></html>'
    galley = Galley(html, (project.style(_STYLE),), found.fonts.css() + css, found.issue.folder)
    return typeset(galley, found.fonts, cache=project.cache).write_pdf(tagged=False)


def _lines(found: Survey, pages: int) -> Iterator[str]:
    particulars = Particulars.of(found.issue)
    inks = "＋".join(("青品黄黑", *found.printer.plates))
    for number in range(particulars.first_page, particulars.first_page + pages):
        place = f"第 {number} 页，共 {pages} 页"
        yield "　".join((particulars.title, place, f"{particulars.date}", found.printer.name, inks))


def printable(line: str, fonts: FontSet) -> str:
    """Return a line without the characters that no face has."""
    return "".join(char for char in line if char.isspace() or fonts.face_for(_ROLE, char))


def _ems(line: str) -> float:
    wide = sum(unicodedata.east_asian_width(char) in "WFA" for char in line)
    return wide + (len(line) - wide) * _NARROW
