"""CMaps: which bytes make a character code, and what a code stands for (ISO 32000-1, 9.7.5, 9.10.3)."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field

_BLOCK = re.compile(
    rb"begin(codespacerange|bfchar|bfrange|cidchar|cidrange|notdefrange)\b(.*?)end\1", re.DOTALL
)
_HEX = rb"<([0-9A-Fa-f\s]*)>"
_PAIR = re.compile(_HEX + rb"\s*" + _HEX)
_RANGE = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(?:" + _HEX + rb"|\[([^\]]*)\])")
_CID = re.compile(_HEX + rb"\s*(\d+)")
_CIDS = re.compile(_HEX + rb"\s*" + _HEX + rb"\s*(\d+)")
_WMODE = re.compile(rb"/WMode\s+1\b")


@dataclass
class CMap:
    """A CMap read from a file.

    Args:
        lengths: how many bytes a code has, by its first byte; two where nothing is said.
        vertical: whether its lines run downwards.
    """

    lengths: dict[int, int] = field(default_factory=dict)
    vertical: bool = False
    _singles: dict[int, str | int] = field(default_factory=dict)
    _ranges: list[tuple[int, int, str | int]] = field(default_factory=list)

    def length(self, first: int) -> int:
        """Return how many bytes the code has that begins so."""
        return self.lengths.get(first, 2 if not self.lengths else max(self.lengths.values()))

    def text(self, code: int) -> str:
        """Return the text of a code; empty where the map tells none."""
        found = self._find(code)
        return found if isinstance(found, str) else ""

    def cid(self, code: int) -> int | None:
        """Return the glyph's number in the collection; None where the map tells none."""
        found = self._find(code)
        return found if isinstance(found, int) else None

    def _find(self, code: int) -> str | int | None:
        if code in self._singles:
            return self._singles[code]
        index = bisect_right(self._ranges, code, key=lambda one: one[0]) - 1
        if index < 0 or code > self._ranges[index][1]:
            return None
        first, _, start = self._ranges[index]
        if isinstance(start, int):
            return start + code - first
        return start[:-1] + chr(min(ord(start[-1]) + code - first, 0x10FFFF)) if start else ""


def read_cmap(source: bytes) -> CMap:
    """Return the map that a CMap file describes; what cannot be read is left out."""
    found = CMap(vertical=bool(_WMODE.search(source)))
    for kind, body in _BLOCK.findall(source):
        match kind:
            case b"codespacerange":
                _lengths(found, body)
            case b"bfchar":
                found._singles |= {_code(code): _text(to) for code, to in _PAIR.findall(body)}
            case b"bfrange":
                _text_ranges(found, body)
            case b"cidchar":
                found._singles |= {_code(code): int(cid[:9]) for code, cid in _CID.findall(body)}
            case b"cidrange":
                found._ranges += [(_code(a), _code(b), int(cid[:9])) for a, b, cid in _CIDS.findall(body)]
    found._ranges.sort(key=lambda one: one[0])
    return found


def _lengths(found: CMap, body: bytes) -> None:
    for low, high in _PAIR.findall(body):
        first, last = bytes.fromhex(_even(low)), bytes.fromhex(_even(high))
        if first and last:
            found.lengths |= dict.fromkeys(range(first[0], last[0] + 1), min(len(first), 4))


def _text_ranges(found: CMap, body: bytes) -> None:
    for low, high, start, several in _RANGE.findall(body):
        first, last = _code(low), _code(high)
        if several:
            each = re.findall(_HEX, several)
            found._singles |= {first + step: _text(one) for step, one in enumerate(each[: last - first + 1])}
        else:
            found._ranges.append((first, last, _text(start)))


def _code(digits: bytes) -> int:
    return int.from_bytes(bytes.fromhex(_even(digits))[:4], "big")


def _text(digits: bytes) -> str:
    return bytes.fromhex(_even(digits)).decode("utf-16-be", errors="replace")


def _even(digits: bytes) -> str:
    packed = b"".join(digits.split()).decode("ascii")
    return packed + "0" * (len(packed) % 2)
