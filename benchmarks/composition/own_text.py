"""A reader's own text, to be set instead of the journal: plain text, or articles as editors write them."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from benchmarks.composition.journal import Article, Block, Line, article, blocks

SUFFIXES = (".md", ".txt")

_FRONT = re.compile(r"\s*---[ \t]*\n(.*?)\n---[ \t]*\n", re.DOTALL)
_KEYS = (
    ("title", "title|标题"),
    ("subtitle", "subtitle|副题"),
    ("byline", "byline|author|作者|署名"),
)
_NOT_SET = re.compile(r"^(?::::.*|!\[.*|\|.*|\[\^[^]]*\]:.*|-{3,}|<[^>]*>)$", re.MULTILINE)
_LINK = re.compile(r"\[([^]]+)\]\([^)]*\)")
_CALL = re.compile(r"\[\^[^]]*\]")
_DEEP = re.compile(r"^#{4,} ", re.MULTILINE)


class NoTextError(Exception):
    """There is no text where one was asked for."""


def own_text(place: Path) -> tuple[Article, ...]:
    """Read a file, or all Markdown and plain text in a folder, in the order of the names.

    In plain text every line is a paragraph. Of Markdown, front matter gives title, subtitle and byline;
    tables, pictures, fences and notes are left out, for they are no lines of running text.

    Raises:
        NoTextError: nothing there has text.
    """
    paths = (
        [place] if place.is_file() else sorted(path for path in place.rglob("*") if path.suffix in SUFFIXES)
    )
    articles = tuple(one for one in map(_read, paths) if one.body)
    if not articles:
        raise NoTextError(f"{place}: no .md or .txt file with text")
    return articles


def keep(articles: tuple[Article, ...], is_drawn: Callable[[str], bool]) -> tuple[tuple[Article, ...], str]:
    """Leave out the characters that no face draws, which press would refuse; return them, too."""
    lost: set[str] = set()

    def clean(text: str) -> str:
        lost.update(sign for sign in text if not (sign.isspace() or is_drawn(sign)))
        return "".join(sign for sign in text if sign not in lost)

    def cleaned(block: Block) -> Block:
        lines: tuple[Line, ...] = tuple(
            tuple((clean(text), bold) for text, bold in line) for line in block.lines
        )
        return replace(block, lines=lines)

    kept = tuple(
        replace(one, head=tuple(map(cleaned, one.head)), body=tuple(map(cleaned, one.body)))
        for one in articles
    )
    return kept, "".join(sorted(lost))


def _read(path: Path) -> Article:
    text = _decoded(path.read_bytes()).replace("\r\n", "\n")
    if path.suffix == ".txt":
        lines = (line.strip() for line in text.split("\n"))
        return Article(
            path.stem, (), tuple(Block("paragraph", (((line, False),),)) for line in lines if line)
        )
    front = _FRONT.match(text)
    head = "\n\n".join(_head(front.group(1))) if front else ""
    body = _NOT_SET.sub("", text[front.end() :] if front else text)
    body = _DEEP.sub("### ", _CALL.sub("", _LINK.sub(r"\1", body)))
    return article(path.stem, tuple(blocks(f"{head}\n\n{body}")))


def _decoded(data: bytes) -> str:
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


def _head(front: str) -> Iterator[str]:
    prefixes = {"title": "# ", "subtitle": "## ——", "byline": "□ "}
    for kind, names in _KEYS:
        found = re.search(rf"^(?:{names})\s*[:：]\s*(\S.*)$", front, re.MULTILINE)
        if found:
            yield prefixes[kind] + found.group(1).strip("\"'")
