"""The fenced blocks: their names, the options each takes, and how an option's value is read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from press.diagnostics import markdown as rules
from press.language import say
from press.sources.markdown.context import Context
from press.sources.markdown.run import Line
from press.sources.words import listed, meant

_CAPTION = re.compile(r"\s*附?[图表][ 　]?[0-9０-９一二三四五六七八九十]{1,3}\s*[:：]")
"""图1：…… below an opening is the caption."""

_OPTION = re.compile(r"\s*([\w]{1,12})\s*[:：]\s*(.*)$")


@dataclass(frozen=True)
class BlockForm:
    """A fenced block: its English and Chinese names, and its options by English name."""

    name: str
    chinese: tuple[str, ...]
    options: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    strict: bool = False
    """Whether a line ``key: value`` below the opening must be an option; in others it may be text."""

    def option(self, word: str) -> str | None:
        """Return the English name of an option written in either language."""
        return next((name for name, chinese in self.options.items() if word == name or word in chinese), None)

    def option_words(self) -> tuple[str, ...]:
        """Return every name of every option."""
        return tuple(word for name, chinese in self.options.items() for word in (name, *chinese))


_PICTURE_OPTIONS = {
    "caption": ("图题", "题", "图注", "说明"), "width": ("宽", "宽度"), "place": ("位置",),
    "credit": ("来源", "摄影", "供图"), "alt": ("替代文字",), "wrap": ("绕排",), "bleed": ("满版",),
    "label": ("代号",),
}  # fmt: skip
_TABLE_OPTIONS = {
    "caption": ("表题", "题"), "unit": ("单位",), "note": ("注", "表注", "备注"), "widths": ("列宽",),
    "align": ("对齐",), "rules": ("线", "框线"), "header": ("表头",), "span": ("合并",),
    "direction": ("方向",), "label": ("代号",),
}  # fmt: skip
_TITLE = {"title": ("标题", "题")}

FORMS = (
    BlockForm("figure", ("图", "图片", "插图"), _PICTURE_OPTIONS, strict=True),
    BlockForm("photos", ("组图",), _PICTURE_OPTIONS, strict=True),
    BlockForm("table", ("表", "表格"), _TABLE_OPTIONS, strict=True),
    BlockForm("note", ("编者按", "按语"), _TITLE),
    BlockForm("quote", ("引文", "引用"), _TITLE),
    BlockForm("box", ("框", "方框"), _TITLE),
    BlockForm("right", ("右", "居右")),
    BlockForm("center", ("居中", "中")),
    BlockForm("pull", ("摘语", "金句"), _TITLE),
    BlockForm("about", ("作者简介", "作者")),
    BlockForm("appointments", ("任免", "人事任免"), _TITLE),
    BlockForm("dialogue", ("问答", "访谈"), _TITLE),
    BlockForm("roster", ("名单", "名录"), _TITLE),
    BlockForm("infographic", ("一图读懂", "图解"), _TITLE),
    BlockForm("break", ("空行",)),
    BlockForm("page", ("另面", "换页")),
)


def block_form(word: str) -> BlockForm | None:
    """Return the form of a block named in either language."""
    return next((form for form in FORMS if word.lower() == form.name or word in form.chinese), None)


def block_words() -> tuple[str, ...]:
    """Return every name of every block."""
    return tuple(word for form in FORMS for word in (form.name, *form.chinese))


def block_names() -> str:
    """Return the names of the blocks as the reader's language lists them."""
    return listed(say(form.chinese[0], form.name) for form in FORMS)


@dataclass(frozen=True)
class Option:
    """An option as written: its value, and where the value stands."""

    key: str
    value: Line

    @property
    def text(self) -> str:
        """The value without blanks."""
        return self.value.text.strip()

    def wrong(self, context: Context, help_zh: str, help_en: str) -> None:
        """Tell that the value is not one the option takes."""
        context.tell(rules.OPTION_VALUE, self.value, key=self.key, text=self.text, help=say(help_zh, help_en))


def read_options(
    form: BlockForm, shown: str, lines: list[Line], context: Context
) -> tuple[dict[str, Option], list[Line]]:
    """Read the options of a block and return them with the lines of its content.

    They stand below its opening; pictures and tables take them after the files or rows as well.
    """
    options: dict[str, Option] = {}
    content: list[Line] = []
    for line in lines:
        match = _OPTION.match(line.text)
        name = form.option(match[1]) if match else None
        if match is None or _CAPTION.match(line.text) or not _is_option(form, name, line, late=bool(content)):
            content.append(line)
        elif name is None:
            words = meant(match[1], form.option_words())
            names = listed(say(chinese[0], english) for english, chinese in form.options.items())
            context.tell(
                rules.OPTION_UNKNOWN, line, match.start(1), name=shown, key=match[1], meant=words, names=names
            )
        elif name in options:
            context.tell(rules.OPTION_TWICE, line, match.start(1), key=match[1])
        else:
            options[name] = Option(match[1], line.cut(match.start(2)))
    return options, content


def _is_option(form: BlockForm, name: str | None, line: Line, *, late: bool) -> bool:
    """Tell whether ``key: value`` is an option: after files or rows only by a name that the block knows."""
    if late:
        return form.strict and name is not None and not re.search("[|\t]", line.text)
    return form.strict or name is not None
