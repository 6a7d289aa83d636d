"""The new kind that the page on layouts tells how to make is made as it says, and set."""

from __future__ import annotations

import re

import pytest

from press.fonts import load_fonts
from press.makeup import Facts, make_up
from press.project import Project
from press.sources import read_issue
from press.typeset import typeset
from scripts.doc_examples import DOCS, Example, examples_of, workspace

PAGE = DOCS / "howto" / "layout.md"


def _fence(language: str) -> str:
    found = re.search(rf"^```{language}\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


@pytest.fixture
def kind(project: Project) -> Project:
    """A workspace with the kind of the page."""
    manifest = next(one.text for one in examples_of(PAGE) if one.kind == "layout.yaml")
    files = {
        "layouts/kuaibao/layout.yaml": manifest,
        "layouts/kuaibao/kuaibao.html.j2": _fence("jinja"),
        "styles/kuaibao.css": _fence("css"),
    }
    for name, text in files.items():
        path = project.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return project


def test_the_kind_of_the_page_sets_an_issue(kind: Project) -> None:
    words = ("in-publication",)
    example = Example(PAGE, 1, "yaml", words, "刊名: 青溪快报\n种类: kuaibao\n")
    reading = read_issue(*workspace(kind.root, example))
    assert reading.value
    fonts = load_fonts(kind, kind="bulletin")
    text = typeset(make_up(kind, reading.value, fonts, Facts()), fonts).text()
    assert "青溪快报第21期" in "".join(text.split())
    assert "编发机关" not in text
