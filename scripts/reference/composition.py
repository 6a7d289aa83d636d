"""The composition record, as the page of the command line explains it."""

from __future__ import annotations

from press.language import say
from press.pipeline import Composition, PageComposition
from press.pipeline.composition import Extreme, Left, Place
from scripts.reference.tables import table


def section() -> str:
    """Return what its keys mean."""
    head = [say("项", "Key"), say("意思", "Meaning")]
    keys = table(head, ([f"`{name}`", words] for name, words in _keys()))
    reasons = table(["`reason`", head[1]], ([f"`{name}`", words] for name, words in _reasons()))
    return "\n\n".join([_introduction(), keys, reasons])


def _introduction() -> str:
    return say(
        "### 排字记录\n\n`composition` 说各行排得怎样：先是整期的合计，再在 `pages` 里一页一页地说。"
        "`text` 是这一行开头的字，`x`、`y` 是行的左端和基线（毫米，从成品左上角量起）。",
        "### The composition record\n\n`composition` says how the lines came out: the sums of the issue, then"
        " page by page in `pages`. `text` is the beginning of a line, `x` and `y` its left edge and its"
        " baseline (mm from the trim's top left).",
    )


def _keys() -> list[tuple[str, str]]:
    return [
        ("lines", say("按中文规则排的行", "lines composed by the rules for Chinese")),
        (
            "loosest",
            say(
                "最松的一行；`by` 是字间拉开多少，以字宽计，不超过 0.1 看不出来",
                "the loosest line; `by` is what its gaps are opened by, in em; up to 0.1 it is not seen",
            ),
        ),
        (
            "tightest",
            say(
                "最紧的一行；`by` 是可以收窄的空白收去了几成，0 到 1",
                "the tightest line; `by` is the share of the white it could give up that was taken, 0 to 1",
            ),
        ),
        ("push_ins", say("收窄标点、多排进一个字的行", "lines narrowed to take in one more character 挤进")),
        ("lone", say("孤字：段末一行只有一个字", "last lines of a single character 孤字")),
        ("overfull", say("超出版心的行", "lines that run out of the measure")),
        ("off_grid", say("不在行格上的正文行", "lines of text that do not stand on the baseline grid")),
        ("stock", say("没有按中文规则排的行，`reason` 是原因", "lines left to the layout engine, and why")),
    ]


def _reasons() -> list[tuple[str, str]]:
    return [
        ("right-to-left", say("从右往左排的段落", "a paragraph set from right to left")),
        ("foreign-script", say("有阿拉伯文、印地文一类的文字", "Arabic, Hindi or the like")),
        ("word-spacing", say("样式里设了 `word-spacing`", "its style has `word-spacing`")),
        ("first-line", say("样式里设了 `::first-line`", "`::first-line`")),
        ("flex", say("行里有 flex 或 grid 的框", "a flex or grid box in the line")),
        ("other", say("其他", "anything else")),
    ]


def sample() -> Composition:
    """Return the record of an issue; of its pages it has one."""
    loosest = Extreme(page=3, text="截至9月底完成投资3093万元，", x=28, y=71.6, by=0.087)
    return Composition(
        lines=338,
        loosest=loosest,
        tightest=_tightest(),
        push_ins=52,
        lone=1,
        stock=1,
        pages=(_page(loosest),),
    )


def _page(loosest: Extreme) -> PageComposition:
    return PageComposition(
        page=3,
        lines=21,
        loosest=loosest,
        tightest=_tightest(),
        push_ins=4,
        lone=(Place(page=3, text="路。", x=28, y=143.3),),
        stock=(Left(page=3, text="اتفاقية", x=28, y=245.7, reason="foreign-script"),),
    )


def _tightest() -> Extreme:
    return Extreme(page=3, text="会议强调，要坚持问题导向，抓重点、补短板，", x=28, y=92.1, by=0.82)
