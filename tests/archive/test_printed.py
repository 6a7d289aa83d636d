"""What a PDF from outside tells of itself, broken and hostile ones too: read, or refused in a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.archive.printed import draw_cover, read_printed
from press.errors import PreflightError
from press.tools.limited import limited
from tests.preflight import hostile
from tests.preflight.book import book

WORDS = "一二三"
REFUSED: dict[hostile.Make, str] = {
    hostile.empty: "文件是空的",
    hostile.words: "不是 PDF",
    hostile.headless: "不是 PDF",
    hostile.truncated: "文件不完整",
    hostile.locked: "密码",
    hostile.no_pages: "一页也没有",
    hostile.page_tree_of_nonsense: "一页也没有",
    hostile.page_tree_loop: "绕成了圈",
    hostile.page_tree_of_itself: "绕成了圈",
}
READ: dict[hostile.Make, int] = {
    hostile.restricted: 4,
    hostile.unreferenced: 4,
    hostile.bomb_in_metadata: 4,
    hostile.entities_in_metadata: 4,
    hostile.many_states: 4,
    hostile.deep_arrays: 4,
    hostile.wild_numbers: 4,
    hostile.name_tree_loop: 4,
    hostile.scripts: 4,
    hostile.elsewhere: 3,
    hostile.bad_operators: 3,
    hostile.wrong_types: 1,
    hostile.page_tree_lies: 0,
}
"""And on how many pages there are words."""


@pytest.mark.parametrize("make", REFUSED, ids=[make.__name__ for make in REFUSED])
def test_what_cannot_be_read_is_told(make: hostile.Make, tmp_path: Path) -> None:
    with pytest.raises(PreflightError, match=REFUSED[make]):
        read_printed(make(tmp_path / "hostile.pdf"))


@pytest.mark.parametrize("make", READ, ids=[make.__name__ for make in READ])
def test_what_can_be_read_is(make: hostile.Make, tmp_path: Path) -> None:
    printed = read_printed(make(tmp_path / "hostile.pdf"))
    assert printed.pages.count(WORDS) == READ[make]


@pytest.mark.parametrize("make", [hostile.bomb, hostile.bomb_in_bomb, hostile.bomb_in_font])
def test_what_unpacks_without_end_stays_within_memory(make: hostile.Make, tmp_path: Path) -> None:
    """The limits would end it; PDFium gives the stream up first, and the other pages are read."""
    printed = limited(read_printed, seconds=60)(make(tmp_path / "hostile.pdf"))
    assert len(printed.pages) == 4
    assert not printed.pages[0]


def test_two_thousand_pages_are_read(tmp_path: Path) -> None:
    printed = limited(read_printed, seconds=60)(hostile.many_pages(tmp_path / "many.pdf"))
    assert printed.pages == (WORDS,) * 2000


def test_damage_is_told(tmp_path: Path) -> None:
    assert read_printed(hostile.unreferenced(tmp_path / "mended.pdf")).damage
    assert not read_printed(book(tmp_path / "sound.pdf")).damage


def test_the_first_page_is_drawn_as_wide_as_asked(tmp_path: Path) -> None:
    jpeg = draw_cover(book(tmp_path / "book.pdf"), 56)
    assert jpeg.startswith(b"\xff\xd8\xff")
    with pytest.raises(PreflightError):
        draw_cover(hostile.words(tmp_path / "words.pdf"), 56)
