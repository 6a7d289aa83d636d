"""Draw the pictures of the documentation: pages of the sample issues, and the examples as they are printed.

Run ``python -m scripts.doc_pictures`` from the root of the repository, with the names of pictures to draw
only those. Each picture of an example holds a digest of it, by which the tests know when to draw it again.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops
from PIL.PngImagePlugin import PngInfo

from press.fonts import ensure_fonts, load_fonts, sets_for
from press.makeup import Facts, make_up, settle
from press.project import Project
from press.sources import read_issue
from press.typeset import Document, typeset
from scripts.doc_examples import DOCS, Example, examples, workspace

ROOT = DOCS.parent
IMAGES = DOCS / "images"
DPI = 90
MM = DPI / 25.4
SIDE = 6
"""mm of white left around the measure."""
GAP = 25
RED = (240, 90, 60)
LEFT, WIDTH, FOOT = 26, 156, 262
"""The type area in mm: the left edge on an even page, its width, its lower edge."""

_LAYOUT = """\
name: {zh: 例, en: Piece}
page: {trim: [210, 297], top: 37, inner: 28, type_area: [156, 225], lines: 22, characters: 28}
fonts: bulletin
forms:
  bulletin: {template: piece.html.j2, styles: [bulletin.css, piece.css]}
"""
_TEMPLATE = """\
{% extends "bulletin/issue.html.j2" %}
{% block masthead %}{% endblock %}
{% block before %}{% endblock %}
{% block colophon %}{% endblock %}
"""
_STYLE = """\
@page { @bottom-right { content: none } }
@page :left { @bottom-left { content: none } }
.title, .kicker, .kicker + .title { margin-top: 0 }
"""
_BODY = ".title { display: none } .body { margin-top: 0 }\n"
_SAMPLES = (
    ("page-first", "qingxi-gongzuo/2026-21", 0),
    ("page-figure", "qingxi-gongzuo/2026-20", 3),
    ("page-minutes", "qingxi-jiyao/2026-7", 0),
    ("page-letter", "qingxi-han/2026-12", 0),
)


@dataclass(frozen=True)
class Sheet:
    """Pages that are set, and the PDF."""

    document: Document
    pdf: bytes

    def page(self, index: int) -> Image.Image:
        """Return a page as a picture."""
        reader = pypdfium2.PdfDocument(self.pdf)
        picture: Image.Image = reader[index].render(scale=DPI / 72).to_pil()
        return picture.convert("RGB")


def set_issue(project: Project, folder: Path) -> Sheet:
    """Set an issue until its pages settle.

    Raises:
        SystemExit: the issue has errors.
    """
    reading = read_issue(project, folder)
    if reading.value is None:
        raise SystemExit("\n".join(map(str, reading.diagnostics)))
    issue, kind = reading.value, "bulletin"
    ensure_fonts(project, sets_for(project, kind=kind, text=""))
    fonts, facts = load_fonts(project, kind=kind), Facts()
    for _ in range(5):
        document = typeset(make_up(project, issue, fonts, facts), fonts)
        following = settle(facts, document.places, even_pages=issue.even_pages)
        if following == facts:
            break
        facts = following
    return Sheet(document, document.write_pdf())


def sample_pictures() -> Iterator[tuple[str, Image.Image, str]]:
    """Yield whole pages of the sample issues, and a footer."""
    project = Project(root=ROOT)
    for name, issue, index in _SAMPLES:
        page = set_issue(project, ROOT / "issues" / issue).page(index)
        yield (
            name,
            _framed(page.resize((page.width * 3 // 4, page.height * 3 // 4), Image.Resampling.LANCZOS)),
            "",
        )
    sheet = set_issue(project, ROOT / "issues" / "qingxi-gongzuo" / "2026-21")
    yield "footer", foot(sheet), ""


def example_picture(example: Example) -> Image.Image:
    """Return an example as it is printed."""
    part = example.word("part") or "text"
    with tempfile.TemporaryDirectory() as folder:
        project, issue = workspace(Path(folder), example)
        if part == "text":
            _make_layout(Path(folder), example)
        sheet = set_issue(project, issue)
    index = int(example.word("page") or 1) - 1
    match part:
        case "head":
            return head(sheet, index)
        case "foot":
            return foot(sheet)
        case "page":
            return _framed(sheet.page(index))
        case _:
            return text(sheet, index)


def _make_layout(root: Path, example: Example) -> None:
    """Make a layout that sets an article alone; its own text only, when the example is a body."""
    layout, styles = root / "layouts" / "piece", root / "styles"
    layout.mkdir(parents=True)
    styles.mkdir()
    (layout / "layout.yaml").write_text(_LAYOUT, encoding="utf-8")
    (layout / "piece.html.j2").write_text(_TEMPLATE, encoding="utf-8")
    style = _STYLE + (_BODY if example.kind == "body" else "")
    (styles / "piece.css").write_text(style, encoding="utf-8")
    publication = next((root / "issues").glob("*/publication.yaml"))
    publication.write_text(publication.read_text("utf-8") + "\n种类: piece\n", encoding="utf-8")


def text(sheet: Sheet, index: int) -> Image.Image:
    """Return the measure of a page, cut above and below where the ink ends."""
    page = sheet.page(index)
    return _cut(_closed(page), _inner(index), 0, page.height / MM)


def head(sheet: Sheet, index: int) -> Image.Image:
    """Return the masthead: the page down to where the first article begins or the text area's middle."""
    first = min((spot.y for name, spot in sheet.document.places.items() if spot.page == 1 and name != "end"),
                default=150.0)  # fmt: skip
    return _cut(sheet.page(index), _inner(index), 20, max(first, 120))


def foot(sheet: Sheet) -> Image.Image:
    """Return the distribution footer."""
    spot = sheet.document.places["colophon"]
    return _cut(sheet.page(spot.page - 1), _inner(spot.page - 1), spot.y - 1, FOOT + 2)


def _inner(index: int) -> float:
    return LEFT + 2.0 * (index % 2 == 0)


def _cut(page: Image.Image, left: float, top: float, bottom: float) -> Image.Image:
    """Cut the measure out between two heights in mm, down to its ink, and leave some white around it."""
    part = page.crop(
        (round((left - SIDE) * MM), round(top * MM), round((left + WIDTH + SIDE) * MM), round(bottom * MM))
    )
    ink = ImageChops.difference(part, Image.new("RGB", part.size, "white")).getbbox()
    upper, lower = (ink[1], ink[3]) if ink else (0, part.height)
    white = round(4 * MM)
    cut = Image.new("RGB", (part.width, lower - upper + 2 * white), "white")
    cut.paste(part.crop((0, upper, part.width, lower)), (0, white))
    return _framed(cut)


def _closed(page: Image.Image) -> Image.Image:
    """Close up a page where it is white for more than :data:`GAP` mm, as above the notes of a short text."""
    inked = [
        row for row in range(page.height) if min(page.crop((0, row, page.width, row + 1)).tobytes()) < 250
    ]
    short, at, last = Image.new("RGB", page.size, "white"), 0, 0
    for row in inked:
        at += min(row - last, round(GAP * MM))
        short.paste(page.crop((0, row, page.width, row + 1)), (0, at))
        last = row
    return short


def _framed(picture: Image.Image) -> Image.Image:
    framed = Image.new("RGB", (picture.width + 2, picture.height + 2), (200, 200, 200))
    framed.paste(picture, (1, 1))
    return framed


def _palette() -> Image.Image:
    """Return the colours of a bulletin: greys, and tints of its red."""
    greys = [level for step in range(12) for level in (step * 255 // 11,) * 3]
    reds = [255 - (255 - full) * step // 4 for step in range(1, 5) for full in RED]
    palette = Image.new("P", (1, 1))
    palette.putpalette(greys + reds)
    return palette


def save(name: str, picture: Image.Image, digest: str) -> None:
    """Write a picture in few colours: as small as it can be read."""
    info = PngInfo()
    if digest:
        info.add_text("Source", digest)
    buffer = io.BytesIO()
    picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(
        buffer, "PNG", optimize=True, pnginfo=info
    )
    IMAGES.mkdir(exist_ok=True)
    (IMAGES / f"{name}.png").write_bytes(buffer.getvalue())
    print(f"{name}.png  {len(buffer.getvalue()) / 1000:.0f} kB")


def main(names: list[str]) -> None:
    """Draw the pictures named, or all."""
    for example in examples():
        name = example.word("picture")
        if name and (not names or name in names):
            save(name, example_picture(example), example.digest)
    if not names or any(name.startswith(("page-", "footer")) for name in names):
        for name, picture, digest in sample_pictures():
            if not names or name in names:
                save(name, picture, digest)


if __name__ == "__main__":
    main(sys.argv[1:])
