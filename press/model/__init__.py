"""What is published: publication, issue, article, and the blocks an article is made of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from press.lazily import on_demand

if TYPE_CHECKING:
    from press.model.article import Article, Attachment, FrontMatter, Signature
    from press.model.base import Record, aliases
    from press.model.distribution import Distribution, Recipients
    from press.model.issue import Issue, IssueFile, Item, Piece, Section
    from press.model.journal import Start
    from press.model.publication import Numbering, Publication, Variant
else:
    __getattr__ = on_demand(
        __name__,
        {
            "Article": "article",
            "Attachment": "article",
            "Distribution": "distribution",
            "FrontMatter": "article",
            "Issue": "issue",
            "IssueFile": "issue",
            "Item": "issue",
            "Numbering": "publication",
            "Piece": "issue",
            "Publication": "publication",
            "Recipients": "distribution",
            "Record": "base",
            "Section": "issue",
            "Signature": "article",
            "Start": "journal",
            "Variant": "publication",
            "aliases": "base",
        },
    )

__all__ = [
    "Article",
    "Attachment",
    "Distribution",
    "FrontMatter",
    "Issue",
    "IssueFile",
    "Item",
    "Numbering",
    "Piece",
    "Publication",
    "Recipients",
    "Record",
    "Section",
    "Signature",
    "Start",
    "Variant",
    "aliases",
]
