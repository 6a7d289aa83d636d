"""Every rule has a file that breaks it and is caught; the right file breaks none."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from press.diagnostics import catalog
from press.preflight.examination import examine
from press.preflight.terms import X1A, X4, Terms
from tests.preflight.book import book, old_book
from tests.preflight.spoiled import SPOILED, Spoiled

TESTED_ELSEWHERE = {
    *("P001", "P002", "P003", "P004", "P005", "P008", "P608"),  # test_hostile
    *("P712", "P713", "P714", "P715"),  # test_judging
    *("P801", "P802", "P803"),  # test_ink
}


@pytest.mark.parametrize(("make", "standard"), [(book, X4), (old_book, X1A)])
def test_the_right_file_breaks_no_rule(make, standard: str, tmp_path: Path) -> None:  # type: ignore[no-untyped-def]
    path = make(tmp_path / "book.pdf")
    for terms in (Terms(standard=standard, condition="FOGRA39", plates=("专色红",)), Terms()):
        assert [(one.code, one.message) for one in examine(path, terms).findings] == []


@pytest.mark.parametrize("spoiled", SPOILED, ids=[f"{one.code} {one.name}".strip() for one in SPOILED])
def test_a_broken_rule_is_told(spoiled: Spoiled, tmp_path: Path) -> None:
    path = spoiled.write(tmp_path / "spoiled.pdf")
    found = examine(path, spoiled.terms).findings
    told = [one for one in found if one.code == spoiled.code]
    assert spoiled.page in [one.page for one in told], [(one.code, one.page, one.message) for one in found]
    assert {one.code for one in found} <= {spoiled.code, *spoiled.also}
    for one in told:
        assert "{" not in one.message + one.hint


def test_no_rule_goes_untested() -> None:
    rules = {rule.code for rule in catalog() if rule.code.startswith("P")}
    assert {one.code for one in SPOILED} | TESTED_ELSEWHERE == rules


def test_rules_do_not_name_the_facts_that_findings_keep_for_themselves() -> None:
    for rule in catalog():
        if rule.code.startswith("P"):
            words = set(re.findall(r"\{(\w+)", rule.zh + rule.en + rule.hint_zh + rule.hint_en))
            assert not words & {"rule", "page", "box", "by", "badness"}, rule.code


@pytest.mark.parametrize(("pages", "told"), [(4, []), (2, ["P410"])])
def test_at_the_spine_two_pages_meet_and_nothing_is_cut(tmp_path: Path, pages: int, told: list[str]) -> None:
    """The first page is bound at its left; a leaf that is not bound is cut there, too."""
    path = book(tmp_path / "book.pdf", content="0 600 50 50 re f", pages=pages)
    assert [one.code for one in examine(path, Terms()).findings if one.code == "P410"] == told
