"""What a font file says of itself: names, version, licence, and whether it may be embedded."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTCollection, TTFont

_FAMILY = (1, 4, 6, 16)
_RESTRICTED = 0x0002
"""OS/2 ``fsType`` bit 1: restricted licence embedding."""


@dataclass(frozen=True)
class Names:
    """One face's own words. ``all`` holds every family, full and PostScript name, in every language."""

    index: int
    all: tuple[str, ...]
    version: str
    licence: str
    is_restricted: bool

    @property
    def family(self) -> str:
        """The name to show: a Chinese one where there is one."""
        chinese = (name for name in self.all if any(char > "⺀" for char in name))
        return next(chinese, self.all[0] if self.all else "")


def read_names(path: Path) -> tuple[Names, ...]:
    """Return the names of every face in a file, more than one for a collection.

    Raises:
        ValueError: the file is no font.
    """
    try:
        return tuple(_names(font, index) for index, font in enumerate(faces_of(path)))
    except Exception as error:  # fontTools raises almost anything on a damaged file
        raise ValueError(str(error) or type(error).__name__) from error


def faces_of(path: Path) -> Iterator[TTFont]:
    """Yield every face in a file; each is good until the next is asked for."""
    with path.open("rb") as stream:
        is_collection = stream.read(4) == b"ttcf"
        stream.seek(0)
        if is_collection:
            yield from TTCollection(stream, lazy=True).fonts
        else:
            yield TTFont(stream, lazy=True)


def _names(font: TTFont, index: int) -> Names:
    table = font["name"]
    found = (record.toUnicode(errors="replace").strip() for record in table.names if record.nameID in _FAMILY)
    return Names(
        index=index,
        all=tuple(dict.fromkeys(name for name in found if name)),
        version=(table.getDebugName(5) or "").removeprefix("Version ").split(";")[0],
        licence=(table.getDebugName(13) or table.getDebugName(0) or "").split("\n")[0][:120],
        is_restricted=font["OS/2"].fsType & 0xF == _RESTRICTED,
    )
