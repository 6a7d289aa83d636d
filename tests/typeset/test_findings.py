from __future__ import annotations

import pytest

from press.typeset.findings import findings
from tests.typeset.conftest import SetPages

PICTURE = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='500pt' height='20pt'/>"


def test_a_picture_too_wide_is_called_a_picture(set_pages: SetPages, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRESS_LANG", "zh")
    (found,) = set_pages(f'<p style="text-indent: 0"><img src="{PICTURE}" alt="桥"></p>').diagnostics
    assert (found.code, found.message) == ("C107", "图片比版心宽 58 mm，右边会印不全")


def test_a_box_too_wide_is_named_by_its_words(set_pages: SetPages) -> None:
    box = "<span style='display: inline-block; width: 400pt'>青溪市</span>"
    (found,) = set_pages(f"<p style='text-indent: 0'>{box}</p>").diagnostics
    assert (found.code, found.facts["text"]) == ("C101", "青溪市")


def test_a_box_alone_in_a_last_line_is_no_lone_character(set_pages: SetPages) -> None:
    box = "<span style='display: inline-block; width: 2em; text-indent: 0'>印</span>"
    assert not set_pages(f"<p>{'字' * 26}{box}</p>").diagnostics
    (lone,) = set_pages(f"<p>{'字' * 26}<br>印</p>").diagnostics
    assert lone.code == "C103"


def test_boxes_pulled_apart_are_not_loose_characters(set_pages: SetPages) -> None:
    box = "<span style='display: inline-block; width: 11em'>表</span>"
    pages = set_pages(f"<p style='text-indent: 0'>{box * 3}</p>").pages
    assert not list(findings(pages))
