"""转接 in a running order: the article that the rest follows, and the words that it begins with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from press.diagnostics import Diagnostic
from press.diagnostics import journal as rules
from press.language import say
from press.model import Article, IssueFile, Item, Section
from press.model.blocks import Blocks, begins_with
from press.sources.records import RecordReading
from press.sources.walk import Location


def judge_jumps(record: RecordReading[IssueFile], articles: Sequence[Article]) -> Iterator[Diagnostic]:
    """Tell jumps that lead nowhere.

    Args:
        record: the running order.
        articles: those that could be read.
    """
    if record.value is None:
        return
    names = [_name(item.file) for item in record.value.items]
    copy = {_name(article.path.name): article.blocks for article in articles}
    for number, (location, item) in enumerate(_items(record.value)):
        if item.jump is None:
            continue
        after = _name(item.jump.after)
        if after not in names[number + 1 :]:
            place = record.place(*location, "jump", "after")
            yield rules.JUMP_AFTER.at(place, name=item.jump.after, why=_why(after, names, number))
        if item.jump.begin and not _is_found(copy.get(_name(item.file), ()), item.jump.begin):
            place = record.place(*location, "jump", "begin")
            yield rules.JUMP_WORDS.at(place, name=item.file, words=item.jump.begin)


def _items(file: IssueFile) -> Iterator[tuple[Location, Item]]:
    """Yield every entry of the running order with its place there."""
    for number, entry in enumerate(file.articles):
        if isinstance(entry, Section):
            for inner, item in enumerate(entry.articles):
                yield ("articles", number, "articles", inner), item
        else:
            yield ("articles", number), entry


def _name(file: str) -> str:
    """Return an article's name as it is compared: 01 stands for articles/01.md."""
    return file.split("/")[-1].removesuffix(".md")


def _why(after: str, names: Sequence[str], number: int) -> str:
    if after not in names:
        return say("本期没有这篇", "the issue does not run it")
    if after == names[number]:
        return say("它就是这一篇自己", "that is the article itself")
    return say("它排在这一篇前面", "it stands before this one")


def _is_found(blocks: Blocks, words: str) -> bool:
    return any(begins_with(block, words) for block in blocks[1:])
