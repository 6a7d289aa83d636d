from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from press.compose import LineComposer, Paragraph, Rules, Run
from press.compose.hyphenation import ENGLISH, language_of, syllables
from tests.compose.em_measurer import EmMeasurer


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("hyphenation", ("hy", "phen", "ation")),
        ("(hyphenation),", ("(hy", "phen", "ation),")),
        ("Hyphenation", ("Hyphenation",)),
        ("UNESCO", ("UNESCO",)),
        ("also", ("also",)),
        ("2026", ("2026",)),
    ],
)
def test_syllables(word: str, parts: tuple[str, ...]) -> None:
    assert syllables(word, ENGLISH) == parts


def test_a_capital_is_no_name_in_german() -> None:
    assert len(syllables("Nachbarschaft", language_of("de-DE"))) > 1


@pytest.mark.parametrize(("tag", "language"), [("zh-CN", ENGLISH), (None, ENGLISH), ("en-GB", "en_GB")])
def test_the_dictionary_of_a_language(tag: str | None, language: str) -> None:
    assert language_of(tag) == language


@given(st.text("hyphenation 字，", max_size=60), st.integers(6, 30))
def test_joined_lines_are_the_text_and_keep_within_the_measure(text: str, measure: int) -> None:
    run = Run(text, None, 1.0, hyphens=ENGLISH)
    paragraph = Paragraph([run], Rules(), EmMeasurer(), widest=float(measure))
    lines = LineComposer().compose(paragraph, float(measure))
    assert "".join("".join(line.text for line in lines).split()) == "".join(text.split())
    assert all(line.width <= measure + 0.02 for line in lines if not line.overfull)
