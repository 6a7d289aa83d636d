"""The contents laid out: every article once, in order, pages alike in fullness."""

from __future__ import annotations

import re
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import Any, cast

import pytest

from press.makeup import contents_plan as contents
from press.makeup.contents_plan import ContentsPage, contents_plan
from press.model import Issue

MEASURE, HEIGHT, HEAD = 483.0, 656.0, 102.0


def issue(
    departments: list[int], *, form: str = "auto", authors: bool = False, title: str = "办一件"
) -> Issue:
    """Return what the plan looks at of an issue: so many articles in each department."""
    pieces = [
        SimpleNamespace(
            column=f"栏目{number}",
            item=SimpleNamespace(file=f"{number}-{place}.md"),
            article=SimpleNamespace(
                path=PurePosixPath(f"{number}-{place}.md"),
                front=SimpleNamespace(title=title, subtitle="", author=("市委办公室",)),
            ),
        )
        for number, count in enumerate(departments)
        for place in range(count)
    ]
    publication = SimpleNamespace(contents_authors=False)
    file = SimpleNamespace(entries={}, highlight=None)
    made: Any = SimpleNamespace(
        pieces=pieces, publication=publication, file=file, contents_form=form, contents_style="numbers"
    )
    return cast(Issue, made)


def plan(of: Issue, band: float = 0) -> tuple[ContentsPage, ...]:
    return contents_plan(of, MEASURE, HEIGHT, lambda words: float(len(words)), head=HEAD, band=band)


def files(pages: tuple[ContentsPage, ...]) -> list[str]:
    return [piece.item.file for page in pages for group in page.groups for piece in group.pieces]


@pytest.mark.parametrize("departments", [[1], [2, 5, 3], [1, 2, 5, 6, 1, 2, 1], [40], [3] * 30, [1, 60, 1]])
@pytest.mark.parametrize("form", ["auto", "two", "spread"])
def test_every_article_stands_once_and_in_order(departments: list[int], form: str) -> None:
    of = issue(departments, form=form)
    assert files(plan(of)) == [piece.item.file for piece in of.pieces]


def test_few_entries_stand_on_one_page_with_air_and_many_close() -> None:
    few, more = plan(issue([1, 2])), plan(issue([2, 3, 4, 3, 2, 3]))
    assert len(few) == len(more) == 1
    assert few[0].air > more[0].air > 1


def test_few_entries_have_larger_type_and_no_page_is_fuller_for_it() -> None:
    grades = [max(page.grade for page in plan(issue([count] * 4))) for count in (1, 4, 5)]
    assert grades == sorted(grades, reverse=True)
    assert grades[0] > 1 == grades[-1]
    assert all(page.air >= 1 for count in range(1, 9) for page in plan(issue([count] * 4)))


def test_two_pages_are_alike_in_fullness() -> None:
    first, second = plan(issue([1, 2, 5, 6, 1, 2, 1, 1, 3, 4]))
    counts = [sum(len(group.pieces) for group in page.groups) for page in (first, second)]
    assert abs(counts[0] - counts[1]) <= 6


def test_a_form_of_two_pages_parts_also_what_one_would_hold() -> None:
    assert [len(page.groups) for page in plan(issue([2, 2, 2, 2], form="spread"))] == [2, 2]


@pytest.mark.parametrize(
    "departments", [[1, 8, 1, 1, 1, 1, 12, 1, 1, 2, 2, 1, 1], [9, 9, 9], [2] * 17, [30, 8]]
)
def test_no_page_has_more_than_it_has_room_for(departments: list[int]) -> None:
    pages = plan(issue(departments))
    assert len(pages) == 2
    for page in pages:
        high = sum(22.0 * len(group.pieces) + 12.5 for group in page.groups)
        assert high <= HEIGHT - HEAD


def test_titles_that_turn_by_sense_are_counted_line_by_line() -> None:
    title = "市人力社保局与清水银行签订“技能贷”合作协议 为技能人才授信1.2亿元"
    assert len(plan(issue([4] * 5, title="办一件"))) == 1
    assert len(plan(issue([4] * 5, title=title))) == 2


def test_a_large_department_is_parted_with_two_entries_at_least_on_either_side() -> None:
    pages = plan(issue([4, 30, 2]))
    parts = [group for page in pages for group in page.groups if group.column == "栏目1"]
    assert [part.continued for part in parts] == [False] + [True] * (len(parts) - 1)
    assert all(len(part.pieces) >= 2 for part in parts)


def test_the_lead_storys_picture_takes_its_room_from_the_first_page() -> None:
    of = issue([2, 3, 4, 3, 2, 3])
    assert len(plan(of, band=170)) == 2


@pytest.mark.parametrize(
    ("rule", "sizes"),
    [
        ("entry-title", (contents._TITLE, contents._PITCH)),
        ("entry-subtitle", (contents._SUBTITLE, contents._SUBTITLE_PITCH)),
        ("entry-author", (contents._AUTHOR, contents._AUTHOR_PITCH)),
    ],
)
def test_entries_are_measured_in_the_type_that_the_stylesheet_sets_them_in(
    rule: str, sizes: tuple[float, float]
) -> None:
    css = (Path(__file__).parents[2] / "styles" / "journal" / "front.css").read_text("utf-8")
    sized = r"(?:calc\(var\(--type\) \* )?([\d.]+)pt\)?"
    font = re.search(rf"^\.{rule} {{ font: {sized}/{sized} ", css, re.MULTILINE)
    assert font
    assert (float(font[1]), float(font[2])) == sizes
