"""The sample journals: their number of pages, nothing lost, contents and running heads right."""

from __future__ import annotations

from functools import cache
from itertools import pairwise

import pytest

from press.diagnostics import Severity
from press.makeup.runs import is_movable
from press.model.article import Article
from press.model.blocks import Block, Group, Heading, Paragraph, plain, walk
from press.model.issue import Issue
from press.project import Project
from press.sources import read_issue
from tests.journal.reading import FOOT, HEAD, contents, opening, words
from tests.samples.conftest import ROOT, Build, Pages
from tests.support.leaf import lines_as_read
from tests.support.measure import Character, Page
from tests.support.references import References

COUNTS = {"qingxi-yuekan/2026-3": 48, "qingxi-yuekan/2026-4": 32, "qingxi-wenhua/2026-4": 12}
TITLE = 14.0
"""pt: what is larger is a title."""

BEGINNING = 9
"""Characters by which a paragraph is known."""
ASIDE = 600
"""Characters of a table, captions and notes that may stand within a paragraph."""

journals = pytest.mark.parametrize("name", COUNTS)


@cache
def read(name: str) -> Issue:
    """Return a sample's sources."""
    project = Project(ROOT)
    issue = read_issue(project, project.issues / name).value
    assert issue is not None
    return issue


def aside(page: Page) -> tuple[int | None, str]:
    """Return a page's printed number, if it has one, and what else stands over and under the type area."""
    found = [
        "".join(char.text for char in line)
        for line in lines_as_read(page)
        if not HEAD <= line[0].baseline <= page.height - FOOT
    ]
    numbers = [int(text) for text in found if text.isdigit()]
    return (numbers[0] if len(numbers) == 1 else None), "".join(text for text in found if not text.isdigit())


def body_begins(pages: tuple[Page, ...]) -> int:
    """Return the page, from 1, that has the printed number 1."""
    return next(number for number, page in enumerate(pages, 1) if aside(page)[0] == 1)


def text_of(pages: tuple[Page, ...]) -> str:
    """Return what is read from the first page of text on, without running heads and folios."""
    return "".join(char.text for page in pages[body_begins(pages) - 1 :] for char in in_type_area(page))


def in_type_area(page: Page) -> list[Character]:
    """Return what shows between head and foot; all of a page without a number."""
    top, foot = (0.0, page.height) if aside(page)[0] is None else (HEAD, page.height - FOOT)
    return [char for char in page.characters if char.text.strip() and top <= char.baseline <= foot]


def paragraphs_of(article: Article) -> list[tuple[str, bool]]:
    """Return an article's paragraphs and headings as they must be read, blanks apart.

    With each, whether text may go before it: it stands in a box or a pull quote.
    """
    groups = [block for block in walk(article.blocks) if isinstance(block, Group) and is_movable(block)]
    aside = {id(inner) for group in groups for inner in walk(group.content)}
    found = []
    for block in walk(article.blocks):
        if text := _words(block):
            found.append((text, id(block) in aside))
    return found


def _words(block: Block) -> str:
    if not isinstance(block, Paragraph | Heading):
        return ""
    lead = block.lead if isinstance(block, Paragraph) else ()
    return "".join(plain((*lead, *block.content)).split())


def end_of(paragraph: str, text: str, start: int) -> int:
    """Return where a paragraph ends that begins after ``start``; -1 where it is not whole.

    A caption, a note, a number worked out may stand in it: then it goes on behind.
    """
    place = text.find(paragraph[:BEGINNING], start)
    read = 0
    while place >= 0 and read < len(paragraph):
        if text[place : place + 1] == paragraph[read]:
            place, read = place + 1, read + 1
        else:
            place = text.find(paragraph[read : read + BEGINNING], place, place + ASIDE)
    return place


@journals
def test_it_has_as_many_pages_as_it_is_said_to_have(pages: Pages, name: str) -> None:
    assert len(pages(name)) == COUNTS[name]


@journals
def test_nothing_is_wrong_with_it(built: Build, name: str) -> None:
    """Notes of white feet and loose lines are for an editor to weigh; a sample has no white feet."""
    found = built(name).diagnostics
    assert [str(one) for one in found if one.severity is not Severity.NOTE] == []
    assert [str(one) for one in found if one.code in {"L104", "L105"}] == []


@journals
def test_its_pages_begin_and_end_as_they_did(pages: Pages, references: References, name: str) -> None:
    references.check(
        f"samples/{name.replace('/', '-')}",
        "\n".join(_summary(number, page) for number, page in enumerate(pages(name), 1)),
    )


def _summary(number: int, page: Page) -> str:
    """Return how a page begins and ends, with its titles, running head, folio and the lines between."""
    number_printed, head = aside(page)
    lines = [
        line
        for line in lines_as_read(page)
        if number_printed is None or HEAD <= line[0].baseline <= page.height - FOOT
    ]
    told = {
        "folio": str(number_printed or ""),
        "head": head if number_printed else "",
        "titles": " / ".join(_text(line) for line in lines if line[0].size > TITLE),
        "first": _text(lines[0]) if lines else "",
        "last": _text(lines[-1]) if lines else "",
        "has": f"{len(lines)} lines, {len(page.pictures)} pictures",
    }
    rows = [f"  {key:<7}{value}" for key, value in told.items() if value]
    return "\n".join([f"page {number}", *rows]) + "\n"


def _text(line: tuple[Character, ...]) -> str:
    return "".join(char.text for char in line)


@journals
def test_every_paragraph_is_printed_once_and_in_order(pages: Pages, name: str) -> None:
    text, issue = text_of(pages(name)), read(name)
    written = "".join(part for article in issue.articles for part, _ in paragraphs_of(article))
    count = 0
    for article in issue.articles:
        place = text.index("".join(article.front.title.split()))
        begins = place
        for number, (paragraph, is_aside) in enumerate(paragraphs_of(article)):
            ends = end_of(paragraph, text, begins if is_aside else place)
            # An initial is drawn before the text that it begins.
            ends = ends if ends >= 0 or number else end_of(paragraph[1:], text, place)
            assert ends >= 0, paragraph
            place = place if is_aside else ends
            if len(paragraph) > BEGINNING:
                assert text.count(paragraph[:20]) <= written.count(paragraph[:20]), f"twice: {paragraph}"
            count += 1
    assert count > 50


@journals
def test_the_contents_give_the_pages_on_which_titles_stand(pages: Pages, name: str) -> None:
    printed = pages(name)
    body = body_begins(printed)
    titles = ["".join(article.front.title.split()) for article in read(name).articles]
    plainly = [title for title in titles if not any(char.isdigit() for char in title)]
    listed = [page for page in printed[: body - 1] if sum(title in words(page) for title in plainly) > 4]
    entries = contents(tuple(listed), plainly)
    assert {entry.title for entry in entries} == set(plainly)
    for entry in entries:
        assert entry.number == opening(printed, entry.title, after=body - 1) - body + 1, entry.title


@journals
def test_articles_stand_in_the_order_of_the_contents(pages: Pages, name: str) -> None:
    printed = pages(name)
    after = body_begins(printed) - 1
    numbers = [opening(printed, article.front.title, after=after) for article in read(name).articles]
    assert all(later >= earlier for earlier, later in pairwise(numbers))


@journals
def test_running_heads_are_right(pages: Pages, name: str) -> None:
    """The publication on left-hand pages; year, number and department on right-hand ones."""
    printed, issue = pages(name), read(name)
    body = body_begins(printed)
    starts = [
        (opening(printed, piece.article.front.title, after=body - 1), piece.column)
        for piece in issue.pieces
        if not piece.continues
    ]
    seen = 0
    for number, page in enumerate(printed[body - 1 :], body):
        folio, head = aside(page)
        if folio is None:
            continue
        assert folio == number - body + 1
        if not head:
            continue  # a picture bleeds at the head
        if not head:  # a page with art over its head
            continue
        here = [column for at, column in starts if at == number]
        before = [column for at, column in starts if at < number]
        if number % 2:
            assert f"{issue.file.date.year}年第{issue.file.number}期" in head
            assert head.endswith((*here, *before[-1:])), (number, head)
        else:
            assert issue.publication.name in head
        seen += 1
    assert seen > 3
