"""Every mistake that an editor can make, as ``cases/*.txt`` tell them."""

from __future__ import annotations

from pathlib import Path

import pytest

from press.diagnostics import Rule, issue, markdown, source
from press.sources import parse_markdown
from tests.sources.case import CASES, Case, cases, told
from tests.sources.dump import dump

FILES = ("yaml.txt", "values.txt", "issue.txt", "journal.txt", "markdown.txt")
ELSEWHERE = {  # in tests of their own: they need bytes, sizes or pictures that no text case can hold
    "S001", "S002", "S003", "S004", "S005", "S006", "S009", "S010", "S121", "S123",
    "S502", "S505", "S506", "S507", "S508", "S509", "S510",
}  # fmt: skip


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for name in FILES for case in cases(name)])
def test_what_is_told(case: Case, tmp_path: Path) -> None:
    assert told(case, tmp_path) == case.expected


def test_every_rule_has_a_case() -> None:
    rules = [
        rule for table in (source, markdown, issue) for rule in vars(table).values() if isinstance(rule, Rule)
    ]
    text = "".join((CASES / name).read_text("utf-8") for name in FILES)
    assert {rule.code for rule in rules if f" {rule.code} " not in text} == ELSEWHERE


def blocks_cases() -> list[tuple[str, str, list[str]]]:
    """Return name, Markdown and expected dump of the cases in ``blocks.txt``."""
    found: list[tuple[str, list[str], list[str]]] = []
    for line in (CASES / "blocks.txt").read_text("utf-8").split("\n"):
        if line.startswith("== "):
            found.append((line[3:], [], []))
        elif line.startswith("=> "):
            found[-1][2].append(line[3:])
        else:
            found[-1][1].append(line.replace("⇥", "\t"))
    return [(name, "\n".join(lines).rstrip("\n"), expected) for name, lines, expected in found]


@pytest.mark.parametrize(
    ("text", "expected"), [pytest.param(*case[1:], id=case[0]) for case in blocks_cases()]
)
def test_what_is_read(text: str, expected: list[str]) -> None:
    blocks, diagnostics = parse_markdown(text, Path("a.md"))
    assert dump(blocks) == expected
    assert diagnostics == ()


@pytest.mark.parametrize("mark", ["\r\n", "\r"])
def test_line_ends_of_any_kind_read_alike(mark: str) -> None:
    text = "一、总体要求\n\n青溪有桥。\n水清。\n"
    assert parse_markdown(text.replace("\n", mark), Path("a.md")) == parse_markdown(text, Path("a.md"))


def test_headings_by_hash_only() -> None:
    blocks, _ = parse_markdown("一、总体要求\n\n# 二、任务\n", Path("a.md"), headings="marked")
    assert dump(blocks) == ["段: 一、总体要求", "标题1: 二、任务"]


def test_places_count_from_where_the_text_stands() -> None:
    _, (told_,) = parse_markdown("甲\n**乙\n", Path("issue.yaml"), 7, first_column=3)
    assert str(told_.place) == "issue.yaml:8:3"
