"""What keeps moving when pages do not settle: named as the editor knows it, with its pages."""

from __future__ import annotations

from press.language import say
from press.makeup import Facts
from press.makeup.filters import one_line
from press.makeup.jumps import rest_name
from press.model import Issue


def moving(issue: Issue, before: Facts, after: Facts) -> str:
    """Return the first thing whose page differs between two passes, and how many more do.

    Args:
        issue: whose articles are called by their titles.
        before: what one pass taught.
        after: what the next one taught.
    """
    names = _names(issue)
    last = dict(before.pages)
    moved = sorted(
        (min(page, last[name]), max(page, last[name]), name)
        for name, page in after.pages
        if last.get(name, page) != page and name in names
    )
    if not moved:
        return say("总页数或版记的位置", "the number of pages, or the footer's place,")
    first, second, name = moved[0]
    told = say(
        f"{names[name]}（在第 {first} 页和第 {second} 页之间）",
        f"{names[name]} (between pages {first} and {second})",
    )
    more = len(moved) - 1
    return told + (say(f"等 {more + 1} 处", f" and {more} more") if more else "")


def _names(issue: Issue) -> dict[str, str]:
    """Return what elements with an id are called."""
    titles = {
        article.id: say(f"《{one_line(article.front.title)}》", f"'{one_line(article.front.title)}'")
        for article in issue.articles
    }
    rests = {
        rest_name(article.id): say(
            f"《{one_line(article.front.title)}》转接的部分", f"the rest of '{one_line(article.front.title)}'"
        )
        for article in issue.articles
    }
    return (
        titles
        | rests
        | {
            "colophon": say("版记", "the footer"),
            "contents": say("目录", "the contents"),
            "imprint": say("版权页", "the imprint"),
            "back": say("封四", "the back cover"),
        }
    )
