"""Readings above characters: ``cases/ruby.txt``, and what holds for any of them.

A case is written like those of lines; ``{庄|zhuāng}`` is a base with its reading. The line ``注`` has the
readings' left and right edges in em, the line ``字`` where each character begins. Letters of a reading are a
quarter em wide: half of those in the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from press.compose import Line, LineComposer, Paragraph, Reading, Rules, Run
from press.compose.items import Item
from tests.compose.em_measurer import EmMeasurer

CASES = Path(__file__).parent / "cases" / "ruby.txt"
_PAIR = re.compile(r"\{(.+?)\|(.+?)\}|([^{}]+)")
_LETTER = 0.25
APART = 0.25


@dataclass(frozen=True)
class Case:
    name: str
    measure: float
    text: str
    lines: list[str]
    readings: str
    places: str


def read_cases() -> Iterator[Case]:
    for block in re.split(r"^=+\n", CASES.read_text("utf-8"), flags=re.MULTILINE):
        head, text, rest = re.split(r"^-+\n", block, flags=re.MULTILINE)
        measure = re.search(r"^行宽: *(\S+)$", head, flags=re.MULTILINE)
        assert measure
        found = dict(re.findall(r"^([注字]): (.*)$", rest, flags=re.MULTILINE))
        lines = [line for line in rest.strip().split("\n") if line[1:3] != ": "]
        yield Case(
            head.split("\n")[0], float(measure[1]), text.strip(), lines, found["注"], found.get("字", "")
        )


def items_of(text: str) -> tuple[list[Item], dict[int, str]]:
    items: list[Item] = []
    readings = {}
    for base, reading, plain in _PAIR.findall(text):
        items.append(Run(base or plain, None, 1.0))
        if reading:
            readings[len(items)] = reading
            items.append(Reading(_LETTER * len(reading), len(items) - 1, len(items)))
    return items, readings


def composed(items: list[Item], measure: float) -> tuple[Line, ...]:
    paragraph = Paragraph(items, Rules(trim_paragraph_start=True), EmMeasurer(), widest=measure)
    return LineComposer().compose(paragraph, measure)


@pytest.mark.parametrize("case", list(read_cases()), ids=lambda case: case.name)
def test_readings_stand_as_the_case_says(case: Case) -> None:
    items, readings = items_of(case.text)
    found = composed(items, case.measure)
    assert [line.text for line in found] == case.lines
    places = [
        f"{readings[reading.item]} {round(reading.x, 2):g}–{round(reading.x + reading.width, 2):g}"
        for line in found
        for reading in line.readings
    ]
    assert "　".join(places) == case.readings
    if case.places:
        assert [f"{round(piece.x, 2):g}" for line in found for piece in line.pieces] == case.places.split()


_BASE = st.text("青溪庄窗外，“”（）。a1 ", min_size=1, max_size=3)
_PAIRS = st.lists(st.tuples(_BASE, st.text("zhuāng", max_size=8)), min_size=1, max_size=30)


@example([("”外", ""), ("外“", "zhuāngg"), ("外", "zhuāngzh")], 6.0)
@example([("”外", ""), ("外“", "ggggggg"), ("外”", "gggggggg")], 6.0)
@given(_PAIRS, st.floats(6, 30))
def test_readings_are_kept_apart_and_inside_the_measure(pairs: list[tuple[str, str]], measure: float) -> None:
    items: list[Item] = []
    for base, reading in pairs:
        items.append(Run(base, None, 1.0))
        if reading and base[0] in "青溪庄窗外":
            items.append(Reading(_LETTER * len(reading), len(items) - 1, len(items)))
    lines = composed(items, measure)
    assert sorted(reading.item for line in lines for reading in line.readings) == [
        index for index, item in enumerate(items) if isinstance(item, Reading)
    ]
    for line in lines:
        edges = [(reading.x, reading.x + reading.width) for reading in line.readings]
        assert all(left >= 0 and right <= measure + 0.01 for left, right in edges)
        for (_, before), (after, _) in pairwise(edges):
            assert after - before >= APART - 0.01
