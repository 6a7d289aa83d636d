"""A journal of short pieces without a picture: nothing lost, nothing doubled, nothing over anything else."""

from __future__ import annotations

from itertools import pairwise

import pytest

from tests.journal.conftest import Built, set_journal
from tests.journal.reading import body_begins, folio, running_head, words
from tests.journal.workspace import SENTENCES, Workspace
from tests.support.measure import Page

DEPARTMENTS = {
    "卷首语": {"样式": "卷首语", "颜色": "朱", "起排": "另面起"},
    "要闻": {"样式": "短讯", "颜色": "黛", "起排": "首篇另面起"},
    "动态": {"颜色": "松"},
    "读懂": {"颜色": "赭"},
    "问答": {"颜色": "黛"},
    "文件": {"颜色": "朱"},
    "名录": {"样式": "名单", "颜色": "秋香", "起排": "另面起"},
    "任免": {"样式": "名单", "颜色": "墨", "起排": "另面起"},
}
NAMES = [
    f"{one}{two}" for one in "赵钱孙李周吴郑王冯陈褚卫蒋沈韩" for two in ("明远", "禾", "知行", "舟", "怀瑾")
]
ASKED = [f"第{number}问，{SENTENCES[number % 7][:-1]}？" for number in range(15)]
ENTRIES = [f"**{name}**任青溪市第{number}水库管护站站长；" for number, name in enumerate(NAMES[:60])]
PANELS = ["清淤", "改厕", "步道", "路灯", "换表", "查漏", "植树", "讲座"]


def told(number: int, count: int) -> str:
    """Return paragraphs that occur nowhere else: each begins with its own number."""
    return "\n\n".join(
        f"其{number}之{at}，{''.join(SENTENCES[(number + at + step) % 7] for step in range(3))}"
        for at in range(count)
    )


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    workspace = Workspace(tmp_path_factory.mktemp("mixture"))
    workspace.publication["栏目"] = DEPARTMENTS
    article = workspace.article
    roster = "\n".join(f"{place}：{'、'.join(NAMES)}" for place in ("云梓县", "兰皋县", "柯山区", "望月街道"))
    panels = "\n".join(f"## {name}\n{number + 12}处：{name}完成" for number, name in enumerate(PANELS))
    turns = "\n\n".join(f"问：{asked}\n\n答：{told(500 + at, 1)}" for at, asked in enumerate(ASKED))
    rows = "".join(
        f"{'工农商学兵民'[at // 6] if at % 6 == 0 else ''},指标{at},{at}.5,{at * 3},{at % 7}\n"
        for at in range(31)
    )
    article("f1", "步道登记表", told(900, 1))
    article("f2", "路灯登记表", told(901, 1))
    order = {
        "卷首语": [article("a0", "把小事办成", told(1, 5))],
        "要闻": [article(f"b{at}", f"常务会议研究{PANELS[at]}", told(20 + at, 2)) for at in range(4)],
        "动态": [
            article(
                f"c{at:02}",
                f"{PANELS[at % 8]}见到实效之{'甲乙丙丁戊己庚辛壬癸子丑寅卯'[at]}",
                told(40 + at, 1 + at * 5 % 7) + ("\n\n> " + told(80 + at, 1) if at % 3 == 0 else ""),
                **({"肩题": "民生实事", "副题": f"{PANELS[at % 8]}的做法"} if at % 4 == 0 else {}),
                **({"作者简介": "作者系市水利局干部"} if at % 5 == 0 else {}),
            )
            for at in range(14)
        ],
        "读懂": [article("d0", "一图读懂今年实事", f":::一图读懂 八件实事\n{panels}\n:::")],
        "问答": [article("e0", "十五个问题", f":::问答 供水科答问\n{turns}\n:::")],
        "文件": [
            article(
                "g0", "步道管理办法", told(100, 9), 附件=["f1.md", "f2.md"], 落款={"署名": "青溪市水利局"}
            ),
            article(
                "g1",
                "主要指标",
                f"{told(110, 1)}\n\n:::表 表1　指标\n合并: 类\n线: 全线\n\n类,指标,完成,同比,位次\n{rows}:::",
            ),
        ],
        "名录": [article("h0", "志愿者名录", f":::名单 志愿者\n{roster}\n:::")],
        "任免": [article("i0", "近期任免", ":::任免\n" + "\n".join(ENTRIES) + "\n:::", 题注="截至三月")],
    }
    return set_journal(workspace.write(order))


def _body(built: Built) -> tuple[Page, ...]:
    return built.pages[body_begins(built.pages) - 1 : -2]


def test_nothing_is_wrong_with_it(built: Built) -> None:
    assert [code for code in built.codes if code[0] in "STF" and code != "S605"] == []
    assert len(built.pages) % 4 == 0


def test_every_paragraph_is_printed_once_and_in_order(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    numbers = [
        (1, 5),
        *((20 + at, 2) for at in range(4)),
        *((500 + at, 1) for at in range(15)),
        (100, 9),
        (900, 1),
    ]
    marks = [f"其{number}之{at}，" for number, count in numbers for at in range(count)]
    assert [mark for mark in marks if text.count(mark) != 1] == []
    places = [text.index(mark) for mark in marks]
    assert places == sorted(places)


def test_every_name_row_and_entry_is_there(built: Built) -> None:
    text = "".join(words(page) for page in built.pages)
    assert [name for name in NAMES if text.count(name) < 4] == []
    assert [at for at in range(60) if text.count(f"第{at}水库") != 1] == []
    assert [at for at in range(31) if f"指标{at}{at}.5" not in text] == []
    assert [asked for asked in ASKED if text.count(asked) != 1] == []


def test_no_character_stands_over_another(built: Built) -> None:
    for number, page in enumerate(built.pages, 1):
        inked = sorted((char for char in page.characters if char.text.strip()), key=lambda char: char.top)
        for at, char in enumerate(inked):
            for other in inked[at + 1 :]:
                if other.top > char.bottom - 0.4:
                    break
                wide = min(char.right, other.right) - max(char.left, other.left)
                assert wide < 0.4, (number, char.text, other.text, char.baseline)


def test_no_rule_runs_through_a_line(built: Built) -> None:
    for number, page in enumerate(built.pages, 1):
        rules = [rule for rule in page.rules if rule.bottom - rule.top < 0.5 and rule.right - rule.left > 15]
        struck = [
            (number, char.text, char.baseline)
            for rule in rules
            for char in page.characters
            if char.text.strip() and char.top < rule.top - 0.3 and char.bottom > rule.bottom + 0.3
            and rule.left < char.x < rule.right
        ]  # fmt: skip
        assert struck == []


def test_the_number_of_the_issue_is_the_same_all_over(built: Built) -> None:
    """R4 of standards §3.1: on the cover, on the imprint, in the running heads, in the contents."""
    cover, imprint, contents = (words(page) for page in built.pages[:3])
    assert ("2026/03" in cover, "总第27期" in cover) == (True, True)
    assert "2026年第3期总第27期" in imprint
    assert "2026年第3期总第27期" in contents
    heads = [head.text for page in _body(built) if (head := running_head(page)) and folio(page)]
    stated = {"总第27期" if "总第" in head else "第3期" for head in heads if "期" in head}
    assert stated == {"总第27期", "第3期"}
    assert all("总第27期" in head or "2026年第3期" in head for head in heads)


def test_the_pages_of_the_contents_rise(built: Built) -> None:
    folios = [found[0] for page in _body(built) if (found := folio(page))]
    assert all(later > earlier for earlier, later in pairwise(folios))
