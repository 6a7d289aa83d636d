"""The name on the cover: as wide as the type area at most, in one line or two."""

from __future__ import annotations

import pytest

from press.makeup.cover_name import cover_name

MEASURE = 483.0


def em(words: str) -> float:
    return sum(0.5 if character.isascii() else 1.0 for character in words)


NAMES = (
    "青",
    "清溪",
    "青溪月",
    "青溪月刊",
    "青溪组织工作",
    "青溪市机关党建研究",
    "青溪市改革与发展研究动态",
    "Qingxi 城市与乡村观察",
    "青溪Qingxi",
    "青溪市精神文明建设和新时代文明实践工作通讯",
)


@pytest.mark.parametrize("name", NAMES)
def test_a_name_fits_the_measure(name: str) -> None:
    found = cover_name(name, MEASURE, em)
    widest = max(em(line) * found.size + found.tracking * len(line) for line in found.lines)
    assert widest <= MEASURE + found.tracking + 0.01
    assert "".join(found.lines).replace(" ", "") == name.replace(" ", "")
    assert found.height <= 150


def test_short_names_are_large_and_opened() -> None:
    two, four = cover_name("清溪", MEASURE, em), cover_name("青溪月刊", MEASURE, em)
    assert two.size > four.size > 100
    assert two.tracking > four.tracking == 0


def test_long_names_stand_in_two_lines_parted_by_sense() -> None:
    assert cover_name("青溪市改革与发展研究动态", MEASURE, em).lines == ("青溪市改革", "与发展研究动态")
