"""The words of pages: blocks whole over columns, rows of tables, and what runs over the end of a page."""

from __future__ import annotations

from urllib.parse import quote

from tests.typeset.conftest import SetPages

TEXT = "青溪市把农村饮水工程的管护责任落到每一户，管水员沿着管线走了六个晚上，找出七个漏点。" * 3
SMALL = "@page { size: 90mm 60mm } "


def test_a_block_is_one_passage_and_a_row_has_its_cells_in_one(set_pages: SetPages) -> None:
    table = "<table><tr><td>项目</td><td>数</td></tr><tr><td>漏点</td><td>7</td></tr></table>"
    (words,) = set_pages(f"<p>看水<br>的人</p>{table}").page_words
    assert words.passages == ("看水的人", "项目\t数", "漏点\t7")


def test_a_block_in_columns_is_one_passage(set_pages: SetPages) -> None:
    (words,) = set_pages(f"<div style='columns: 2'><p>{TEXT}</p></div>").page_words
    assert words.passages == (TEXT,)


def test_a_reading_does_not_part_a_word(set_pages: SetPages) -> None:
    (words,) = set_pages("<p><ruby>青<rt>qīng</rt></ruby><ruby>溪<rt>xī</rt></ruby>市</p>").page_words
    assert words.passages == ("青溪市",)


def test_the_words_in_a_drawing_are_read(set_pages: SetPages) -> None:
    text = "<text y='8'>漏<tspan>损率</tspan></text>"
    svg = quote(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 9'>{text}</svg>")
    image = f'<img alt="图" src="data:image/svg+xml,{svg}">'
    (words,) = set_pages(f"<div>{image}</div><p>图1</p>").page_words
    assert words.passages == ("漏损率", "图1")


def test_what_runs_over_the_end_of_a_page_is_told_there(set_pages: SetPages) -> None:
    heads = "@page { @top-left { content: '青溪工作' } @bottom-right { content: counter(page) } }"
    first, *others, last = set_pages(f"<p>{TEXT * 3}</p>", SMALL + heads).page_words
    assert "".join(passage for words in (first, *others, last) for passage in words.passages) == TEXT * 3
    assert others
    assert last.runs_on == ()
    ((before, behind),) = first.runs_on
    assert before + behind in TEXT * 3
    assert first.passages[-1].endswith(before)
    assert others[0].passages[0].startswith(behind)


def test_western_words_keep_the_blank_that_a_line_end_takes(set_pages: SetPages) -> None:
    text = "the keeper walked along the main for six nights and found seven leaks " * 6
    found = set_pages(f"<p>{text}</p>", SMALL).page_words
    assert " ".join(passage for words in found for passage in words.passages) == text.strip()
    for words in found[:-1]:
        assert "".join(words.runs_on[0]).strip() in text
