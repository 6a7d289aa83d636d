"""Judge the running order 目次 beside the articles it lists: departments, titles, names that fit nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from press.diagnostics import Diagnostic
from press.diagnostics import issue as rules
from press.diagnostics import journal as journal_rules
from press.diagnostics.layout import ENDLESS_TITLE
from press.model import IssueFile, Publication, Section
from press.sources.article import ArticleReading
from press.sources.fillers import judge_covers, judge_fillers
from press.sources.records import RecordReading
from press.sources.walk import Location

_ENDLESS = 120
"""Characters: a longer title is set in the smallest size."""

Listed = tuple[Location, ArticleReading]
"""Where an article is listed, and the article."""


def judge_order(
    publication: Publication | None, record: RecordReading[IssueFile], listed: Sequence[Listed]
) -> Iterator[Diagnostic]:
    """Tell what does not fit together in a running order: all are slips that pages alone do not show."""
    if record.value is None:
        return
    yield from _columns(record.value, listed)
    yield from _titles(listed)
    if publication is not None and publication.kind == "journal":
        yield from _endless(listed)
        yield from _prefixes(record.value, record)
        yield from judge_fillers(publication, record)
        yield from judge_covers(publication, record)


def _columns(file: IssueFile, listed: Sequence[Listed]) -> Iterator[Diagnostic]:
    """An article may name its department itself; the running order decides."""
    for location, reading in listed:
        section = file.articles[int(location[1])]
        own = reading.article.front.column if reading.article else ""
        if own and isinstance(section, Section) and own != section.column:
            place = reading.front.place("column")
            yield rules.COLUMN_DIFFERS.at(place, own=own, column=section.column)


def _titles(listed: Sequence[Listed]) -> Iterator[Diagnostic]:
    """The same title twice is one article pasted twice, as a rule."""
    known: dict[str, str] = {}
    for _, reading in listed:
        if reading.article is None:
            continue
        title = "".join(reading.article.front.title.split())
        if title in known:
            yield rules.TITLE_TWICE.at(reading.front.place("title"), other=known[title])
        known.setdefault(title, reading.article.path.name)


def _endless(listed: Sequence[Listed]) -> Iterator[Diagnostic]:
    for _, reading in listed:
        count = len("".join(reading.article.front.title.split())) if reading.article else 0
        if count > _ENDLESS:
            yield ENDLESS_TITLE.at(reading.front.place("title"), count=count)


def _prefixes(file: IssueFile, record: RecordReading[IssueFile]) -> Iterator[Diagnostic]:
    known = {name for item in file.items for name in (item.file, item.file.removesuffix(".md"))}
    for name in file.entries:
        if name not in known:
            yield journal_rules.PREFIX_UNKNOWN.at(record.place("entries", name), name=name)
    for number, filler in enumerate(file.fillers):
        if filler.after and filler.after not in known:
            place = record.place("fillers", number, "after")
            yield journal_rules.FILLER_AFTER.at(place, number=number + 1, name=filler.after)
