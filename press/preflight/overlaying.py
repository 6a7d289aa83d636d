"""Sheets laid over the pages of another file; of that file nothing but what the pages show is taken."""

from __future__ import annotations

import io
from pathlib import Path

import pikepdf

from press.preflight.content.values import dictionary, entry, inherited, rectangle
from press.preflight.sheet import A4

_TAKEN = ("/Type", "/Contents", "/Resources", "/MediaBox", "/Rotate", "/UserUnit", "/Group")
"""What a page needs to be shown: no annotations, actions, threads or thumbnails."""
_INHERITED = ("/MediaBox", "/Resources", "/Rotate")


def overlaid(sheets: bytes, source: Path | None, pages: list[int]) -> bytes:
    """Return a PDF: the first sheets, then pages of a file, each under one of the last sheets.

    To be called through :func:`press.tools.limited.limited`.

    Args:
        sheets: a PDF; its last pages, one for each of ``pages``, are laid over them.
        source: the file that the pages are from.
        pages: their numbers, from 1, in order.
    """
    with pikepdf.open(io.BytesIO(sheets)) as pdf:
        if source is None or not pages:
            return _saved(pdf)
        first = len(pdf.pages) - len(pages)
        with pikepdf.open(source) as other:
            for number in pages:
                pdf.pages.append(_bare(other.pages[number - 1]))
            for step in range(len(pages)):
                _lay_over(pdf.pages[first + len(pages) + step], pdf.pages[first + step])
            del pdf.pages[first : first + len(pages)]
            return _saved(pdf)


def _lay_over(page: pikepdf.Page, sheet: pikepdf.Page) -> None:
    media = rectangle(page.obj.MediaBox) or A4
    # Frames are drawn as the page is, before it is turned, so nothing must be turned back.
    turned = page.obj.get("/Rotate", None)
    page.obj.Rotate = 0
    page.add_overlay(sheet, pikepdf.Rectangle(*media))
    if turned is not None:
        page.obj.Rotate = turned


def _bare(page: pikepdf.Page) -> pikepdf.Page:
    """Return a page with no more than it shows; its file is not written again."""
    for key in _INHERITED:
        found = inherited(page.obj, key)
        if found is not None:
            page.obj[key] = found
    page.obj.MediaBox = pikepdf.Array(rectangle(entry(page.obj, "/MediaBox")) or A4)
    for key in [key for key in page.obj.keys() if key not in _TAKEN]:  # noqa: SIM118  its values are not wanted
        del page.obj[key]
    _make_room(page)
    return page


def _make_room(page: pikepdf.Page) -> None:
    """Make sure that a form can be entered among a page's resources, whatever they are."""
    if dictionary(entry(page.obj, "/Resources")) is None:
        page.obj.Resources = pikepdf.Dictionary()
    if dictionary(entry(page.obj, "/Resources", "/XObject")) is None:
        page.obj.Resources.XObject = pikepdf.Dictionary()


def _saved(pdf: pikepdf.Pdf) -> bytes:
    stream = io.BytesIO()
    pdf.save(stream, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()
