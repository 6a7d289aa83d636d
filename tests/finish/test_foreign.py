"""PDFs from outside: what keeps one from being used is a sentence with a rule, what was mended is told."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from press.errors import ExitCode, LimitError
from press.finish.foreign import UnusableError, limits_told, mended, opened, reason
from tests.preflight import hostile
from tests.preflight.book import book

UNUSABLE: dict[hostile.Make, tuple[str, str]] = {
    hostile.empty: ("P001", "文件是空的"),
    hostile.words: ("P001", "不是 PDF"),
    hostile.headless: ("P001", "不是 PDF"),
    hostile.page_tree_loop: ("P001", "绕成了圈"),
    hostile.page_tree_of_itself: ("P001", "绕成了圈"),
    hostile.locked: ("P002", "加了密码"),
    hostile.no_pages: ("P004", "一页也没有"),
    hostile.page_tree_of_nonsense: ("P004", "一页也没有"),
}


@pytest.mark.parametrize("make", UNUSABLE, ids=[make.__name__ for make in UNUSABLE])
def test_what_keeps_a_file_from_being_used_is_told_with_its_name(make: hostile.Make, tmp_path: Path) -> None:
    code, words = UNUSABLE[make]
    with pytest.raises(UnusableError, match=words) as caught, opened(make(tmp_path / "旧 刊.pdf")):
        pass
    refused = caught.value
    assert refused.message.startswith("旧 刊.pdf：")
    assert refused.diagnostic
    assert refused.diagnostic.code == code
    assert refused.hint
    assert refused.exit_code == ExitCode.PREFLIGHT


def test_a_refusal_crosses_processes_whole(tmp_path: Path) -> None:
    with pytest.raises(UnusableError) as caught, opened(hostile.locked(tmp_path / "locked.pdf")):
        pass
    copied = pickle.loads(pickle.dumps(caught.value))
    assert (copied.message, copied.hint, copied.diagnostic) == (
        caught.value.message,
        caught.value.hint,
        caught.value.diagnostic,
    )


def test_what_breaks_while_a_file_is_used_is_told_as_well(tmp_path: Path) -> None:
    with (
        pytest.raises(UnusableError, match="页数写得不对"),
        opened(hostile.page_tree_lies(tmp_path / "lies.pdf")) as pdf,
    ):
        pdf.pages.append(pdf.pages[0])


@pytest.mark.parametrize(
    ("make", "words"),
    [
        (book, ""),
        (hostile.miscounted, ""),
        (hostile.truncated, "没有传完"),
        (hostile.unreferenced, "位置对不上"),
    ],
)
def test_what_was_mended_is_told_once(make: hostile.Make, words: str, tmp_path: Path) -> None:
    with opened(make(tmp_path / "file.pdf")) as pdf:
        told = mended(pdf)
        assert words in told
        assert bool(told) == bool(words)
        assert not mended(pdf)


def test_words_nobody_knows_are_one_short_line() -> None:
    assert reason("odd\nand more") == "odd"
    assert reason(" ") == "?"
    assert len(reason("x" * 500)) == 160


def test_limits_are_told_with_the_file_s_name() -> None:
    with pytest.raises(LimitError, match=r"大\.pdf：用了太久") as caught, limits_told(Path("/a/大.pdf")):
        raise LimitError("用了太久", cause="time")
    assert caught.value.cause == "time"
