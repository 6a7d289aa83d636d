"""From composition records to diagnostics."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from press.diagnostics import Diagnostic, Spot, composition
from press.typeset.records import LineRecord, PageRecord

LOOSE = 0.1
"""em between characters; a reader sees it."""

OVERFULL = 0.5
"""pt"""

_MM_PER_PT = 25.4 / 72

_QUOTED = 12
"""Characters of a line that a message shows."""


def findings(pages: Iterable[PageRecord]) -> tuple[Diagnostic, ...]:
    """Return what an editor should look at, page by page."""
    return tuple(finding for page in pages for finding in _of(page))


def _of(page: PageRecord) -> Iterator[Diagnostic]:
    for line in page.lines:
        spot = Spot(page.number, line.x, line.y)
        if line.overfull > OVERFULL:
            yield _overfull(line, spot)
        elif line.looseness > LOOSE and line.text.strip():
            yield composition.LOOSE_LINE.at(spot, text=_quoted(line), by=f"{line.looseness:.2f}")
        if line.broken:
            yield composition.BROKEN_WORD.at(spot, text=_shortened(line.broken))
        if line.lone:
            yield composition.LONE_CHARACTER.at(spot, text=line.text)
    for table in page.wide:
        spot = Spot(page.number, table.x, table.y)
        yield composition.WIDE_TABLE.at(spot, text=table.text, by=f"{table.by:.0f}")
    if page.off_grid:
        yield composition.OFF_GRID.at(Spot(page.number), count=page.off_grid)


def _overfull(line: LineRecord, spot: Spot) -> Diagnostic:
    if not (text := _quoted(line)):
        return composition.WIDE_PICTURE.at(spot, by=f"{line.overfull * _MM_PER_PT:.0f}")
    return composition.OVERFULL_LINE.at(spot, text=text, by=f"{line.overfull:.1f}")


def _quoted(line: LineRecord) -> str:
    return _shortened((line.text.strip() or line.held).strip())


def _shortened(text: str) -> str:
    return text if len(text) <= _QUOTED else text[:_QUOTED] + "…"
