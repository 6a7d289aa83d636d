"""Packing: the large parts of a PDF, made once for all files that are written of one document.

WeasyPrint asks each object for its bytes twice, for the file and for the digest in its ``/ID``, and packs
every stream each time. The file for reading and the one for the printing house hold the same typefaces.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from zlib import compress

from press.typeset.binding import Dictionary, original, to_bytes
from press.typeset.charset import identity_charset

_LEVEL = 6
"""Of zlib. The engine's own, 9, takes twice as long for a file that is half a per cent smaller."""


class Packing:
    """What has been packed for a document, by what it was made from."""

    def __init__(self) -> None:
        self._faces: dict[Any, bytes] = {}
        self._compressed: dict[bytes, bytes] = {}

    def replacements(self) -> dict[str, Any]:
        """Return the functions that the writing of one file needs, by seam."""
        return {"pdf.fonts:Font.subset": self._subset(), "pdf:pydyf.Stream.data": property(self._data())}

    def _subset(self) -> Callable[..., None]:
        """Return what takes the place of a face's ``subset``: the same glyphs make the same bytes."""

        def subset(font: Any, to_unicode: Any, hinting: bool) -> None:
            key = (font.hash, font.index, bool(font.missing), hinting, *sorted(to_unicode))
            if key not in self._faces:
                original("pdf.fonts:Font.subset")(font, to_unicode, hinting)
                self._faces[key] = identity_charset(font.file_content)
            font.file_content = self._faces[key]

        return subset

    def _data(self) -> Callable[[Any], bytes]:
        """Return what takes the place of a stream's ``data`` while one file is written.

        A stream is complete before it is asked for its bytes; one that grows all the same is packed anew.
        """
        written: dict[tuple[int, int], tuple[Any, bytes]] = {}

        def data(stream: Any) -> bytes:
            key = id(stream), len(stream.stream)
            if key not in written:
                written[key] = stream, self._whole(stream)  # the stream is kept, so that its id stays its own
            return written[key][1]

        return data

    def _whole(self, stream: Any) -> bytes:
        content, extra = b"\n".join(map(to_bytes, stream.stream)), Dictionary(stream.extra.copy())
        if stream.compress:
            extra["Filter"] = "/FlateDecode"
            content = self._packed(content)
        extra["Length"] = len(content)
        return b"\n".join((extra.data, b"stream", content, b"endstream"))

    def _packed(self, content: bytes) -> bytes:
        if content not in self._compressed:
            self._compressed[content] = compress(content, _LEVEL)
        return self._compressed[content]
