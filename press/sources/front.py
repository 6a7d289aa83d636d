"""The front matter of an article: where it begins and ends in the file."""

from __future__ import annotations

import re
from dataclasses import dataclass

from press.diagnostics import Diagnostic
from press.diagnostics import issue as rules
from press.sources.text import SourceText

_MARK = re.compile(r"-{3}[ \t]*$")
_LIKELY_MARK = re.compile(r"[-－—–―─=*]{2,}[ \t]*$")
_ENTRY = re.compile(r"[ \t]*(?:-[ \t]|#|[^\s:：]{1,20}[ \t]*[:：](?:\s|$)|[^\s:：]{1,8}[:：])")


@dataclass(frozen=True, slots=True)
class Front:
    """Offsets of the YAML and of the copy, and the line on which the copy begins."""

    start: int
    end: int
    body: int
    body_line: int


def find_front(source: SourceText, found: list[Diagnostic]) -> Front | None:
    """Find the front matter; one that is not closed ends where its lines stop looking like keys."""
    lines = source.lines()
    first = next((index for index, line in enumerate(lines) if line.strip()), None)
    if first is None:
        return None
    offsets = _offsets(lines)
    if not _opens(lines[first], offsets[first], source, found):
        return None
    for index in range(first + 1, len(lines)):
        line = lines[index]
        if _MARK.match(line) or line.rstrip() == "...":
            return _front(offsets, first, index, index + 1)
        if _LIKELY_MARK.match(line):
            found.append(rules.FRONT_MARK.at(source.span(offsets[index]), mark=line.strip()[:6]))
            return _front(offsets, first, index, index + 1)
    found.append(rules.FRONT_UNCLOSED.at(source.span(offsets[first])))
    last = _last_entry(lines, first)
    return _front(offsets, first, last, last)


def _opens(line: str, offset: int, source: SourceText, found: list[Diagnostic]) -> bool:
    if _MARK.match(line):
        return True
    if _LIKELY_MARK.match(line):
        found.append(rules.FRONT_MARK.at(source.span(offset), mark=line.strip()[:6]))
        return True
    found.append(rules.FRONT_MISSING.at(source.span(offset)))
    return False


def _last_entry(lines: list[str], first: int) -> int:
    """Return the line after the last one that looks like a key, before the first that does not."""
    index = first + 1
    while index < len(lines) and (_ENTRY.match(lines[index]) or lines[index].startswith("  ")):
        index += 1
    return index


def _offsets(lines: list[str]) -> list[int]:
    offsets = [0]
    for line in lines:
        offsets.append(offsets[-1] + len(line) + 1)
    return offsets


def _front(offsets: list[int], first: int, last: int, body: int) -> Front:
    end = max(offsets[last] - 1, offsets[first + 1])
    return Front(offsets[first + 1], end, offsets[body], body + 1)
