"""The page of diagnostics, from the catalogue."""

from __future__ import annotations

import re
from itertools import groupby

from press.diagnostics import Rule, Severity, catalog
from press.language import say
from press.preflight.clauses import clause_words
from scripts.reference.tables import table


def page() -> str:
    """Return the page."""
    return "\n\n".join([_head(), *map(_group, _groups())]) + "\n"


def _head() -> str:
    return say(
        "# press 说的每一句话\n\n"
        "`press check` 和 `press build` 指出的每个问题都有编号。**错误**不改就不出文件，"
        "**提醒**和**说明**不妨碍出文件。句中的“…”是稿件里的具体内容。"
        "P 类是 `press preflight` 说的，写明依据的标准；ISO 15930（PDF/X）写到部分，ISO 32000-1 写到条。",
        "# Diagnostics\n\n"
        "Everything that `press check` and `press build` point out has a code. An **error** stops the build;"
        " a **warning** or a **note** does not. “…” stands for what your source says. Those"
        " under P are told by `press preflight`, with the standard they stand for: parts of ISO 15930"
        " (PDF/X), clauses of ISO 32000-1.",
    )


def _groups() -> list[tuple[str, list[Rule]]]:
    groups = {letter: list(rules) for letter, rules in groupby(catalog(), key=lambda rule: rule.code[0])}
    return sorted(groups.items(), key=lambda group: "SFLCTP".index(group[0]))


def _group(group: tuple[str, list[Rule]]) -> str:
    letter, rules = group
    head = say("编号 轻重 问题 怎么办", "Code Weight Message What_to_do").replace("_", "\u00a0").split(" ")
    if any(rule.clause for rule in rules):
        return f"## {_title(letter)}\n\n" + table([*head, say("依据", "After")], map(_row_after, rules))
    return f"## {_title(letter)}\n\n" + table(head, map(_row, rules))


def _title(letter: str) -> str:
    return {
        "S": say("S：稿件", "S: sources"),
        "F": say("F：字体", "F: typefaces"),
        "L": say("L：版面", "L: layout"),
        "C": say("C：排字", "C: composition"),
        "T": say("T：排版引擎", "T: typesetting"),
        "P": say("P：付印文件", "P: print file"),
    }[letter]


def _row(rule: Rule) -> list[str]:
    weight = {
        Severity.ERROR: say("错误", "error"),
        Severity.WARNING: say("提醒", "warning"),
        Severity.NOTE: say("说明", "note"),
    }[rule.severity]
    return [rule.code, weight, _blank(say(rule.zh, rule.en)), _blank(say(rule.hint_zh, rule.hint_en))]


def _row_after(rule: Rule) -> list[str]:
    return [*_row(rule), clause_words(rule.clause)]


def _blank(template: str) -> str:
    """Show the places that the source fills as an ellipsis, and Markdown as it is written."""
    words = re.sub(r"\{\w+[^}]*\}", "…", template).replace("{{", "{").replace("}}", "}")
    return words.replace("*", r"\*").replace("](", r"]\(")
