"""White that an editor can mend, told from where articles begin and end."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from press.diagnostics import Spot
from press.makeup.white import find_white
from press.model import Article, FrontMatter, Issue, IssueFile, Publication
from press.model.blocks import Figure, Lines
from press.model.journal import Filler
from press.project import Project

ROOT = Path(__file__).resolve().parents[2]
PITCH = 17 * 25.4 / 72
TOP = 26.0


def issue(*titles: str, kind: str = "journal") -> Issue:
    order = [{"column": "基层", "articles": [{"file": title[:2]} for title in titles]}]
    file = IssueFile.model_validate({"number": 1, "date": datetime.date(2026, 1, 1), "articles": order})
    articles = tuple(
        Article(id=f"a{number}", path=Path(f"{number}.md"), front=FrontMatter(title=title), blocks=())
        for number, title in enumerate(titles, 1)
    )
    publication = Publication(name="青溪月刊", issuer="青溪市", kind=kind)
    return Issue(id="a/b", folder=Path("/"), publication=publication, file=file, articles=articles)


def line(page: int, number: float) -> Spot:
    """The place under so many lines of a page."""
    return Spot(page, 0, TOP + number * PITCH)


def codes(where: Issue, **places: Spot) -> list[tuple[str, object]]:
    spots = {name.replace("_", "-"): spot for name, spot in places.items()}
    return [(found.code, found.facts["count"]) for found in find_white(Project(ROOT), where, spots)]


def test_a_page_of_three_lines_is_told() -> None:
    assert codes(issue("河"), a1=line(1, 0), after_a1=line(2, 3)) == [("L104", 3)]


@pytest.mark.parametrize("lines", [5, 30])
def test_five_lines_are_a_page(lines: int) -> None:
    assert codes(issue("河"), a1=line(1, 0), after_a1=line(2, lines)) == []


def test_a_short_article_may_have_few_lines() -> None:
    assert codes(issue("河"), a1=line(2, 0), after_a1=line(2, 3)) == []


def test_white_that_an_opening_leaves_is_told_with_its_lines() -> None:
    places = {"a1": line(1, 0), "after_a1": line(1, 24), "a2": line(2, 0), "after_a2": line(2, 30)}
    assert codes(issue("河", "桥"), **places) == [("L105", 15)]


def test_a_picture_at_the_foot_is_no_white() -> None:
    river, bridge = issue("河", "桥").articles
    foot = Figure(pictures=(), lines=Lines(1, 1), bleed="foot")
    river = river.model_copy(update={"blocks": (foot,)})
    ended = issue("河", "桥").model_copy(update={"articles": (river, bridge)})
    places = {"a1": line(1, 0), "after_a1": line(1, 24), "a2": line(2, 0), "after_a2": line(2, 30)}
    assert codes(ended, **places) == []


def tailed() -> Issue:
    made = issue("河", "桥")
    file = made.file.model_copy(update={"fillers": (Filler(kind="notice", title="征稿", after="河"),)})
    return made.model_copy(update={"file": file})


def test_a_filler_at_the_foot_is_no_white() -> None:
    places = {"a1": line(1, 0), "after_a1": line(1, 24), "a2": line(2, 0), "after_a2": line(2, 30)}
    assert codes(tailed(), **places, tail_1=line(1, 30)) == []


def test_a_filler_that_found_no_room_behind_its_article_is_told() -> None:
    places = {"a1": line(1, 0), "after-a1": line(1, 37), "a2": line(3, 0), "tail-1": line(2, 30)}
    (found,) = find_white(Project(ROOT), tailed(), places)
    assert (found.code, found.facts, found.place) == ("L109", {"number": 1, "title": "河"}, Spot(2))


def test_what_an_opening_costs_is_not_told() -> None:
    places = {"a1": line(1, 0), "after_a1": line(1, 27), "a2": line(2, 0), "after_a2": line(2, 30)}
    assert codes(issue("河", "桥"), **places) == []


def test_an_article_on_the_same_page_leaves_none() -> None:
    places = {"a1": line(1, 0), "after_a1": line(1, 10), "a2": line(1, 14), "after_a2": line(1, 30)}
    assert codes(issue("河", "桥"), **places) == []
