"""Every element of a journal once: its pages as text, to be compared with what they were.

The journal's sources stand in ``elements/``; its pictures are drawn when they are wanted. A dump that differs
shows an editor what moved; ``pytest --update-refs`` writes it anew.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from press.model.blocks import (
    Block,
    Figure,
    Group,
    Heading,
    Inline,
    Paragraph,
    Ruby,
    SectionBreak,
    Styled,
    Table,
    walk,
)
from press.model.issue import Issue
from press.model.journal import Department, Start
from press.project import Project
from press.sources import read_issue
from tests.journal.conftest import Built, set_journal
from tests.journal.pictures import drawn
from tests.support.leaf import dump_leaf
from tests.support.references import References

ROOT = Path(__file__).parent / "elements"
PICTURES = {
    "cover": (2560, 3440),
    "inside": (2560, 3440),
    "filler": (2560, 3440),
    "spread": (5040, 3440),
    "wide": (2560, 1440),
    "tall": (2560, 3440),
    "square": (1200, 1200),
}
PAGES = range(1, 33)
"""The pages of the journal, from 1."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The journal of all elements with its pictures."""
    root = shutil.copytree(ROOT, tmp_path_factory.mktemp("elements") / "workspace")
    issue = root / "issues" / "yuansu" / "2026-1"
    for seed, (name, size) in enumerate(PICTURES.items()):
        drawn(*size, seed=seed).save(issue / "images" / f"{name}.jpg", quality=60)
    return issue


@pytest.fixture(scope="module")
def built(folder: Path) -> Built:
    """It, set."""
    return set_journal(folder)


@pytest.fixture(scope="module")
def issue(folder: Path) -> Issue:
    """It, read."""
    found = read_issue(Project(folder.parents[2]), folder).value
    assert found is not None
    return found


def blocks_of(issue: Issue) -> Iterator[Block]:
    """Yield every block of its copy, of notes and attachments, too."""
    articles = [one for article in issue.articles for one in (article, *article.attachments)]
    yield from walk(block for one in articles for block in one.blocks)
    for note in (*issue.notes, *issue.section_notes):
        yield from walk(note)


def inlines_of(content: tuple[Inline, ...]) -> Iterator[Inline]:
    """Yield inlines, those in others after them."""
    for inline in content:
        yield inline
        if not isinstance(inline, Ruby):
            yield from inlines_of(getattr(inline, "content", ()))


def allowed(kind: type, name: str) -> set[Any]:
    """Return the values that a block's word may have."""
    return set(get_args(get_type_hints(kind)[name]))


def test_every_block_and_every_way_to_set_it_is_there(issue: Issue) -> None:
    found = list(blocks_of(issue))
    assert {type(block) for block in found} == set(get_args(Block))
    for kind, names in {
        Group: ("role",),
        Figure: ("place", "wrap", "bleed"),
        Table: ("rules",),
        SectionBreak: ("kind",),
    }.items():
        for name in names:
            used = {getattr(block, name) for block in found if isinstance(block, kind)}
            assert used == allowed(kind, name), (kind, name)
    assert any(isinstance(block, Table) and block.turned for block in found)
    assert any(isinstance(block, Figure) and len(block.pictures) > 1 for block in found)
    assert {block.level for block in found if isinstance(block, Heading)} == {1, 2, 3, 4}


def test_every_inline_and_every_style_is_there(issue: Issue) -> None:
    text = [block for block in blocks_of(issue) if isinstance(block, Paragraph)]
    found = [inline for block in text for inline in inlines_of((*block.lead, *block.content))]
    assert {type(inline) for inline in found} == set(get_args(Inline))
    styles = {inline.style for inline in found if isinstance(inline, Styled)}
    assert styles == allowed(Styled, "style") - {"kai"}  # which no mark in copy asks for


def test_every_look_and_start_of_a_department_is_there(issue: Issue) -> None:
    departments = issue.publication.departments.values()
    assert {one.look for one in departments} == allowed(Department, "look")
    assert {piece.start for piece in issue.pieces} == {Start.RUN_ON, Start.PAGE, Start.RECTO}
    assert any(piece.item.jump for piece in issue.pieces)


def test_nothing_is_wrong_with_it(built: Built) -> None:
    assert [str(found) for found in built.result.diagnostics] == []


def test_its_pages_are_all_compared(built: Built) -> None:
    assert len(built.pages) == len(PAGES)


@pytest.mark.parametrize("number", PAGES)
def test_the_page_is_as_it_was(built: Built, references: References, number: int) -> None:
    references.check(f"elements/{number:02}", dump_leaf(built.pages[number - 1], number))
