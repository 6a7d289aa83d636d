"""The words in which records are told to an editor: what a key is called, what was found, what to write."""

from __future__ import annotations

import re

from press.language import say
from press.model import Record
from press.model.base import chinese
from press.model.base import help_zh as help_of
from press.model.measure import SIZES
from press.sources.values import narrow, read_number, read_switch, suggested_date, suggested_integer
from press.sources.wanted import Wanted
from press.sources.words import listed, short
from press.sources.yaml_nodes import Mapping, Node, Scalar, Sequence

FILES = re.compile(r"[^\s、，；,;]+\.md(?![A-Za-z0-9])")
"""Names of articles, also where several stand in one text."""

_FEW = 6


def needs(model: type[Record]) -> str:
    """Return the keys that a record cannot do without."""
    required = (name for name, info in model.model_fields.items() if info.is_required())
    return say("、", ", ").join(title(model, name) for name in required)


def key_names(model: type[Record], *, guessed: bool = False) -> str:
    """Return the keys of a record; many only in the reader's language, and not where one has been guessed."""
    many = len(model.model_fields) > _FEW
    if many and guessed:
        return ""
    names = [short_title(model, name) if many else title(model, name) for name in model.model_fields]
    return say(f"可以写的有：{listed(names)}", f"there are: {listed(names)}")


def short_title(model: type[Record], name: str) -> str:
    """Return a field's name in the reader's language."""
    return say((*chinese(model, name), name)[0], name)


def to_fill_in(meaning: str, *, commented: bool) -> str:
    """Return what to do about a key that must be filled in and is not."""
    sign = say("；内容以 # 开头的，要放进半角引号", "; a value beginning with # goes in quotation marks")
    what = re.split("[；，;,]", meaning)[0]
    return say(f"写上{what}", f"give {what}") + (sign if commented else "")


def title(model: type[Record], name: str) -> str:
    """Return a field's name as both languages have it."""
    names = chinese(model, name)
    return say(f"{names[0]}（{name}）", name) if names else name


def not_keys(node: Node) -> dict[str, str]:
    """Return what stands where keys should, with the usual reason."""
    wide = isinstance(node, Scalar) and "：" in node.text
    advice = say("；冒号要用半角的“:”，后面空一格", "; the colon must be the half-width one, then a space")
    dashes = say("；请去掉行首的“- ”", "; take away the '- ' at the head of the lines")
    return {"found": shape(node), "more": advice if wide else dashes if isinstance(node, Sequence) else ""}


def shape(node: Node) -> str:
    """Return what a node is, as an editor would say it."""
    match node:
        case Sequence():
            return say("一个列表", "a list")
        case Mapping():
            return say("几行“名称: 内容”", "lines of 'key: value'")
        case _:
            return say(f"“{short(node.text)}”", f"'{short(node.text)}'")


def help_text(model: type[Record], name: str) -> str:
    """Return what a field means, in the reader's language."""
    return say(help_of(model, name), model.model_fields[name].description or "")


def instead(want: Wanted, text: str) -> str:
    """Return what to write instead, where it can be told."""
    suggestion = ""
    if want.record is not None:
        names = listed(short_title(want.record, name) for name in want.record.model_fields)
        return say(f"；名称可以是：{names}", f"; the keys are: {names}")
    if want.items is not None and len(files := FILES.findall(text)) > 1:
        suggestion = f"[{', '.join(files)}]"
    elif want.integer:
        suggestion = suggested_integer(text)
    elif want.date:
        suggestion = suggested_date(text)
    elif want.switch or want.number:
        suggestion = (
            f"{SIZES[text]:g}"
            if want.number and text in SIZES
            else (narrow(text) if read_switch(narrow(text)) is not None or read_number(narrow(text)) else "")
        )
    return say(f"；可写成 {suggestion}", f"; write {suggestion}") if suggestion else ""


def wide_comma(text: str) -> int:
    """Return where a full-width comma outside brackets stands, or -1."""
    depth = 0
    for place, character in enumerate(text):
        depth += (character in "（(《“") - (character in "）)》”")
        if character == "，" and depth <= 0:
            return place
    return -1


def listlike(text: str) -> bool:
    """Tell whether a text was meant as a list: several files, or lines that begin with a dash."""
    return text.count(".md") > 1 or any(
        line.lstrip()[:1] in "-－—–" for line in text.split("\n") if line.strip()
    )
