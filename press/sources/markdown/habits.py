"""Marks that mean nothing here: typed in full-width forms, or taken over from other programs' Markdown."""

from __future__ import annotations

import re

from press.diagnostics import markdown as rules
from press.language import say
from press.sources.markdown.context import Context
from press.sources.markdown.run import Run
from press.sources.words import short

_WIDE_MARKS = (
    (re.compile(r"［\^([^\[\]［］\s]{1,30})[］\]]|\[\^([^\[\]［］\s]{1,30})］"), "[^{}]"),
    (re.compile(r"＊＊([^＊\n]{1,500})＊＊"), "**{}**"),
)
"""A footnote's call, bold."""

_FOREIGN: tuple[tuple[re.Pattern[str], str, str, str], ...] = (
    (
        re.compile(r"(?<![\\~0-9])~~(?=[^\s~])[^~\n]{0,200}(?<![\s\\])~~(?!~)"),
        "~~",
        "要删的文字，请连同 ~~ 一起删掉",
        "delete the words together with the ~~",
    ),
    (
        re.compile(r"(?<![\\=])==(?=[^\s=])[^=\n]{1,200}==(?!=)"),
        "==",
        "要突出，写成 **文字**（加粗）或 *文字*（着重号）",
        "write **words** for bold or *words* for emphasis",
    ),
    (re.compile(r"\A\[(?:TOC|toc)\]\Z"), "[TOC]", "目录由 press 排，删掉这一行", "press makes the contents"),
    (re.compile(r"\A\[[ xX]\](?= )"), "[ ]", "要印方框，写成 □ 或 ☑", "to print a box write □ or ☑"),
)

_FRONT_KEY = re.compile(r"\A(落款|肩题|副题|题注|作者简介)[:：]\s*\S")
"""Keys that are no words of running text."""


def tell_habits(text: Run, context: Context) -> None:
    """Tell the marks in a paragraph that would be printed as they are."""
    if match := _FRONT_KEY.match(text.text):
        context.tell_in(rules.FRONT_KEY_IN_TEXT, text, 0, key=match[1])
    for pattern, form in _WIDE_MARKS:
        for match in pattern.finditer(text.text):
            words = next(group for group in match.groups() if group)
            facts = {"mark": short(match[0]), "instead": form.format(short(words))}
            context.tell_in(rules.WIDE_MARK, text, match.start(), **facts)
    for pattern, mark, zh, en in _FOREIGN:
        for match in pattern.finditer(text.text):
            context.tell_in(rules.FOREIGN_MARK, text, match.start(), mark=mark, instead=say(zh, en))
