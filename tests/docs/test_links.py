"""Every link within the documents leads somewhere, and every page of them stands in their index."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from scripts.doc_examples import DOCS

ROOT = DOCS.parent
PAGES = sorted([*DOCS.rglob("*.md"), *ROOT.glob("*.md"), *(ROOT / "benchmarks").glob("*.md")])
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)\s]+)\)|(?:src|href)=\"([^\"]+)\"")
_MARKS = re.compile(r"[^\w\- ]")


def links(page: Path) -> list[tuple[Path, str]]:
    text = re.sub(r"```.*?```|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.DOTALL)
    targets = [first or second for first, second in _LINK.findall(text)]
    split = (target.partition("#") for target in targets if not target.startswith(("http", "mailto")))
    return [((page.parent / path).resolve() if path else page, anchor) for path, _, anchor in split]


@cache
def anchors(page: Path) -> set[str]:
    """Return the headings of a page as links name them."""
    text = re.sub(r"```.*?```", "", page.read_text("utf-8"), flags=re.DOTALL)
    heads = re.findall(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return {_MARKS.sub("", head.strip().lower()).replace(" ", "-") for head in heads}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_leads_somewhere(page: Path) -> None:
    for target, anchor in links(page):
        assert target.exists(), target
        assert not anchor or target.suffix != ".md" or anchor in anchors(target), (target, anchor)


def test_every_page_stands_in_the_index() -> None:
    index = DOCS / "README.md"
    assert {page for page in PAGES if page.is_relative_to(DOCS)} - {index} == {
        target for target, _ in links(index) if target.is_relative_to(DOCS)
    } - {index}
