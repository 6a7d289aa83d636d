"""Passes over the pages."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Spot
from press.makeup import Facts, Galley
from press.pipeline import check
from press.project import Project
from press.sources import read_issue
from tests.pipeline.conftest import Rooms
from tests.support.checks import assert_no_diagnostics, codes


def test_what_no_template_uses_costs_no_pass(project: Project, issue: Path, rooms: Rooms) -> None:
    rooms.places = lambda galley: {"article-2": Spot(3)}
    check(project, issue)
    assert rooms.typeset == ["copy"]


def test_page_numbers_in_the_contents_take_a_second_pass(project: Project, issue: Path, rooms: Rooms) -> None:
    rooms.html = lambda facts: f"见第{facts.page_of('article-2')}页"
    rooms.places = lambda galley: {"article-2": Spot(3)}
    assert_no_diagnostics(check(project, issue).diagnostics)
    assert rooms.typeset == ["见第1页", "见第3页"]


def test_contents_that_push_their_own_article_settle(project: Project, issue: Path, rooms: Rooms) -> None:
    rooms.html = lambda facts: str(facts.page_of("a"))
    rooms.places = lambda galley: {"a": Spot(min(int(galley.html) + 1, 4))}
    assert_no_diagnostics(check(project, issue).diagnostics)
    assert rooms.typeset == ["1", "2", "3", "4"]


def test_the_footer_on_a_page_of_its_own(project: Project, issue: Path, rooms: Rooms) -> None:
    rooms.html = lambda facts: facts.footer
    rooms.places = lambda galley: {"end": Spot(2), "colophon": Spot(3)}
    check(project, issue)
    assert rooms.typeset == ["shared", "own"]


def test_pages_that_go_back_and_forth_are_told(project: Project, issue: Path, rooms: Rooms) -> None:
    def html(facts: Facts) -> str:
        return str(facts.page_of("a"))

    def places(galley: Galley) -> dict[str, Spot]:
        return {"a": Spot(3 if galley.html == "2" else 2)}

    rooms.html, rooms.places = html, places
    result = check(project, issue)
    assert codes(result.diagnostics) == ["L101"]
    assert "排了 5 遍，总页数或版记的位置仍在变动" in result.diagnostics[0].message
    assert result.ok
    assert len(rooms.typeset) == 5


def test_what_keeps_moving_is_called_by_its_title(project: Project, issue: Path, rooms: Rooms) -> None:
    reading = read_issue(project, issue)
    assert reading.value
    first, second = reading.value.articles
    rooms.html = lambda facts: str(facts.page_of(second.id))
    rooms.places = lambda galley: {
        first.id: Spot(1), second.id: Spot(3 if galley.html == "2" else 2), "end": Spot(4),
    }  # fmt: skip
    (told,) = check(project, issue).diagnostics
    assert f"《{second.front.title}》（在第 2 页和第 3 页之间）仍在变动" in told.message
    rooms.places = lambda galley: {
        name: Spot(3 if galley.html == "2" else 2) for name in (first.id, second.id, "colophon")
    }
    (told,) = check(project, issue).diagnostics
    assert "之间）等 3 处仍在变动" in told.message


@pytest.mark.parametrize("turns", [1, 2, 5])
def test_as_many_passes_as_needed(turns: int, project: Project, issue: Path, rooms: Rooms) -> None:
    rooms.html = lambda facts: str(facts.page_of("a"))
    rooms.places = lambda galley: {"a": Spot(min(int(galley.html) + 1, turns))}
    assert_no_diagnostics(check(project, issue).diagnostics)
    assert len(rooms.typeset) == turns
