"""Packing: the large parts of a PDF, made once for all files of one document, and for the next like it.

WeasyPrint asks each object for its bytes twice, for the file and for the digest in its ``/ID``, and packs
every stream each time. The file for reading and the one for the printing house hold the same typefaces.
"""

from __future__ import annotations

from collections.abc import Callable
from hashlib import blake2b
from typing import Any
from zlib import compress

from press.typeset.binding import Dictionary, amended, ffi, harfbuzz, original, to_bytes
from press.typeset.charset import identity_charset
from press.typeset.embedding import make_get_x_object
from press.typeset.keeping import Lately

_LEVEL = 6
"""Of zlib. The engine's own, 9, takes twice as long for a file that is half a per cent smaller."""


class Packing:
    """What has been packed for a document and the one before it, by what it was made from."""

    def __init__(self) -> None:
        self._faces: Lately[Any, bytes] = Lately()
        self._compressed: Lately[bytes, bytes] = Lately()
        self._pictures: Lately[Any, bytes] = Lately()
        self._document = ""

    def begin(self, document: str) -> None:
        """Begin a file of a document; an editor's next state of it shares most of its pages with the last."""
        if document != self._document:
            self._document = document
            self._faces.turn()
            self._compressed.turn()
            self._pictures.turn()

    def replacements(self) -> dict[str, Any]:
        """Return the functions that the writing of one file needs, by seam."""
        return {
            "pdf.fonts:get_hb_object_data": self._face(),
            "pdf.fonts:Font.subset": self._subset(),
            "pdf.fonts:Font._harfbuzz_subset": _harfbuzz_subset(),
            "images:RasterImage.get_x_object": make_get_x_object(self._pictures),
            "pdf:pydyf.Stream.data": property(self._data()),
        }

    def _face(self) -> Callable[..., Any]:
        """Return what takes the place of ``get_hb_object_data``: whole faces, 50 MB, are not copied."""
        held: list[Any] = []  # the memory that is looked at stays as long as the file is written

        def data(face: Any, ot_color: str | None = None, glyph: Any = None) -> Any:
            if ot_color:
                return original("pdf.fonts:get_hb_object_data")(face, ot_color, glyph)
            held.append(ffi.gc(harfbuzz.hb_face_reference_blob(face), harfbuzz.hb_blob_destroy))
            length = ffi.new("unsigned int *")
            start = harfbuzz.hb_blob_get_data(held[-1], length)
            return None if start == ffi.NULL else ffi.buffer(start, length[0])

        return data

    def _subset(self) -> Callable[..., None]:
        """Return what takes the place of a face's ``subset``: the same glyphs make the same bytes."""

        def subset(font: Any, to_unicode: Any, hinting: bool) -> None:
            def content() -> bytes:
                original("pdf.fonts:Font.subset")(font, to_unicode, hinting)
                return identity_charset(bytes(font.file_content))

            key = (font.hash, font.index, bool(font.missing), hinting, *sorted(to_unicode))
            font.file_content = self._faces.get(key, content)

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
        digest = blake2b(content, digest_size=20).digest()
        return self._compressed.get(digest, lambda: compress(content, _LEVEL))


def _harfbuzz_subset() -> Callable[..., None]:
    """Return WeasyPrint's own, whose arrays are of a type that has no length of its own.

    cffi reads each new name of a type with a parser of C, 2 ms for every set of glyphs.
    """
    return amended(
        "pdf.fonts:Font._harfbuzz_subset",
        *(
            (f"f'hb_codepoint_t[{{len({numbers})}}]'", "'hb_codepoint_t[]'")
            for numbers in ("to_unicode", "drop_tables", "keep")
        ),
    )
