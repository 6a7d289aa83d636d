"""How the lines came out, in a few words: one sentence when all is well, else where an eye is wanted."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from press.language import say
from press.pipeline import Composition
from press.pipeline.composition import Extreme, Left, Place

_MOST = 5
"""How many places left to the engine are told; the rest is counted, and stands in the record."""
_QUOTED = 12
"""Characters of a line that are shown."""


def told(composition: Composition) -> Iterator[str]:
    """Yield what is to be said of an issue's lines; nothing where there are none."""
    if not composition.lines and not composition.stock:
        return
    yield say("，", ", ").join(_counts(composition))
    if composition.is_even:
        return
    extremes = [*_loosest(composition.loosest), *_tightest(composition.tightest)]
    if extremes:
        yield say("；", "; ").join(extremes)
    yield from _left(composition)


def _counts(composition: Composition) -> Iterator[str]:
    lines = composition.lines + composition.stock
    yield say(f"{lines} 行", f"{lines} lines")
    if composition.is_even:
        yield say("都排匀了", "all even")
        return
    for count, zh, en in (
        (composition.push_ins, "挤进 {} 行", "{} pushed in"),
        (composition.lone, "孤字 {} 处", "{} lone characters"),
        (composition.off_grid, "离格 {} 行", "{} off the grid"),
        (composition.overfull, "超出版心 {} 行", "{} overfull"),
    ):
        if count:
            yield say(zh, en).format(count)


def _loosest(line: Extreme | None) -> Iterator[str]:
    if line:
        yield say(
            f"最松的是{_where(line)}，字间拉开 {line.by:.2f} 字",
            f"loosest {_where(line)}, opened by {line.by:.2f} em",
        )


def _tightest(line: Extreme | None) -> Iterator[str]:
    if line:
        yield say(
            f"最紧的是{_where(line)}，标点收窄 {line.by:.0%}",
            f"tightest {_where(line)}, marks narrowed by {line.by:.0%}",
        )


def _left(composition: Composition) -> Iterator[str]:
    """Yield the lines left to the engine, those of one reason that follow one another together."""
    if not composition.stock:
        return
    lines = "line is" if composition.stock == 1 else "lines are"
    yield say(
        f"有 {composition.stock} 行没有按中文规则排：",
        f"{composition.stock} {lines} not composed by the rules for Chinese:",
    )
    found = [line for page in composition.pages for line in page.stock]
    groups = [list(group) for _, group in groupby(found, key=lambda line: (line.page, line.reason))]
    for group in groups[:_MOST]:
        yield f"  {_where(group[0])}{_more(len(group) - 1)}{say('：', ': ')}{_why(group[0])}"
    if len(groups) > _MOST:
        yield say(f"  还有 {len(groups) - _MOST} 处", f"  {len(groups) - _MOST} more places")


def _more(count: int) -> str:
    return say(f"等 {count + 1} 行", f" and {count} more") if count else ""


def _where(line: Place) -> str:
    text = line.text if len(line.text) <= _QUOTED else line.text[:_QUOTED] + "…"
    return say(f"第 {line.page} 页“{text}”", f"page {line.page} '{text}'")


def _why(line: Left) -> str:
    reasons = {
        "right-to-left": ("从右往左排的段落", "it is set from right to left"),
        "foreign-script": ("有阿拉伯文、印地文一类的文字", "it has Arabic, Hindi or the like in it"),
        "word-spacing": ("样式里设了 word-spacing", "its style has word-spacing"),
        "first-line": ("样式里设了 ::first-line", "its style has ::first-line"),
        "flex": ("行里有 flex 或 grid 的框", "a flex or grid box stands in its line"),
    }
    return say(*reasons.get(line.reason, ("段落里有排不了的框", "it holds a box that cannot be composed")))
