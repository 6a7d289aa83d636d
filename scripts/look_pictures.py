"""Draw the same articles of the sample journal in its own look and in that of ``docs/design.md``.

Run ``python -m scripts.look_pictures`` from the root of the repository.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pypdfium2
from PIL import Image, ImageOps

from press.pipeline import BuildOptions, Purpose, build
from press.project import Project
from scripts.doc_examples import DOCS, examples_of

PAGE = DOCS / "design.md"
SAMPLE = DOCS.parent / "issues" / "qingxi-yuekan" / "2026-3"
ARTICLES = ("01-juanshou.md", "03-yizhang-ditu.md", "20-diaoyan.md")
_HEIGHT = 400
"""px"""
_GAP = 10
_COLOURS = 32


def keys() -> str:
    """Return the lines that the page adds to ``publication.yaml``."""
    (example,) = (one for one in examples_of(PAGE) if one.kind == "in-journal")
    return example.text


def stylesheet() -> str:
    """Return the stylesheet of the page."""
    found = re.search(r"^```css\n(.*?)^```$", PAGE.read_text("utf-8"), re.MULTILINE | re.DOTALL)
    assert found
    return found[1]


def workspace(root: Path, *, second: bool) -> tuple[Project, Path]:
    """Put the sample's articles into a workspace, in the second look if asked, and return its issue."""
    issue = root / "issues" / "qingxi-yuekan" / "2026-3"
    shutil.copytree(SAMPLE, issue)
    publication = (SAMPLE.parent / "publication.yaml").read_text("utf-8")
    if second:
        publication += f"\n{keys()}样式表: [qingxi-qiu.css]\n"
        (root / "styles").mkdir()
        (root / "styles" / "qingxi-qiu.css").write_text(stylesheet(), "utf-8")
    (issue.parent / "publication.yaml").write_text(publication, "utf-8")
    columns = ("卷首语", "工作巡礼", "调研报告")
    pairs = zip(columns, ARTICLES, strict=True)
    order = "".join(f"  - {{栏目: {column}, 文章: [{name}], 起排: 另面起}}\n" for column, name in pairs)
    (issue / "issue.yaml").write_text(f"期号: 3\n总期号: 76\n日期: 2026-09-10\n文章:\n{order}", "utf-8")
    for article in (issue / "articles").iterdir():
        if article.name not in ARTICLES:
            article.unlink()
    return Project(root=root), issue


def pictures() -> Iterator[tuple[str, Image.Image]]:
    """Yield the names of the pictures and the pictures."""
    for name, second in (("look-first", False), ("look-second", True)):
        with tempfile.TemporaryDirectory() as folder:
            project, issue = workspace(Path(folder), second=second)
            out = Path(folder) / "out"
            result = build(project, issue, BuildOptions(out=out, purposes=(Purpose.READING,)))
            assert result.ok, result.diagnostics
            yield name, _row(next(out.rglob("*.pdf")).read_bytes())


def _row(pdf: bytes) -> Image.Image:
    """Return the pages on which the articles begin, side by side."""
    reader = pypdfium2.PdfDocument(BytesIO(pdf))
    titles = [re.sub(r"\s", "", _title(name))[:6] for name in ARTICLES]
    texts = [re.sub(r"\s", "", page.get_textpage().get_text_bounded()) for page in reader]
    pages = [max(i for i, text in enumerate(texts) if title in text) for title in titles]
    shown = [reader[index].render(scale=2).to_pil().convert("RGB") for index in pages]
    thumbs = [ImageOps.expand(_small(picture), 1, (190, 190, 190)) for picture in shown]
    width = sum(thumb.width + _GAP for thumb in thumbs) - _GAP
    row = Image.new("RGB", (width, thumbs[0].height), "white")
    at = 0
    for thumb in thumbs:
        row.paste(thumb, (at, 0))
        at += thumb.width + _GAP
    # Median cut, the default, spends its colours on greys: the accents are few.
    return row.quantize(_COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)


def _small(picture: Image.Image) -> Image.Image:
    width = round(picture.width * _HEIGHT / picture.height)
    return picture.resize((width, _HEIGHT), Image.Resampling.LANCZOS)


def _title(name: str) -> str:
    found = re.search(r"^标题: *\|?\s*(.+)$", (SAMPLE / "articles" / name).read_text("utf-8"), re.MULTILINE)
    assert found
    return found[1]


if __name__ == "__main__":
    for name, picture in pictures():
        picture.save(DOCS / "images" / f"{name}.png", optimize=True)
