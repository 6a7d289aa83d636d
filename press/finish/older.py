"""What PDF/X-1a lacks, for it stands on PDF 1.4: transparency, layers, OpenType programs of faces."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from typing import Any

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream

from press.errors import FinishError
from press.language import say

_SFNT = struct.Struct(">4sHHHH")
_TABLE = struct.Struct(">4sIII")
_OPAQUE: dict[str, tuple[Any, ...]] = {
    "/ca": (1,), "/CA": (1,), "/SMask": (Name("/None"),),
    "/BM": (Name.Normal, Name.Compatible),
}  # fmt: skip
"""The only values that these entries of a graphics state may have (ISO 15930-4, 6.14)."""


def take_back(pdf: Pdf) -> None:
    """Take an ink-only file back to PDF 1.4 without transparency; nothing looks other than before.

    Raises:
        FinishError: something is transparent after all.
    """
    for held in _reached(pdf):
        if isinstance(held, (Dictionary, Stream)):
            _take_back(pdf, held)


def _reached(pdf: Pdf) -> Iterator[Object]:
    """Yield every container that the file's pages reach; what has been replaced is not among them."""
    waiting: list[Object] = [pdf.Root]
    seen: set[tuple[int, int]] = set()
    while waiting:
        held = waiting.pop()
        if held.is_indirect:
            if held.objgen in seen:
                continue
            seen.add(held.objgen)
        yield held
        inner = held.values() if isinstance(held, (Dictionary, Stream)) else held.as_list()
        waiting += (item for item in inner if isinstance(item, (Dictionary, Stream, Array)))


def _take_back(pdf: Pdf, held: Object) -> None:
    if "/SMask" in held and isinstance(held, Stream):
        raise _transparent()
    group = held.get("/Group")
    if isinstance(group, Dictionary) and group.get("/S") == Name.Transparency:
        del held["/Group"]  # what is opaque looks the same in a group and outside
    for states in _states(held):
        _make_opaque(states)
    program = held.get("/FontFile3")
    if isinstance(program, Stream) and program.get("/Subtype") == Name.OpenType:
        held["/FontFile3"] = _bare(pdf, program)


def _states(held: Object) -> Iterator[Object]:
    """Yield the graphics states of a resource dictionary, and the dictionary itself if it is one."""
    if held.get("/Type") == Name.ExtGState:
        yield held
    named = held.get("/ExtGState")
    if isinstance(named, Dictionary):
        yield from (state for state in named.values() if isinstance(state, Dictionary))


def _make_opaque(state: Object) -> None:
    for key, right in _OPAQUE.items():
        if key in state:
            if state[key] not in right:
                raise _transparent()
            del state[key]


def _bare(pdf: Pdf, program: Stream) -> Object:
    """Return the CFF table of an OpenType program: PDF 1.4 has no more of it (ISO 32000-1, table 126)."""
    data = program.read_bytes()
    _, count, *_ = _SFNT.unpack_from(data)
    for number in range(count):
        tag, _, offset, length = _TABLE.unpack_from(data, _SFNT.size + number * _TABLE.size)
        if tag == b"CFF ":
            return Stream(pdf, data[offset : offset + length], Subtype=Name.CIDFontType0C)
    return program


def _transparent() -> FinishError:
    return FinishError(
        say(
            "文件里有透明的内容，PDF/X-1a 不收", "the file has something transparent, which PDF/X-1a has not"
        ),
        hint=say(
            "改用不透明的颜色和图片，或者请印厂收 PDF/X-4",
            "use opaque colours and pictures, or ask the printing house to take PDF/X-4",
        ),
    )
