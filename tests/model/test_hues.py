"""Departments without a hue of their own get one that stays theirs."""

from __future__ import annotations

from itertools import pairwise

from press.model.hues import hues_of
from press.model.journal import Department


def test_without_a_palette_all_that_name_none_are_of_the_usual_hue() -> None:
    departments = {"甲": Department(), "乙": Department(colour="song"), "丙": Department()}
    assert hues_of(departments, each=False) == {"甲": "zhu", "乙": "song", "丙": "zhu"}


def test_each_gets_one_of_its_own_and_leaves_to_others_what_they_ask_for() -> None:
    departments = {"甲": Department(), "乙": Department(colour="zhu"), "丙": Department(), "丁": Department()}
    hues = hues_of(departments, each=True)
    assert hues["乙"] == "zhu"
    assert len(set(hues.values())) == 4


def test_neighbours_differ_however_many_there_are() -> None:
    hues = list(hues_of({str(number): Department() for number in range(12)}, each=True).values())
    assert all(one != other for one, other in pairwise(hues))
