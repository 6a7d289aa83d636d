"""The file of numbered copies 份号: pages with room for the number, and the marks that every copy gets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from html import escape

from press.finish.copies import Copies, Copy, Place
from press.makeup import Facts, Galley, read_manifest
from press.makeup.making_up import worn
from press.makeup.metrics import advance
from press.model import Issue
from press.model.allotment import allot, recipients, spelt
from press.model.measure import MM
from press.pipeline.result import Numbering
from press.pipeline.slugs import printable
from press.pipeline.survey import Survey
from press.project import Project
from press.typeset import Document, LeftLine, LineRecord, PageRecord, typeset

_STYLE = "sheet.css"
_ROOM = "000000"
"""Stands where the number will, and is not drawn."""

_HIDDEN = "#serial { visibility: hidden }"

_SIZE = 156 * MM / 28
"""三号 as GB/T 9704-2012, 5.2 has it: 28 characters to the type area, pt."""

_SMALL = 7.5
"""Of a recipient's name 六号, pt."""

_FOOT = 12.0
"""mm from a recipient's name to the lower trim."""

_HEAD = 12.0
"""mm from the upper trim to the baseline of a number that the layout has no place for."""

_ROLES = ("fangsong", "song")


@dataclass(frozen=True)
class Roomy(Survey):
    """An issue whose masthead keeps room for the number, where its layout has a place for it."""

    @classmethod
    def of(cls, found: Survey) -> Roomy:
        """Return the issue with room for the number."""
        file = found.issue.file.model_copy(update={"serial": _ROOM})
        issue = found.issue.model_copy(update={"file": file})
        return cls(issue, found.fonts, found.diagnostics, found.house, found.printer)

    def make_up(self, project: Project, facts: Facts) -> Galley:
        """Return the galley, which does not draw what keeps the room."""
        galley = super().make_up(project, facts)
        return replace(galley, css=f"{galley.css}\n{_HIDDEN}\n")


def copies_for(issue: Issue, numbering: Numbering) -> tuple[tuple[Copy, ...], tuple[str, ...]]:
    """Return the copies and what is written for each recipient.

    Raises:
        SourceError: recipients are asked for and there are none, or they are to have too many copies.
    """
    if not numbering.recipients:
        return tuple(Copy(spelt(number)) for number in numbering.numbers), ()
    allotted = allot(recipients(issue.distribution), numbering.numbers)
    copies = tuple(
        Copy(spelt(number), place if part.recipient else None)
        for place, part in enumerate(allotted)
        for number in part.numbers
    )
    return copies, tuple(part.recipient.name for part in allotted if part.recipient)


def set_copies(project: Project, found: Survey, document: Document, numbering: Numbering) -> Copies:
    """Return the copies with their marks set in the publication's faces.

    Args:
        project: the workspace.
        found: the issue.
        document: its pages, with room for the number.
        numbering: what is asked for.

    Raises:
        SourceError: as :func:`copies_for`.
    """
    copies, names = copies_for(found.issue, numbering)
    role = next((role for role in _ROLES if found.fonts.face_for(role, "0")), _ROLES[-1])
    names = tuple(printable(name, found.fonts) for name in names)
    marks = _marks(project, found, role, names)
    _, height = document.trim
    widest = max((advance(found.fonts, role, name) for name in names), default=0.0) * _SMALL / MM
    number, name = _places(project, found.issue, document, widest)
    return Copies(
        copies=copies,
        marks=marks.write_pdf(tagged=False),
        baselines=tuple(page.height / MM - line.y for page in marks.pages for line in _lines(page)),
        advances=tuple(advance(found.fonts, role, str(figure)) * _SIZE for figure in range(10)),
        number=number,
        name=replace(name, y=height - name.y),
    )


def _marks(project: Project, found: Survey, role: str, names: Sequence[str]) -> Document:
    """Set the ten figures and the names, a page each, wide enough for the longest."""
    longest = max((advance(found.fonts, role, name) for name in names), default=1.0)
    width = max(_SIZE, longest * _SMALL) + 2 * _SMALL
    css = (
        f"@page {{ size: {width:.3f}pt {2 * _SIZE:.3f}pt; margin: 0 }} body {{ margin: 0 }}\n"
        f"p {{ margin: 0; font: {_SIZE:.4f}pt/{2 * _SIZE:.3f}pt var(--{role}); white-space: nowrap;"
        " text-align: left; break-after: page }\np:last-child { break-after: auto }\n"
        f".name {{ font-size: {_SMALL}pt }}\n"
    )
    body = "".join(f"<p>{figure}</p>" for figure in range(10))
    body += "".join(f'<p class="name">{escape(name)}</p>' for name in names)
    html = f'<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"></head><body>{body}</body></html>'
    galley = Galley(html, (project.style(_STYLE),), found.fonts.css() + css, found.issue.folder)
    return typeset(galley, found.fonts, cache=project.cache)


def _lines(page: PageRecord) -> Iterator[LineRecord | LeftLine]:
    yield from page.lines
    yield from page.left


def _places(project: Project, issue: Issue, document: Document, widest: float) -> tuple[Place, Place]:
    """Return where the number and the name stand; the name's height is told from the lower trim."""
    page = worn(read_manifest(project.layout(issue.publication.kind)), issue).page
    width, _ = document.trim
    verso = len(document.pages) % 2 == 0
    left = width - page.inner - page.type_area[0] if verso else page.inner
    for line in _lines(document.pages[0]):
        if line.text == _ROOM:
            return Place(line.x, line.y), Place(left, _FOOT)
    # A cover has no line for it: the number stands above the cover's own lettering, on white.
    high = _SIZE / MM
    number = Place(page.inner, _HEAD, (3 * high, 1.25 * high))
    return number, Place(left, _FOOT, (widest, 1.6 * _SMALL / MM))
