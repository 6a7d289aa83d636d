"""What YAML's parser says, in a sentence that an editor understands, at the place that must be mended."""

from __future__ import annotations

import re
from collections.abc import Callable

import yaml

from press.diagnostics import Diagnostic, Rule, Span
from press.diagnostics import source as rules

_QUOTED = re.compile(r"(?:[:：]|-)\s+[\"'].*[\"']\s*\S")
_HALVES = {"｛": "{", "［": "["}
_WIDE_BRACE = re.compile(r"(?:[:：]|-)\s+([｛［])")
_FIRST_COLON = re.compile(r"\s*(?:-\s+)*[^\s:][^:]*$")

# (words of the parser's problem, the rule, whether the place is where the faulty thing began)
_SENTENCES: tuple[tuple[str, Rule, bool], ...] = (
    ("'\\t'", rules.TAB, False),
    ("found unknown escape character", rules.ESCAPE, False),
    ("escape sequence", rules.ESCAPE, False),
    ("sequence entries are not allowed", rules.DASH_PLACE, False),
    ("found unexpected document separator", rules.UNCLOSED_QUOTE, True),
    ("expected ',' or ']'", rules.UNCLOSED_BRACKET, True),
    ("expected ',' or '}'", rules.UNCLOSED_BRACKET, True),
    ("expected chomping or indentation", rules.RESERVED_START, True),
    ("expected alphabetic or numeric character", rules.RESERVED_START, True),
    ("expected URI", rules.RESERVED_START, True),
    ("expected ' '", rules.RESERVED_START, True),
    ("expected '!'", rules.RESERVED_START, True),
    ("found undefined tag handle", rules.RESERVED_START, False),
    ("that cannot start any token", rules.RESERVED_START, False),
    ("expected <block end>", rules.INDENTATION, False),
)


def syntax_error(error: Exception, index: int, text: str, span: Callable[[int], Span]) -> Diagnostic:
    """Return the diagnostic for an error of the parser.

    Args:
        error: what the parser raised.
        index: where it stood, in ``text``.
        text: the YAML it read.
        span: gives the place in the source for a place in ``text``.
    """
    if not isinstance(error, yaml.MarkedYAMLError):
        return rules.SYNTAX.at(span(index))
    problem = error.problem or ""
    place = error.problem_mark.index if error.problem_mark else index
    began = error.context_mark.index if error.context_mark else place
    rule, place = _rule(problem, error.context or "", place, began, text)
    mark = text[place : place + 1].strip() or "?"
    return rule.at(span(place), mark=mark, right=_HALVES.get(mark, mark), key=_before(text, place))


def _rule(problem: str, context: str, place: int, began: int, text: str) -> tuple[Rule, int]:
    line = _before(text, place)
    if problem.startswith("mapping values are not allowed"):
        wide = _WIDE_BRACE.search(_line(text, place))
        if wide:
            return rules.WIDE_BRACE, text.rfind("\n", 0, place) + 1 + wide.start(1)
        return (
            _misplaced_colon(text, place) if _FIRST_COLON.fullmatch(line) else (rules.COLON_IN_VALUE, place)
        )
    if "<document start>" in problem:
        return rules.INDENTATION, len(text) - len(text.lstrip())
    if "could not find expected ':'" in problem:
        return _missing_colon(text, began)
    if "quoted scalar" in context and "unexpected end of stream" in problem:
        return rules.UNCLOSED_QUOTE, began
    if problem.startswith("expected <block end>") and _QUOTED.search(_line(text, place)):
        return rules.TEXT_AFTER_QUOTE, place
    comma = text.find("，", began, place) if problem.startswith("expected ',' or '}'") else -1
    if comma >= 0:
        return rules.WIDE_FLOW_COMMA, comma
    if problem.startswith("expected ',' or '}'") and text[place : place + 1] == ":":
        return rules.COLON_IN_VALUE, place
    for words, rule, at_beginning in _SENTENCES:
        if words in problem:
            return rule, began if at_beginning else place
    return rules.SYNTAX, place


def _missing_colon(text: str, began: int) -> tuple[Rule, int]:
    """A line of its own among keys: most often its colon is the full-width one."""
    line = _line(text, began)
    wide = line.find("：")
    if wide >= 0:
        return rules.WIDE_COLON, text.rfind("\n", 0, began) + 1 + wide
    return rules.MISSING_COLON, began


def _misplaced_colon(text: str, place: int) -> tuple[Rule, int]:
    """The first colon of a line: the line is indented wrongly, or the one above has lost its own colon."""
    begin = text.rfind("\n", 0, place) + 1
    above = text[:begin].rstrip()
    start = above.rfind("\n") + 1
    if above[start:] and not re.search("[:：]", above[start:]) and not above[start:].lstrip().startswith("-"):
        return rules.MISSING_COLON, start + len(above[start:]) - len(above[start:].lstrip())
    return rules.INDENTATION, begin + len(text[begin:]) - len(text[begin:].lstrip())


def _line(text: str, place: int) -> str:
    begin = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    return text[begin : end if end >= 0 else len(text)]


def _before(text: str, place: int) -> str:
    return text[text.rfind("\n", 0, place) + 1 : place].strip(" -：:")
