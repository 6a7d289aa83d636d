"""The page of the sources' keys, from the models."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pydantic_core import PydanticUndefined

from press.language import say
from press.model import FrontMatter, IssueFile, Publication, Record
from press.model.base import chinese, help_zh
from press.model.printed import PrintedIssue
from press.model.printer import Printer
from press.sources.wanted import Place, below, records_of, wanted
from scripts.reference import blocks
from scripts.reference.tables import table


def page() -> str:
    """Return the page."""
    return "\n\n".join([_head(), *(_section(model) for model in _MODELS), blocks.section()]) + "\n"


def _head() -> str:
    return say(
        "# 稿件里能写的键\n\n"
        "每个键都可以写英文名，也可以写中文名，一个文件里可以混用。没有默认值的键必须写。"
        "`press schema` 写出同样内容的 JSON Schema，编辑软件据此提示和检查。",
        "# The keys of the sources\n\n"
        "Every key has an English and a Chinese name; a file may use both. A key without a default must be"
        " given. `press schema` writes the same as JSON Schema, for completion and checking in an editor.",
    )


_FILES: dict[type[Record], tuple[str, str]] = {
    Publication: ("publication.yaml：各期不变的", "publication.yaml: what is constant"),
    IssueFile: ("issue.yaml：这一期的", "issue.yaml: one issue"),
    FrontMatter: ("articles/*.md 的文件头", "front matter of articles/*.md"),
    Printer: ("printers/*.yaml：印厂的要求", "printers/*.yaml: a printing house's terms"),
    PrintedIssue: (
        "旧刊的事实：PDF 旁边同名的 .yaml",
        "an issue printed before press: the .yaml beside its PDF",
    ),
}
EXAMPLES: dict[type[Record], Path] = {
    model: Path(__file__).parent / "examples" / f"{name}.yaml"
    for model, name in zip(_FILES, ("publication", "issue", "article", "printer", "printed"), strict=True)
}
"""A file with every key."""

_PLACES: dict[Place, tuple[str, str]] = {
    "itself": ("", ""),
    "item": ("（列表里的一项）", " (one of the list)"),
    "group": ("（按栏目分组的一组）", " (a group of the list)"),
    "entry": ("（每个名称下面）", " (below each name)"),
}

_MODELS = records_of(*_FILES)


def _section(model: type[Record]) -> str:
    head = say("键 中文名 写什么 默认 意思", "Key Chinese Value Default Meaning").split(" ")
    title = f"## {say(*_FILES[model])}" if model in _FILES else f"### {_above(model)}"
    return f"{title}\n\n" + table(head, (_row(model, name) for name in model.model_fields)) + _example(model)


def _example(model: type[Record]) -> str:
    """Return a file with every key of a record and of those below it."""
    if model not in EXAMPLES:
        return ""
    head = say("全部写上是这样，只写用得着的：", "With everything in it; write only what you need:")
    return f"\n\n{head}\n\n```yaml\n{EXAMPLES[model].read_text('utf-8').rstrip()}\n```"


def _above(model: type[Record]) -> str:
    """Return the keys below which a record stands."""
    titles = (
        say(chinese(outer, one.field)[0], one.field) + say(*_PLACES[one.place])
        for outer in _MODELS
        for one in below(outer)
        if one.record is model
    )
    return say("、", ", ").join(dict.fromkeys(titles))


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
    if isinstance(value, tuple) and isinstance(value[0], Record):
        return say("、", ", ").join(f"`{item.name}`" for item in value)
    if isinstance(value, bool):
        return say("是" if value else "否", str(value).lower())
    return f"`{value:g}`" if isinstance(value, float) else f"`{value}`"
