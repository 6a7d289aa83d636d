"""References to pages in copy: 第12页, from what the last pass taught."""

from __future__ import annotations

from functools import partial

from press.makeup.facts import Facts
from press.model import Article, Issue
from press.model.blocks import Inlines, Link, Reference, Text
from press.model.rewriting import rewritten


def with_page_numbers(issue: Issue, facts: Facts) -> Issue:
    """Return an issue in whose copy every reference to a page reads 第12页 and leads there.

    Args:
        issue: as read.
        facts: on which page every element with an id begins.
    """
    numbered = partial(rewritten, inlines=partial(_numbered, facts=facts))
    articles = tuple(_article(article, facts) for article in issue.articles)
    notes = {"note": numbered(issue.note), "notes": numbered(issue.notes)}
    return issue.model_copy(
        update={"articles": articles, "section_notes": numbered(issue.section_notes), **notes}
    )


def _article(article: Article, facts: Facts) -> Article:
    blocks = rewritten(article.blocks, inlines=partial(_numbered, facts=facts))
    attachments = tuple(_article(attachment, facts) for attachment in article.attachments)
    return article.model_copy(update={"blocks": blocks, "attachments": attachments})


def _numbered(content: Inlines, facts: Facts) -> Inlines:
    return tuple(
        Link(f"#{inline.anchor}", (Text(f"第{facts.folio(inline.anchor)}页"),))
        if isinstance(inline, Reference)
        else inline
        for inline in content
    )
