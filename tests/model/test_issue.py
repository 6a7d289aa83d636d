"""The running order of an issue, by department and without."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Any

import pytest

from press.model import Article, FrontMatter, Issue, IssueFile, Publication, Start
from press.model.blocks import Lines, Paragraph, Text

NOTE = (Paragraph((Text("一组短文。"),), Lines(1, 1)),)


def issue(order: list[Any], departments: dict[str, Any] | None = None, **more: Any) -> Issue:
    publication = Publication(name="青溪月刊", issuer="青溪市", departments=departments or {})
    file = IssueFile(number=1, date=datetime.date(2026, 1, 1), articles=order)
    articles = tuple(
        Article(id=item.file, path=Path(item.file), front=FrontMatter(title="桥", column="杂谈"), blocks=())
        for item in file.items
    )
    return Issue(id="a/b", folder=Path("/"), publication=publication, file=file, articles=articles, **more)


def test_departments_are_read_into_one_order() -> None:
    order = [{"file": "1"}, {"column": "基层", "articles": [{"file": "2"}, {"file": "3"}]}]
    pieces = issue(order).pieces
    assert [(piece.item.file, piece.column) for piece in pieces] == [
        ("1", "杂谈"),
        ("2", "基层"),
        ("3", "基层"),
    ]


@pytest.mark.parametrize(
    ("item", "section", "department", "start"),
    [
        (None, None, None, Start.RUN_ON),
        (None, None, "page", Start.PAGE),
        (None, "recto", "page", Start.RECTO),
        ("run-on", "recto", "page", Start.RUN_ON),
    ],
)
def test_the_nearest_says_how_an_article_begins(
    item: str | None, section: str | None, department: str | None, start: Start
) -> None:
    order = [{"column": "基层", "start": section, "articles": [{"file": "1", "start": item}]}]
    (piece,) = issue(order, {"基层": {"start": department}}).pieces
    assert piece.start is start


@pytest.mark.parametrize(("asked", "first"), [("first-page", Start.PAGE), ("first-recto", Start.RECTO)])
def test_a_department_begins_on_a_new_page_and_the_rest_of_it_runs_on(asked: str, first: Start) -> None:
    order = [
        {"file": "1"},
        {"column": "基层", "articles": [{"file": "2"}, {"file": "3"}, {"file": "4", "start": "first-page"}]},
    ]
    pieces = issue(order, {"基层": {"start": asked}}).pieces
    assert [piece.start for piece in pieces[1:]] == [first, Start.RUN_ON, Start.PAGE]


def test_a_departments_note_stands_before_its_first_article() -> None:
    order = [{"file": "1"}, {"column": "基层", "articles": [{"file": "2"}, {"file": "3"}]}]
    pieces = issue(order, section_notes=((), NOTE)).pieces
    assert [piece.section_note for piece in pieces] == [(), NOTE, ()]


def test_the_signer_stands_behind_the_editors() -> None:
    plain, signed = issue([{"file": "1"}]), issue([{"file": "1"}])
    file = signed.file.model_copy(update={"editors": {"责任编辑": "信息科"}, "signer": ("甲", "乙")})
    assert plain.editors == {}
    assert list(signed.model_copy(update={"file": file}).editors.items()) == [
        ("责任编辑", "信息科"),
        ("签发人", "甲、乙"),
    ]
