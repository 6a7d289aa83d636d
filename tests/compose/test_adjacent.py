from __future__ import annotations

import pytest

from press.compose import Paragraph, Rules, Run
from press.compose.adjacent import PAIRS
from tests.compose.em_measurer import EmMeasurer

EXAMPLES = {
    "OPEN OPEN": "“（",
    "CLOSE OPEN": "》《",
    "CLOSE CLOSE": "）”",
    "CLOSE PAUSE": "”，",
    "CLOSE PERIOD": "）。",
    "CLOSE SHOUT": "”？",
    "CLOSE MIDDLE": "”·",
    "MIDDLE OPEN": "·《",
    "PAUSE OPEN": "：“",
    "PAUSE CLOSE": "，”",
    "PERIOD OPEN": "。“",
    "PERIOD CLOSE": "。”",
    "SHOUT OPEN": "！“",
    "SHOUT CLOSE": "！”",
    "SHOUT SHOUT": "？！",
}


def placed(text: str, **settings: str) -> tuple[float, dict[str, float]]:
    """Return the width of ``text`` between two Han, and where each of its characters begins."""
    rules = Rules(**settings)  # type: ignore[arg-type]
    paragraph = Paragraph([Run(f"甲{text}乙", None, 1.0)], rules, EmMeasurer())
    places = {
        piece.text: piece.x for piece in paragraph.line(0, len(text) + 2, 99, indent=0, justify=False).pieces
    }
    return places["乙"] - 1, places


def test_every_class_of_pairs_has_an_example() -> None:
    assert set(EXAMPLES) == {f"{left.name} {right.name}" for left, right in PAIRS}
    assert len(PAIRS) == 15


@pytest.mark.parametrize(("pair", "marks"), EXAMPLES.items())
def test_the_fifteen_classes_of_pairs(pair: str, marks: str) -> None:
    narrow = pair in ("SHOUT SHOUT", "CLOSE MIDDLE", "MIDDLE OPEN")  # ？！ as one; · takes half an em
    assert placed(marks)[0] == pytest.approx(1.0 if narrow else 1.5)


@pytest.mark.parametrize("marks", ["（）", "《》", "“”"])
def test_what_is_enclosed_keeps_its_room(marks: str) -> None:
    assert placed(marks)[0] == pytest.approx(2.0)


@pytest.mark.parametrize(
    ("marks", "ems"), [("）”，", 2.0), ("》、《", 2.0), ("。’”", 2.0), ("：“‘", 2.0), ("？！”", 2.0)]
)
def test_three_in_a_row(marks: str, ems: float) -> None:
    assert placed(marks)[0] == pytest.approx(ems)


@pytest.mark.parametrize("style", ["kaiming", "banjiao"])
@pytest.mark.parametrize("pair", sorted(EXAMPLES))
def test_in_other_styles_two_marks_take_one_em(style: str, pair: str) -> None:
    """开明式 and 半角式 leave nothing to close but 。？！ before and behind a bracket."""
    whole = style == "kaiming" and pair in ("CLOSE PERIOD", "CLOSE SHOUT", "PERIOD OPEN", "SHOUT OPEN")
    assert placed(EXAMPLES[pair], punctuation=style)[0] == pytest.approx(1.5 if whole else 1.0)


@pytest.mark.parametrize(
    ("style", "widths"),
    [
        ("quanjiao", {"，": 1, "、": 1, "；": 1, "：": 1, "。": 1, "？": 1, "！": 1, "（": 1, "）": 1}),
        (
            "kaiming",
            {"，": 0.5, "、": 0.5, "；": 0.5, "：": 0.5, "。": 1, "？": 1, "！": 1, "（": 0.5, "）": 0.5},
        ),
        ("banjiao", dict.fromkeys("，、；：。？！（）", 0.5)),
    ],
)
def test_each_style_has_its_widths(style: str, widths: dict[str, float]) -> None:
    assert {mark: placed(mark, punctuation=style)[0] for mark in widths} == pytest.approx(widths)


@pytest.mark.parametrize(
    ("marks", "ems"),
    [("？！", 1.0), ("！！", 1.0), ("？？", 1.0), ("！！！", 2.0), ("？？？", 2.0), ("？", 1.0)],
)
@pytest.mark.parametrize("style", ["quanjiao", "kaiming"])
def test_doubled_and_tripled_stops(marks: str, ems: float, style: str) -> None:
    assert placed(marks, punctuation=style)[0] == pytest.approx(ems)


@pytest.mark.parametrize("style", ["quanjiao", "kaiming", "banjiao"])
@pytest.mark.parametrize(
    ("sign", "ems"), [("·", 0.5), ("／", 0.5), ("/", 0.5), ("–", 0.5), ("—", 1), ("～", 1)]
)
def test_signs_of_fixed_width(sign: str, ems: float, style: str) -> None:
    assert placed(sign, punctuation=style)[0] == pytest.approx(ems)


@pytest.mark.parametrize(("sign", "ems"), [("——", 2), ("……", 2), ("…………", 4)])
def test_dashes_and_ellipses(sign: str, ems: float) -> None:
    paragraph = Paragraph([Run(f"甲{sign}乙", None, 1.0)], Rules(), EmMeasurer())
    assert paragraph.natural(0, len(paragraph)) - 2 == pytest.approx(ems)


def test_two_ellipses_stay_on_one_line_and_a_chain_breaks_between_pairs() -> None:
    def breaks(text: str) -> list[int]:
        return Paragraph([Run(text, None, 1.0)], Rules(line_break="none"), EmMeasurer()).breaks

    assert 2 not in breaks("甲…………乙")
    assert {2, 3} <= set(breaks("甲………………乙"))
