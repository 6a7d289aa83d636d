"""Words that internal matter 内部资料 must not have of itself, wherever printed (standards §3.1 R5)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from press.diagnostics import Diagnostic, Span
from press.diagnostics import journal as rules
from press.language import say
from press.model import Article, Publication
from press.model.blocks import (
    Block,
    Dialogue,
    Figure,
    Group,
    Heading,
    Infographic,
    Inlines,
    Paragraph,
    Roster,
    Table,
    plain,
    walk,
)
from press.sources.article import ArticleReading
from press.sources.records import RecordReading
from press.sources.yaml_nodes import Scalar

_WORDS = re.compile(
    r"本刊记者|本报记者|本刊评论员|本报评论员|本刊|本报(?![告道名到请送考价表批备废喜酬销修关])|期刊社|杂志社|报社|刊号|ISSN|CN\d{2}-\d|定价[:：]"
    r"|广告(?:热线|招商|部|刊例|合作)|招商热线"
)
_CREDIT = re.compile(r"记者")
_CREDITS = ("author", "credit")
_NOT_PRINTED = ("file", "picture", "alt", "source", "link", "website")


def judge_words(record: RecordReading[Any], keys: tuple[str, ...]) -> Iterator[Diagnostic]:
    """Tell such words in what stands below some keys of a record."""
    seen: set[Span] = set()  # a single author stands under the key, and as the first of its list
    for location, node in record.nodes.items():
        name = next(part for part in reversed(location) if isinstance(part, str))
        place = record.places[location]
        if (
            location[0] in keys
            and isinstance(node, Scalar)
            and name not in _NOT_PRINTED
            and place not in seen
        ):
            seen.add(place)
            yield from _told(node.text, place, credit=name in _CREDITS)


def judge_article(publication: Publication | None, reading: ArticleReading) -> Iterator[Diagnostic]:
    """Tell such words in an article and its attachments; an article with a source is a reprint, let be."""
    article = reading.article
    if publication is None or publication.kind != "journal" or article is None or article.front.source:
        return
    yield from judge_words(reading.front, tuple(type(article.front).model_fields))
    for one in (article, *article.attachments):
        yield from _blocks(one)


def _blocks(article: Article) -> Iterator[Diagnostic]:
    for block in walk(article.blocks):
        place = Span(article.path, block.lines.first)
        told = (one for words in _texts(block) for one in _told(words, place))
        yield from list(told)[:1]
        if isinstance(block, Figure):
            yield from _told(block.credit, place, credit=True)


def _told(words: str, place: Span, *, credit: bool = False) -> Iterator[Diagnostic]:
    if match := _WORDS.search(words) or (_CREDIT.search(words) if credit else None):
        yield rules.SELF_NAME.at(place, word=match[0], help=_help(match[0]))


def _help(word: str) -> str:
    if word.startswith(("本刊", "本报")):
        return say("改称“编者”“本编辑部”", "write 编者 or 本编辑部")
    if word == "记者":
        return say("作者写姓名或“通讯员”", "give the author's name")
    return say("请删去或改写", "leave it out")


def _texts(block: Block) -> Iterator[str]:
    """Yield what a block prints itself; blocks inside it are asked for their own."""
    match block:
        case Paragraph():
            yield plain((*block.lead, *block.content))
        case Heading():
            yield plain(block.content)
        case Figure(caption=caption):
            yield plain(caption)
        case Table():
            yield from _table(block)
        case Infographic():
            yield plain(block.title)
            yield from (plain(words) for panel in block.panels for words in _panel(panel))
        case Roster():
            yield plain(block.title)
            yield from (words for name, entries in block.groups for words in (name, *entries))
        case Group(title=title) | Dialogue(title=title):
            yield plain(title)


def _table(table: Table) -> Iterator[str]:
    yield plain((*table.caption, *table.note))
    yield from (plain(cell.content) for row in (*table.header, *table.body) for cell in row)


def _panel(panel: Any) -> Iterator[Inlines]:
    yield panel.title
    yield from (figure.label for figure in panel.figures)
