"""Draw the pages of the sample journal that the README shows: the cover, and spreads as they lie open.

Run it after a change that moves ink: ``python -m scripts.journal_pages``.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path

import pypdfium2
from PIL import Image

from press.makeup.filters import one_line
from press.pipeline import BuildOptions, Purpose, build, plan
from press.project import Project
from press.sources import read_issue

ROOT = Path(__file__).resolve().parent.parent
IMAGES = ROOT / "docs" / "images"
ISSUE = "qingxi-yuekan/2026-3"
SPREADS = {"journal-leader": ("01-", -1), "journal-report": ("20-", 1)}
"""By name: how an article's file begins, and how far behind its first page the left page of the spread is."""

HEIGHT = 480
"""Pixels."""

MOST = 60 * 1024
"""Bytes of a picture."""

_GREY = (205, 205, 205)


def drawn(pdf: bytes, openings: Mapping[str, int]) -> Iterator[tuple[str, Image.Image]]:
    """Yield the cover and the spreads by name.

    Args:
        pdf: the issue.
        openings: the page, from 1, on which each article begins, by the beginning of its file's name.
    """
    document = pypdfium2.PdfDocument(pdf)
    try:
        yield "journal-cover", _beside([_page(document[0])])
        for name, (article, behind) in SPREADS.items():
            left = openings[article] + behind - 1
            yield name, _beside([_page(document[left]), _page(document[left + 1])])
    finally:
        document.close()


def _page(page: pypdfium2.PdfPage) -> Image.Image:
    scale = HEIGHT / page.get_height()
    large: Image.Image = page.render(scale=3 * scale).to_pil().convert("RGB")
    return large.resize((round(page.get_width() * scale), HEIGHT), Image.Resampling.LANCZOS)


def _beside(pages: list[Image.Image]) -> Image.Image:
    width = sum(page.width for page in pages) + len(pages) + 1
    spread, left = Image.new("RGB", (width, HEIGHT + 2), _GREY), 1
    for page in pages:
        spread.paste(page, (left, 1))
        left += page.width + 1
    return spread


def packed(picture: Image.Image) -> bytes:
    """Return a picture in as many colours as its size allows."""
    for colours in (128, 64, 32, 16):
        file = io.BytesIO()
        few = picture.quantize(colours, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        few.save(file, "PNG", optimize=True)
        if file.tell() <= MOST:
            break
    return file.getvalue()


def main() -> None:
    """Build the issue and draw its pages."""
    project = Project(ROOT)
    folder = project.issues / ISSUE
    result = build(project, folder, BuildOptions(purposes=(Purpose.READING,)))
    rows = plan(project, folder).pages
    reading = read_issue(project, folder)
    assert reading.value is not None
    titles = {article.path.name: one_line(article.front.title) for article in reading.value.articles}
    openings = {
        begins: next(row.number for row in rows if title in row.begins)
        for begins, _ in SPREADS.values()
        for name, title in titles.items()
        if name.startswith(begins)
    }
    for name, picture in drawn(result.files[0].path.read_bytes(), openings):
        data = packed(picture)
        (IMAGES / f"{name}.png").write_bytes(data)
        print(f"{name}.png  {len(data) / 1000:.0f} kB")


if __name__ == "__main__":
    main()
