"""Lines on the page, measured from the PDF."""

from __future__ import annotations

from itertools import pairwise

import pytest
from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

from press.fonts import FontSet
from tests.support.measure import Line, Page, measure
from tests.typeset.conftest import SetPages

TEXT = (
    "青溪市委组织部在2026年第一季度开展了“走基层、听民声”主题活动，共走访群众3200户（其中困难家庭418户），"
    "收集意见建议1.2万条；对反映集中的“停车难”“买菜难”等问题，建立台账，逐项销号。活动得到了基层干部和群众的好评。"
)
EM = 12 * 25.4 / 72
MEASURE_END = 10 + 28 * EM


def body_lines(page: Page) -> list[Line]:
    return [line for line in page.lines() if len(line.text) > 3]


def end_of(line: Line) -> float:
    """Return where the line's last character ends: a mark takes half an em, Han one, digits their ink."""
    last = line.characters[-1]
    if last.text in "，。；、：？！”）》":
        return last.x + EM / 2
    return last.x + EM if ord(last.text) > 0x2E80 else last.right


def test_lines_but_the_last_end_flush_right(set_pages: SetPages) -> None:
    (page,) = measure(set_pages(f"<p>{TEXT}</p>").write_pdf())
    lines = body_lines(page)
    assert len(lines) == 4
    for line in lines[:-1]:
        assert end_of(line) == pytest.approx(MEASURE_END, abs=0.05)


def test_a_line_of_28_characters_is_not_adjusted(set_pages: SetPages) -> None:
    document = set_pages(f"<p style='text-indent:0'>{'青溪市委组织部召开会议' * 6}</p>")
    lines = document.pages[0].lines
    assert [len(line.text) for line in lines] == [28, 28, 10]
    assert all(line.looseness == 0 and line.compression == 0 for line in lines)


def test_text_is_drawn_as_written(set_pages: SetPages) -> None:
    document = set_pages(f"<p>{TEXT}</p><p>使用 <b>Typst</b> 排版<br>换行</p>")
    assert document.text().replace(" ", "") == f"{TEXT}使用Typst排版换行"
    (page,) = measure(document.write_pdf())
    assert "".join(page.text.split()) == f"{TEXT}使用Typst排版换行"


@pytest.mark.parametrize("role", ["song", "hei", "kai", "fangsong", "biaosong", "latin"])
def test_every_typeface_stands_on_the_same_baseline(set_pages: SetPages, role: str) -> None:
    (page,) = measure(
        set_pages(f"<p>仿宋<span style='font-family:var(--{role})'>黑体 Latin 12</span></p>").write_pdf()
    )
    (line,) = page.lines()
    centred = 10 + (24 / 2 + (0.88 - 0.5) * 12) * 25.4 / 72
    assert line.baseline == pytest.approx(centred, abs=0.02)
    assert all(character.baseline == pytest.approx(line.baseline, abs=0.01) for character in line.characters)


def test_the_pitch_is_constant_whatever_stands_in_a_line(set_pages: SetPages) -> None:
    body = (
        "一<sup>2</sup>二<sub>3</sub>三<span style='font-size:8pt'>小</span>四<span class=fn>注</span>五" * 12
    )
    document = set_pages(f"<p>{body}</p>", ".fn { float: footnote; font-size: 8pt; line-height: 10pt }")
    baselines = [line.y for line in document.pages[0].lines if "一" in line.text]
    steps = {round(b - a, 2) for a, b in pairwise(baselines)}
    assert steps == {round(24 * 25.4 / 72, 2)}


@pytest.mark.parametrize(("size", "steps"), [(14, 1), (18, 1), (40, 2)])
def test_larger_type_makes_a_line_higher_only_where_it_has_no_room(
    set_pages: SetPages, size: int, steps: int
) -> None:
    body = "一二三四五六七八" * 3 + f"<span style='font-size:{size}pt'>大</span>" + "一二三四五六七八" * 6
    lines = set_pages(f"<p>{'一' * 30}{body}</p>").pages[0].lines
    above = next(line for line in lines if "大" in line.text)
    assert above.y - lines[lines.index(above) - 1].y == pytest.approx(steps * 24 * 25.4 / 72, abs=0.01)


def test_body_lines_stand_on_the_grid_again_after_a_title(set_pages: SetPages) -> None:
    css = "h1 { font-size: 20pt; line-height: 31pt; margin: 0; --grid-snap: none }"
    document = set_pages(f"<p>{TEXT}</p><h1>标题</h1><p>{TEXT}</p>", css)
    assert [page.off_grid for page in document.pages] == [0] * len(document.pages)
    first = document.pages[0].lines[0].y
    for page in document.pages:
        for line in page.lines:
            if line.text != "标题":
                steps = (line.y - first) / (24 * 25.4 / 72)
                assert steps == pytest.approx(round(steps), abs=0.01)


def test_a_paragraph_goes_on_over_pages_as_one(set_pages: SetPages) -> None:
    document = set_pages(f"<p>{TEXT * 4}</p>")
    assert len(document.pages) == 2
    assert "".join(line.text for page in document.pages for line in page.lines).replace(" ", "") == TEXT * 4


def test_centred_and_right_aligned_lines(set_pages: SetPages) -> None:
    (page,) = measure(
        set_pages(
            "<p style='text-align:center;text-indent:0'>居中</p><p style='text-align:right'>日期</p>"
        ).write_pdf()
    )
    centred, right = page.lines()
    assert centred.left == pytest.approx(10 + 13 * EM, abs=0.02)
    assert right.left == pytest.approx(10 + 26 * EM, abs=0.02)


def test_tracking_does_not_part_dashes_and_ellipses(set_pages: SetPages) -> None:
    (page,) = measure(set_pages("<p style='text-indent:0;letter-spacing:.5em'>甲——乙……丙</p>").write_pdf())
    places = [round((character.x - 10) / EM, 2) for character in page.lines()[0].characters]
    assert places == [0, 1.5, 2.5, 4, 5.5, 6.5, 8]


def test_names_are_spread_to_a_common_width(set_pages: SetPages) -> None:
    css = "i { display: inline-block; width: 4em; text-indent: 0; text-align-last: justify }"
    (page,) = measure(set_pages("<p style='text-indent:0'><i>王三</i>，<i>欧阳青青</i></p>", css).write_pdf())
    (line,) = page.lines()
    places = [round((character.x - 10) / EM, 2) for character in line.characters]
    assert places == [0, 3, 4, 5, 6, 7, 8]


def test_short_headings_are_opened_up(set_pages: SetPages) -> None:
    css = "p { --open-up: auto; text-indent: 0; text-align: center }"
    (page,) = measure(set_pages("<p>前言</p><p>任<b>免</b>名单</p><p>本期要目和导读</p>", css).write_pdf())
    places = [[round((one.x - line.left) / EM, 2) for one in line.characters] for line in page.lines()]
    assert places == [[0, 3], [0, 1.5, 3, 4.5], [0, 1, 2, 3, 4, 5, 6]]
    middles = [line.left + line.right for line in page.lines()]
    assert middles == pytest.approx([middles[0]] * 3, abs=0.2)  # nothing behind the last character


def test_a_footnotes_call_never_begins_a_line(set_pages: SetPages) -> None:
    for count in range(24, 30):
        css = ".fn { float: footnote; font-size: 8pt; line-height: 12pt; text-indent: 0 }"
        body = "字" * count + "<span class=fn>脚注</span>" + "后文" * 8
        lines = set_pages(f"<p>{body}</p>", css).pages[0].lines
        assert not [
            line.text for line in lines if line.text.startswith("1") and not line.text.startswith("1.")
        ]


def test_emphasis_dots_stand_below_the_characters(set_pages: SetPages) -> None:
    css = "em { font-style: normal; --text-emphasis: dot }"
    (page,) = measure(set_pages("<p style='text-indent:0'>甲<em>乙，丙</em></p>", css).write_pdf())
    (line,) = page.lines()
    dots = sorted(page.rules, key=lambda rule: rule.left)
    centres = [(dot.left + dot.right) / 2 for dot in dots]
    assert centres == pytest.approx([10 + 1.5 * EM, 10 + 3.5 * EM], abs=0.05)
    assert all(dot.top > line.baseline for dot in dots)


def test_a_row_of_leaders_reaches_the_page_number(set_pages: SetPages) -> None:
    css = "a::after { content: leader('…') target-counter(attr(href), page) }"
    document = set_pages(
        "<p style='text-indent:0'><a href='#x'>全市基层党建工作会议召开</a></p><p id=x>文</p>", css
    )
    (page,) = measure(document.write_pdf())
    line = page.lines()[0]
    assert line.text.startswith("全市基层党建工作会议召开…")
    assert line.characters[-1].text == "1"
    assert line.right == pytest.approx(MEASURE_END, abs=0.6)


def test_a_table_cell_is_as_wide_as_its_composed_line(set_pages: SetPages) -> None:
    css = "table { border-collapse: collapse; text-indent: 0; line-height: 16pt } td { padding: 0 2pt }"
    table = "<table><tr><td>2026年走访3200户</td><td>“停车难”（已解决）</td></tr></table>"
    document = set_pages(table, css)
    assert [line.text for line in document.pages[0].lines] == ["2026年走访3200户", "“停车难”（已解决）"]


def test_text_runs_around_a_float(set_pages: SetPages) -> None:
    css = "div { float: right; width: 10em; height: 40pt }"
    lines = set_pages(f"<div></div><p>{TEXT}</p>", css).pages[0].lines
    assert [len(line.text) < 21 for line in lines] == [
        True,
        True,
        *[False] * (len(lines) - 3),
        len(lines[-1].text) < 21,
    ]


def test_a_title_is_broken_by_sense(set_pages: SetPages) -> None:
    css = "h1 { font-size: 22pt; line-height: 36pt; margin: 0; text-align: center; --text-wrap: sense }"
    document = set_pages("<h1>在全市基层党建工作推进会议上的讲话摘要</h1>", css)
    lines = [line.text for line in document.pages[0].lines]
    assert lines == ["在全市基层党建工作", "推进会议上的讲话摘要"]


def test_a_float_in_the_padding_leaves_a_title_broken_by_sense(set_pages: SetPages) -> None:
    css = """
    div { padding-left: 42pt }
    b { float: left; width: 42pt; margin-left: -42pt; line-height: 20pt }
    h1 { font-size: 22pt; line-height: 36pt; margin: 0; --text-wrap: sense }
    """
    document = set_pages("<div><b>03</b><h1>在全市基层党建工作推进会议上的讲话摘要</h1></div>", css)
    lines = [line.text for line in document.pages[0].lines]
    assert lines[-2:] == ["在全市基层党建工作", "推进会议上的讲话摘要"]


def test_what_the_composer_leaves_to_the_engine_is_counted(set_pages: SetPages) -> None:
    document = set_pages("<p style='direction: rtl'>甲乙</p><p>丙</p>")
    assert document.pages[0].stock == 1
    assert [line.text for line in document.pages[0].lines] == ["丙"]


def test_turnover_lines_align_with_what_follows_the_label(set_pages: SetPages) -> None:
    css = "p { padding-left: 2em; text-indent: -2em }"
    names = "报：" + "、".join(["市委", "市人大常委会", "市政府", "各县（区）委", "“四套班子”领导同志"] * 3)
    (page,) = measure(set_pages(f"<p>{names}</p>", css).write_pdf())
    first, second = page.lines()[:2]
    assert first.characters[2].x == pytest.approx(second.characters[0].x, abs=0.02)


def test_the_grid_does_not_hold_in_a_row_of_boxes(set_pages: SetPages) -> None:
    css = "div { display: flex; margin-top: 7pt } p.c { text-indent: 0 }"
    picture = "data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg' width='40' height='40'/>"
    document = set_pages(f'<div><img id=i src="{picture}"></div><p class=c id=c>图注</p>', css)
    assert document.places["c"].y >= document.places["i"].y + 40 * 25.4 / 96


def test_a_marker_stands_beside_the_first_line_of_its_item(set_pages: SetPages) -> None:
    document = set_pages("<ol style='margin: 7pt 0 0'><li>条目</li></ol>")
    (page,) = measure(document.write_pdf())
    (line,) = page.lines()
    assert line.text == "1.条目"


def test_a_ground_ends_where_a_squeezed_mark_does(set_pages: SetPages) -> None:
    html = "<p>读<b style='font: inherit; background: #fdd'>《志》</b>，<b style='font: inherit'>说</b></p>"
    page = measure(set_pages(html).write_pdf())[0]
    (ground,) = [rule for rule in page.rules if rule.fill == (255, 221, 221)]
    comma = next(character for character in page.characters if character.text == "，")
    assert ground.right == pytest.approx(comma.x, abs=0.05)


@pytest.mark.parametrize("word", ["zhuāng", "1286", "Qingxi，"])
def test_a_box_as_wide_as_its_only_word_holds_it(set_pages: SetPages, word: str) -> None:
    document = set_pages(f"<p>读<i style='display: inline-block; text-indent: 0'>{word}</i>音</p>")
    assert word in [line.text for line in document.pages[0].lines]


def test_a_solidus_keeps_clear_of_its_neighbours_in_every_face(faces: FontSet) -> None:
    for role in (role for role in faces.roles if not role.startswith("latin")):
        face = faces.face_for(role, "／")
        assert face is not None
        with TTFont(face.path, fontNumber=face.index) as font:
            pen = BoundsPen(glyphs := font.getGlyphSet())
            glyphs[font.getBestCmap()[ord("／")]].draw(pen)
            assert pen.bounds[2] - pen.bounds[0] <= 0.5 * font["head"].unitsPerEm, role
