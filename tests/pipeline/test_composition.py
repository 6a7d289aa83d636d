"""The composition record of an issue, from its pages."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from press.pipeline.composition import Composition, composition
from press.typeset import Document, LeftLine, LineRecord, PageRecord
from press.typeset.leaving import Reason


def _line(text: str, **figures: Any) -> LineRecord:
    line = LineRecord(text, 28.04, 71.56, looseness=0, compression=0, lone=len(text) == 1, overfull=0)
    return replace(line, **figures)


def _record(*pages: tuple[LineRecord, ...], left: tuple[LeftLine, ...] = ()) -> Composition:
    records = tuple(
        PageRecord(number, 595, 842, lines, push_ins=1, off_grid=0, left=left)
        for number, lines in enumerate(pages, start=1)
    )
    return composition(Document(records, {}, (), "", None))


def test_extremes_of_the_issue_are_those_of_its_pages() -> None:
    record = _record((_line("甲乙", looseness=0.04),), (_line("丙丁" * 20, looseness=0.2, compression=0.5),))
    assert (record.lines, record.push_ins) == (2, 2)
    assert record.loosest == record.pages[1].loosest
    assert record.loosest
    assert (record.loosest.page, record.loosest.by, len(record.loosest.text)) == (2, 0.2, 24)
    assert record.pages[0].tightest is None
    assert [page.is_even for page in record.pages] == [True, False]


@pytest.mark.parametrize(("line", "name"), [(_line("路"), "lone"), (_line("甲乙", overfull=0.6), "overfull")])
def test_what_is_wrong_is_counted_and_kept(line: LineRecord, name: str) -> None:
    record = _record((line, _line("甲乙")))
    assert getattr(record, name) == 1
    assert [place.text for place in getattr(record.pages[0], name)] == [line.text]
    assert not record.is_even


def test_lines_left_to_the_engine_keep_their_reason() -> None:
    record = _record((_line("甲乙"),), left=(LeftLine("丙", 28, 100, Reason.FLEX),))
    assert record.stock == 1
    assert record.pages[0].stock[0].reason == "flex"


def test_a_record_comes_back_as_it_was_written() -> None:
    record = _record((_line("甲乙", looseness=0.2),), left=(LeftLine("丙", 28, 100, Reason.OTHER),))
    assert Composition.model_validate(record.model_dump(mode="json")) == record
