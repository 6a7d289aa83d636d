"""What is looked for in a text first only saves time: no rule that could fit is passed over."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from press.compose import Paragraph, Rules, Run
from press.compose import atoms as cutting
from press.compose import bonds as binding
from tests.compose.em_measurer import EmMeasurer

TEXTS = st.lists(
    st.sampled_from(
        [*"甲乙三千几两〇座支吨点第届年，。；：？！、·（）～—×＝＋+①⑫１Ａ￥A1.", "……", "小时", " ", "kWh"]
    ),
    max_size=12,
).map("".join)


def cut(text: str) -> list[tuple[object, ...]]:
    atoms = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer()).atoms
    return [(atom.text, atom.advance, atom.right, atom.joined, atom.soft) for atom in atoms]


@given(TEXTS)
@settings(max_examples=300, deadline=None, derandomize=True)
def test_looking_first_changes_nothing(text: str) -> None:
    expected = cut(text)
    everywhere = tuple((re.compile(""), settle) for _, settle in cutting._rare())
    every = tuple((text, pattern, bonds) for _, pattern, bonds in binding._rules())
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "_rare", lambda: everywhere)
        patch.setattr(binding, "_rules", lambda: every)
        assert cut(text) == expected
