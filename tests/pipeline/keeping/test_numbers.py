"""Numbers that follow those archived, from issues of which nothing but their records is there."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from press.archive import Kept, Shelf
from press.errors import ArchiveError
from press.model import Issue
from press.pipeline.keeping.numbers import check_number, check_total
from press.project import Project
from press.sources import read_issue
from tests.archive.shelves import put


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(tmp_path / "shelf")


@pytest.fixture
def issue(project: Project) -> Issue:
    found = read_issue(project, project.issues / "gongzuo-jianbao" / "2026-1").value
    assert found
    return found


def kept(
    number: int, total: int | None = None, *, year: int = 2026, extra: bool = False, name: str = "new"
) -> Kept:
    date = datetime.date(year, 6, 1)
    return Kept("qingxi", name, "青溪工作", "", date, number, total, "", "a.pdf", extra=extra)


@pytest.mark.parametrize(
    ("there", "total", "wanted"),
    [
        ([88], 86, 87),
        ([88], 87, None),
        ([86], 88, 87),
        ([86, 88], 87, None),
        ([86, 87], 88, None),
        ([], 5, None),
    ],
)
def test_totals_leave_no_gap_on_either_side(
    shelf: Shelf, there: list[int], total: int, wanted: int | None
) -> None:
    for number in there:
        put(shelf, f"i{number}", "文", total=number, is_set=True)
    if wanted is None:
        check_total(shelf, kept(1, total))
    else:
        with pytest.raises(ArchiveError) as told:
            check_total(shelf, kept(1, total))
        assert f"{wanted}" in (told.value.hint or "")


@pytest.mark.parametrize(
    ("number", "year", "follows"),
    [(4, 2026, True), (5, 2026, False), (2, 2026, True), (1, 2026, False), (3, 2026, False),
     (1, 2027, True), (2, 2027, False), (9, 2025, True)],
)  # fmt: skip
def test_without_totals_the_numbers_of_a_year_leave_no_gap(
    shelf: Shelf, issue: Issue, number: int, year: int, follows: bool
) -> None:
    put(shelf, "2026-3", "文", number=3, is_set=True)
    if follows:
        check_number(shelf, kept(number, year=year), issue)
    else:
        with pytest.raises(ArchiveError):
            check_number(shelf, kept(number, year=year), issue)


def test_supplements_are_numbered_apart(shelf: Shelf, issue: Issue) -> None:
    put(shelf, "2026-3", "文", number=3, is_set=True)
    put(shelf, "zengkan-1", "文", number=1, is_set=True, extra=True)
    check_number(shelf, kept(2, extra=True), issue)
    with pytest.raises(ArchiveError):
        check_number(shelf, kept(4, extra=True), issue)


def test_what_was_taken_in_leaves_gaps_and_fills_them(shelf: Shelf, issue: Issue) -> None:
    put(shelf, "2026-1", "文", number=1)
    check_number(shelf, kept(5), issue)
    put(shelf, "2026-5", "文", number=5, is_set=True)
    put(shelf, "2026-6", "文", number=6)
    check_number(shelf, kept(7), issue)


def test_a_gap_that_the_editor_has_told_is_none(shelf: Shelf, issue: Issue) -> None:
    put(shelf, "2026-3", "文", number=3, is_set=True)
    told = replace_file(issue, previous=6)
    check_number(shelf, kept(7), told)
    with pytest.raises(ArchiveError):
        check_number(shelf, kept(3), told)


def replace_file(issue: Issue, **values: object) -> Issue:
    return issue.model_copy(update={"file": issue.file.model_copy(update=values)})
