"""PDF objects read without trust: anything may stand where a number or a dictionary should."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pikepdf

from press.finish.geometry import IDENTITY, Box, Matrix

MOST = 256 << 20
"""Bytes that one stream may unpack to; a page of vector maps has a tenth of it."""

_PARENTS = 64  # page trees are three or four deep; this ends loops
_FLATE = ("/FlateDecode", "/Fl")
_RUNS = ("/RunLengthDecode", "/RL")


_END_OF_RUNS = 128


class TooLargeError(Exception):
    """A stream unpacks to more than :data:`MOST`."""


def number(value: Any, default: float = 0.0) -> float:
    """Return a number, or the default for what is none."""
    if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
        return max(-1e9, min(1e9, float(value)))
    return default


def numbers(values: Any) -> tuple[float, ...]:
    """Return the numbers of an array; none for what is no array."""
    if not isinstance(values, pikepdf.Array):
        return ()
    return tuple(number(value) for value in values)


def matrix(value: Any) -> Matrix:
    """Return a matrix; what is none changes nothing."""
    found = numbers(value)
    return (*found[:3], *found[3:6]) if len(found) == 6 else IDENTITY


def rectangle(value: Any) -> Box | None:
    """Return a rectangle with its corners in order; None for what is none (ISO 32000-1, 7.9.5)."""
    found = numbers(value)
    if len(found) != 4:
        return None
    left, bottom, right, top = found
    return Box(min(left, right), min(bottom, top), max(left, right), max(bottom, top))


def dictionary(value: Any) -> pikepdf.Object | None:
    """Return a dictionary, or a stream, which has one; None for anything else."""
    return value if isinstance(value, pikepdf.Dictionary | pikepdf.Stream) else None


def entry(holder: Any, *keys: str) -> Any:
    """Return what stands under nested keys; None where there is nothing."""
    for key in keys:
        if not isinstance(holder, pikepdf.Dictionary | pikepdf.Stream) or key not in holder:
            return None
        holder = holder[key]
    return holder


def inherited(page: Any, key: str) -> Any:
    """Return a page's entry, or the nearest of the nodes above it (ISO 32000-1, 7.7.3.4)."""
    for _ in range(_PARENTS):
        found = entry(page, key)
        if found is not None:
            return found
        page = entry(page, "/Parent")
    return None


def items(holder: Any) -> Iterator[tuple[str, Any]]:
    """Yield the entries of a dictionary; none of what is none."""
    if isinstance(holder, pikepdf.Dictionary | pikepdf.Stream):
        for key in holder.keys():  # noqa: SIM118  iterating over a PDF object yields values
            yield str(key), holder[key]


def elements(value: Any) -> list[Any]:
    """Return an array's elements; none of what is no array."""
    return list(value) if isinstance(value, pikepdf.Array) else []


def name(value: Any) -> str:
    """Return a name without its slash; empty for what is none."""
    return str(value).removeprefix("/") if isinstance(value, pikepdf.Name) else ""


def text(value: Any) -> str:
    """Return a string or name as text; empty for what is neither."""
    if isinstance(value, pikepdf.String):
        return str(value)
    return name(value)


def key_of(value: Any) -> tuple[int, int] | None:
    """Return an indirect object's number and generation; None for a direct one."""
    if isinstance(value, pikepdf.Object) and value.is_indirect:
        return value.objgen
    return None


def data(stream: Any, most: int = MOST) -> bytes:
    """Return what a stream holds, unpacked.

    Raises:
        TooLargeError: it unpacks to more than ``most`` bytes.
        pikepdf.PdfError: it cannot be unpacked.
    """
    if not isinstance(stream, pikepdf.Stream):
        return b""
    check_size(stream, most)
    return bytes(stream.read_bytes())


def check_size(stream: pikepdf.Object, most: int = MOST) -> None:
    """Make sure that a stream may be unpacked: a few thousand bytes can hold gigabytes.

    Raises:
        TooLargeError: it unpacks to more than ``most`` bytes.
    """
    filters = stream.get("/Filter")
    names = [str(one) for one in (elements(filters) or [filters])]
    if number(stream.get("/Length")) > most:
        raise TooLargeError
    if names[0] not in (*_FLATE, *_RUNS):
        return
    packed = stream.read_raw_bytes()
    for each in names:
        if each in _RUNS:
            _count_runs(packed, most)
        if each not in _FLATE:
            return
        packed = _unpacked(packed, most)


def _count_runs(packed: bytes, most: int) -> None:
    """Make sure that runs (ISO 32000-1, 7.4.5) are not too long together; two bytes tell of 128 at most."""
    if len(packed) * 64 <= most:
        return
    at = plain = 0
    while at < len(packed) and packed[at] != _END_OF_RUNS:
        length = packed[at]
        copied = length < _END_OF_RUNS
        plain += length + 1 if copied else 2 * _END_OF_RUNS + 1 - length
        at += length + 2 if copied else 2
        if plain > most:
            raise TooLargeError


def _unpacked(packed: bytes, most: int) -> bytes:
    unpacker = zlib.decompressobj()
    try:
        plain = unpacker.decompress(packed, most + 1)
    except zlib.error:  # damaged: qpdf will say so, or read as far as it can
        return b""
    if len(plain) > most:
        raise TooLargeError
    return plain
