"""Judge a journal as internal matter 内部资料: what it has to print, what it must not call itself.

《内部资料性出版物管理办法》 (2015) article 14, standards §3.1 R1 to R5. All are hints: the licence decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.diagnostics import Diagnostic
from press.diagnostics import journal as rules
from press.model import IssueFile, Publication
from press.sources.records import RecordReading
from press.sources.self_naming import judge_words
from press.sources.strokes import out_of_order
from press.sources.words import meant
from press.sources.yaml_nodes import Scalar

_LICENCE = re.compile(r"[内資资准].*[字第].*\d")
_FIELDS = (("recipients", "发送对象"), ("printer", "印刷单位"), ("copies", "印数"))
_TITLE = re.compile(r"(报|刊|杂志)$")
_NUMBER = re.compile(r"(总?)第\s*(\d{1,4})\s*期(?![\u4e00-\u9fff])")
_PAGES = ("cover", "inside_front", "inside_back", "back", "photos", "fillers", "note", "articles")
"""The keys of ``issue.yaml`` whose words are printed."""
_LINES = 4
_LONGEST = 22
"""Characters in a line of a feature on the cover."""


def judge_publication(record: RecordReading[Publication]) -> Iterator[Diagnostic]:
    """Tell what a journal's own file lacks: its licence, its name, names out of order."""
    if record.value is None or record.value.kind != "journal":
        return
    yield from _licence(record.value, record)
    yield from _orders(record.value, record)
    yield from judge_words(record, ("imprint",))
    yield from _numbers_of_all(record)


def judge_issue(
    publication: Publication | None, record: RecordReading[IssueFile], *, whole: bool
) -> Iterator[Diagnostic]:
    """Tell what an issue of a journal lacks on its imprint, and what there is too much of on its cover.

    Args:
        publication: the issue's; None where it could not be read.
        record: the issue.
        whole: whether everything in the publication's file could be read; what could not is not lacking.
    """
    if publication is None or publication.kind != "journal" or record.value is None:
        return
    if whole:
        yield from _fields(publication, record.value, record)
    yield from _cover(record.value, record)
    yield from judge_words(record, _PAGES)
    yield from _numbers(record.value, record)


def _licence(publication: Publication, record: RecordReading[Publication]) -> Iterator[Diagnostic]:
    if not publication.licence:
        yield rules.LICENCE_MISSING.at(record.place("name"))
    elif not _LICENCE.search(publication.licence):
        yield rules.LICENCE_FORM.at(record.place("licence"), text=publication.licence)
    if match := _TITLE.search(publication.name):
        yield rules.TITLE_FORM.at(record.place("name"), name=publication.name, end=match[1])


def _fields(
    publication: Publication, issue: IssueFile, record: RecordReading[IssueFile]
) -> Iterator[Diagnostic]:
    rows = "".join(publication.imprint.rows)
    for name, label in _FIELDS:
        given = getattr(publication, name) or (name == "copies" and issue.copies) or label in rows
        if not given:
            yield rules.IMPRINT_FIELD.at(record.place("number"), field=label)


def _cover(issue: IssueFile, record: RecordReading[IssueFile]) -> Iterator[Diagnostic]:
    features = issue.cover.features
    lines = sum(-(-len(feature) // _LONGEST) for feature in features)
    if lines > _LINES:
        place = record.place("cover", "features")
        yield rules.COVER_FEATURES.at(place, count=len(features), lines=lines)
    known = {name for item in issue.items for name in (item.file, item.file.removesuffix(".md"))}
    if issue.highlight and issue.highlight.article not in known:
        place = record.place("highlight", "article")
        yield rules.HIGHLIGHT_UNKNOWN.at(place, name=issue.highlight.article)


def _numbers(issue: IssueFile, record: RecordReading[IssueFile]) -> Iterator[Diagnostic]:
    """R4: the number is the same all over. What press prints is; what the editor writes may not be."""
    right = {"": issue.number, "总": issue.total}
    for location, node in record.nodes.items():
        if location[0] in _PAGES and isinstance(node, Scalar):
            for total, number in _NUMBER.findall(node.text):
                if right[total] not in (int(number), None):
                    facts = {"words": f"{total}第{number}期", "right": f"{total}第{right[total]}期"}
                    yield rules.ISSUE_STATED.at(record.places[location], **facts)


def _numbers_of_all(record: RecordReading[Publication]) -> Iterator[Diagnostic]:
    for location, node in record.nodes.items():
        if location[0] == "imprint" and isinstance(node, Scalar) and (match := _NUMBER.search(node.text)):
            yield rules.ISSUE_STATED_FOR_ALL.at(record.places[location], words=match[0])


def _orders(publication: Publication, record: RecordReading[Publication]) -> Iterator[Diagnostic]:
    for number, committee in enumerate(publication.imprint.committees):
        for index, role in enumerate(committee.by_strokes):
            if role not in committee.members:
                place = record.place("imprint", "committees", number, "by_strokes", index)
                yield rules.STROKES_ROLE.at(place, role=role, meant=meant(role, committee.members))
            if pair := out_of_order(committee.members.get(role, ())):
                place = record.place("imprint", "committees", number, "members", role)
                yield rules.NAMES_ORDER.at(place, role=role, first=pair[0], second=pair[1])
