"""References to pages across an issue: ``{页:文章}`` finds its article by file, by title, or a label."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from press.diagnostics import Diagnostic, Span
from press.diagnostics import markdown as rules
from press.model import Article
from press.model.blocks import Blocks, Inline, Inlines, Reference, Text
from press.model.rewriting import rewritten
from press.sources.words import meant


@dataclass
class PageReferences:
    """Finds what references to pages lead to, adding what is wrong to ``found``."""

    articles: tuple[Article, ...]
    found: list[Diagnostic] = field(default_factory=list)

    def article(self, article: Article) -> Article:
        """Return an article with the pages found that it refers to."""
        blocks = self.blocks(article.blocks, article.path)
        attachments = tuple(map(self.article, article.attachments))
        if blocks is article.blocks and all(map(_same, attachments, article.attachments)):
            return article
        return article.model_copy(update={"blocks": blocks, "attachments": attachments})

    def blocks(self, blocks: Blocks, path: Path) -> Blocks:
        """Return blocks of a file with the pages found that they refer to."""

        def resolved(content: Inlines) -> Inlines:
            return tuple(self._resolved(inline, path) for inline in content)

        return rewritten(blocks, inlines=resolved)

    def _resolved(self, inline: Inline, path: Path) -> Inline:
        if not isinstance(inline, Reference) or inline.anchor:
            return inline
        names = dict(self._names())
        if anchor := names.get(_folded(inline.name)):
            return replace(inline, anchor=anchor)
        shown = [name for article in self.articles for name in (article.path.name, article.front.title)]
        place = Span(path, inline.line, inline.column)
        self.found.append(rules.PAGE_UNKNOWN.at(place, name=inline.name, meant=meant(inline.name, shown)))
        return Text(inline.name)

    def _names(self) -> Iterator[tuple[str, str]]:
        """Yield what an article may be called by, with its id."""
        for article in self.articles:
            for name in (article.front.title, article.path.name, article.path.stem):
                yield _folded(name), article.id


def _same(one: Article, other: Article) -> bool:
    return one is other


def _folded(name: str) -> str:
    """Return a name as it is compared: titles may be typed without their blanks and line ends."""
    return "".join(name.removeprefix("articles/").strip("《》 ").split())
