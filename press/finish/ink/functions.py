"""Functions of a PDF with one input (ISO 32000-1, 7.10): read, reckoned at a place, and made anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pikepdf

Tints = tuple[float, ...]
Function = Callable[[float], Tints]

_DEEPEST = 8
_MOST = 4096
"""Samples or pieces of one function: more are no gradient."""


class FunctionError(ValueError):
    """The function is of a type that is not understood, or is broken."""


def pieces_of(found: Any) -> tuple[list[float], list[Function]]:
    """Return where a function's pieces meet inside its domain, and each piece on the way from 0 to 1.

    A function may jump where pieces meet, so what it is there depends on the side one comes from.

    Raises:
        FunctionError: it is not understood.
    """
    try:
        return _pieces(found)
    except (ValueError, TypeError, KeyError, IndexError, AttributeError, ZeroDivisionError) as error:
        raise FunctionError(str(error)) from error


def _pieces(found: Any) -> tuple[list[float], list[Function]]:
    if not isinstance(found, pikepdf.Array) and int(found.FunctionType) == 3:
        encode, parts = _floats(found.Encode), [_read(part, 1) for part in found.Functions]
        ways = zip(parts, encode[::2], encode[1::2], strict=True)
        return _floats(found.Bounds), [_along(part, start, end) for part, start, end in ways]
    start, end = domain_of(found)
    return [], [_along(_read(found, 0), start, end)]


def domain_of(found: Any) -> tuple[float, float]:
    """Return between which inputs a function, or the first of several, is told."""
    first = found[0] if isinstance(found, pikepdf.Array) else found
    start, end = _floats(first.Domain)[:2]
    return start, end


def _along(function: Function, start: float, end: float) -> Function:
    return lambda share: function(start + share * (end - start))


def _read(found: Any, depth: int) -> Function:
    if depth > _DEEPEST:
        raise FunctionError("too deep")
    if isinstance(found, pikepdf.Array):
        parts = [_read(part, depth + 1) for part in found]
        return lambda at: tuple(value for part in parts for value in part(at))
    start, end = domain_of(found)
    match int(found.FunctionType):
        case 0:
            function = _sampled(found, start, end)
        case 2:
            function = _exponential(found)
        case 3:
            function = _stitched(found, start, end, depth)
        case _:
            raise FunctionError(str(found.FunctionType))
    return lambda at: function(min(max(at, start), end))


def _exponential(found: Any) -> Function:
    first, last, power = _floats(found.get("/C0", [0])), _floats(found.get("/C1", [1])), float(found.N)

    def reckoned(at: float) -> Tints:
        share = at**power if at > 0 or power > 0 else 0.0
        return tuple(one + share * (other - one) for one, other in zip(first, last, strict=True))

    return reckoned


def _stitched(found: Any, start: float, end: float, depth: int) -> Function:
    bounds, encode = _floats(found.Bounds), _floats(found.Encode)
    parts = [_read(part, depth + 1) for part in found.Functions]
    edges = [start, *bounds, end]

    def reckoned(at: float) -> Tints:
        index = min(sum(at >= bound for bound in bounds), len(parts) - 1)
        left, right = edges[index], edges[index + 1]
        share = (at - left) / (right - left) if right > left else 0.0
        return parts[index](encode[2 * index] + share * (encode[2 * index + 1] - encode[2 * index]))

    return reckoned


def _sampled(found: Any, start: float, end: float) -> Function:
    (size,), bits, ranges = [int(part) for part in found.Size], int(found.BitsPerSample), _floats(found.Range)
    outputs = len(ranges) // 2
    if not 1 <= size <= _MOST:
        raise FunctionError(f"{size} samples")
    encode = _floats(found.get("/Encode", [0, size - 1]))
    decode = _floats(found.get("/Decode", ranges))
    whole, data = (1 << bits) - 1, int.from_bytes(data_of := found.read_bytes(), "big")
    length = 8 * len(data_of)

    def sample(index: int) -> Tints:
        raw = (
            (data >> (length - bits * (index * outputs + number + 1))) & whole for number in range(outputs)
        )
        return tuple(
            low + value / whole * (high - low)
            for value, low, high in zip(raw, decode[::2], decode[1::2], strict=True)
        )

    def reckoned(at: float) -> Tints:
        share = (at - start) / (end - start) if end > start else 0.0
        place = min(max(encode[0] + share * (encode[1] - encode[0]), 0.0), size - 1.0)
        left = min(int(place), size - 1)
        right = min(left + 1, size - 1)
        rest = place - left
        return tuple(
            one + rest * (other - one) for one, other in zip(sample(left), sample(right), strict=True)
        )

    return reckoned


def stitched(
    pdf: pikepdf.Pdf, domain: Sequence[float], bounds: Sequence[float], parts: Sequence[Sequence[Tints]]
) -> Any:
    """Return a function of pieces; each is told by its values at even steps, two where it is straight."""
    functions = [_piece(pdf, values) for values in parts]
    return pdf.make_indirect(
        pikepdf.Dictionary(
            FunctionType=3,
            Domain=list(domain),
            Bounds=list(bounds),
            Encode=[0, 1] * len(parts),
            Functions=functions,
        )
    )


def _piece(pdf: pikepdf.Pdf, values: Sequence[Tints]) -> Any:
    if len(values) == 2:
        return pikepdf.Dictionary(FunctionType=2, Domain=[0, 1], C0=list(values[0]), C1=list(values[1]), N=1)
    data = b"".join(round(tint * 65535).to_bytes(2, "big") for value in values for tint in value)
    return pdf.make_stream(
        data,
        FunctionType=0,
        Domain=[0, 1],
        Range=[0, 1] * len(values[0]),
        Size=[len(values)],
        BitsPerSample=16,
    )


def _floats(found: Any) -> list[float]:
    return [float(part) for part in found]
