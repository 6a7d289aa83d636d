"""Paragraphs kept from one setting to the next."""

from __future__ import annotations

import pytest

from press.compose import Rules, Run
from press.errors import TypesetError
from press.typeset import session
from press.typeset.flattening import contents_of
from press.typeset.keeping import Keeping
from tests.compose.em_measurer import EmMeasurer
from tests.typeset.conftest import SetPages


def kept(keeping: Keeping, text: str, *, widest: float = 100.0) -> object:
    items = (Run(text, None, 1.0),)
    return keeping.paragraph(items, Rules(), EmMeasurer(), widest=widest, rigid=0.0)


def test_a_paragraph_is_kept_for_the_setting_after() -> None:
    keeping = Keeping()
    first = kept(keeping, "正文")
    keeping.turn()
    assert kept(keeping, "正文") is first
    assert kept(keeping, "正文", widest=50.0) is not first
    keeping.turn()
    keeping.turn()
    assert kept(keeping, "正文") is not first


def test_what_is_set_again_is_the_same_as_what_is_set_anew(set_pages: SetPages) -> None:
    body, other = "<p>青溪市<b>2026</b>年工作。</p>" * 3, "<p>别的一段。</p>"
    first = set_pages(body).write_pdf()
    again = set_pages(body).write_pdf()
    set_pages(other), set_pages(other)
    assert first == again == set_pages(body).write_pdf()


def test_alignment_is_not_kept_with_the_paragraph(set_pages: SetPages) -> None:
    body = "<p>" + "青溪市 2026 年" * 12 + "</p>"
    set_pages(body)
    (line, *_) = set_pages(body, "p { text-align: left }").pages[0].lines
    assert line.looseness == 0


def test_a_missing_character_is_missed_again(set_pages: SetPages) -> None:
    for _ in range(2):
        with pytest.raises(TypesetError):
            set_pages("<p>甲\U0001f600乙</p>")


def test_a_long_paragraph_is_looked_through_once_not_on_each_page(
    set_pages: SetPages, monkeypatch: pytest.MonkeyPatch
) -> None:
    looks = []

    def counted(box: object) -> list[object]:
        looks.append(box)
        return contents_of(box)

    monkeypatch.setattr(session, "contents_of", counted)
    document = set_pages(f"<p>{'溪水<b>出山</b>，过石桥而缓。' * 120}</p>")
    assert len(document.pages) > 4
    assert len(looks) == 1
