"""Judge the fillers 补白 of a journal: whether there is something in them, and whether a page holds it."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from press.diagnostics import Diagnostic
from press.diagnostics import journal as rules
from press.language import say
from press.model import IssueFile, Publication
from press.model.journal import Filler
from press.model.measure import TRIMS, trim_size
from press.sources.records import RecordReading

_LINE = 34
"""Characters in a line of a notice, as ``styles/journal/front.css`` has it."""
_MARGINS = 62.0
"""mm: head and foot of a page."""
_PITCH = 16.25
"""pt between lines, unless the publication gives its own."""
_HEAD = 4
"""Lines that a notice's title and the white about it take."""
_BELOW = 10
"""Lines that go below a picture."""


def judge_fillers(publication: Publication, record: RecordReading[IssueFile]) -> Iterator[Diagnostic]:
    """Tell fillers that lack what they are made of, and notices of more lines than a page has."""
    for number, filler in enumerate(record.value.fillers if record.value else ()):
        if lacks := _lacks(filler):
            yield rules.FILLER_EMPTY.at(record.place("fillers", number), number=number + 1, lacks=lacks)
        room = _BELOW if filler.picture else _room(publication)
        lines = sum(ceil(len(words) / _LINE) for words in filler.text.splitlines())
        if lines > room:
            facts = {"number": number + 1, "lines": lines, "room": room}
            yield rules.FILLER_LONG.at(record.place("fillers", number, "text"), **facts)


def _lacks(filler: Filler) -> str:
    if filler.kind == "notice" and not (filler.title or filler.text):
        return say("标题或文字", "title or text")
    return say("图片", "picture") if filler.kind == "picture" and not filler.picture else ""


def _room(publication: Publication) -> int:
    """Return how many lines a notice may have."""
    _, height = trim_size(publication.page.trim or "") or TRIMS["大16开"]
    pitch = publication.page.pitch or _PITCH
    return int((height - _MARGINS) / 25.4 * 72 / pitch) - _HEAD
