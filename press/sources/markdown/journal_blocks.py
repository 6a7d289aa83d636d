"""Blocks that journals have: question and answer, lists of names, infographics."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from press.diagnostics import Rule
from press.diagnostics import markdown as rules
from press.model.blocks import (
    Block,
    Blocks,
    Dialogue,
    Infographic,
    Inlines,
    KeyFigure,
    Lines,
    Panel,
    Picture,
    Roster,
    Turn,
)
from press.model.names import names_in
from press.sources.markdown.context import Context
from press.sources.markdown.inline import read_inlines
from press.sources.markdown.run import Line, run

_SPEAKERS = ("问", "答", "Q", "A", "记者", "编者", "编辑", "主持人", "本刊", "嘉宾")
_ASKING = ("问", "Q", "记者", "编者", "编辑", "主持人", "本刊")
_TURN = re.compile(r"\s*(?:\*\*)?([^\s：:*，。、；]{1,10})[：:](?:\*\*)?[ 　]*")
_GROUP = re.compile(r"\s*(?:[-*•]\s+)?(?:\*\*)?([^：:、，；]{1,20})[：:](?:\*\*)?\s*")
_OFFICE = re.compile(r"\s*(?:[-*•]\s+)?([^：:、，；\s]{1,20})(?:\s{2,}|　\s*)(?=[^：:、，；\s]{1,6}[：:])")
_HEADING = re.compile(r"\s*#{1,6}[ 　]*(.*)$")
_ICON = re.compile(r"\s*(?:图标|icon)\s*[：:]\s*(\S+)\s*$", re.IGNORECASE)
_FIGURE = re.compile(
    r"\s*(?:[-*•]\s+)?(?P<figure>[约近超逾第]?[+\-−]?[0-9][0-9,.]*(?:[:：/+～~—–-][0-9][0-9,.]*)?[%％‰]?\+?)\s*"
    r"(?P<unit>[^：:，。；\s0-9]{0,6})\s*[：:]\s*(?P<label>.+)$"
)


@dataclass(frozen=True)
class Parts:
    """A fenced block taken apart: its first line, its name as written, title, lines, and how to read them."""

    opening: Line
    name: str
    title: Inlines
    content: list[Line]
    context: Context
    inner: Callable[[list[Line], Context], Blocks]

    @property
    def lines(self) -> Lines:
        """The source lines of the block."""
        last = max((line.number for line in self.content), default=self.opening.number)
        return Lines(self.opening.number, max(last, self.opening.number))

    def refuse(self, rule: Rule) -> None:
        """Tell what is wrong at the block's first line, reading what it holds for further mistakes."""
        self.inner(self.content, self.context)
        self.context.tell(rule, self.opening, name=self.name)


def dialogue_block(parts: Parts) -> Dialogue | None:
    """Return question and answer: a turn begins with its speaker and a colon."""
    names = _speakers(parts.content)
    turns: list[tuple[str, list[Line]]] = []
    for line in parts.content:
        match = _TURN.match(line.text)
        if match and match[1] in names:
            turns.append((match[1], [line.cut(match.end())]))
        elif turns:
            turns[-1][1].append(line)
    if not turns:
        parts.refuse(rules.DIALOGUE_WITHOUT_TURNS)
        return None
    asking = {speaker for speaker in names if speaker in _ASKING} or {turns[0][0]}
    read = (Turn(speaker, parts.inner(lines, parts.context), speaker in asking) for speaker, lines in turns)
    return Dialogue(tuple(read), parts.lines, parts.title)


def _speakers(content: list[Line]) -> set[str]:
    """Return who speaks: the usual words, and every name that stands before a colon more than once."""
    words = [match[1] for line in content if (match := _TURN.match(line.text))]
    return {word for word in words if word in _SPEAKERS or words.count(word) > 1}


def roster_block(parts: Parts) -> Roster | None:
    """Return a list of names: a group on each line, its name before a colon."""
    groups: list[tuple[str, list[str]]] = []
    for line in parts.content:
        name, rest = _group(line.text)
        if name or (rest and not groups):
            groups.append((name, []))
        if rest:
            groups[-1][1].extend(_names(rest))
    if not any(names for _, names in groups):
        parts.context.tell(rules.ROSTER_EMPTY, parts.opening, name=parts.name)
        return None
    return Roster(tuple((name, tuple(names)) for name, names in groups), parts.lines, parts.title)


def _group(text: str) -> tuple[str, str]:
    """Return the name that a line of a list begins with, or nothing, and what follows it.

    ``柯山区：办公室、教育局`` has its name before the colon; ``教育局　地址：人民路2号　电话：…`` before the
    wide blank, since facts with names of their own follow.
    """
    if match := _OFFICE.match(text):
        return match[1].strip(), text[match.end() :].strip()
    match = _GROUP.match(text)
    return (match[1].strip(), text[match.end() :].strip()) if match else ("", text.strip())


def _names(text: str) -> tuple[str, ...]:
    return names_in(re.sub(r"^\s*[-*•]\s+", "", text).strip().rstrip("。；;."))


def infographic_block(parts: Parts) -> Infographic | None:
    """Return the panels of 一图读懂: each begins with a heading."""
    lead: list[Line] = []
    panels: list[tuple[Line, list[Line]]] = []
    for line in parts.content:
        match = _HEADING.match(line.text)
        if match:
            panels.append((line.cut(match.start(1)), []))
        elif panels:
            panels[-1][1].append(line)
        else:
            lead.append(line)
    if not panels:
        parts.refuse(rules.INFOGRAPHIC_WITHOUT_PANELS)
        return None
    read = tuple(_panel(title, lines, parts) for title, lines in panels)
    return Infographic(read, parts.lines, parts.title, parts.inner(lead, parts.context))


def _panel(title: Line, lines: list[Line], parts: Parts) -> Panel:
    context = parts.context
    icon: Picture | None = None
    figures: list[KeyFigure] = []
    rest: list[Line] = []
    for line in lines:
        if match := _ICON.match(line.text):
            icon = context.look_up(match[1], 0.1, "", context.span(line, match.start(1)))
        elif match := _FIGURE.match(line.text):
            label = read_inlines(run([line.cut(match.start("label"))]), context)
            figures.append(KeyFigure(match["figure"].replace("％", "%"), match["unit"], label))
        else:
            rest.append(line)
    return Panel(read_inlines(run([title]), context), tuple(figures), parts.inner(rest, context), icon)


JOURNAL_BLOCKS: dict[str, Callable[[Parts], Block | None]] = {
    "dialogue": dialogue_block,
    "roster": roster_block,
    "infographic": infographic_block,
}
"""The blocks of this module by their English names."""
