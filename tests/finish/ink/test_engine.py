"""What the engine really writes: drawings, gradients, tints, borders. Not a colour of the screen is left."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops, ImageStat

from press.finish.ink import InkFacts, Inks, ink, screen
from press.fonts import ensure_fonts, load_fonts, sets_for
from press.makeup.galley import Galley
from press.project import Project
from press.typeset import typeset
from tests.finish.ink.sheets import operators, plates, written

ROOT = Path(__file__).parents[3]

DRAWING = """
<svg xmlns="http://www.w3.org/2000/svg" width="30mm" height="20mm" viewBox="0 0 30 20"><defs>
<linearGradient id="l"><stop offset="0" stop-color="#f33"/>
<stop offset="1" stop-color="#fff"/></linearGradient>
<radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#063"
 stop-opacity="0.3"/></radialGradient>
<pattern id="p" width="2" height="2" patternUnits="userSpaceOnUse">
<rect width="1" height="1" fill="#36c"/></pattern>
<mask id="m"><rect width="30" height="20" fill="#888"/>
<circle cx="25" cy="10" r="3" fill="#fff"/></mask></defs>
<rect width="8" height="8" fill="url(#l)"/><rect x="10" width="8" height="8" fill="url(#r)"/>
<rect x="20" width="8" height="8" fill="url(#p)" stroke="#2a2c30"/>
<rect x="20" y="10" width="10" height="10" fill="#036" mask="url(#m)"/>
<g opacity="0.4"><rect y="10" width="10" height="5" fill="#c33"/>
<text x="1" y="18" font-size="4" fill="#333">示意</text></g>
</svg>
"""

COPY = """
<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>校样</title></head><body>
<p class="red">青溪工作</p><p>青溪市各级党组织。</p>
<div class="fade"></div><div class="thin">旁注</div><div class="mixed"></div>
<p><img src="drawing.svg"><img src="clear.png" style="width: 20mm; image-rendering: crisp-edges"></p>
</body></html>
"""

SHEET = """
@page { size: 120mm 120mm; margin: 10mm }
body { margin: 0; font: 12pt/16pt var(--fangsong); color: device-cmyk(0 0 0 1) }
p { margin: 0 }
.red { color: device-cmyk(0 0.8 0.8 0); border-bottom: 1pt solid #000 }
div { width: 40mm; height: 8mm }
.fade { background: linear-gradient(to right, #c8161d, transparent) }
.thin { background: #fcc; opacity: 0.5; border: 1mm dashed #123456 }
.mixed { background: oklch(60% 0.15 200); mix-blend-mode: multiply }
"""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    folder = tmp_path_factory.mktemp("issue")
    (folder / "drawing.svg").write_text(DRAWING, encoding="utf-8")
    glow = Image.radial_gradient("L")
    Image.merge("RGBA", [glow, Image.new("L", glow.size, 60), glow, ImageChops.invert(glow)]).save(
        folder / "clear.png"
    )
    project = Project.around(ROOT)
    ensure_fonts(project, sets_for(project, kind="bulletin"))
    return typeset(Galley(COPY, (), SHEET, folder), load_fonts(project, kind="bulletin")).write_pdf()


def turned(page: bytes, inks: Inks) -> tuple[pikepdf.Pdf, InkFacts]:
    pdf = pikepdf.open(io.BytesIO(page))
    facts = ink(pdf, inks)
    return pikepdf.open(io.BytesIO(written(pdf))), facts


def colours(pdf: pikepdf.Pdf) -> Iterator[str]:
    """Yield every colour operator of a file, and every colour space that an object names."""
    contents: list[Any] = list(pdf.pages)
    for held in pdf.objects:
        if isinstance(held, pikepdf.Stream) and (held.get("/Subtype") == "/Form" or "/PatternType" in held):
            contents.append(held)
        if isinstance(held, pikepdf.Dictionary | pikepdf.Stream):
            for key in ("/ColorSpace", "/CS"):
                if isinstance(held.get(key), pikepdf.Name | pikepdf.Array):
                    space = held[key]
                    yield str(space if isinstance(space, pikepdf.Name) else space[0])
    for content in contents:
        yield from (said.split()[-1] for said in operators(content))
        yield from (said.split()[0] for said in operators(content) if said.split()[-1] in ("cs", "CS"))
        yield str(content.get("/Group", {}).get("/CS", ""))


def test_no_colour_of_the_screen_is_left(page: bytes, inks: Inks) -> None:
    pdf, facts = turned(page, inks)
    assert facts.unresolved == ()
    found = set(colours(pdf))
    assert not {"rg", "RG", "/DeviceRGB", "/ICCBased", "/CalRGB", "/Lab", "/lab-d65"} & found
    assert {"k", "/DeviceCMYK"} <= found
    assert facts.pages[0].spaces <= {"DeviceCMYK", "DeviceGray"}
    assert facts.pages[0].transparent


def test_it_looks_as_it_did(page: bytes, inks: Inks) -> None:
    """Within what a press can show: a file of PDFium's, which reckons CMYK its own way."""
    pdf, _ = turned(page, inks)
    looks = []
    for data in (page, written(pdf)):
        with pdfium.PdfDocument(data) as document:
            looks.append(document[0].render(scale=1).to_pil().convert("RGB"))
    difference = ImageStat.Stat(ImageChops.difference(*looks))
    assert max(difference.mean) < 6
    small = ImageChops.difference(*(look.resize((24, 24), Image.Resampling.BOX) for look in looks))
    assert max(high for _, high in small.getextrema()) < 70  # type: ignore[misc]


def test_text_is_on_the_black_plate_alone(page: bytes, inks: Inks) -> None:
    pdf, _ = turned(page, inks)
    found = plates(pdf)
    height = found["Black"].height
    body = (28, height - (height - 28) + 16, 200, 28 + 32)  # the second line, of 16 pt
    assert found["Black"].crop(body).getextrema()[1] > 60
    for name in ("Cyan", "Magenta", "Yellow"):
        assert found[name].crop(body).getextrema()[1] == 0


def test_red_has_a_plate_of_its_own(page: bytes, spot_inks: Inks) -> None:
    pdf, facts = turned(page, spot_inks)
    assert facts.plates == ("专色红",)
    (red,) = [
        plate for name, plate in plates(pdf).items() if name not in ("Cyan", "Magenta", "Yellow", "Black")
    ]
    assert red.crop((28, 28, 80, 44)).getextrema()[1] > 60


def test_a_reading_file_has_colours_of_the_screen_alone(page: bytes, inks: Inks) -> None:
    pdf = pikepdf.open(io.BytesIO(page))
    assert screen(pdf, inks).unresolved == ()
    assert not {"k", "K", "/DeviceCMYK", "/Lab"} & set(colours(pikepdf.open(io.BytesIO(written(pdf)))))


def test_the_same_page_gives_the_same_bytes(page: bytes, spot_inks: Inks) -> None:
    assert written(turned(page, spot_inks)[0]) == written(turned(page, spot_inks)[0])


def test_what_is_marked_stays_marked(page: bytes, inks: Inks) -> None:
    pdf, _ = turned(page, inks)
    with pikepdf.open(io.BytesIO(page)) as engines:
        before = [said for said in operators(engines.pages[0]) if said.endswith(_MARKED)]
    assert [said for said in operators(pdf.pages[0]) if said.endswith(_MARKED)] == before


_MARKED = ("BDC", "BMC", "EMC", "Tf", "TJ")
