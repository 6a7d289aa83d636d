"""The reference is what the program says today."""

from __future__ import annotations

import re

import pytest

from press.diagnostics import Diagnostic, catalog
from press.model import Record
from press.sources.records import read_record
from press.sources.text import read_text
from press.sources.wanted import records_of
from scripts.docs import FOLDER, pages
from scripts.reference.sources import EXAMPLES

PAGES = pages()


@pytest.mark.parametrize("name", sorted(PAGES))
def test_page_is_current(name: str) -> None:
    assert (FOLDER / name).read_text("utf-8") == PAGES[name], "run python -m scripts.docs"


def test_every_rule_is_told_once() -> None:
    codes = re.findall(r"^\| ([A-Z]\d{3}) \|", PAGES["diagnostics.zh.md"], flags=re.MULTILINE)
    assert sorted(codes) == [rule.code for rule in catalog()]
    assert len(set(codes)) == len(codes)


@pytest.mark.parametrize("name", [name for name in PAGES if not name.endswith(".zh.md")])
def test_english_pages_explain_in_english(name: str) -> None:
    """Chinese stands there only as what an editor types or what is quoted."""
    prose = re.sub(r"`[^`]*`|```.*?```", "", PAGES[name], flags=re.DOTALL)
    share = sum("\u4e00" <= sign <= "\u9fff" for sign in prose) / len(prose)
    assert share < 0.02


def _written(model: type[Record]) -> set[str | int]:
    """Return the keys of a file with every key, which is read without a word."""
    source = read_text(EXAMPLES[model], EXAMPLES[model]).value
    assert source is not None
    found: list[Diagnostic] = []
    record = read_record(model, source, found)
    assert record.value is not None
    assert found == []
    assert {(name,) for name in model.model_fields} <= record.nodes.keys()
    return {location[-1] for location in record.nodes}


def test_every_key_has_an_example_that_is_read() -> None:
    written = set().union(*map(_written, EXAMPLES))
    assert {name for record in records_of(*EXAMPLES) for name in record.model_fields} <= written
