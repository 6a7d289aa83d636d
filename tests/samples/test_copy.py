"""What was written is what is printed: text whole and in order, the same bytes again, pages as pictures."""

from __future__ import annotations

import re
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat

from press.model.blocks import Heading, Paragraph, plain, walk
from press.pipeline import BuildOptions, Purpose, build
from press.project import Project
from press.sources import read_issue
from tests.samples.conftest import ROOT, Build, Pages
from tests.samples.test_bulletin import EVERY, FIGURES, SHORT

PICTURES = ROOT / "tests" / "ref" / "image"


def printed(pages: Pages, name: str) -> str:
    """Return all printed characters without blanks and page numbers."""
    texts = ("".join(page.text.split()) for page in pages(name))
    return "".join(re.sub(r"—\d+—$", "", text) for text in texts)


@pytest.mark.parametrize("name", EVERY)
def test_every_paragraph_is_printed_whole_and_in_order(pages: Pages, name: str) -> None:
    project = Project(ROOT)
    issue = read_issue(project, project.issues / name).value
    assert issue is not None
    text, place, count = printed(pages, name), 0, 0
    for article in issue.articles:
        for block in walk(article.blocks):
            if isinstance(block, Paragraph | Heading):
                lead = block.lead if isinstance(block, Paragraph) else ()
                words = "".join(plain((*lead, *block.content)).split())
                found = text.find(words, place)
                assert found >= 0, words
                place, count = found + len(words), count + 1
    assert count > 2


def test_two_builds_are_the_same_bytes(built: Build, tmp_path: Path) -> None:
    project = Project(ROOT)
    options = BuildOptions(out=tmp_path, purposes=tuple(Purpose), force=True)
    again = build(project, project.issues / SHORT, options)
    assert [file.sha256 for file in again.files] == [file.sha256 for file in built(SHORT).files]


@pytest.mark.parametrize(("name", "number"), [(SHORT, 1), (SHORT, 2), (FIGURES, 2)])
def test_pages_look_as_they_did(built: Build, request: pytest.FixtureRequest, name: str, number: int) -> None:
    """A small grey picture of the page; a face of another release may differ by a hair, a moved block not."""
    document = pdfium.PdfDocument(built(name).files[0].path)
    seen = document[number - 1].render(scale=0.5).to_pil().convert("L").quantize(16).convert("L")
    document.close()
    reference = PICTURES / f"{name.rpartition('/')[2]}-{number}.png"
    if request.config.getoption("--update-refs"):
        seen.quantize(16).save(reference, optimize=True)
    with Image.open(reference) as before:
        difference = ImageChops.difference(seen, before.convert("L"))
    assert ImageStat.Stat(difference).mean[0] < 1.5
    assert reference.stat().st_size <= 20 * 1024
