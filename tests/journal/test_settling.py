"""Passes: whatever the departments, starts, lengths and fillers, pages settle in at most five."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.makeup import Facts, settle
from press.pipeline.pages import PASSES
from tests.journal.conftest import set_journal
from tests.journal.reading import body_begins, contents, folio, opening
from tests.journal.workspace import Workspace, paragraphs

LINES = 78

FILLED = ("", "青溪月刊", "青溪月刊QINGXI YUEKAN")
"""What pages hold that have no number: nothing, or the journal's name."""


@dataclass(frozen=True)
class Place:
    page: int
    y: float = 0.0


@dataclass(frozen=True)
class Copy:
    """An article: how it begins, and its lines."""

    start: str
    lines: int


articles = st.lists(
    st.builds(Copy, st.sampled_from(["run-on", "page", "recto"]), st.integers(1, 400)),
    min_size=1,
    max_size=25,
)


class Press:
    """Sets such articles as the journal's template does, in lines; a long page number turns an entry over."""

    def __init__(self, copy: list[Copy], contents_lines: int) -> None:
        self.copy = copy
        self.contents_lines = contents_lines

    def set(self, facts: Facts) -> tuple[dict[str, Place], int, set[int]]:
        places, blank = {"cover": Place(1), "imprint": Place(2), "contents": Place(3)}, set()
        long = sum(facts.folio(f"a{number}") > 9 for number in range(len(self.copy)))
        page, line = 3 + (len(self.copy) * self.contents_lines + long) // LINES, LINES
        for number, article in enumerate(self.copy):
            name, start = f"a{number}", "recto" if number == 0 else article.start
            if start == "recto" and name in facts.gaps:
                page, line = page + 1, LINES
                places[f"gap-{name}"] = Place(page)
            if start != "run-on" or line > LINES - 4:
                page, line = page + 1, 0
            if start == "recto" and page % 2 == 0:
                blank.add(page)
                page += 1
            places[name] = Place(page)
            page, line = page + (line + article.lines) // LINES, (line + article.lines) % LINES
        places |= {"body": places["a0"], "end": Place(page)}
        spare = facts.spare(4)
        places |= {f"spare-{number}": Place(page + number) for number in range(1, spare + 1)}
        return places, page + spare, blank


@given(copy=articles, contents_lines=st.integers(1, 9))
@settings(max_examples=200, deadline=None)
def test_facts_settle_and_then_all_is_as_it_should_be(copy: list[Copy], contents_lines: int) -> None:
    press, facts = Press(copy, contents_lines), Facts()
    for _ in range(PASSES):
        places, count, blank = press.set(facts)
        before, facts = facts, settle(facts, places, even_pages=False, count=count, blank=blank)
        if facts == before:
            break
    assert facts == before
    assert count % 4 == 0
    assert not blank
    for number, article in enumerate(copy):
        if number == 0 or article.start == "recto":
            assert places[f"a{number}"].page % 2 == 1
    for name in (name for name in places if name.startswith("gap-")):
        assert places[name].page % 2 == 0
        assert places[name.removeprefix("gap-")].page == places[name].page + 1


DRAWN = [
    # by department: how it begins, its articles' lengths in paragraphs
    [("另页起", [1, 1, 1]), ("接排", [3, 14, 2, 9]), ("另面起", [30])],
    [("接排", [22, 1, 5, 17, 8, 12, 3]), ("另页起", [19, 2])],
    [("另面起", [1] * 7), ("另页起", [18, 18, 18]), ("接排", [2, 2, 2, 2])],
]
NAMES = "甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未"


@pytest.mark.parametrize("departments", DRAWN, ids=["recto", "run-on", "pages"])
def test_issues_of_all_shapes_settle(workspace: Workspace, departments: list[tuple[str, list[int]]]) -> None:
    names, titles, sections = iter(NAMES), [], []
    for number, (start, lengths) in enumerate(departments):
        files = []
        for length in lengths:
            titles.append(f"{next(names)}字号渠的来历")
            files.append(
                workspace.article(
                    f"{len(titles):02}", titles[-1], paragraphs(length, sentences=6, first=length)
                )
            )
        sections.append(
            {"栏目": "工作巡礼年度纪事"[number * 2 : number * 2 + 2], "起排": start, "文章": files}
        )
    workspace.publication["栏目"] = {}
    built = set_journal(workspace.write(sections))
    assert "L101" not in built.codes
    body = body_begins(built.pages)
    assert body % 2 == 1
    assert len(built.pages) % 4 == 0
    numbers = [entry.number for entry in contents(built.pages[: body - 1], titles)]
    assert numbers == [opening(built.pages, title, after=body - 1) - body + 1 for title in titles]
    drawn = iter(titles)
    for start, lengths in departments:
        for title in [next(drawn) for _ in lengths]:
            if start == "另页起":
                assert opening(built.pages, title, after=body - 1) % 2 == 1
    last = opening(built.pages, titles[-1], after=body - 1)
    for number, page in enumerate(built.pages[body - 1 : last], body):
        assert (folio(page) is None) == ("".join(char.text for char in page.characters).strip() in FILLED), (
            number
        )
