"""Blocks with parts of them changed: a number or a page that is known only after copy was read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from press.model.blocks import Inlines, LineBreak, Link, NoteCall, Reference, Ruby, Styled, Text

_INLINES = (Text, LineBreak, Styled, Link, Ruby, NoteCall, Reference)

_Value = TypeVar("_Value")


def rewritten(
    value: _Value,
    *,
    inlines: Callable[[Inlines], Inlines] = lambda content: content,
    part: Callable[[Any], Any] = lambda part: part,
) -> _Value:
    """Return blocks with parts of them changed; what has nothing new in it comes back as the same object.

    Args:
        value: a block, or a tuple of blocks.
        inlines: is given every tuple of inlines, those inside a style before it.
        part: is given every block, and whatever blocks are made of, before it is looked into.
    """
    changed: _Value = _rewritten(value, inlines, part)
    return changed


def _rewritten(value: Any, inlines: Callable[[Inlines], Inlines], part: Callable[[Any], Any]) -> Any:
    if isinstance(value, tuple):
        parts = tuple(_rewritten(one, inlines, part) for one in value)
        if value and all(isinstance(one, _INLINES) for one in value):
            parts = inlines(parts)
        return _kept(value, parts)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    value = part(value)
    changes = {
        field.name: new
        for field in fields(value)
        if (new := _rewritten(old := getattr(value, field.name), inlines, part)) is not old
    }
    return replace(value, **changes) if changes else value


def _kept(before: tuple[Any, ...], after: tuple[Any, ...]) -> tuple[Any, ...]:
    """Return the tuple of before where nothing is new in it: blocks are known by their identity."""
    same = len(before) == len(after) and all(one is other for one, other in zip(before, after, strict=True))
    return before if same else after
