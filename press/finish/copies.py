"""Copies with numbers 份号: every copy is the whole issue, and what the copies share is in the file once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Page, Pdf, Stream, String

from press.finish.boxes import box
from press.finish.geometry import Box
from press.finish.slugs import Paint, line_forms
from press.model.measure import MM
from press.model.printer import PageOrder

_DIGITS = 10
_BOXES = ("/MediaBox", "/BleedBox", "/TrimBox")
_INHERITED = ("/MediaBox", "/Resources")
"""Entries that pages may take from the tree above them (ISO 32000-1, 7.7.3.4)."""
_TURN = 7
"""By how many letters the tags of the marks' faces are turned; those of the lines beside the pages, by 13."""

_GREY = 0.6
"""Black of a recipient's name: discreet, and not too light for a screen of dots."""


@dataclass(frozen=True)
class Place:
    """Where a line begins, mm from the upper left corner of a page's trim, its baseline below the edge.

    ``ground`` is the width and height in mm of white under it, where it stands on pictures; or nothing.
    """

    x: float
    y: float
    ground: tuple[float, float] = (0.0, 0.0)


@dataclass(frozen=True)
class Copy:
    """A copy: its number as printed, and which of the recipients it is for, counted from 0, or none."""

    number: str
    recipient: int | None = None


@dataclass(frozen=True)
class Copies:
    """The copies that a file is to hold.

    Args:
        copies: in the order in which they are handed out.
        marks: a PDF: the ten figures, a page each, then the recipients' names.
        baselines: of the lines on those pages, mm above the lower edge.
        advances: widths of the ten figures, pt.
        number: where the number stands on the first page.
        name: where the recipient stands on the last page.
    """

    copies: tuple[Copy, ...]
    marks: bytes
    baselines: tuple[float, ...]
    advances: tuple[float, ...]
    number: Place
    name: Place


@dataclass(frozen=True)
class CopyFacts:
    """How many copies there are, and how many pages each has."""

    copies: int
    pages: int


def make_copies(pdf: Pdf, wanted: Copies, order: PageOrder) -> CopyFacts:
    """Repeat the pages for every copy and number each; their content and resources stay where they are.

    Args:
        pdf: the pages of one copy, in the order that the printing house asks for.
        wanted: the copies.
        order: that order; where the last page comes first, the last copy does, too.
    """
    backwards = order is PageOrder.REVERSED
    pages, forms = list(pdf.pages), line_forms(pdf, wanted.marks, _paint, turn=_TURN)
    _share(pdf, pages, forms)
    copies = wanted.copies[::-1] if backwards else wanted.copies
    first, last = (-1, 0) if backwards else (0, -1)
    sets = [_repeated(pdf, pages, again=bool(number)) for number in range(len(copies))]
    for copy, held in zip(copies, sets, strict=True):
        _add(pdf, held[first], _number(copy, wanted, _trim(held[first])))
        if copy.recipient is not None:
            _add(pdf, held[last], _name(copy.recipient, wanted, _trim(held[last])))
    _plant(pdf, sets)
    _lift(pdf, [page for held in sets for page in held])
    _lead(pdf, copies, sets, first)
    _call(pdf, copies, len(pages))
    return CopyFacts(len(copies), len(pages))


def _trim(page: Page) -> Box:
    """Return a page's trim; the library's own way of asking gives the page a copy of it."""
    return box(Array(page.obj.TrimBox.as_list()))


def _paint(number: int) -> Paint:
    """Return black alone, which overprints; grey for names."""
    black = 1.0 if number < _DIGITS else _GREY
    state = Dictionary(Type=Name.ExtGState, OP=True, op=True, OPM=1)
    return Paint(
        (("gs", (Name.PressMark,)), ("k", (0, 0, 0, black)), ("K", (0, 0, 0, black))),
        {"/ExtGState": Dictionary(PressMark=state)},
    )


def _share(pdf: Pdf, pages: Sequence[Page], forms: Sequence[Object]) -> None:
    """Make what the copies of a page have in common objects of their own; offer the marks to all pages."""
    shared: dict[Box, Object] = {}
    for page in pages:
        if isinstance(page.obj.Contents, Array):
            page.obj.Contents = pdf.make_indirect(page.obj.Contents)
        for key in _BOXES:
            edges = Array(page.obj[key].as_list())
            page.obj[key] = shared.setdefault(box(edges), pdf.make_indirect(edges))
    for page in (pages[0], pages[-1]):
        resources = page.obj.Resources
        if "/XObject" not in resources:
            resources.XObject = Dictionary()
        for number, form in enumerate(forms):
            resources.XObject[f"/PressMark{number}"] = form


def _repeated(pdf: Pdf, pages: Sequence[Page], *, again: bool) -> list[Page]:
    """Return the pages themselves for the first copy, and entries that show the same for the others."""
    if not again:
        return list(pages)
    return [Page(pdf.make_indirect(Dictionary(dict(page.obj.items())))) for page in pages]


def _plant(pdf: Pdf, sets: Sequence[Sequence[Page]]) -> None:
    """Make the tree of pages, with a branch for every copy (ISO 32000-1, 7.7.3).

    Pages that are added one by one take the longer the more there are.
    """
    root = pdf.Root.Pages
    branches = []
    for held in sets:
        kids = Array([page.obj for page in held])
        branch = pdf.make_indirect(Dictionary(Type=Name.Pages, Parent=root, Kids=kids, Count=len(held)))
        for page in held:
            page.obj.Parent = branch
        branches.append(branch)
    root.Kids, root.Count = Array(branches), sum(map(len, sets))


def _lift(pdf: Pdf, pages: Sequence[Page]) -> None:
    """Say once, above all pages, what is the same on all: files before PDF 1.5 pack no entries of pages."""
    for key in _INHERITED:
        if len({page.obj[key].objgen for page in pages}) == 1:
            pdf.Root.Pages[key] = pages[0].obj[key]
            for page in pages:
                del page.obj[key]


def _add(pdf: Pdf, page: Page, drawing: str) -> None:
    page.contents_add(Stream(pdf, drawing.encode()))


def _number(copy: Copy, wanted: Copies, trim: Box) -> str:
    parts = [_ground(wanted.number, trim)]
    x = trim.left + wanted.number.x * MM
    for figure in map(int, copy.number):
        parts.append(_shown(figure, wanted, x, trim.top - wanted.number.y * MM))
        x += wanted.advances[figure]
    return "".join(parts)


def _name(recipient: int, wanted: Copies, trim: Box) -> str:
    place = wanted.name
    shown = _shown(_DIGITS + recipient, wanted, trim.left + place.x * MM, trim.top - place.y * MM)
    return _ground(place, trim) + shown


def _shown(mark: int, wanted: Copies, x: float, y: float) -> str:
    """Return what draws a mark with its baseline at this height; its page's lower edge is 0."""
    return f"q 1 0 0 1 {x:.3f} {y - wanted.baselines[mark] * MM:.3f} cm /PressMark{mark} Do Q\n"


def _ground(place: Place, trim: Box) -> str:
    width, height = place.ground
    if not width:
        return ""
    x, y = trim.left + place.x * MM - MM, trim.top - place.y * MM - height * MM / 4
    return f"q 0 0 0 0 k {x:.3f} {y:.3f} {width * MM + 2 * MM:.3f} {height * MM:.3f} re f Q\n"


def _lead(pdf: Pdf, copies: Sequence[Copy], sets: Sequence[Sequence[Page]], first: int) -> None:
    """Write an outline that leads to every copy."""
    with pdf.open_outline() as outline:
        outline.root[:] = [
            OutlineItem(copy.number, Array([held[first].obj, Name.Fit]))
            for copy, held in zip(copies, sets, strict=True)
        ]


def _call(pdf: Pdf, copies: Sequence[Copy], pages: int) -> None:
    """Put the copy's number before the labels of its pages."""
    labels = list(pdf.Root.PageLabels.Nums.as_list())
    ranges: list[int | Dictionary] = []
    for turn, copy in enumerate(copies):
        for index, label in zip(labels[::2], labels[1::2], strict=True):
            called = Dictionary(dict(label.items()))
            called.P = String(f"{copy.number}-{label.get('/P', '')}")
            ranges += [int(index) + turn * pages, called]
    pdf.Root.PageLabels = Dictionary(Nums=Array(ranges))
