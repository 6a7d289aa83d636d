"""Tell the values of a record that the model refuses: too small, too large, of another form."""

from __future__ import annotations

import re
from typing import Any

from press.diagnostics import Span
from press.diagnostics import source as rules
from press.language import say
from press.model import Record
from press.sources.record_words import help_text
from press.sources.walk import Location, Walk
from press.sources.yaml_nodes import Scalar, Sequence

_TAGS = ("item", "section")
"""Pydantic puts into a location which of two records it tried: :data:`press.model.issue.Entry`."""

_HAN_DIGITS = "〇一二三四五六七八九"


def tell_limit(walk: Walk, model: type[Record], detail: Any) -> None:
    """Tell one error of pydantic's; what was told when the value was read is not told again."""
    location = tuple(part for part in detail["loc"] if part not in _TAGS)
    known = [location[:length] for length in range(len(location), 0, -1)]
    node = walk.nodes.get(location)
    if detail["type"] == "too_short" and isinstance(node, Sequence) and node.items:
        return  # the items are there, though none of them is right
    if detail["type"] == "missing" or any(part in walk.told for part in known):
        return
    place = next((part for part in known if part in walk.places), None)
    span = walk.places[place] if place else Span(walk.source.path)
    name = next((walk.written[part] for part in known if part in walk.written), "")
    words = _words(detail, node.text if isinstance(node, Scalar) else "")
    walk.found.append(rules.OUT_OF_LIMITS.at(span, key=name, limit=words, help=_help(model, place)))


def _help(model: type[Record], place: Location | None) -> str:
    return help_text(model, str(place[0])) if place and place[0] in model.model_fields else ""


def _words(detail: Any, text: str) -> str:
    """Return a limit of pydantic's as words."""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "greater_than_equal":
            return say(f"不能小于 {context['ge']:g}", f"must be at least {context['ge']:g}")
        case "greater_than":
            return say(f"要大于 {context['gt']:g}", f"must be more than {context['gt']:g}")
        case "less_than_equal":
            return say(f"不能大于 {context['le']:g}", f"must be at most {context['le']:g}")
        case "less_than":
            return say(f"要小于 {context['lt']:g}", f"must be less than {context['lt']:g}")
        case "too_short" | "string_too_short":
            return say("不能空着", "must not be empty")
        case "string_pattern_mismatch" if digits := re.search(r"(?:\\d|\[0-9\])\{(\d)\}", context["pattern"]):
            return _digits(int(digits[1]), text.strip())
        case "string_pattern_mismatch" if "A-F" in context["pattern"]:
            return say("要写六位十六进制数，如 c8161d", "takes six hexadecimal digits, such as c8161d")
        case _:
            return say("写法不对", "is not written as it must be")


def _digits(count: int, text: str) -> str:
    """Return that so many digits are wanted, with the number as written brought to that length."""
    number = int(text) if re.fullmatch("[0-9]{1,9}", text) and len(text) < count else 12
    example = f"{number:0{count}}"
    return say(f"要写{_HAN_DIGITS[count]}位数字，如 {example}", f"takes {count} digits, such as {example}")
