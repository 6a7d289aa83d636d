"""Broken and hostile files: a sentence each, within memory and time, and never a traceback."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from press.errors import LimitError
from press.preflight import Terms, examination, preflight
from press.preflight.examination import examine
from press.tools.limited import limited
from tests.preflight import hostile
from tests.preflight.book import book

OPENED: dict[hostile.Make, str] = {
    hostile.empty: "P001",
    hostile.words: "P001",
    hostile.headless: "P001",
    hostile.truncated: "P003",
    hostile.unreferenced: "P003",
    hostile.no_pages: "P004",
    hostile.locked: "P002",
    hostile.restricted: "P608",
    hostile.bomb: "P006",
    hostile.bomb_in_bomb: "P006",
    hostile.bomb_of_runs: "P006",
    hostile.many_states: "P006",
    hostile.many_operators: "P006",
    hostile.bad_operators: "P006",
    hostile.name_tree_loop: "P606",
    hostile.scripts: "P606",
    hostile.elsewhere: "P007",
}
ENDURED = (
    hostile.page_tree_loop,
    hostile.page_tree_of_itself,
    hostile.page_tree_lies,
    hostile.page_tree_of_nonsense,
    hostile.bomb_in_font,
    hostile.bomb_in_metadata,
    hostile.entities_in_metadata,
    hostile.deep_arrays,
    hostile.wild_numbers,
    hostile.wrong_types,
)


def memory_taken(path: Path) -> int:
    """Examine a file, and return the most memory that it took, KB."""
    assert examine(path, Terms()).leaves
    told = Path("/proc/self/status").read_text(encoding="utf-8")
    return int(told.partition("VmHWM:")[2].split()[0])


@pytest.mark.parametrize("make", OPENED, ids=[make.__name__ for make in OPENED])
def test_what_is_wrong_is_told_in_a_sentence(make: hostile.Make, tmp_path: Path) -> None:
    found = limited(examine, seconds=60)(make(tmp_path / "hostile.pdf"), Terms()).findings
    assert OPENED[make] in [one.code for one in found], [one.message for one in found]
    assert not any("Traceback" in one.message or "{" in one.message for one in found)


@pytest.mark.parametrize("make", ENDURED, ids=[make.__name__ for make in ENDURED])
def test_it_ends_with_an_answer(make: hostile.Make, tmp_path: Path) -> None:
    examined = limited(examine, seconds=60)(make(tmp_path / "hostile.pdf"), Terms())
    assert examined.findings or examined.leaves
    assert all(one.message for one in examined.findings)


@pytest.mark.parametrize("make", [hostile.bomb, hostile.bomb_of_runs, hostile.many_operators])
def test_memory_stays_within_bounds(make: hostile.Make, tmp_path: Path) -> None:
    """The bomb is never unpacked whole, nor operators by the million parsed."""
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell")
    taken = limited(memory_taken, seconds=60)(make(tmp_path / "bomb.pdf"))
    assert taken < 600 << 10  # KB


def test_a_page_without_reason_is_given_to_no_other_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ghostscript takes a gigabyte for states saved without end."""
    monkeypatch.setattr("press.preflight.measure", None)
    report = preflight(hostile.many_states(tmp_path / "states.pdf"))
    assert "P802" in [one.code for one in report.findings]
    assert "P005" not in [one.code for one in report.findings]


def test_too_little_memory_is_a_finding(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("press.tools.limited.MEGABYTES", 60)

    def no_memory(*_: object, **__: object) -> None:
        raise LimitError("要用的内存超过 60 MB，已停止", cause="memory")

    monkeypatch.setattr("press.preflight.limited", lambda *_, **__: no_memory)
    report = preflight(book(tmp_path / "book.pdf"))
    assert [one.code for one in report.findings] == ["P005"]
    assert "内存" in report.findings[0].message
    assert not report.ok


def test_two_thousand_pages_are_read(tmp_path: Path) -> None:
    examined = limited(examine, seconds=110)(hostile.many_pages(tmp_path / "many.pdf"), Terms())
    assert len(examined.leaves) == 2000
    assert [one.code for one in examined.findings] == ["P508"]


def test_when_time_runs_out_the_pages_read_are_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moments = iter(range(1000))
    monkeypatch.setattr(examination, "perf_counter", lambda: float(next(moments)))
    monkeypatch.setattr(examination, "PATIENCE", 2.5)
    examined = examine(book(tmp_path / "book.pdf", pages=8), Terms())
    assert len(examined.leaves) == 2
    assert [one.message for one in examined.findings if one.code == "P008"] == [
        "页数太多，只查到第 2 页，后面的没有查"
    ]


@pytest.mark.parametrize("seed", range(8))
def test_bytes_gone_wrong_never_break_it_off(seed: int, tmp_path: Path) -> None:
    """Twelve files each with a few bytes changed anywhere."""
    chance = random.Random(seed)
    whole = book(tmp_path / "book.pdf").read_bytes()
    for number in range(12):
        spoiled = bytearray(whole)
        for _ in range(chance.randint(1, 30)):
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
        path = tmp_path / f"{number}.pdf"
        path.write_bytes(spoiled)
        for one in examine(path, Terms()).findings:
            assert one.message
