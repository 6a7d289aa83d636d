"""Characters that cannot be printed, or are not what they look like: found in copy, told with their place."""

from __future__ import annotations

import dataclasses
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from press.diagnostics import Diagnostic, Span
from press.diagnostics.fonts import (
    EMOJI,
    LOST_OBJECT,
    MISSING_CHARACTER,
    PRIVATE_CHARACTER,
    RADICAL,
    SELECTOR,
)
from press.fonts.coverage import Coverage
from press.fonts.fontset import FontSet
from press.fonts.installed import who_has
from press.language import say
from press.model import Article, Issue
from press.model.blocks import Link, Picture
from press.project import Project

_NOT_PRINTED = Coverage.parse("0-20 7F-A0 AD 2000-200B 200E-200F 2028-202F 205F-206F 3000 FEFF FFF9-FFFB")
"""Blanks and what the readers of sources tell of on their own."""

_EMOJI = Coverage.parse("1F000-1FAFF 2614-2615 2648-2653 267F 2693 26A1 26AA-26AB 26BD-26BE 26C4-26C5 26CE"
                        " 26D4 26EA 26F2-26F3 26F5 26FA 26FD 2705 270A-270B 2728 274C 274E 2753-2755 2757"
                        " 2795-2797 27B0 27BF 2B1B-2B1C 2B50 2B55")  # fmt: skip
"""Characters that are pictures on screens (Unicode emoji-data, ``Emoji_Presentation``)."""

_SELECTORS = Coverage.parse("200C-200D FE00-FE0F E0100-E01EF")
"""Joiners and variation selectors: they change the character before them, and draw nothing themselves."""

_OBJECT = "\ufffc"

_RADICALS = Coverage.parse("2E80-2FD5")

_SUPPLEMENT = dict(
    zip(
        "⺟⺠⻁⻄⻅⻆⻉⻋⻓⻔⻘⻙⻚⻛⻜⻝⻢⻣⻤⻥⻦⻨⻩⻬⻮⻰⻳",
        "母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟",
        strict=True,
    )
)
"""CJK Radicals Supplement signs that Unicode does not itself equate with a character."""

_MOVED = dict(
    zip(
        map(chr, (
            *range(0xE78D, 0xE797), 0xE7C7, 0xE7C8, 0xE816, 0xE817, 0xE818, 0xE81E, 0xE826, 0xE82B, 0xE82C,
            0xE831, 0xE832, 0xE83B, 0xE843, 0xE854, 0xE855, 0xE864,
        )),
        "︐︒︑︓︔︕︖︗︘︙ḿǹ𠂇𠂉𠃌龴龵龶龷𡗗龸𢦏龹龺𤇾龻",
        strict=True,
    )
)  # fmt: skip
"""Characters that GB 18030-2000 had to put into the private use area, and their place since 2005."""


@dataclass(frozen=True)
class Copy:
    """A source file and the text that is printed of it."""

    path: Path
    """As messages show it: from the workspace."""
    source: str
    printed: str


def check_issue_characters(project: Project, issue: Issue, fonts: FontSet) -> tuple[Diagnostic, ...]:
    """Find every character of an issue that cannot be printed, in all its files and the publication's."""
    found = [*check_copy(_copy(project, issue.folder / "issue.yaml", (issue.file, issue.note)), fonts)]
    publication = issue.folder.parent / "publication.yaml"
    found += check_copy(_copy(project, publication, issue.publication), fonts)
    for article in issue.articles:
        found += check_article_characters(project, article, fonts)
    for drawing in issue.drawings:
        found += check_copy(_copy(project, issue.folder / drawing.path, drawing.words), fonts)
    return tuple(found)


def check_article_characters(project: Project, article: Article, fonts: FontSet) -> tuple[Diagnostic, ...]:
    """Find every character of an article and its attachments that cannot be printed."""
    found = [*check_copy(_copy(project, project.root / article.path, (article.front, article.blocks)), fonts)]
    for attachment in article.attachments:
        found += check_article_characters(project, attachment, fonts)
    return tuple(found)


def check_copy(copy: Copy, fonts: FontSet) -> Iterator[Diagnostic]:
    """Yield a diagnostic for every unprintable character, once a line, at its first column there."""
    suspects = {char: told for char in set(copy.printed) if (told := _told(char, fonts))}
    if not suspects:
        return
    for number, line in enumerate(copy.source.split("\n"), 1):
        here = suspects.keys() & set(line)
        if any(suspects[char].rule is EMOJI for char in here):
            here = {char for char in here if char not in _SELECTORS}  # they belong to the emoji
        for char in sorted(here, key=line.index):
            yield dataclasses.replace(suspects[char], place=Span(copy.path, number, line.index(char) + 1))
    # A character written as an entity or an escape does not stand in the source as itself. The readers put an
    # object's sign where they have told of something already.
    for char in sorted(suspects.keys() - set(copy.source) - {_OBJECT}):
        yield dataclasses.replace(suspects[char], place=Span(copy.path))


def _told(char: str, fonts: FontSet) -> Diagnostic | None:
    """Return what is wrong with a character, without a place; None for nearly all of them."""
    if char in _NOT_PRINTED:
        return None
    codepoint = f"U+{ord(char):04X}"
    if char in _SELECTORS:
        return SELECTOR.at(None, codepoint=codepoint)
    if char == _OBJECT:
        return LOST_OBJECT.at(None)
    if char in _RADICALS and (proper := _proper(char)) != char:
        return RADICAL.at(None, char=char, codepoint=codepoint, proper=proper)
    if not fonts.missing(char):
        return None
    if char in _EMOJI:
        return EMOJI.at(None, char=char, codepoint=codepoint)
    if unicodedata.category(char) == "Co":
        return PRIVATE_CHARACTER.at(None, codepoint=codepoint, advice=_advice(char))
    names = say("、", ", ").join(who_has(char)[:3])
    where = (
        say(f"本机的 {names} 有这个字", f"installed fonts that have it: {names}")
        if names
        else say("本机的字体里也没有这个字", "no installed font has it either")
    )
    return MISSING_CHARACTER.at(None, char=char, codepoint=codepoint, candidates=names, where=where)


def _proper(radical: str) -> str:
    """Return the character that a radical's sign looks like."""
    return _SUPPLEMENT.get(radical) or unicodedata.normalize("NFKC", radical)


def _advice(char: str) -> str:
    if char in _MOVED:
        proper = _MOVED[char]
        return say(f"改成“{proper}”（U+{ord(proper):04X}）", f"write '{proper}' (U+{ord(proper):04X})")
    return say(
        "对照原稿改成通用的字，或换一个字", "write a standard character after the manuscript, or another one"
    )


# -- what is printed -----------------------------------------------------------------------------------


def _copy(project: Project, path: Path, printed: Any) -> Copy:
    try:
        source = path.read_text("utf-8", errors="replace").removeprefix("\ufeff")
    except OSError:
        source = ""
    return Copy(project.relative(path), source, "".join(_strings(printed)))


def _strings(value: Any) -> Iterator[str]:
    """Yield every text inside a record, block or inline that is printed: no file, no link's target."""
    match value:
        case str():
            yield value
        case Link(content=content):
            yield from _strings(content)
        case Picture():
            return
        case BaseModel():
            yield from _each(getattr(value, name) for name in type(value).model_fields if name != "file")
        case dict():
            yield from _each((*value.keys(), *value.values()))
        case tuple() | list():
            yield from _each(value)
        case _ if dataclasses.is_dataclass(value):
            yield from _each(getattr(value, field.name) for field in dataclasses.fields(value))


def _each(values: Iterable[Any]) -> Iterator[str]:
    for value in values:
        yield from _strings(value)
