"""Pages that the samples do not have, made up for one question each and measured from the finished file."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from pathlib import Path

import pytest

from press.fonts import ensure_fonts
from press.pipeline import BuildOptions, Purpose, build
from press.project import Project
from tests.samples.conftest import ROOT
from tests.samples.test_bulletin import PITCH, SIZE, body_lines, left_edge
from tests.support.measure import MM, Line, Page, measure

PUBLICATION = "刊名: {name}\n编发机关: 青溪市人民政府办公室\n{more}"
ISSUE = "期号: 3\n总期号: 30\n日期: 2026-03-05\n{more}文章:\n{articles}"
SENTENCE = "全县聘用护路员六百一十二名，平均每人负责约二点四公里，先急后缓，先险后平。"

Set = Callable[..., tuple[Page, ...]]


@pytest.fixture
def set_issue(tmp_path: Path) -> Set:
    """Set an issue of articles, each its front matter and its text."""
    ensure_fonts(Project(ROOT), ("bulletin",))

    def setting(
        *articles: tuple[str, str], name: str = "青溪工作", more: str = "", issue: str = ""
    ) -> tuple[Page, ...]:
        folder = tmp_path / "issues" / "qingxi" / "2026-3"
        (folder / "articles").mkdir(parents=True)
        for number, (front, text) in enumerate(articles, 1):
            copy = f"---\n{front}\n---\n\n{text}\n"
            (folder / "articles" / f"{number:02}.md").write_text(copy, "utf-8")
        listed = "".join(f"  - {number:02}.md\n" for number in range(1, len(articles) + 1))
        (folder.parent / "publication.yaml").write_text(PUBLICATION.format(name=name, more=more), "utf-8")
        (folder / "issue.yaml").write_text(ISSUE.format(more=issue, articles=listed), "utf-8")
        result = build(Project(tmp_path), folder, BuildOptions(purposes=(Purpose.READING,)))
        assert [str(found) for found in result.diagnostics] == []
        return measure(result.files[0].path)

    return setting


def row(line: Line) -> int:
    """Return the row of the grid that a line of body type stands on, from 1."""
    return round((line.baseline - 37 - 0.88 * SIZE / MM) / PITCH) + 1


def no_lines_touch(page: Page) -> None:
    for above, below in itertools.pairwise(page.lines()):
        smaller = min(above.size, below.size) / MM
        across = above.left < below.right and below.left < above.right
        assert not across or below.baseline - above.baseline > 0.75 * smaller, (above.text, below.text)


# -- masthead ------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["民情", "青溪快报", "青溪市民生实事简报", "青溪市深入推进农村公路养护体制改革专班工作简报"]
)
def test_names_of_every_length_stay_clear_of_what_is_around_them(set_issue: Set, name: str) -> None:
    more = "上款: 青溪市学习贯彻重要思想主题教育领导小组办公室\n提示语: 内部资料　注意保存\n"
    (page,) = set_issue(("标题: 防汛", SENTENCE), name=name, more=more)
    no_lines_touch(page)
    red = [
        character for character in page.characters if "Song-Bold" in character.font and character.size > 22
    ]
    assert "".join(character.text for character in red) == name
    assert min(character.top for character in red) == pytest.approx(72, abs=0.45)
    assert 22.5 < red[0].size < 73


def test_four_lines_above_the_name_and_a_line_over_it_do_not_meet(set_issue: Set) -> None:
    more = "上款: 中共青溪市委全面依法治市委员会办公室\n密级: 机密★1年\n紧急程度: 特急\n"
    more += "提示语: 内部资料　注意保存\n"
    (page,) = set_issue(("标题: 防汛", SENTENCE), more=more, issue="份号: '000123'\n")
    no_lines_touch(page)
    assert [row(page.line(words)) for words in ("000123", "机密", "特急", "内部资料")] == [1, 2, 3, 1]
    above = page.line("中共青溪市委")
    assert min(character.top for character in above.characters) == pytest.approx(72, abs=0.5)


# -- contents ------------------------------------------------------------------------------------------


TITLES = (
    "关于进一步加强冬春季森林草原防灭火工作确保人民群众生命财产安全和国家生态安全的紧急通知",
    "防汛",
    "“纸上青溪”档案展接待观众五千人次",
    "柳川区把社区食堂办成“家门口的厨房”",
    "市委书记要求守牢底线（摘要）",
)


def test_titles_turn_over_in_the_contents_and_dots_end_level(set_issue: Set) -> None:
    first = set_issue(*((f"标题: {title}", SENTENCE) for title in TITLES))[0]
    entries = [line for line in body_lines(first) if "··" in line.text]
    words = [line.text.rstrip("0123456789").rstrip("·") for line in entries]
    assert words[1:] == list(TITLES[1:])
    assert TITLES[0].endswith(words[0])
    turned = first.line(TITLES[0][:20])
    assert entries[0].baseline - turned.baseline == pytest.approx(PITCH, abs=0.05)
    for line in entries:
        dots = [character for character in line.characters if character.text == "·"]
        assert dots[-1].right == pytest.approx(166.2, abs=0.1), line.text
        assert line.text[-1] in "123"
        assert min(character.left for character in line.characters) == pytest.approx(34, abs=0.7)


# -- what must stay together ---------------------------------------------------------------------------


@pytest.mark.parametrize("paragraphs", range(8, 13))
def test_a_signature_never_stands_alone_on_a_page(set_issue: Set, paragraphs: int) -> None:
    front = "标题: 通知\n落款:\n  署名: 青溪市人民政府办公室\n  日期: 2026-03-05"
    pages = set_issue((front, "\n\n".join([*["照此办理。"] * paragraphs, SENTENCE * 2])))
    (signed,) = [page for page in pages if "青溪市人民政府办公室" in page.lines()[0].text + page.text[2:]][
        -1:
    ]
    rows = [line.text for line in body_lines(signed)]
    assert any("护路员" in text or "先急后缓" in text or "公里" in text for text in rows)


@pytest.mark.parametrize("paragraphs", range(5, 10))
def test_a_title_with_all_that_belongs_to_it_stays_with_its_text(set_issue: Set, paragraphs: int) -> None:
    front = "肩题: 调查与思考\n标题: 短题\n副题: 基于三个街道十二个社区和四百二十户居民家庭的问卷与访谈\n"
    front += "作者: [市政府研究室]\n日期: 2026年3月1日"
    pages = set_issue(
        ("标题: 防汛", "\n\n".join(["照此办理。"] * paragraphs)), (front, SENTENCE), more="目录: 否\n"
    )
    (page,) = [page for page in pages if "短题" in page.text]
    for words in ("调查与思考", "基于三个街道", "访谈", "市政府研究室", "2026年3月1日", "护路员"):
        assert words in page.text


def test_names_of_authors_are_not_parted(set_issue: Set) -> None:
    names = ["青溪市人力资源和社会保障局", "青溪市交通运输局", "青溪市财政局", "青溪市农业农村局"]
    (page,) = set_issue((f"标题: 短题\n作者: [{', '.join(names)}]", SENTENCE))
    for name in names:
        page.line(name)


# -- footer --------------------------------------------------------------------------------------------


def test_a_footer_without_recipients_has_two_rules(set_issue: Set) -> None:
    (page,) = set_issue(("标题: 防汛", SENTENCE))
    rules = [rule for rule in page.rules if rule.right - rule.left > 150 and rule.top > 200]
    assert [rule.thickness for rule in rules] == [pytest.approx(0.35, abs=0.02)] * 2


@pytest.mark.parametrize("paragraphs", range(1, 16, 2))
def test_a_footer_stands_on_the_last_page_wherever_the_text_ends(set_issue: Set, paragraphs: int) -> None:
    more = "发送:\n  报: 市委\n  送: 市直各单位\n  发: 各县（区）人民政府\n双面印: 是\n"
    pages = set_issue(("标题: 防汛", "\n\n".join(["照此办理。"] * paragraphs)), more=more)
    assert len(pages) % 2 == 0
    last = max(rule.bottom for rule in pages[-1].rules)
    assert last == pytest.approx(262, abs=0.3)
    no_lines_touch(pages[-1])


# -- tables and groups ---------------------------------------------------------------------------------

TABLE = "表1　各馆情况\n\n| 序号 | 重点任务 | 单位 | 卷数 |\n| --- | --- | --- | --- |\n"


def test_short_columns_do_not_turn_over_beside_long_ones(set_issue: Set) -> None:
    rows = "".join(f"| {number} | {SENTENCE} | 市交通运输局 | {number * 7}.5 |\n" for number in (1, 2, 3))
    pages = set_issue(("标题: 防汛", f"{SENTENCE}\n\n{TABLE}{rows}\n\n{SENTENCE}"))
    lines = [line for page in pages for line in page.lines()]
    assert any(line.text.startswith("序号") for line in lines)
    assert len([line for line in lines if "市交通运输局" in line.text]) == 3
    for line in itertools.chain(*map(body_lines, pages)):
        assert abs(line.baseline - 37 - 0.88 * SIZE / MM - (row(line) - 1) * PITCH) < 0.07


def test_a_long_table_repeats_its_head_inside_the_type_area(set_issue: Set) -> None:
    rows = "".join(f"| {number} | 巡查 | 水利局 | {number} |\n" for number in range(1, 61))
    pages = set_issue(("标题: 防汛", f"{SENTENCE}\n\n{TABLE}{rows}"))
    with_table = [page for page in pages if "水利局" in page.text]
    assert len(with_table) == 4
    assert [page.text.count("续表1") for page in with_table] == [0, 1, 1, 1]
    for number, page in enumerate(with_table, 1):
        assert page.line("序号").left >= left_edge(number)
        for rule in page.rules:
            assert rule.top >= 36.8
            assert rule.bottom <= 262.1


def test_a_box_keeps_its_text_on_the_grid(set_issue: Set) -> None:
    text = f"{SENTENCE}\n\n:::框 小资料\n{SENTENCE}\n:::\n\n:::框\n{SENTENCE}\n:::\n\n{SENTENCE}"
    pages = set_issue(("标题: 防汛", text))
    for line in itertools.chain(*map(body_lines, pages)):
        assert abs(line.baseline - 37 - 0.88 * SIZE / MM - (row(line) - 1) * PITCH) < 0.07
    title = pages[0].line("小资料")
    assert (title.left + title.right) / 2 == pytest.approx(106, abs=0.5)


# -- the letter ----------------------------------------------------------------------------------------


def test_the_number_of_a_letter_stands_level_with_its_first_line(set_issue: Set) -> None:
    """GB/T 9704-2012 §10.1: both begin 7/8 of a character under the first double rule."""
    more = "版式: 信函\n密级: 机密★1年\n"
    (page,) = set_issue(("标题: 商请支持的函", SENTENCE), more=more, issue="发文字号: 青政办函〔2026〕12号\n")
    line = page.line("〔2026〕12号")
    assert line.text.startswith("机密★1年")
    assert line.right == pytest.approx(184, abs=0.6)


# -- headings ------------------------------------------------------------------------------------------


def test_headings_are_told_by_their_faces_and_the_title_by_its_size(set_issue: Set) -> None:
    text = f"## 一、主要做法\n\n{SENTENCE}\n\n### （一）建立机构\n\n{SENTENCE}\n\n#### 1.路面\n\n{SENTENCE}"
    pages = set_issue(("标题: 护路", text), more="目录: 否\n")
    looks = {}
    for words in ("护路", "主要做法", "建立机构", "路面", "全县聘用"):
        line = next(line for page in pages for line in page.lines() if words in line.text)
        looks[words] = line.characters[3 % len(line.characters)].font.partition("+")[2], round(line.size, 1)
    title, *levels = looks.values()
    assert title == ("FandolSong-Bold", 22.0)
    assert [face for face, _ in levels] == [
        "FandolHei-Regular",
        "FandolKai-Regular",
        "FandolFang-Regular",
        "FandolFang-Regular",
    ]
    assert {size for _, size in levels} == {round(SIZE, 1)}


@pytest.mark.parametrize("paragraphs", range(4, 12))
def test_no_heading_ends_a_page(set_issue: Set, paragraphs: int) -> None:
    section = "\n\n".join(["照此办理。"] * paragraphs)
    text = "\n\n".join(f"## {number}、标题\n\n{section}" for number in "一二三四")
    pages = set_issue(("标题: 护路", text), more="目录: 否\n")
    last = [body_lines(page)[-1].text for page in pages if body_lines(page)]
    assert len(last) > 1
    assert not [text for text in last if "标题" in text]
