"""Judge a journal as internal matter 内部资料: what it has to print, what it must not call itself.

《内部资料性出版物管理办法》 (2015) article 14, standards §3.1 R1 to R5. All are hints: the licence decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from press.diagnostics import Diagnostic, Span
from press.diagnostics import journal as rules
from press.language import say
from press.model import Article, IssueFile, Publication
from press.model.blocks import Block, Heading, Paragraph, plain, walk
from press.sources.records import RecordReading
from press.sources.strokes import out_of_order

_LICENCE = re.compile(r"[内資资准].*[字第].*\d")
_FIELDS = (("recipients", "发送对象"), ("printer", "印刷单位"), ("copies", "印数"))
_TITLE = re.compile(r"(报|刊|杂志)$")
_WORDS = re.compile(
    r"本刊记者|本报记者|本刊评论员|本报评论员|本刊|本报(?![告道名到请送考价表批备废喜])|期刊社|杂志社|报社|刊号|ISSN|CN\d{2}-\d|定价[:：]"
    r"|广告(?:热线|招商|部|刊例|合作)|招商热线"
)
_CREDIT = re.compile(r"记者")
_LINES = 4
_LONGEST = 22
"""Characters in a line of a feature on the cover."""


def judge_publication(record: RecordReading[Publication]) -> Iterator[Diagnostic]:
    """Tell what a journal's own file lacks: its licence, its name, names out of order."""
    if record.value is None or record.value.kind != "journal":
        return
    yield from _licence(record.value, record)
    yield from _orders(record.value, record)


def judge_issue(publication: Publication | None, record: RecordReading[IssueFile]) -> Iterator[Diagnostic]:
    """Tell what an issue of a journal lacks on its imprint, and what there is too much of on its cover."""
    if publication is None or publication.kind != "journal" or record.value is None:
        return
    yield from _fields(publication, record.value, record)
    yield from _cover(record.value, record)


def judge_article(publication: Publication | None, article: Article) -> Iterator[Diagnostic]:
    """Tell words that internal matter must not have of itself; an article with a source is a reprint."""
    if publication is None or publication.kind != "journal" or article.front.source:
        return
    place = Span(article.path, 1)
    for author in article.front.author:
        if match := _WORDS.search(author) or _CREDIT.search(author):
            yield _told(match[0], place)
    for block in walk(article.blocks):
        if match := _WORDS.search(_text(block)):
            yield _told(match[0], Span(place.path, block.lines.first))


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


def _orders(publication: Publication, record: RecordReading[Publication]) -> Iterator[Diagnostic]:
    for number, committee in enumerate(publication.imprint.committees):
        for role in committee.by_strokes:
            if pair := out_of_order(committee.members.get(role, ())):
                place = record.place("imprint", "committees", number, "members", role)
                yield rules.NAMES_ORDER.at(place, role=role, first=pair[0], second=pair[1])


def _told(word: str, place: Span) -> Diagnostic:
    return rules.SELF_NAME.at(place, word=word, help=_help(word))


def _help(word: str) -> str:
    if word.startswith(("本刊", "本报")):
        return say("改称“编者”“本编辑部”", "write 编者 or 本编辑部")
    if word == "记者":
        return say("作者写姓名或“通讯员”", "give the author's name")
    return say("请删去或改写", "leave it out")


def _text(block: Block) -> str:
    match block:
        case Paragraph():
            return plain((*block.lead, *block.content))
        case Heading():
            return plain(block.content)
        case _:
            return ""
