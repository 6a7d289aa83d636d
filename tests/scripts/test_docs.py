"""The reference is what the program says today."""

from __future__ import annotations

import re

import pytest

from press.diagnostics import catalog
from scripts.docs import FOLDER, pages

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
