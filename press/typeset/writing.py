"""Writing a PDF's objects: the bytes of each are made once, the references of the pages once for all boxes.

pydyf asks every object for its bytes for the file, and again for the digest in its ``/ID``; and WeasyPrint
asks for the references of all pages for each element of the structure.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from press.typeset.binding import amended, original


def replacements() -> dict[str, Any]:
    """Return what stands in the place of pydyf's functions, by seam."""
    return {
        "pdf:pydyf.PDF.write": _write(),
        "pdf:pydyf.PDF.page_references": property(page_references),
        "pdf:pydyf._to_bytes": to_bytes,
    }


def _write() -> Callable[..., None]:
    """Return pydyf's ``PDF.write``, in which the digest is made of the bytes that were written."""
    return amended(
        "pdf:pydyf.PDF.write",
        (
            "                data = object_.data\n",
            "                data = object_.press_data = object_.data\n",
        ),
        (
            "data = b''.join(obj.data for obj in self.objects if obj.free != 'f')",
            "data = b''.join(\n"
            "                    obj.__dict__.get('press_data') or obj.data\n"
            "                    for obj in self.objects if obj.free != 'f')",
        ),
    )


def page_references(pdf: Any) -> tuple[bytes, ...]:
    """Return the references of a file's pages; they are made anew when a page has come to it."""
    pages = len(pdf.pages["Kids"])
    kept: tuple[int, tuple[bytes, ...]] | None = pdf.__dict__.get("press_references")
    if kept is None or kept[0] != pages:
        made = original("pdf:pydyf.PDF.page_references").fget(pdf)  # type: ignore[attr-defined]
        kept = pdf.press_references = pages, made
    return kept[1]


def to_bytes(item: Any) -> bytes:
    """Return an item as it stands in the file: nine in ten are words, which pydyf recognizes last."""
    kind = type(item)
    if kind is bytes:
        return item  # type: ignore[no-any-return]
    if kind is str:
        return item.encode("ascii")  # type: ignore[no-any-return]
    if kind is int:
        return b"%d" % item
    return original("pdf:pydyf._to_bytes")(item)  # type: ignore[no-any-return]
