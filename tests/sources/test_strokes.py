"""Names in order of strokes: number first, then kinds; both rules for names of two characters are let be."""

from __future__ import annotations

import pytest

from press.sources.strokes import out_of_order, strokes


@pytest.mark.parametrize(
    ("character", "order"),
    [("王", "1121"), ("严", "1224313"), ("李", "1234521"), ("必", "45434"), ("永", "45534")],
)
def test_strokes_are_those_of_the_standard(character: str, order: str) -> None:
    assert strokes(character) == (len(order), order)


def test_fewer_strokes_come_first_then_kinds_in_the_order_of_writing() -> None:
    assert out_of_order(("丁一", "王五一", "严冬", "李禾", "陈默")) is None
    assert out_of_order(("林晚成", "陈默")) == ("林晚成", "陈默")
    assert out_of_order(("王五一", "李禾", "严冬", "丁一")) == ("李禾", "严冬")


def test_the_rest_of_a_name_decides_between_equal_surnames() -> None:
    assert out_of_order(("郑胜锋", "郑勇钦")) is None
    assert out_of_order(("郑勇钦", "郑胜锋")) == ("郑勇钦", "郑胜锋")


def test_a_name_of_two_may_stand_before_or_after_by_either_rule() -> None:
    assert out_of_order(("田富", "田大利")) is None
    assert out_of_order(("田大利", "田富")) is None


def test_white_and_remarks_do_not_count() -> None:
    assert out_of_order(("王　一", "王二（女）", "李禾")) is None


def test_characters_without_data_are_passed_over() -> None:
    assert strokes("𬭎") is None
    assert out_of_order(("𬭎一", "丁一")) is None
