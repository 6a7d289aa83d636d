"""The records that stand below keys, found from the models alone."""

from __future__ import annotations

from press.model import IssueFile, Item, Publication, Section
from press.model.journal import Committee, Cover, Department, Imprint, Photo
from press.sources.wanted import below, records_of


def test_every_record_below_a_file_is_found_once() -> None:
    found = records_of(Publication, IssueFile)
    assert {Imprint, Committee, Department, Cover, Photo, Item, Section} <= set(found)
    assert len(found) == len(set(found))


def test_where_a_record_stands() -> None:
    places = {(one.field, one.record): one.place for one in (*below(Publication), *below(IssueFile))}
    assert places["imprint", Imprint] == "itself"
    assert places["departments", Department] == "entry"
    assert places["articles", Item] == "item"
    assert places["articles", Section] == "group"
