"""Photo pages as printed: every ◀ ▲ ▼ ▶ has a picture where it points, right beside its caption."""

from __future__ import annotations

from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PIL import Image
from pypdfium2 import raw

from tests.journal.conftest import Built, set_journal
from tests.journal.workspace import Workspace, paragraphs
from tests.support.measure import MM, Character

NEAR = 8.0
"""mm from the pointer to its picture."""

SHEETS: dict[str, list[dict[str, str]]] = {
    "◀▶": [{}, {}],
    "▲": [{}, {}, {}, {}],
    "▼": [{"图注位置": "上"}] * 3,
    "▲▼": [{"图注位置": "下"}, {"图注位置": "上"}, {}, {"图注位置": "上"}],
}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    workspace = Workspace(tmp_path_factory.mktemp("pointers"))
    workspace.picture("p.png", Image.new("RGB", (2400, 1600), (90, 120, 140)))
    workspace.issue["图片页"] = [
        {
            "照片": [
                {"文件": "p.png", "图注": f"渠边的第{number}张照片。", **more}
                for number, more in enumerate(photos)
            ]
        }
        for photos in SHEETS.values()
    ]
    return set_journal(workspace.write({"工作": [workspace.article("01", "渠", paragraphs(2))]}))


@pytest.mark.parametrize("number", range(len(SHEETS)), ids=list(SHEETS))
def test_pointers_lead_to_pictures(built: Built, number: int) -> None:
    page = built.pages[1 + number]
    signs = [char for char in page.characters if char.text in "◀▲▼▶"]
    pictures = boxes(built.result.files[0].path, 1 + number)
    assert {sign.text for sign in signs} == set(list(SHEETS)[number])
    assert len(signs) == len(pictures) == len(list(SHEETS.values())[number])
    for sign in signs:
        assert any(leads(sign, picture) for picture in pictures), sign


def boxes(path: Path, at: int) -> list[tuple[float, float, float, float]]:
    """Return left, top, right, bottom of the pictures on a page, in mm from its upper left."""
    document = pdfium.PdfDocument(path)
    page = document[at]
    height = page.get_height()
    found = [image.get_bounds() for image in page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE])]
    return [
        (left / MM, (height - top) / MM, right / MM, (height - bottom) / MM)
        for left, bottom, right, top in found
    ]


def leads(sign: Character, picture: tuple[float, float, float, float]) -> bool:
    left, top, right, bottom = picture
    middle = (left + right) / 2  # what is cut to its frame reaches beyond it at both sides
    beside = top - NEAR <= sign.top and sign.bottom <= bottom + NEAR
    over = left - 1 <= sign.left <= right
    match sign.text:
        case "◀":
            return beside and middle < sign.left
        case "▶":
            return beside and sign.right < middle
        case "▲":
            return over and 0 <= sign.top - bottom <= NEAR
        case _:
            return over and 0 <= top - sign.bottom <= NEAR
