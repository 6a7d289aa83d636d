"""What is published: publication, issue, article, and the blocks an article is made of."""

from __future__ import annotations

from press.model.article import Article, Attachment, FrontMatter, Signature
from press.model.base import Record, aliases
from press.model.distribution import Distribution, Recipients
from press.model.issue import Issue, IssueFile, Item, Piece, Section
from press.model.journal import Start
from press.model.publication import Kind, Numbering, Publication, Variant

__all__ = [
    "Article",
    "Attachment",
    "Distribution",
    "FrontMatter",
    "Issue",
    "IssueFile",
    "Item",
    "Kind",
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
