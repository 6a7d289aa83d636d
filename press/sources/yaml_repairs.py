"""The slips that editors make in YAML, found line by line before YAML itself is asked.

YAML stops at the first of them and names something else. Found here, each is told at its own place, and a
repaired text goes on to the parser, so that one run tells all that is wrong with the file.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from press.diagnostics import Diagnostic, Rule
from press.diagnostics import source as rules
from press.sources.patches import Edit, Patched
from press.sources.text import SourceText

_LEADING = re.compile("[ \t\u3000\u00a0\u2000-\u200a\u205f]*")
_ENTRY = re.compile(
    r"(?P<head>\s*(?:-[ \t]+)*)(?P<key>[^\s:：#\[\]{},\"'&*!|>%@`][^:：#\n]*?)(?P<gap>\s*)(?P<colon>[:：])"
)
_BLOCK_SCALAR = re.compile(r"(?:[:：]|^\s*-)[ \t]{0,9}[|>][+-]?\d?[+-]?[ \t]{0,9}(?:#.{0,99})?$")
_BLOCK_HEADER = re.compile(r"[|>][+-]?\d?[+-]?\s*(?:#.*)?$")
_TIGHT_DASH = re.compile(r"\s*(-)(?=[^\s\-])(?!\d+(?:\.\d+)?\s*$)")
_OTHER_DASH = re.compile(r"\s*([－—–·•●○])\s*(?=\S)")
_WIDTH = 200
"""Characters of a line in which its key must stand."""
_AHEAD = 60
"""Lines over which a quoted value may run before it is taken to be unclosed."""
_RESERVED = "@`%*&!|>"
_COMMENT = re.compile(r"(?:^|\s)#")


@dataclass(frozen=True, slots=True)
class _Slip:
    """What is wrong at ``offset`` of a line, and the edits, in the line, that let reading go on.

    Without a rule nothing is told: the fault was told further left.
    """

    rule: Rule | None
    offset: int
    facts: dict[str, str]
    edits: tuple[Edit, ...]


def repair(
    source: SourceText, start: int, end: int, keys: frozenset[str]
) -> tuple[Patched, list[Diagnostic]]:
    """Tell the slips between two places of a source and return that part repaired.

    Args:
        source: the file.
        start: where its YAML begins.
        end: where it ends.
        keys: the keys, English and Chinese, that may stand there: only lines beginning with one are judged
            by their colon, so that ordinary copy in a block of text is left alone.
    """
    edits: list[Edit] = []
    found: list[Diagnostic] = []
    for offset, slip in _slips(source.text[start:end], keys):
        if slip.rule is not None:
            found.append(slip.rule.at(source.span(start + offset + slip.offset), **slip.facts))
        edits += (Edit(offset + edit.offset, edit.removed, edit.inserted) for edit in slip.edits)
    return Patched(source.text[start:end], edits), found


def _slips(text: str, keys: frozenset[str]) -> Iterator[tuple[int, _Slip]]:
    """Yield the slips of each line with the line's place, leaving the text of block scalars alone."""
    lines = text.split("\n")
    offset = 0
    copy_indent: int | None = None
    for number, line in enumerate(lines):
        indent = len(line) - len(line.lstrip())
        if copy_indent is not None and line.strip() and indent <= copy_indent:
            copy_indent = None
        if copy_indent is None:
            following = lines[number + 1 : number + 1 + _AHEAD]
            yield from ((offset, slip) for slip in _line(line, following, keys))
            copy_indent = indent if _BLOCK_SCALAR.search(line[-_WIDTH:]) else None
        offset += len(line) + 1


def _line(line: str, following: list[str], keys: frozenset[str]) -> Iterator[_Slip]:
    if not line.strip() or line.lstrip().startswith("#"):
        return
    yield from _indent(line)
    yield from _dash(line, keys)
    entry = _ENTRY.match(line[:_WIDTH])
    if entry is None or entry["key"].strip() not in keys:
        return
    yield from _colon(line, entry)
    start = entry.end() + len(line[entry.end() :]) - len(line[entry.end() :].lstrip(" :："))
    yield from _value(line, start, following, keys)


def _indent(line: str) -> Iterator[_Slip]:
    """Only ASCII spaces indent in YAML 1.1 §6.1."""
    width = _LEADING.match(line)
    lead = width.group() if width else ""
    odd = [place for place, character in enumerate(lead) if character != " "]
    for count, place in enumerate(odd):
        rule = rules.TAB if lead[place] == "\t" else rules.WIDE_INDENT
        edit = Edit(place, 1, "  ")
        yield _Slip(rule if count == 0 else None, place, {}, (edit,))


def _dash(line: str, keys: frozenset[str]) -> Iterator[_Slip]:
    if re.match(r"---(\s|$)", line):
        return
    if tight := _TIGHT_DASH.match(line):
        yield _Slip(rules.DASH_SPACE, tight.start(1), {}, (Edit(tight.end(1), 0, " "),))
    elif other := _OTHER_DASH.match(line):
        edit = Edit(other.start(1), other.end() - other.start(1), "- ")
        yield _Slip(rules.OTHER_DASH, other.start(1), {"mark": other.group(1)}, (edit,))
    elif tab := re.match(r"\s*-( *\t[ \t]*)", line):
        edit = Edit(tab.start(1), tab.end(1) - tab.start(1), " ")
        yield _Slip(rules.TAB, line.index("\t", tab.start(1)), {}, (edit,))


def _colon(line: str, entry: re.Match[str]) -> Iterator[_Slip]:
    place, key = entry.start("colon"), entry["key"].strip()
    rest = line[place + 1 :]
    if extra := re.match("[ ]?[:：]+", rest):
        edit = Edit(place, 1 + extra.end(), ": ")
        yield _Slip(rules.EXTRA_COLON, place + extra.end(), {"key": key}, (edit,))
        return
    space = "" if rest[:1] in ("", " ") else " "
    if entry["colon"] == "：":
        blank = len(rest) - len(rest.lstrip("\t\u3000\u00a0"))
        yield _Slip(rules.WIDE_COLON, place, {"key": key}, (Edit(place, 1 + blank, f":{space}"),))
    elif rest.startswith("\t"):
        width = len(rest) - len(rest.lstrip(" \t"))
        yield _Slip(rules.TAB, place + 1, {}, (Edit(place + 1, width, " "),))
    elif rest[:1] in ("\u3000", "\u00a0"):
        yield _Slip(rules.COLON_SPACE, place + 1, {"key": key}, (Edit(place + 1, 1, " "),))
    elif space:
        yield _Slip(rules.COLON_SPACE, place + 1, {"key": key}, (Edit(place + 1, 0, " "),))


def _value(line: str, start: int, following: list[str], keys: frozenset[str]) -> Iterator[_Slip]:
    begin = start + len(line[start:]) - len(line[start:].lstrip())
    value = line[begin:].rstrip()
    if not value:
        return
    if value[0] in "\"'":
        yield from _quoted(value, begin, following, keys)
    elif value[0] in "[{":
        yield from _bracketed(value, begin)
    elif value[0] in _RESERVED and not _BLOCK_HEADER.match(value):
        yield _Slip(rules.RESERVED_START, begin, {"mark": value[0]}, _quote(value, begin))
    elif value[0] != "#" and value[:2] != "- ":
        plain = _COMMENT.split(value, maxsplit=1)[0].rstrip()
        if inner := re.search(r":(?=\s|$)", plain):
            yield _Slip(rules.COLON_IN_VALUE, begin + inner.start(), {}, _quote(plain, begin))


def _quoted(value: str, begin: int, following: list[str], keys: frozenset[str]) -> Iterator[_Slip]:
    mark = value[0]
    end = _closing(value, mark)
    if end is not None:
        after = value[end + 1 :]
        if after.strip() and not re.match(r"\s+#|\s*[,:]", after):
            place = begin + end + 1 + len(after) - len(after.lstrip())
            yield _Slip(rules.TEXT_AFTER_QUOTE, place, {}, _quote(value, begin))
        return
    for line in following:
        entry = _ENTRY.match(line[:_WIDTH])
        if entry and entry["key"].strip() in keys:
            break
        if mark in line:
            return
    yield _Slip(rules.UNCLOSED_QUOTE, begin, {"mark": mark}, _quote(value, begin))


def _closing(value: str, mark: str) -> int | None:
    """Return where a quoted value closes, or None when it does not on this line."""
    pattern = r'"(?:[^"\\]|\\.)*"' if mark == '"' else r"'(?:[^']|'')*'"
    match = re.match(pattern, value)
    return match.end() - 1 if match else None


def _bracketed(value: str, begin: int) -> Iterator[_Slip]:
    """A value such as ``[简讯] 一则`` begins like a list and goes on as text."""
    pairs = {"[": "]", "{": "}"}
    closed = value.find(pairs[value[0]])
    if closed < 0 or any(mark in value[1:closed] for mark in "[{\"'"):
        return
    after = value[closed + 1 :]
    if after.strip() and not re.match(r"\s+#", after):
        yield _Slip(rules.TEXT_AFTER_BRACKET, begin, {"mark": value[0]}, _quote(value, begin))


def _quote(value: str, begin: int) -> tuple[Edit, ...]:
    """Return the edits that make a value one quoted text."""
    doubled = (Edit(begin + place, 0, "'") for place, character in enumerate(value) if character == "'")
    return (Edit(begin, 0, "'"), *doubled, Edit(begin + len(value), 0, "'"))
