"""What holds of every paragraph, at every measure and level."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from press.compose import Line, LineComposer, Paragraph, Rules, Run
from tests.compose.em_measurer import EmMeasurer

HAN = "青溪市委组织部召开会议年月日"
NEVER_FIRST = set("、，。：；！？”’）》·")
NEVER_LAST = set("“‘（《")

texts = st.lists(
    st.sampled_from(
        [*HAN, *"，。、；：？！“”（）《》·／", "——", "……", "Typst", "2026", " ", "5.2%", "\u3000"]
    ),
    min_size=1,
    max_size=120,
).map("".join)
measures = st.integers(4, 60).map(float)
levels = st.sampled_from(["none", "basic", "gb", "strict"])
fits = st.sampled_from(["total", "greedy"])


def compose(text: str, measure: float, rules: Rules) -> tuple[Line, ...]:
    paragraph = Paragraph([Run(text, None, 1.0)], rules, EmMeasurer(), widest=measure)
    return LineComposer().compose(paragraph, measure)


def printed(text: str) -> str:
    return "".join(text.replace("\u3000", "").split())


@given(texts, measures, levels, fits)
@settings(max_examples=150, deadline=None)
def test_lines_joined_are_the_text(text: str, measure: float, level: str, fit: str) -> None:
    lines = compose(text, measure, Rules(line_break=level, fit=fit))  # type: ignore[arg-type]
    assert printed("".join(line.text for line in lines)) == printed(text)


@given(texts, measures)
@settings(max_examples=150, deadline=None)
def test_no_line_is_wider_than_the_measure(text: str, measure: float) -> None:
    for line in compose(text, measure, Rules()):
        assert line.width <= measure + 0.02 or line.overfull > 0 or len(line.text) <= 2


@given(texts, measures)
@settings(max_examples=150, deadline=None)
def test_same_in_same_out(text: str, measure: float) -> None:
    assert compose(text, measure, Rules()) == compose(text, measure, Rules())


@given(
    st.lists(st.sampled_from([*HAN, "，", "。", "“甲乙", "”", "（", "丙）", "——"]), min_size=5, max_size=150),
    measures,
)
@settings(max_examples=150, deadline=None)
def test_no_forbidden_start_or_end(parts: list[str], measure: float) -> None:
    text = "".join(part + "丁戊" for part in parts)  # never more marks in a row than a line can hold
    lines = compose(text, max(8.0, measure), Rules())
    assert not [line.text for line in lines[1:] if line.text[0] in NEVER_FIRST]
    assert not [line.text for line in lines[:-1] if line.text[-1] in NEVER_LAST]


@given(st.text(alphabet=HAN, min_size=30, max_size=200), st.integers(10, 40))
@settings(max_examples=60, deadline=None)
def test_lines_but_the_last_fill_the_measure(text: str, ems: int) -> None:
    lines = compose(text, float(ems), Rules())
    assert all(abs(line.width - ems) < 0.01 for line in lines[:-1])


def test_many_equal_marks_are_set() -> None:
    lines = compose("。" * 5000, 28.0, Rules())
    assert sum(len(line.text) for line in lines) == 5000


def test_an_endless_word_is_cut() -> None:
    lines = compose("网址" + "w" * 20000, 28.0, Rules())
    assert sum(len(line.text) for line in lines) == 20002
    assert all(line.width <= 28.01 for line in lines)


def test_the_rest_of_a_paragraph_goes_on_as_it_was_composed() -> None:
    text = "青溪市委组织部召开会议，部署下一步工作；各单位要抓好落实，确保见效。" * 4
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer(), widest=20.0)
    whole = LineComposer().compose(paragraph, 20.0, indent=2.0)
    rest = LineComposer().compose(paragraph, 20.0, start=paragraph.index_of(whole[3].start))
    assert rest[0].start == whole[3].start
