"""Pictures kept from one build to the next: turning them takes longer than everything else."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from contextlib import suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pikepdf

from press.finish.ink.made import Made
from press.finish.ink.pixels import space_of

_MOST = 400_000_000
"""Bytes of a shelf; the pictures used least lately go first."""
_CARRIED = ("/Intent", "/StructParent", "/OC", "/Name")
"""What says where a picture stands in its file, not what it looks like."""
_TOLD = ("/Width", "/Height", "/BitsPerComponent", "/Decode", "/Filter", "/DecodeParms")
_VERSION = b"1"
"""Changes whenever the same picture is turned otherwise."""


class Shelf:
    """A folder of pictures, each under a name made from what it came from and how it was turned.

    It is a convenience: what cannot be read or written is turned anew, and no build fails for it.
    """

    def __init__(self, folder: Path, *, most: int = _MOST) -> None:
        self._folder = folder
        self._most = most

    def find(self, name: str) -> bytes | None:
        """Return what stands under a name, or None."""
        path = self._folder / name
        with suppress(OSError):
            data = path.read_bytes()
            os.utime(path)
            return data
        return None

    def keep(self, name: str, data: bytes) -> None:
        """Keep something under a name; readers never see half of it."""
        part = self._folder / f".{name}.{os.getpid()}"
        with suppress(OSError):
            self._folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(data)
            part.replace(self._folder / name)
            self._make_room()

    def _make_room(self) -> None:
        held = [(path.stat(), path) for path in self._folder.iterdir() if path.is_file()]
        total = sum(stat.st_size for stat, _ in held)
        for stat, path in sorted(held, key=lambda one: (one[0].st_mtime_ns, one[1].name)):
            if total <= self._most:
                return
            path.unlink(missing_ok=True)
            total -= stat.st_size


def name_of(stream: Any, manner: bytes, figures: Sequence[float]) -> str:
    """Return a name for a picture turned in one manner: equal names mean equal bytes.

    Args:
        stream: the image XObject as it came.
        manner: the colours and fineness.
        figures: what else it depends on.
    """
    digest = blake2b(digest_size=20)
    digest.update(repr((_VERSION, manner, [round(figure, 6) for figure in figures])).encode())
    _tell(digest, stream)
    return digest.hexdigest()


def _tell(digest: Any, stream: Any) -> None:
    space = space_of(stream)
    entries = [_said(stream.get(key)) for key in _TOLD]
    base = space.base.profile if space.base is not None else None
    digest.update(repr((entries, space.kind, space.names, space.table, space.white, space.gamma)).encode())
    digest.update(repr((space.matrix, space.ranges, space.base and space.base.kind)).encode())
    for data in (space.profile or b"", base or b"", stream.read_raw_bytes()):
        digest.update(len(data).to_bytes(8, "big") + data)
    for key in ("/SMask", "/Mask"):
        mask = stream.get(key)
        digest.update(key.encode())
        if isinstance(mask, pikepdf.Stream):
            _tell(digest, mask)
        elif mask is not None:
            digest.update(_said(mask))


def _said(value: Any) -> bytes:
    return value.unparse() if isinstance(value, pikepdf.Object) else repr(value).encode()


def wrapped(made: Made) -> bytes:
    """Return a turned picture as a PDF of its own, which holds its masks, too."""
    pdf = pikepdf.new()
    told = pikepdf.Dictionary(Before=made.before, After=made.after, Share=f"{made.share!r}")
    if made.changed:
        told.Picture = pdf.copy_foreign(made.object)
    pdf.Root.Press = told
    file = io.BytesIO()
    pdf.save(file, deterministic_id=True, compress_streams=False)
    return file.getvalue()


def read_made(pdf: pikepdf.Pdf, stream: Any, data: bytes) -> Made | None:
    """Return a picture from the shelf in the place of another, or None if it cannot be read."""
    try:
        with pikepdf.open(io.BytesIO(data)) as held:
            told = held.Root.Press
            before, after, share = str(told.Before), str(told.After), float(str(told.Share))
            if "/Picture" not in told:
                return Made(stream, before, after, share=share)
            picture = pdf.copy_foreign(told.Picture)
    except (pikepdf.PdfError, AttributeError, KeyError, ValueError):
        return None
    carry(stream, picture)
    return Made(picture, before, after, share=share, changed=True)


def carry(stream: Any, written: Any) -> None:
    """Let a picture stand in its file where the one before it stood."""
    for key in _CARRIED:
        if key in stream:
            written[key] = stream[key]
