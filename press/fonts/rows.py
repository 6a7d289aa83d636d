"""Rows of a list as frozen dataclasses: no key but those declared, every value of the type it is to have.

pydantic reads records so, too; but loading it takes a process that only sets pages a tenth of a second.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin, get_type_hints


class RowError(ValueError):
    """A row is not what it is to be; the message begins with its place in the list."""


def read(kind: Any, value: Any, place: str = "") -> Any:
    """Return a value of a list as ``kind``.

    Args:
        kind: a dataclass; or ``str``, ``bool``, ``float``, a ``Literal``, or a ``tuple`` or ``dict`` of such.
        value: what was read: mappings, sequences, text, numbers.
        place: where it stands, for messages.

    Raises:
        RowError: a key is missing or unknown, or a value is of another type.
    """
    if is_dataclass(kind):
        return _row(kind, value, place)
    origin, inner = get_origin(kind), get_args(kind)
    if origin is dict:
        items = _a(dict, value, place).items()
        return {_a(str, key, place): read(inner[1], item, f"{place}.{key}") for key, item in items}
    if origin is tuple:
        return _tuple(inner, _a(list, value, place), place)
    if origin is Literal:
        return value if value in inner else _refuse(place, f"one of {inner}", value)
    if kind is float:
        right = isinstance(value, (int, float)) and not isinstance(value, bool)
        return float(value) if right else _refuse(place, "a number", value)
    return _a(kind, value, place)


def _row(kind: Any, value: Any, place: str) -> Any:
    types, declared = _types(kind), fields(kind)
    row = _a(dict, value, place)
    _check_keys(row, declared, place)
    values = {name: read(types[name], item, f"{place}.{name}") for name, item in row.items()}
    try:
        return kind(**values)
    except RowError:
        raise
    except ValueError as error:
        raise RowError(f"{place}: {error}") from error


@cache
def _types(kind: Any) -> dict[str, Any]:
    return get_type_hints(kind)


def _check_keys(row: dict[str, Any], declared: Iterable[Field[Any]], place: str) -> None:
    names = {one.name: one.default is MISSING and one.default_factory is MISSING for one in declared}
    unknown = [key for key in row if key not in names]
    if unknown:
        raise RowError(f"{place}: not known here: {', '.join(map(str, unknown))}")
    missing = [name for name, needed in names.items() if needed and name not in row]
    if missing:
        raise RowError(f"{place}: missing: {', '.join(missing)}")


def _tuple(inner: tuple[Any, ...], values: list[Any], place: str) -> tuple[Any, ...]:
    kinds = inner[:1] * len(values) if inner[-1] is Ellipsis else inner
    if len(kinds) != len(values):
        _refuse(place, f"{len(kinds)} values", values)
    return tuple(
        read(kind, value, f"{place}[{number}]")
        for number, (kind, value) in enumerate(zip(kinds, values, strict=True))
    )


def _a(kind: type, value: Any, place: str) -> Any:
    return value if isinstance(value, kind) else _refuse(place, f"a {kind.__name__}", value)


def _refuse(place: str, wanted: str, value: Any) -> Any:
    raise RowError(f"{place}: {wanted} is wanted, not {value!r}")
