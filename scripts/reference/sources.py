"""The page of the sources' keys, from the models."""

from __future__ import annotations

from typing import Any

from pydantic_core import PydanticUndefined

from press.language import say
from press.model import (
    Attachment,
    Distribution,
    FrontMatter,
    IssueFile,
    Item,
    Numbering,
    Publication,
    Record,
    Signature,
)
from press.model.base import chinese, help_zh
from press.sources.wanted import wanted
from scripts.reference.tables import table


def page() -> str:
    """Return the page."""
    return "\n\n".join([_head(), *(_section(model) for model in _TITLES)]) + "\n"


def _head() -> str:
    return say(
        "# 稿件里能写的键\n\n"
        "每个键都可以写英文名，也可以写中文名，一个文件里可以混用。没有默认值的键必须写。"
        "`press schema` 写出同样内容的 JSON Schema，编辑软件据此提示和检查。",
        "# The keys of the sources\n\n"
        "Every key has an English and a Chinese name; a file may use both. A key without a default must be"
        " given. `press schema` writes the same as JSON Schema, for completion and checking in an editor.",
    )


_TITLES: dict[type[Record], tuple[str, str]] = {
    Publication: ("publication.yaml：各期不变的", "publication.yaml: what is constant"),
    Numbering: ("编号", "numbering"),
    Distribution: ("发送", "distribution"),
    IssueFile: ("issue.yaml：这一期的", "issue.yaml: one issue"),
    Item: ("文章（列表里的一项）", "articles (one of the list)"),
    FrontMatter: ("articles/*.md 的文件头", "front matter of articles/*.md"),
    Signature: ("落款", "signature"),
    Attachment: ("附件（列表里的一项）", "attachments (one of the list)"),
}

_INNER = (Numbering, Distribution, Item, Signature, Attachment)


def _section(model: type[Record]) -> str:
    level = "###" if model in _INNER else "##"
    head = say("键 中文名 写什么 默认 意思", "Key Chinese Value Default Meaning").split(" ")
    return f"{level} {say(*_TITLES[model])}\n\n" + table(
        head, (_row(model, name) for name in model.model_fields)
    )


def _row(model: type[Record], name: str) -> list[str]:
    info = model.model_fields[name]
    return [
        f"`{name}`",
        say("、", ", ").join(f"`{word}`" for word in chinese(model, name)),
        wanted(model, name).described(),
        say("必写", "required") if info.is_required() else _default(info.default),
        say(help_zh(model, name), info.description or ""),
    ]


def _default(value: Any) -> str:
    if value is PydanticUndefined or value in (None, "", ()) or isinstance(value, Record):
        return ""
    if isinstance(value, bool):
        return say("是" if value else "否", str(value).lower())
    return f"`{value}`"
