"""Pictures over the edges of pages: as far as the house asks at the outer sides, none at the fold; places."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image, ImageChops

from press.diagnostics import Diagnostic
from press.fonts import ensure_fonts
from press.pipeline.pages import set_pages
from press.pipeline.result import silently
from press.pipeline.survey import Survey, survey
from press.project import Project
from tests.journal.reading import words
from tests.journal.workspace import Workspace, paragraphs
from tests.support.measure import MM, Page, measure

WIDTH, HEIGHT, BLEED = 210.0, 285.0, 3.0
WANTED = 5.0
SCALE = 2
KINDS = ["左右", "页首", "页末", "整面", "跨页"]


@dataclass(frozen=True)
class Box:
    """Where a picture shows, in mm from the trim's upper left."""

    left: float
    top: float
    right: float
    bottom: float


def figure(bleed: str, *more: str) -> str:
    lines = "\n".join((f"满版: {bleed}", *more))
    return f"\n\n:::图 images/p.png\n图题: {bleed}的图\n{lines}\n:::\n\n"


def journal(workspace: Workspace, kind: str, before: int, *, printer: str = "") -> Pages:
    workspace.picture("p.png", Image.new("RGB", (5200, 3600), (200, 60, 60)))
    text = paragraphs(before) + figure(kind) + paragraphs(12)
    return set_pages_of(workspace.write({"工作": [workspace.article("01", "渠", text)]}), printer=printer)


@dataclass(frozen=True)
class Pages:
    """The pages as set, before they are made a file for reading, which shows no bleed."""

    path: Path
    pages: tuple[Page, ...]
    found: tuple[Diagnostic, ...]

    @property
    def codes(self) -> list[str]:
        return [one.code for one in self.found]


def house(workspace: Workspace, bleed: float) -> None:
    folder = workspace.root / "printers"
    folder.mkdir(exist_ok=True)
    (folder / "house.yaml").write_text(
        f"名称: 清水印务\n输出条件: {{代号: FOGRA39, 特性文件: FOGRA39L_coated.icc}}\n出血: {bleed}\n",
        "utf-8",
    )


def set_pages_of(folder: Path, *, printer: str = "") -> Pages:
    project = Project(folder.parents[2])
    ensure_fonts(project, ("journal",))
    read = survey(project, folder, silently, printer=printer)
    assert isinstance(read, Survey)
    pages = set_pages(project, read, silently)
    path = folder / "pages.pdf"
    path.write_bytes(pages.document.write_pdf())
    return Pages(path, measure(path), pages.diagnostics)


def shown(built: Pages) -> list[tuple[int, Box]]:
    """Return the page and the box of every part of the red picture that shows inside the bleed."""
    found = []
    for number, page in enumerate(pdfium.PdfDocument(built.path), 1):
        trim, bleed = page.get_trimbox(), page.get_mediabox()
        page.set_mediabox(*bleed)
        page.set_cropbox(*bleed)
        image = page.render(scale=SCALE).to_pil().convert("RGB")
        red, green, _ = image.split()
        box = ImageChops.subtract(red, green).point(lambda value: 255 if value > 80 else 0).getbbox()
        is_wide = box is not None and box[2] - box[0] > image.width / 3
        if box and is_wide and built.pages[number - 1].pictures and number not in (1, len(built.pages)):
            left, top = trim[0] - bleed[0], bleed[3] - trim[3]
            sides = (side / SCALE - (left, top)[at % 2] for at, side in enumerate(box))
            found.append((number, Box(*(side / MM for side in sides))))
    return found


@pytest.mark.parametrize(("before", "bleed"), [(3, WANTED), (14, BLEED)])
@pytest.mark.parametrize("kind", KINDS)
def test_bleeds_are_at_the_outer_edges_only(
    workspace: Workspace, kind: str, before: int, bleed: float
) -> None:
    house(workspace, bleed)
    built = journal(workspace, kind, before, printer="house")
    places = shown(built)
    assert len(places) == (2 if kind == "跨页" else 1)
    for number, box in places:
        recto = number % 2 == 1
        outer, fold = (box.right - WIDTH, box.left) if recto else (-box.left, WIDTH - box.right)
        assert outer == pytest.approx(bleed, abs=0.4)
        assert fold == pytest.approx(0, abs=0.4)
        text = words(built.pages[number - 1])
        over = {"head": box.top < 0, "foot": box.bottom > HEIGHT}
        assert over == {"head": kind in ("页首", "整面", "跨页"), "foot": kind in ("页末", "整面", "跨页")}
        if over["head"]:
            assert box.top == pytest.approx(-bleed, abs=0.4)
            assert "青溪月刊" not in text
            assert "2026年" not in text
        if over["foot"]:
            assert box.bottom == pytest.approx(HEIGHT + bleed, abs=0.4)
            assert not text[-1:].isdigit()
    if kind == "跨页":
        assert [number % 2 for number, _ in places] == [0, 1]
    whole = "".join(map(words, built.pages))
    assert whole.count("。") >= 4 * (before + 12)
    assert "L101" not in built.codes


def test_text_fills_the_page_before_a_picture_at_the_head(workspace: Workspace) -> None:
    built = journal(workspace, "页首", 6)
    ((number, _),) = shown(built)
    ends = max(char.baseline for char in built.pages[number - 2].characters if char.baseline < HEIGHT - 20)
    assert ends > 0.8 * HEIGHT


@pytest.mark.parametrize(
    ("more", "told"),
    [
        (("位置: 页末", "宽: 100%"), True),
        (("位置: 页首", "宽: 100%"), False),
        (("位置: 页末", "宽: 40%"), False),
        (("位置: 页首", "满版: 整面"), True),
    ],
)
def test_places_that_cannot_be_had_are_told(workspace: Workspace, more: tuple[str, ...], told: bool) -> None:
    workspace.picture("p.png", Image.new("RGB", (2600, 1800), (200, 60, 60)))
    block = "\n\n:::图 images/p.png\n" + "\n".join(more) + "\n:::\n\n"
    article = workspace.article("01", "渠", paragraphs(6) + block + paragraphs(12))
    built = set_pages_of(workspace.write({"工作": [article]}))
    found = [str(one) for one in built.found if one.code == "L108"]
    assert bool(found) == told
    if told:
        assert "01.md:" in found[0]


def test_across_the_columns_a_picture_stands_at_the_head_of_a_page(workspace: Workspace) -> None:
    workspace.picture("p.png", Image.new("RGB", (2600, 1300), (200, 60, 60)))
    block = "\n\n:::图 images/p.png\n宽: 100%\n位置: 页首\n:::\n\n"
    article = workspace.article("01", "渠", paragraphs(6) + block + paragraphs(12))
    built = set_pages_of(workspace.write({"工作": [article]}))
    ((number, box),) = shown(built)
    assert box.top == pytest.approx(26, abs=5)
    assert "渠" not in words(built.pages[number - 1])[:2]


@pytest.mark.parametrize("kind", ["页末", "整面"])
def test_a_picture_that_ends_an_article_leaves_no_page_behind(workspace: Workspace, kind: str) -> None:
    workspace.picture("p.png", Image.new("RGB", (5200, 3600), (200, 60, 60)))
    first = workspace.article("01", "渠", paragraphs(4) + figure(kind))
    second = workspace.article("02", "桥", paragraphs(4))
    built = set_pages_of(workspace.write({"工作": [first, second]}))
    ((number, _),) = shown(built)
    assert "桥" in words(built.pages[number])
