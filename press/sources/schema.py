"""JSON Schema written from the models, so that any editor completes and checks the keys in both languages."""

from __future__ import annotations

from typing import Any

from press.model import Record
from press.model.base import chinese, help_zh
from press.sources.keys import SHORTHAND
from press.sources.wanted import Wanted, wanted

_DATE = r"^\s*\d{4}\s*([年\-/.])\s*\d{1,2}\s*([月\-/.])\s*\d{1,2}\s*日?\s*$"


def schema(model: type[Record]) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a file that holds one record."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": model.__name__,
        **_record(model),
    }


def _record(model: type[Record]) -> dict[str, Any]:
    """Every key stands in English and in Chinese; a required one may be given in either."""
    properties: dict[str, Any] = {}
    required: list[dict[str, Any]] = []
    clashes: list[dict[str, Any]] = []
    for field, info in model.model_fields.items():
        names = (field, *chinese(model, field))
        text = f"{help_zh(model, field)} / {info.description or ''}"
        shape = {**_shape(wanted(model, field)), "description": text} | _limits(info.metadata)
        properties |= dict.fromkeys(names, shape)
        if info.is_required():
            required.append({"anyOf": [{"required": [name]} for name in names]})
        clashes += ({"not": {"required": [first, second]}} for first, second in _pairs(names))
    described = {"type": "object", "additionalProperties": False, "properties": properties}
    rules = [*required, *clashes]
    return described | ({"allOf": rules} if rules else {})


def _pairs(names: tuple[str, ...]) -> list[tuple[str, str]]:
    return [(first, second) for index, first in enumerate(names) for second in names[index + 1 :]]


def _shape(want: Wanted) -> dict[str, Any]:
    """Return what a value may be; several shapes become alternatives. A key left blank is allowed."""
    shapes: list[dict[str, Any]] = []
    if want.words:
        shapes.append({"enum": [*want.words, *(word for word, _ in want.spellings)]})
    if want.text:
        shapes.append({"type": ["string", "number", "boolean"]})
    if want.integer:
        shapes.append({"type": "integer"})
    if want.number:
        shapes.append({"type": "number"})
    if want.switch:
        shapes += ({"type": "boolean"}, {"enum": ["是", "否"]})
    if want.date:
        shapes += ({"type": "string", "pattern": _DATE}, {"type": "string", "format": "date"})
    if want.record is not None:
        shapes.append(_record(want.record))
        shapes += _shorthand(want.record)
    if want.other is not None:
        shapes.append(_record(want.other))
    if want.items is not None:
        items = _shape(want.items)
        shapes += ({"type": "array", "items": items}, items)
    if want.entries is not None:
        shapes.append({"type": "object", "additionalProperties": _shape(want.entries)})
    return shapes[0] if len(shapes) == 1 else {"anyOf": shapes}


def _shorthand(model: type[Record]) -> list[dict[str, Any]]:
    """A record with one required key may be written as that key's value alone."""
    return [_shape(wanted(model, SHORTHAND[model]))] if model in SHORTHAND else []


def _limits(metadata: list[Any]) -> dict[str, Any]:
    """Return the limits of a value that JSON Schema can say."""
    names = {"ge": "minimum", "le": "maximum", "gt": "exclusiveMinimum", "lt": "exclusiveMaximum"}
    return {
        names[name]: getattr(limit, name)
        for limit in metadata
        for name in names
        if isinstance(getattr(limit, name, None), (int, float))
    }
