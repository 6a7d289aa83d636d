"""Read one scalar of YAML as what its key asks for, and tell one that is something else."""

from __future__ import annotations

import re
from typing import Any

from press.diagnostics import source as rules
from press.model import Signature
from press.sources.keys import SHORTHAND
from press.sources.record_words import instead, listlike, shape
from press.sources.text import without_invisible
from press.sources.values import looks_like_date, read_date, read_integer, read_number, read_switch, signed
from press.sources.walk import Location, UnreadableError, Walk
from press.sources.wanted import Wanted, wanted
from press.sources.words import meant, short
from press.sources.yaml_nodes import Node, Scalar

_WIDE_BRACKETS = {"【": "】", "［": "］"}


def read_scalar(walk: Walk, want: Wanted, node: Scalar, location: Location, key: str) -> Any:
    """Return the value of a scalar.

    Args:
        walk: where nodes are kept and mistakes told.
        want: what the key asks for.
        node: the scalar.
        location: where it stands in its record.
        key: its key as written.

    Raises:
        UnreadableError: it is nothing of what the key asks for; that has been told.
    """
    text = without_invisible(node.text).strip()
    simple = _simple(walk, want, node, text, key)
    if simple is not None:
        return simple
    if want.items is not None and text[:1] in _WIDE_BRACKETS and text[-1:] in _WIDE_BRACKETS.values():
        walk.tell(rules.WIDE_BRACKETS, node, key=key, mark=text[0])
        raise UnreadableError
    if want.text:
        tell_comment(walk, node, key)
        return text
    if want.record is not None and want.record in SHORTHAND:
        return _shorthand(walk, want, node, location, key)
    if want.items is not None and not listlike(text):
        walk.keep((*location, 0), node)
        return (read_scalar(walk, want.items, node, (*location, 0), key),)
    raise mistyped(walk, want, node, key)


def _shorthand(walk: Walk, want: Wanted, node: Scalar, location: Location, key: str) -> dict[str, Any]:
    """Return the record that a bare word stands for."""
    record = want.record
    if record is None:
        raise ValueError("no record is wanted here")
    if record is Signature and (parts := signed(without_invisible(node.text))):
        names, date = parts
        return {"issuer": names, "date": _simple(walk, wanted(Signature, "date"), node, date, key)}
    name = SHORTHAND[record]
    return {name: read_scalar(walk, wanted(record, name), node, (*location, name), key)}


def _simple(walk: Walk, want: Wanted, node: Scalar, text: str, key: str) -> Any:
    """Return a number, date, switch or word; None when the text is none of those wanted."""
    if want.date:
        try:
            date = read_date(text)
        except ValueError:
            walk.tell(rules.NO_SUCH_DATE, node, key=key, text=short(text))
            raise UnreadableError from None
        if date is not None:
            return date
        if want.text and looks_like_date(text):
            raise mistyped(walk, want, node, key)
    readings = (
        (want.integer, read_integer), (want.number, read_number), (want.switch, read_switch),
    )  # fmt: skip
    for holds, read in readings:
        if holds and (value := read(text)) is not None:
            return value
    return _word(want, text)


def _word(want: Wanted, text: str) -> str | None:
    """Return one of the words that the key takes. Where it takes any text, its Chinese words still count."""
    word = dict(want.spellings).get(text, text)
    return word if word in want.words or (want.text and word != text) else None


def tell_comment(walk: Walk, node: Scalar, key: str) -> None:
    """Tell a comment that was probably meant as text: no blank follows its mark."""
    rest = walk.rest_of_line(node)
    if node.plain and re.match(r"\s+#[^\s#]", rest):
        walk.tell(rules.COMMENT_CUTS, node, node.end + rest.index("#"), key=key)


def mistyped(walk: Walk, want: Wanted, node: Node, key: str) -> UnreadableError:
    """Tell that a value is not what its key asks for, with the likely right value where there is one."""
    text = node.text if isinstance(node, Scalar) else ""
    only_words = want.words and not (want.text or want.items or want.date)
    if only_words and isinstance(node, Scalar):
        _wrong_word(walk, want, node, key)
    elif text[:1] in ("｛", *_WIDE_BRACKETS):
        walk.tell(rules.WIDE_BRACKETS, node, None, key=key, mark=text[0])
    elif (want.entries or want.record) and "：" in text:
        colon = walk.source.text.find("：", node.start)
        walk.tell(rules.WIDE_COLON, node, colon, key=short(text.split("：")[0]))
    else:
        facts = {"wanted": want.described(), "found": shape(node), "more": instead(want, text)}
        walk.tell(rules.WRONG_TYPE, node, None, key=key, **facts)
    return UnreadableError()


def _wrong_word(walk: Walk, want: Wanted, node: Scalar, key: str) -> None:
    switch = ("是", "否") if want.switch else ()
    near = meant(node.text, (*want.words, *(word for word, _ in want.spellings), *switch))
    rule = rules.WRONG_WORD_OR_SWITCH if want.switch else rules.WRONG_WORD
    walk.tell(rule, node, key=key, text=short(node.text), words=want.shown_words(), meant=near)
