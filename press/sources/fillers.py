"""Judge the fillers 补白 and covers of words: is there something in them, and does a page hold it?"""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from press.diagnostics import Diagnostic
from press.diagnostics import journal as rules
from press.language import say
from press.model import IssueFile, Publication
from press.model.base import chinese
from press.model.journal import PHOTOS, Filler
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
_LOWER = 0.5
"""Lines below a cover's title, in lines of a notice: its words stand lower and wider apart."""
_CODES = 8
"""Lines that codes take."""


def judge_fillers(publication: Publication, record: RecordReading[IssueFile]) -> Iterator[Diagnostic]:
    """Tell fillers that lack what they are made of, and notices of more lines than a page has."""
    for number, filler in enumerate(record.value.fillers if record.value else ()):
        if lacks := _lacks(filler):
            yield rules.FILLER_EMPTY.at(record.place("fillers", number), number=number + 1, lacks=lacks)
        room = _BELOW if filler.picture else _room(publication)
        if (lines := _lines(filler.text)) > room:
            facts = {"number": number + 1, "lines": lines, "room": room}
            yield rules.FILLER_LONG.at(record.place("fillers", number, "text"), **facts)


def judge_covers(publication: Publication, record: RecordReading[IssueFile]) -> Iterator[Diagnostic]:
    """Tell covers without a picture that have more words than go below their title."""
    for field in ("inside_front", "inside_back", "back"):
        page = getattr(record.value, field) if record.value else None
        if page is not None and (count := len(page.photos)) > PHOTOS:
            facts = {"page": chinese(IssueFile, field)[0], "count": count, "most": PHOTOS}
            yield rules.COVER_PHOTOS.at(record.place(field, "photos"), **facts)
        if page is None or page.picture or page.photos:
            continue
        room = int((_room(publication) + _HEAD) * _LOWER) - (_CODES if page.codes else 0)
        if (lines := _lines(page.text)) > room:
            facts = {"page": chinese(IssueFile, field)[0], "lines": lines, "room": room}
            yield rules.COVER_LONG.at(record.place(field, "text"), **facts)


def _lines(text: str) -> int:
    return sum(ceil(len(words) / _LINE) for words in text.splitlines())


def _lacks(filler: Filler) -> str:
    if filler.kind == "notice" and not (filler.title or filler.text):
        return say("标题或文字", "title or text")
    return say("图片", "picture") if filler.kind == "picture" and not filler.picture else ""


def _room(publication: Publication) -> int:
    """Return how many lines a notice may have."""
    _, height = trim_size(publication.page.trim or "") or TRIMS["大16开"]
    pitch = publication.page.pitch or _PITCH
    return int((height - _MARGINS) / 25.4 * 72 / pitch) - _HEAD
