"""Every example in the documentation is read as it stands, so that the pages cannot go stale."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PIL import Image

from press.project import Project
from press.sources import read_issue
from press.sources.printed import read_printed_facts
from press.sources.printer import read_printer
from scripts.doc_examples import DOCS, Example, examples, workspace
from tests.support.checks import codes

ROOT = DOCS.parent
PAGES = sorted((*DOCS.rglob("*.md"), *ROOT.glob("*.md")))
APART = ("layout.yaml", "preflight.yaml", "printer.yaml", "printed.yaml", "step")
"""Kinds that are no part of an issue."""

OURS = [one for one in examples() if "reference" not in one.page.parts and one.kind not in APART]
_LINK = re.compile(r"\]\(([^)\s]+)\)")
_LIMIT = 60_000


def _outside_code(text: str) -> str:
    """Return the text of a page without code; in the tables of the reference it is not marked as such."""
    bare = re.sub(r"^```.*?^```$|`[^`\n]*`", "", text, flags=re.MULTILINE | re.DOTALL)
    return bare.replace("images/name.jpg", "").replace("images/文件名.jpg", "")


def test_there_are_examples_of_every_kind() -> None:
    kinds = {example.kind for example in OURS}
    assert kinds >= {
        "publication.yaml",
        "issue.yaml",
        "article",
        "body",
        "in-publication",
        "in-issue",
        "in-front",
    }


@pytest.mark.parametrize("example", OURS, ids=str)
def test_example_is_read_as_the_page_says(example: Example, tmp_path: Path) -> None:
    assert example.kind, f"{example}: say what the example is (see scripts/doc_examples.py)"
    reading = read_issue(*workspace(tmp_path, example))
    expected = example.word("wrong").split(",") if example.word("wrong") else []
    assert codes(reading.diagnostics) == expected, "\n".join(map(str, reading.diagnostics))


def test_terms_of_a_printing_house_are_read_as_they_stand(tmp_path: Path) -> None:
    shown = [example for example in examples() if example.kind == "printer.yaml"]
    assert shown
    (tmp_path / "printers").mkdir()
    for example in shown:
        (tmp_path / "printers" / "house.yaml").write_text(example.text, "utf-8")
        assert read_printer(Project(root=tmp_path), "house").diagnostics == (), str(example)


def test_facts_of_a_printed_issue_are_read_as_they_stand(tmp_path: Path) -> None:
    shown = [example for example in examples() if example.kind == "printed.yaml"]
    assert shown
    for example in shown:
        (tmp_path / "1998-03.yaml").write_text(example.text, "utf-8")
        reading = read_printed_facts(Project(root=tmp_path), tmp_path / "1998-03.yaml")
        assert reading.value
        assert reading.diagnostics == (), str(example)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_lead_somewhere(page: Path) -> None:
    targets = [target.partition("#")[0] for target in _LINK.findall(_outside_code(page.read_text("utf-8")))]
    files = [
        target for target in targets if target and "://" not in target and not target.startswith("mailto:")
    ]
    missing = [target for target in files if not (page.parent / target).exists()]
    assert not missing


@pytest.mark.parametrize("example", [one for one in OURS if one.word("picture")], ids=str)
def test_picture_shows_the_example(example: Example) -> None:
    path = DOCS / "images" / f"{example.word('picture')}.png"
    with Image.open(path) as picture:
        drawn = picture.info.get("Source")
    assert drawn == example.digest, f"run python -m scripts.doc_pictures {path.stem} and look at it"
    assert path.name in example.page.read_text("utf-8")


def test_pictures_are_small_and_shown() -> None:
    shown = "".join(page.read_text("utf-8") for page in PAGES)
    for path in (DOCS / "images").iterdir():
        assert path.stat().st_size <= _LIMIT, path
        assert path.name in shown, f"{path.name} stands on no page"
