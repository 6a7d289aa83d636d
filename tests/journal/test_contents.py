"""目录 against the pages: every entry's title, number and order; folios, running heads, right-hand starts."""

from __future__ import annotations

import itertools

import pytest

from tests.journal.conftest import Built, set_journal
from tests.journal.reading import body_begins, contents, folio, opening, running_head, words
from tests.journal.workspace import Workspace, paragraphs

ORDER = {
    "卷首语": {"春天从修路开始": 3},
    "工作": {"护路员上岗": 6, "把边沟挖到田头": 9, "山里的公交站": 2},
    "调研": {"农村公路养护的账怎么算": 40, "谁来养路": 14},
    "故事": {"渡口的灯": 11, "老站长看云": 5, "黑板上的菜价": 8},
}
TITLES = [title for titles in ORDER.values() for title in titles]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    workspace = Workspace(tmp_path_factory.mktemp("contents"))
    workspace.issue |= {"补白": [{"种类": "文字", "标题": "征稿启事", "文字": "欢迎来稿。"}]}
    number = itertools.count(1)
    sections = {
        column: [
            workspace.article(f"{next(number):02}", title, paragraphs(length, first=length))
            for title, length in titles.items()
        ]
        for column, titles in ORDER.items()
    }
    return set_journal(workspace.write(sections))


def test_nothing_is_wrong_with_it(built: Built) -> None:
    assert [str(found) for found in built.result.diagnostics if found.code < "C"] == []
    assert [code for code in built.codes if code.startswith("L")] == []


def test_the_first_article_begins_on_a_right_hand_page_numbered_one(built: Built) -> None:
    body = body_begins(built.pages)
    assert body % 2 == 1
    assert opening(built.pages, TITLES[0], after=body - 1) == body


def test_the_contents_name_every_article_in_order_with_its_page(built: Built) -> None:
    body = body_begins(built.pages)
    entries = contents(built.pages[: body - 1], TITLES)
    assert [entry.title for entry in entries] == TITLES
    for entry in entries:
        assert entry.number == opening(built.pages, entry.title, after=body - 1) - body + 1, entry.title
    assert sorted({entry.number for entry in entries})[-1] > 9


def test_every_page_of_text_has_its_number_at_the_outer_side(built: Built) -> None:
    body = body_begins(built.pages)
    last = opening(built.pages, TITLES[-1], after=body - 1)
    for number in range(body, last + 1):
        page = built.pages[number - 1]
        found = folio(page)
        if found is None:  # a page filled before a right-hand start
            assert "农村公路" in words(built.pages[number]) or "谁来养路" in words(built.pages[number])
            continue
        printed, left = found
        assert printed == number - body + 1
        assert (left > page.width / 2) == (number % 2 == 1), printed


def test_pages_before_the_text_have_no_number(built: Built) -> None:
    assert [folio(page) for page in built.pages[: body_begins(built.pages) - 1]] == [None] * (
        body_begins(built.pages) - 1
    )


def test_running_heads_name_the_journal_left_and_issue_and_department_right(built: Built) -> None:
    body = body_begins(built.pages)
    columns = dict.fromkeys(ORDER, 0)
    for number, page in enumerate(built.pages[body - 1 :], body):
        head = running_head(page)
        if head is None or folio(page) is None:
            continue
        if number % 2:
            assert "2026" in head.text
            assert "3" in head.text
            named = [column for column in ORDER if head.text.endswith(column)]
            assert len(named) == 1, head.text
            columns[named[0]] += 1
            assert head.right > page.width / 2
        else:
            assert "青溪月刊" in head.text
            assert "27" in head.text
            assert head.left < page.width / 2
    assert columns["调研"]


def test_the_department_in_the_running_head_is_that_of_the_page(built: Built) -> None:
    body = body_begins(built.pages)
    starts = sorted(
        (opening(built.pages, title, after=body - 1), column)
        for column, titles in ORDER.items()
        for title in titles
    )
    for number in range(body, len(built.pages) + 1, 2):
        head = running_head(built.pages[number - 1])
        if head and folio(built.pages[number - 1]):
            here = [column for page, column in starts if page == number]
            before = [column for page, column in starts if page < number]
            allowed = {*here, *before[-1:]}
            assert any(head.text.endswith(column) for column in allowed), (number, head.text)


@pytest.mark.parametrize("title", ["农村公路养护的账怎么算", "谁来养路"])
def test_articles_that_ask_for_it_begin_on_a_right_hand_page(built: Built, title: str) -> None:
    assert opening(built.pages, title, after=body_begins(built.pages) - 1) % 2 == 1


@pytest.mark.parametrize("title", list(ORDER["故事"]))
def test_articles_that_begin_on_the_next_page_head_it(built: Built, title: str) -> None:
    body = body_begins(built.pages)
    page = built.pages[opening(built.pages, title, after=body - 1) - 1]
    text = words(page)
    others = [other for other in TITLES if other in text]
    assert others[0] == title
    highest = min(char.baseline for char in page.characters if char.size > 12)
    assert highest < page.height / 3


def test_the_number_of_pages_is_a_multiple_of_four(built: Built) -> None:
    assert len(built.pages) % 4 == 0


def test_every_paragraph_is_printed_once_and_in_its_article(built: Built) -> None:
    body = body_begins(built.pages)
    text = "".join("".join(words(page)) for page in built.pages[body - 1 :])
    starts = [text.index(title) for title in TITLES]
    assert starts == sorted(starts)
    for title, length in (pair for titles in ORDER.values() for pair in titles.items()):
        begins = text.index(title)
        ends = min((start for start in starts if start > begins), default=len(text))
        stops = text[begins:ends].count("。")
        assert stops - text[begins:ends].count("欢迎来稿。") == 4 * length, title
