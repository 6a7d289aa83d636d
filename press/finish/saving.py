"""Saving: an open PDF as bytes, the same every time.

qpdf writes what the file's root reaches and nothing else, in the order in which it reaches it.
"""

from __future__ import annotations

import io

from pikepdf import ObjectStreamMode, Pdf


def save(pdf: Pdf, *, compact: bool, version: str | None = None) -> bytes:
    """Return the file; both halves of its ``/ID`` are made from its content (ISO 32000-1, 14.4).

    Args:
        pdf: the open PDF.
        compact: keep small objects in compressed streams (7.5.7), without which the structure tree of a
            tagged file weighs more than its pages. Files before PDF 1.5, such as PDF/X-1a, have none.
        version: the version that the file is of, such as ``1.4``; the open file's unless given.
    """
    version = version or pdf.pdf_version
    packed = compact and tuple(int(part) for part in version.split(".")) >= (1, 5)
    mode = ObjectStreamMode.generate if packed else ObjectStreamMode.disable
    if "/ID" in pdf.trailer:
        del pdf.trailer["/ID"]
    file = io.BytesIO()
    pdf.save(
        file,
        force_version=version,
        object_stream_mode=mode,
        deterministic_id=True,
        fix_metadata_version=False,
    )
    return file.getvalue()
