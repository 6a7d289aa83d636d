"""Broken and hostile files on sheets: imposed whole, or refused in a sentence; never a traceback."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf
import pytest

from press.errors import LimitError, PreflightError
from press.finish.impose import Stock
from press.finish.impose.request import Answer, Request, impose_file
from press.model.imposition import Imposition
from press.tools.limited import limited
from tests.preflight import hostile

REQUEST = Request(Imposition.SADDLE, Stock(caliper=0, bleed=0, marks=False))
REFUSED: dict[hostile.Make, str] = {
    hostile.empty: "文件是空的",
    hostile.words: "不是 PDF",
    hostile.headless: "不是 PDF",
    hostile.locked: "密码",
    hostile.no_pages: "一页也没有",
    hostile.page_tree_of_nonsense: "一页也没有",
    hostile.page_tree_loop: "绕成了圈",
    hostile.page_tree_of_itself: "绕成了圈",
    hostile.page_tree_lies: "页数写得不对",
    hostile.wrong_types: "第 1 页的大小或内容不对",
}
IMPOSED = (
    hostile.restricted,
    hostile.bomb_in_font,
    hostile.bomb_in_metadata,
    hostile.entities_in_metadata,
    hostile.many_states,
    hostile.deep_arrays,
    hostile.wild_numbers,
    hostile.bad_operators,
    hostile.name_tree_loop,
    hostile.elsewhere,
)
DAMAGED = (hostile.truncated, hostile.unreferenced)


@pytest.mark.parametrize("make", REFUSED, ids=[make.__name__ for make in REFUSED])
def test_what_cannot_be_imposed_is_told(make: hostile.Make, tmp_path: Path) -> None:
    with pytest.raises(PreflightError, match=REFUSED[make]):
        impose_file(make(tmp_path / "hostile.pdf"), REQUEST)


@pytest.mark.parametrize("make", [hostile.bomb, hostile.bomb_in_bomb])
def test_what_takes_all_memory_is_ended(make: hostile.Make, tmp_path: Path) -> None:
    with pytest.raises(LimitError, match="内存"):
        limited(impose_file, seconds=60)(make(tmp_path / "hostile.pdf"), REQUEST)


@pytest.mark.parametrize("make", IMPOSED, ids=[make.__name__ for make in IMPOSED])
def test_what_only_looks_dangerous_is_imposed(make: hostile.Make, tmp_path: Path) -> None:
    answer = impose_file(make(tmp_path / "hostile.pdf"), REQUEST)
    assert sides_of(answer) == 2
    assert not answer.damage


@pytest.mark.parametrize("make", DAMAGED, ids=[make.__name__ for make in DAMAGED])
def test_what_was_mended_is_told(make: hostile.Make, tmp_path: Path) -> None:
    answer = impose_file(make(tmp_path / "hostile.pdf"), REQUEST)
    assert sides_of(answer) == 2
    assert answer.damage


def test_nothing_that_acts_comes_along(tmp_path: Path) -> None:
    answer = impose_file(hostile.scripts(tmp_path / "hostile.pdf"), REQUEST)
    with pikepdf.open(io.BytesIO(answer.pdf)) as pdf:
        actions = [held for held in pdf.objects if isinstance(held, pikepdf.Dictionary) and "/JS" in held]
        assert not actions
        assert not {"/OpenAction", "/AA", "/Names"} & set(pdf.Root.keys())
        assert not any("/AA" in page.obj for page in pdf.pages)


def test_two_thousand_pages_are_imposed(tmp_path: Path) -> None:
    assert (
        sides_of(limited(impose_file, seconds=60)(hostile.many_pages(tmp_path / "many.pdf"), REQUEST)) == 1000
    )


def sides_of(answer: Answer) -> int:
    with pikepdf.open(io.BytesIO(answer.pdf)) as pdf:
        return len(pdf.pages)
