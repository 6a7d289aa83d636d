from __future__ import annotations

from itertools import pairwise

import pytest

from press.compose import LineComposer, Paragraph, Rules, Run
from tests.compose.em_measurer import EmMeasurer

ADDRESS = "https://www.qingxi.gov.cn/2026/minsheng-shishi/index.html?id=1024&page=3"


def lines_of(text: str, measure: float) -> list[tuple[str, str]]:
    """Return each line's text, and the address that it tells of."""
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer(), widest=measure)
    return [(line.text, line.broken) for line in LineComposer().compose(paragraph, measure)]


def test_an_address_is_broken_behind_its_own_marks_and_told_once() -> None:
    found = lines_of(f"详见{ADDRESS}，请各单位知悉。", 14.0)
    assert "".join(text for text, _ in found) == f"详见{ADDRESS}，请各单位知悉。"
    torn = [text for text, _ in found if ADDRESS.startswith(text[2:]) or text in ADDRESS][:-1]
    assert torn
    assert all(text[-1] in "/.?&=-_#@:" for text in torn)
    assert len([told for _, told in found if told]) == 1


def test_an_address_that_fits_is_left_alone() -> None:
    assert not [told for _, told in lines_of("详见 www.qingxi.gov.cn 网站。", 28.0) if told]


def test_an_endless_word_is_told_once() -> None:
    found = lines_of("编号" + "w" * 100, 10.0)
    assert [told for _, told in found if told] == ["w" * 15]


def test_a_checksum_in_an_address_breaks_where_it_must() -> None:
    address = "https://qingxi.gov.cn/?sum=d41d8cd98f00b204e9800998ecf8427e"
    found = lines_of(f"校验{address}。", 10.0)
    assert "".join(text for text, _ in found) == f"校验{address}。"
    assert all(len(text) <= 22 for text, _ in found)


def test_a_line_that_is_all_address_opens_between_all_its_letters_alike() -> None:
    text = "https://qingxi.gov.cn/gongkai/2026/11/tongzhi/qingxi.gov.cn"
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer(), widest=14.25)
    first = LineComposer().compose(paragraph, 14.25)[0]
    gaps = {round(b.x - a.x - a.width, 6) for a, b in pairwise(first.pieces)}
    assert first.width == pytest.approx(14.25)
    assert len(gaps) == 1


def test_a_word_beside_han_does_not_open_though_the_line_does() -> None:
    text = "青溪https://www.qingxi.gov.cn青溪市委"
    paragraph = Paragraph([Run(text, None, 1.0)], Rules(), EmMeasurer(), widest=20.0)
    line = paragraph.line(0, len(paragraph), 20.0, indent=0, justify=True)
    letters = [piece for piece in line.pieces if piece.text.isascii()]
    assert line.even > 0
    assert {round(b.x - a.x - a.width, 6) for a, b in pairwise(letters)} == {0.0}
