"""The distribution list and the address labels as galleys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from press.fonts import FontSet
from press.makeup.environment import environment, fill
from press.makeup.galley import Galley
from press.makeup.metrics import advance
from press.model import Issue
from press.model.allotment import Allotment, spans
from press.model.measure import MM
from press.project import Project

SHEET = (210.0, 297.0)
"""A4, mm."""

_PAD = (5.0, 4.0)
"""mm that a label keeps free beside and above its lines."""

_SIZES = (14.0, 12.0, 10.5, 9.0, 8.0)
"""Of a name on a label, pt: the first that gets it into the lines there is room for."""

_LINE = 1.4
_OTHER = 11.0
"""Of a line on a label that is no name, pt."""


@dataclass(frozen=True)
class Row:
    """A recipient in the list: whether a row of the footer begins with it, its label, name and copies."""

    begins: bool
    label: str
    name: str
    spans: tuple[str, ...]
    count: int


@dataclass(frozen=True)
class Label:
    """An address label; ``size`` of the name in pt."""

    name: str
    address: str
    numbers: str
    count: int
    size: float


def distribution_sheet(
    project: Project, issue: Issue, fonts: FontSet, allotted: Sequence[Allotment]
) -> Galley:
    """Return the galley of the distribution list."""
    rows = tuple(_rows(allotted))
    return _galley(project, issue, fonts, "distribution", rows=rows, issuer=issue.issuer)


def label_sheets(
    project: Project, issue: Issue, fonts: FontSet, allotted: Sequence[Allotment], grid: tuple[int, int]
) -> Galley:
    """Return the galley of the address labels.

    Args:
        project: whose template and stylesheet.
        issue: whose recipients.
        fonts: the typefaces.
        allotted: the recipients with their copies; those that get none have no label.
        grid: how many labels stand side by side on a sheet, and how many rows of them.
    """
    columns, lines = grid
    width, height = SHEET[0] / columns, SHEET[1] / lines
    labels = tuple(_labels(allotted, fonts, (width, height)))
    return _galley(
        project, issue, fonts, "labels",
        rows=labels, columns=columns, lines=lines, width=width, height=height,
    )  # fmt: skip


def _galley(project: Project, issue: Issue, fonts: FontSet, name: str, **copy: object) -> Galley:
    html = fill(
        environment(project),
        f"_shared/{name}.html.j2",
        publication=issue.publication,
        file=issue.file,
        **copy,
    )
    sheet = project.style(f"{name}.css")
    return Galley(html, (sheet,), fonts.css(), issue.folder, (sheet.parent,))


def _rows(allotted: Sequence[Allotment]) -> Iterator[Row]:
    before = None
    for part in allotted:
        label, name = (part.recipient.label, part.recipient.name) if part.recipient else ("", "备用")
        written = tuple(filter(None, spans(part.numbers).split("、")))
        yield Row(label != before, label, name, written, len(part.numbers))
        before = label


def _labels(allotted: Sequence[Allotment], fonts: FontSet, room: tuple[float, float]) -> Iterator[Label]:
    for part in allotted:
        if part.recipient and part.numbers:
            name, address = part.recipient.name, part.recipient.address
            size = _size(name, address, fonts, room)
            yield Label(name, address, spans(part.numbers), len(part.numbers), size)


def _size(name: str, address: str, fonts: FontSet, room: tuple[float, float]) -> float:
    """Return the largest size at which a name has room; lines broken by sense are not full."""
    measure, high = (room[0] - 2 * _PAD[0]) * MM, (room[1] - 2 * _PAD[1]) * MM
    others = _OTHER * (2 + -(-advance(fonts, "song", address) * 8 // measure))
    for size in _SIZES:
        lines = -(-advance(fonts, "hei", name) * size * 1.15 // measure)
        if lines * size * _LINE + others <= high:
            return size
    return _SIZES[-1]
