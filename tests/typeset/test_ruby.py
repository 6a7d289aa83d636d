"""Readings above characters, measured from the PDF."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.support.measure import Character, Page, measure
from tests.typeset.conftest import SetPages

EM = 12 * 25.4 / 72
PITCH = 24 * 25.4 / 72
TEXT = "这里的河水从山里流下来，穿过一座石桥，"


def paragraph(markup: str) -> str:
    return f"<p style='text-indent:0'>{markup}</p>"


def word(page: Page, letters: str) -> tuple[Character, ...]:
    """Return the characters of the first reading of these letters."""
    small = [character for character in page.characters if character.size < 8 and character.text.strip()]
    text = "".join(character.text for character in small)
    start = text.index(letters)
    return tuple(small[start : start + len(letters)])


def base(page: Page, text: str) -> tuple[Character, ...]:
    large = [character for character in page.characters if character.size > 8 and character.text.strip()]
    start = "".join(character.text for character in large).index(text)
    return tuple(large[start : start + len(text)])


def test_a_reading_is_half_as_large_and_centred_above_its_base(set_pages: SetPages) -> None:
    markup = "来到<ruby>青溪<rt>Qīngxī</rt></ruby>市"
    (page,) = measure(set_pages(paragraph(markup)).write_pdf())
    reading, characters = word(page, "Qīngxī"), base(page, "青溪")
    assert reading[0].size == pytest.approx(6, abs=0.01)
    middle = (reading[0].x + reading[-1].right) / 2
    assert middle == pytest.approx(characters[0].x + EM, abs=0.15)
    assert reading[0].baseline < characters[0].baseline - 0.88 * EM


def test_a_wide_reading_reaches_over_its_neighbours(set_pages: SetPages) -> None:
    markup = "在<ruby>庄<rt>zhuāng</rt></ruby>里"
    (page,) = measure(set_pages(paragraph(markup)).write_pdf())
    places = [round((character.x - 10) / EM, 2) for character in base(page, "在庄里")]
    assert places == [0, 1, 2]
    reading = word(page, "zhuāng")
    assert reading[0].x < 10 + EM
    assert reading[-1].right > 10 + 2 * EM


def test_readings_side_by_side_are_a_quarter_em_apart(set_pages: SetPages) -> None:
    syllables = ("zhuāng", "chuāng", "shuāng", "guāng") * 6
    markup = "".join(f"<ruby>字<rt>{syllable}</rt></ruby>" for syllable in syllables)
    (page,) = measure(set_pages(paragraph(markup)).write_pdf())
    small = [character for character in page.characters if character.size < 8 and character.text.strip()]
    assert "".join(character.text for character in small) == "".join(syllables)
    starts = [sum(map(len, syllables[:index])) for index in range(len(syllables))]
    gaps = [
        small[later].x - small[later - 1].right
        for later in starts[1:]
        if abs(small[later].baseline - small[later - 1].baseline) < 0.1
    ]
    assert len(gaps) > 15
    assert min(gaps) > 0.25 * EM - 0.1


def test_the_pitch_is_what_it_is_without_readings(set_pages: SetPages) -> None:
    markup = TEXT + "<ruby>庄<rt>zhuāng</rt></ruby>里人都说好，" + TEXT * 3
    lines = set_pages(paragraph(markup)).pages[0].lines
    steps = {round(after.y - before.y, 2) for before, after in pairwise(lines)}
    assert steps == {round(PITCH, 2)}


def test_lines_set_solid_are_moved_apart_for_readings(set_pages: SetPages) -> None:
    css = "p { line-height: 12pt; --grid-snap: none }"
    markup = "一二三四五六七八九十" * 4 + "<ruby>庄<rt>zhuāng</rt></ruby>"
    (page,) = measure(set_pages(paragraph(markup), css).write_pdf())
    above = base(page, "一二三")[0]
    reading = word(page, "zhuāng")
    assert min(character.top for character in reading) > above.baseline


def test_a_word_read_as_a_whole_stays_on_one_line(set_pages: SetPages) -> None:
    for count in range(24, 30):
        markup = "字" * count + "<ruby>青溪<rt>Qīngxī</rt></ruby>" + TEXT
        lines = set_pages(paragraph(markup)).pages[0].lines
        assert not any(line.text.endswith("青") for line in lines)


def test_every_reading_stands_in_the_line_of_its_base(set_pages: SetPages) -> None:
    pairs = "".join(
        f"<rb>{han}</rb><rt>{latin}</rt>" for han, latin in zip("青溪", ("qīng", "xī"), strict=True)
    )
    (page,) = measure(set_pages(paragraph("字" * 27 + f"<ruby>{pairs}</ruby>{TEXT}")).write_pdf())
    for han, latin in (("青", "qīng"), ("溪", "xī")):
        rise = base(page, han)[0].baseline - word(page, latin)[0].baseline
        assert rise == pytest.approx(0.88 * EM + 0.2 * EM / 2, abs=0.1)
    assert base(page, "青")[0].baseline < base(page, "溪")[0].baseline


def test_the_text_comes_before_its_readings_and_nothing_is_lost(set_pages: SetPages) -> None:
    markup = (
        "到<ruby><rb>青</rb><rt>qīng</rt><rb>溪</rb><rt>xī</rt></ruby>去，<ruby>瑷珲<rt>àihuī</rt></ruby>。"
    )
    document = set_pages(paragraph(markup))
    (page,) = measure(document.write_pdf())
    assert "".join(page.text.split()) == "到青溪去，瑷珲。qīngxīàihuī"
    assert [line.text for line in document.pages[0].lines] == ["到青溪去，瑷珲。"]


def test_readings_in_titles_and_tables_and_narrow_columns(set_pages: SetPages) -> None:
    ruby = "<ruby>瑷珲<rt>àihuī</rt></ruby>"
    css = "h1 { font-size: 22pt; line-height: 30pt; margin: 0 } * { text-indent: 0 } p.n { width: 1em }"
    body = f"<h1>古城{ruby}</h1><table><tr><td>{ruby}</td></tr></table><p class=n>{ruby}</p>"
    document = set_pages(body, css)
    (page,) = measure(document.write_pdf())
    assert "".join(page.text.split()).count("àihuī") == 3


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby><rb>青</rb><rb>溪</rb><rt>qīng</rt><rt>xī</rt></ruby>",
        "<ruby><rb>青</rb><rp>（</rp><rt>qīng</rt><rp>）</rp><rb>溪</rb><rt>xī</rt></ruby>",
        "<ruby><b>青</b><rt>qīng</rt>溪<rt>xī</rt></ruby>",
    ],
)
def test_bases_and_readings_are_paired_however_they_are_written(set_pages: SetPages, ruby: str) -> None:
    (page,) = measure(set_pages(paragraph(f"来到{ruby}")).write_pdf())
    for number, latin in enumerate(("qīng", "xī")):
        reading = word(page, latin)
        assert (reading[0].x + reading[-1].right) / 2 == pytest.approx(10 + (2.5 + number) * EM, abs=0.2)


@pytest.mark.parametrize(
    "ruby",
    [
        "<ruby>青溪<rt>qīng</rt><rt>xī</rt></ruby>",
        "<ruby><rt>xī</rt></ruby>青溪qīng",
        "<ruby>青溪<rt>qīng</rt></ruby><ruby> <rt>xī</rt></ruby>",
        "青溪qīng<br><ruby><rt>xī</rt></ruby>",
        "青<ruby>　<rt>xī</rt></ruby>溪qīng",
        "<ruby><ruby>青<rt>qīng</rt></ruby>溪<rt>xī</rt></ruby>",
    ],
)
def test_readings_without_a_base_are_not_lost(set_pages: SetPages, ruby: str) -> None:
    document = set_pages(paragraph("村" * 27 + ruby))
    (page,) = measure(document.write_pdf())
    assert sorted("".join(page.text.split())) == sorted("村" * 27 + "青溪qīngxī")


def test_readings_below_the_text(set_pages: SetPages) -> None:
    markup = "来到<ruby style='--ruby-position: under'>青溪<rt>Qīngxī</rt></ruby>市"
    (page,) = measure(set_pages(paragraph(markup)).write_pdf())
    assert min(character.top for character in word(page, "Qīngxī")) > base(page, "青")[0].baseline


def test_a_stylesheet_may_say_otherwise(set_pages: SetPages) -> None:
    markup = "来到<ruby>青溪<rt>Qīngxī</rt></ruby>市"
    (page,) = measure(set_pages(paragraph(markup), "rt { font-size: 4pt }").write_pdf())
    assert word(page, "Qīngxī")[0].size == pytest.approx(4, abs=0.01)
