"""Draw the pictures of ``docs/composition.md``: one text under several settings, set by press itself.

Run ``python -m scripts.composition_pictures`` from the root of the repository, with the names of pictures to
write only those. What they show stands in ``scripts/composition_examples.py``. All panels are pages of one
document, so that a test sets them anew in a second and compares.
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from pathlib import Path

import pypdfium2
from PIL import Image, ImageChops, ImageDraw

from press.fonts import ensure_fonts, load_fonts, sets_for
from press.makeup import Galley
from press.project import Project
from press.typeset import Document, typeset
from scripts.composition_examples import EM, LINE, PICTURES, Panel, Picture

ROOT = Path(__file__).parent.parent
IMAGES = ROOT / "docs" / "images" / "composition"
SCALE = 2
"""Pixels of a picture for each CSS pixel."""
WIDTH, HEAD, FOOT = 768, 44, 18
"""px: every picture is as wide; white above and below a panel. The label stands above."""
ROOM = 760
"""px; higher than any panel, which is cut where its ink ends."""
GREYS = 8
INK, RULE, FRAME = (206, 52, 28), (240, 178, 163), (206, 206, 206)
"""The accent, for what is pointed at; its tint, for the lines of measure and grid; the frame."""

_CSS = f"""
html {{ font: {EM}px/{LINE}px var(--song) }}
body, p, h1, h2, div, figure {{ margin: 0; padding: 0; font-weight: normal; font-size: inherit }}
section {{ break-before: page; text-align: justify; orphans: 1; widows: 1 }}
b {{ font-weight: normal; color: rgb{INK} }}
"""

_LABEL = (
    "font: 12.5px/16px var(--xihei); color: #666; white-space: pre; vertical-align: top; padding-top: 14px"
)


def draw() -> Mapping[str, Image.Image]:
    """Return every picture by name."""
    document = _typeset(
        "".join(_section(*panel) for panel in _panels()), _CSS + "".join(map(_styles, PICTURES))
    )
    starts = [document.places[name].page - 1 for _, name, _ in _panels()] + [len(document.pages)]
    pages = _rasters(document)
    panels = iter([pages[start:end] for start, end in pairwise(starts)])
    return {picture.name: _picture(picture, [next(panels) for _ in picture.panels]) for picture in PICTURES}


def _panels() -> Iterator[tuple[str, str, Panel]]:
    for picture in PICTURES:
        for number, panel in enumerate(picture.panels):
            yield picture.name, f"{picture.name}-{number}", panel


def _section(kind: str, name: str, panel: Panel) -> str:
    return f'<section class="{kind}" id="{name}" style="page: {name}; {panel.css}">{panel.html}</section>'


def _styles(picture: Picture) -> str:
    height = picture.page or ROOM
    side = _side(picture)
    size = f"size: {picture.measure * EM + 2 * side}px {height}px; margin: {HEAD}px {side}px {FOOT}px"
    rules = [
        f'@page {picture.name}-{number} {{ {size}; @top-left {{ content: "{panel.shown}"; {_LABEL} }} }}\n'
        for number, panel in enumerate(picture.panels)
    ]
    return "".join(rules) + "".join(f".{picture.name} {rule}\n" for rule in picture.rules)


def _side(picture: Picture) -> float:
    """Return the white beside the measure of each panel, in px."""
    return (WIDTH / picture.pages - picture.measure * EM) / 2


def _typeset(body: str, css: str) -> Document:
    project = Project.around(ROOT)
    ensure_fonts(project, sets_for(project, kind="bulletin"))
    fonts = load_fonts(project, kind="bulletin")
    html = f'<!doctype html><html lang="zh-CN"><head><title>例</title></head><body>{body}</body></html>'
    with tempfile.TemporaryDirectory() as folder:
        return typeset(Galley(html, (), css, Path(folder)), fonts, cache=project.cache)


def _rasters(document: Document) -> list[Image.Image]:
    reader = pypdfium2.PdfDocument(document.write_pdf(tagged=False))
    return [page.render(scale=SCALE * 96 / 72).to_pil().convert("RGB") for page in reader]


def _picture(picture: Picture, panels: Sequence[Sequence[Image.Image]]) -> Image.Image:
    """Put the panels side by side, each with the lines of its measure behind the type."""
    pages = [page for panel in panels for page in panel]
    height = max(page.height if picture.page else _lowest(page) + FOOT * SCALE for page in pages)
    whole = Image.new("RGB", (sum(page.width for page in pages), height), "white")
    left = 0
    for number, page in enumerate(pages):
        guided = ImageChops.darker(
            page.crop((0, 0, page.width, height)), _guides(picture, page.width, height)
        )
        whole.paste(guided, (left, 0))
        if number:
            ImageDraw.Draw(whole).line([(left, 0), (left, height)], fill=FRAME, width=1)
        left += page.width
    ImageDraw.Draw(whole).rectangle((0, 0, whole.width - 1, height - 1), outline=FRAME)
    return whole


def _lowest(page: Image.Image) -> int:
    box = ImageChops.difference(page, Image.new("RGB", page.size, "white")).getbbox()
    return box[3] if box else 0


def _guides(picture: Picture, width: int, height: int) -> Image.Image:
    """Draw both edges of the measure, a tick for each em, and the lines of the grid."""
    guides = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(guides)
    top, left, step = (HEAD - 9) * SCALE, round(_side(picture) * SCALE), EM * SCALE
    right = left + picture.measure * step
    for row in range(picture.first_line, ROOM, picture.grid) if picture.grid else ():
        pen.line([(left, (HEAD + row) * SCALE), (right, (HEAD + row) * SCALE)], fill=RULE, width=1)
    if picture.ruled:
        for edge in (left, right):
            pen.line([(edge, top), (edge, height - (FOOT - 8) * SCALE)], fill=RULE, width=1)
        for tick in range(left, right + 1, step):
            pen.line([(tick, top), (tick, top + 3 * SCALE)], fill=RULE, width=1)
    return guides


def _palette() -> Image.Image:
    greys = [level for step in range(GREYS) for level in (step * 255 // (GREYS - 1),) * 3]
    tints = [part for colour in (INK, (223, 122, 105), RULE, FRAME) for part in colour]
    palette = Image.new("P", (1, 1))
    palette.putpalette(greys + tints)
    return palette


def encoded(picture: Image.Image) -> bytes:
    """Return a picture in few colours, as small as it can be read."""
    buffer = io.BytesIO()
    picture.quantize(palette=_palette(), dither=Image.Dither.NONE).save(buffer, "PNG", optimize=True)
    return buffer.getvalue()


def main(names: list[str]) -> None:
    """Write the pictures named, or all."""
    IMAGES.mkdir(parents=True, exist_ok=True)
    for name, picture in draw().items():
        if not names or name in names:
            png = encoded(picture)
            (IMAGES / f"{name}.png").write_bytes(png)
            print(f"{name}.png  {picture.width // SCALE} px wide  {len(png) / 1000:.1f} kB")


if __name__ == "__main__":
    main(sys.argv[1:])
