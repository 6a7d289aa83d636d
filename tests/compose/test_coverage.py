"""The tables in docs/composition.md: every item, clause and section once, every module and case there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TESTS = ROOT / "tests"
NOT_YET = "not yet"

PAGE = (ROOT / "docs/composition.md").read_text("utf-8")
ROWS = re.findall(r"^\| ([\d.]+) \| [^|]+ \| ([^|]+) \| ([^|]+) \|$", PAGE, flags=re.MULTILINE)
SECTIONS = re.findall(r"^\| `(#[\w-]+)` \| [^|]+ \| ([^|]+) \|$", PAGE, flags=re.MULTILINE)


def test_every_item_and_clause_has_its_row() -> None:
    wanted = [*map(str, range(1, 42)), *(f"5.1.{clause}" for clause in range(1, 12))]
    assert [row[0] for row in ROWS] == wanted


@pytest.mark.parametrize(("item", "module", "case"), ROWS, ids=[row[0] for row in ROWS])
def test_module_and_case_exist(item: str, module: str, case: str) -> None:
    if module.startswith(NOT_YET):
        assert case == NOT_YET
        return
    assert (ROOT / module.strip("`")).is_file()
    assert case == NOT_YET or _held(case.strip("`")), f"{item}: no {case}"


@pytest.mark.parametrize(("section", "case"), SECTIONS, ids=[row[0] for row in SECTIONS])
def test_the_case_of_a_section_exists(section: str, case: str) -> None:
    assert case == NOT_YET or _held(case.strip("`")), f"{section}: no {case}"


def test_every_section_has_one_row() -> None:
    names = [section for section, _ in SECTIONS]
    assert len(names) == len(set(names)) > 35


def _held(case: str) -> bool:
    if case.startswith("cases/"):
        name, _, heading = case.partition(" ")
        text = (TESTS / "compose" / name).read_text("utf-8")
        return any(line.startswith(f"# {heading}") for line in text.splitlines())
    name, _, function = case.partition("::")
    return f"def {function}(" in (TESTS / name).read_text("utf-8")
