"""Who gets which copies."""

from __future__ import annotations

from typing import Any

import pytest

from press.errors import ExitCode, SourceError
from press.model import Distribution
from press.model.allotment import allot, recipients, spans


def _names(**rows: Any) -> list[tuple[str, str, int]]:
    return [(one.label, one.name, one.copies) for one in recipients(Distribution(**rows))]


def test_recipients_come_in_the_order_of_the_footer() -> None:
    assert _names(issue=("各县", "各区"), report="市委，市政府", main="市民政局") == [
        ("主送", "市民政局", 1), ("报", "市委", 1), ("报", "市政府", 1), ("发", "各县", 1), ("发", "各区", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("written", "found"),
    [
        ("市委、市政府领导同志，省办", [("市委、市政府领导同志", 1), ("省办", 1)]),
        ("市档案馆（2份），市图书馆 3 份。", [("市档案馆", 2), ("市图书馆", 3)]),
        ("各县（区，含开发区）政府；市直各部门", [("各县（区，含开发区）政府", 1), ("市直各部门", 1)]),
        ("第12份简报编写组", [("第12份简报编写组", 1)]),
    ],
)
def test_a_row_written_as_one_line_is_parted(written: str, found: list[tuple[str, int]]) -> None:
    assert [(name, copies) for _, name, copies in _names(send=written)] == found


def test_copies_given_apart_count_and_addresses_go_along() -> None:
    distribution = Distribution(
        send=("市档案馆（2份）", "市图书馆"), copies={"市档案馆": 5}, addresses={"市图书馆": "河西路 1 号"}
    )
    archive, library = recipients(distribution)
    assert (archive.copies, archive.address) == (5, "")
    assert (library.copies, library.address) == (1, "河西路 1 号")


@pytest.mark.parametrize(("key", "words"), [("copies", {"市馆": 2}), ("addresses", {"市馆": "河西路"})])
def test_whoever_is_on_no_row_is_told(key: str, words: dict[str, Any]) -> None:
    with pytest.raises(SourceError, match="“市馆”") as told:
        recipients(Distribution(send=("市档案馆",), **{key: words}))
    assert told.value.exit_code == ExitCode.SOURCE


def test_no_list_is_told() -> None:
    with pytest.raises(SourceError, match="没有写发送单位"):
        recipients(Distribution())


def test_numbers_are_given_out_in_order_and_what_is_left_comes_last() -> None:
    found = recipients(Distribution(report="甲", send=("乙（3份）",)))
    parts = allot(found, (1, 3, 7, 8, 9, 12))
    assert [(part.recipient.name if part.recipient else "", part.numbers) for part in parts] == [
        ("甲", (1,)), ("乙", (3, 7, 8)), ("", (9, 12)),
    ]  # fmt: skip
    assert spans(parts[1].numbers) == "000003、000007—000008"


def test_too_few_numbers_are_told_with_how_many() -> None:
    with pytest.raises(SourceError, match="要 4 份，份号只有 3 个，差 1 个"):
        allot(recipients(Distribution(send=("甲（4份）",))), range(1, 4))
