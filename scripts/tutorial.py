"""Follow the journal's tutorial: its files into a workspace of ``press init``, and the pictures it shows.

Run ``python -m scripts.tutorial`` from the root of the repository after a change that moves ink, to draw the
pictures of the page.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from datetime import date
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from press.cli.starting import make_workspace
from press.pipeline import BuildOptions, Purpose, build, plan
from press.project import Project
from scripts.doc_examples import DOCS

PAGE = DOCS / "tutorial-journal.zh.md"
SAMPLE = DOCS.parent / "issues" / "qingxi-yuekan" / "2026-3" / "images"
TODAY = date(2026, 11, 20)
_STEP = re.compile(r"^```\w+ step file=(\S+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PICTURES = re.compile(r"^cp .*\{([\w,-]+)\}\.png ", re.MULTILINE)
_SHOWN = (1, 2, 9, 10, 11, 13)
"""The pages, from 1, that the picture at the head of the tutorial shows."""
_HEIGHT = 330
"""px"""
_GAP = 10
_COLOURS = 96


def steps() -> dict[str, str]:
    """Return the files that the tutorial has its reader write, below the publication's folder."""
    return dict(_STEP.findall(PAGE.read_text("utf-8")))


def shown(word: str) -> str:
    """Return the block of output that stands in the tutorial under a word, such as ``built``."""
    found = re.search(rf"^```text {word}\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found, word
    return found[1]


def follow(root: Path) -> tuple[Project, Path]:
    """Do what the tutorial says and return the workspace with the issue's folder."""
    project = Project(root=root, today=lambda: TODAY)
    folder = project.issues / make_workspace(project, "journal")
    for name, text in steps().items():
        (folder.parent / name).write_text(text, "utf-8")
    copied = _PICTURES.search(PAGE.read_text("utf-8"))
    assert copied
    for name in copied[1].split(","):
        shutil.copy(SAMPLE / f"{name}.png", folder / "images")
    return project, folder


def _sheet(pdf: bytes) -> Image.Image:
    """Return some pages side by side."""
    reader = pypdfium2.PdfDocument(pdf)
    pages = [reader[number - 1].render(scale=2).to_pil().convert("RGB") for number in _SHOWN]
    thumbs = [ImageOps.expand(_small(page), 1, (190, 190, 190)) for page in pages]
    width = sum(thumb.width + _GAP for thumb in thumbs) - _GAP
    row = Image.new("RGB", (width, thumbs[0].height), "white")
    at = 0
    for thumb in thumbs:
        row.paste(thumb, (at, 0))
        at += thumb.width + _GAP
    return row


def _upper(sheet: Image.Image) -> Image.Image:
    """Return a sheet without the white below its last row, and without the number at its foot."""
    inked = ImageOps.invert(sheet).crop((0, 0, sheet.width, round(sheet.height * 0.95))).getbbox()
    return sheet.crop((0, 0, sheet.width, inked[3] + 2 * _GAP)) if inked else sheet


def _small(picture: Image.Image) -> Image.Image:
    width = round(picture.width * _HEIGHT / picture.height)
    return picture.resize((width, _HEIGHT), Image.Resampling.LANCZOS)


def pictures() -> dict[str, Image.Image]:
    """Return the pictures of the tutorial by name: some pages, and the sheet of thumbnails."""
    with tempfile.TemporaryDirectory() as folder:
        project, issue = follow(Path(folder))
        out = Path(folder) / "out"
        result = build(project, issue, BuildOptions(out=out, purposes=(Purpose.READING,)))
        assert result.ok, result.diagnostics
        drawn = plan(project, issue, out=out)
        sheet = next(file for file in drawn.sheets if file.suffix == ".pdf")
        (page,) = pypdfium2.PdfDocument(sheet.read_bytes())
        thumbnails = _upper(page.render(scale=1.3).to_pil().convert("RGB"))
        pages = _sheet(result.files[0].path.read_bytes())
    return {"tutorial-journal": pages, "tutorial-plan": thumbnails}


if __name__ == "__main__":
    for name, picture in pictures().items():
        small = picture.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
        small.save(DOCS / "images" / f"{name}.png", optimize=True)
