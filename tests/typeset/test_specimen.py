"""The specimen of composition: two pages with all that the composer does, as they came out last.

``press typeset tests/typeset/specimen/specimen.html --out specimen.pdf`` makes the pages to look at.
"""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from press.pipeline import BuildResult, build_sheet
from press.project import Project
from tests.support.dump import dump_page
from tests.support.references import References
from tests.typeset.conftest import ROOT

SOURCE = Path(__file__).parent / "specimen" / "specimen.html"
PICTURES = ROOT / "tests" / "ref" / "image"
PAGES = (1, 2)
_SCALE = 0.75
_TONES = 6
_BLOCK = 8
_TOLERANCE = 48
"""Of 255, for a block of 10 pt: a face of another release differs by less, a line that has moved by more."""


@pytest.fixture(scope="module")
def specimen(tmp_path_factory: pytest.TempPathFactory) -> BuildResult:
    out = tmp_path_factory.mktemp("specimen") / "specimen.pdf"
    return build_sheet(Project.around(ROOT), SOURCE, out)


def test_all_is_composed_and_even(specimen: BuildResult) -> None:
    assert specimen.pages == len(PAGES)
    assert specimen.composition.is_even
    assert [found.code for found in specimen.diagnostics] == ["C106"]  # the address, broken on purpose


@pytest.mark.parametrize("number", PAGES)
def test_lines_are_where_they_were(specimen: BuildResult, references: References, number: int) -> None:
    references.check(f"specimen-{number}", dump_page(specimen.files[0].path, number))


@pytest.mark.parametrize("number", PAGES)
def test_pages_look_as_they_did(specimen: BuildResult, request: pytest.FixtureRequest, number: int) -> None:
    seen = _picture(specimen.files[0].path, number)
    reference = PICTURES / f"specimen-{number}.png"
    if request.config.getoption("--update-refs"):
        seen.save(reference, optimize=True)
    with Image.open(reference) as before:
        difference = ImageChops.difference(seen.convert("L"), before.convert("L"))
    assert max(difference.reduce(_BLOCK).tobytes()) < _TOLERANCE
    assert reference.stat().st_size <= 20 * 1024


def _picture(path: Path, number: int) -> Image.Image:
    document = pdfium.PdfDocument(path)
    try:
        page: Image.Image = document[number - 1].render(scale=_SCALE).to_pil()
    finally:
        document.close()
    return page.convert("L").quantize(_TONES)
