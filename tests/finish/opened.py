"""Look into a finished file with PDFium, which knows nothing of press, and at its bytes."""

from __future__ import annotations

import ctypes
import io
import re
import zlib
from collections.abc import Iterator
from xml.etree import ElementTree as ET

import pypdfium2 as pdfium
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import DictionaryObject

MM = 72 / 25.4


def texts(pdf: bytes) -> list[str]:
    with pdfium.PdfDocument(pdf) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def info(pdf: bytes) -> dict[str, str]:
    with pdfium.PdfDocument(pdf) as document:
        return {key: value for key, value in document.get_metadata_dict().items() if value}


def language(pdf: bytes) -> str:
    with pdfium.PdfDocument(pdf) as document:
        size = pdfium.raw.FPDFCatalog_GetLanguage(document, None, 0)
        buffer = ctypes.create_string_buffer(size)
        pdfium.raw.FPDFCatalog_GetLanguage(
            document, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size
        )
        return buffer.raw.decode("utf-16-le").rstrip("\0")


def is_tagged(pdf: bytes) -> bool:
    with pdfium.PdfDocument(pdf) as document:
        return bool(pdfium.raw.FPDFCatalog_IsTagged(document))


def labels(pdf: bytes) -> list[str]:
    with pdfium.PdfDocument(pdf) as document:
        return [document.get_page_label(index) for index in range(len(document))]


def outline(pdf: bytes) -> list[tuple[int, str, int]]:
    with pdfium.PdfDocument(pdf) as document:
        return [
            (entry.level, entry.get_title(), destination.get_index() + 1)
            for entry in document.get_toc()
            if (destination := entry.get_dest())
        ]


def boxes(pdf: bytes, name: str) -> list[tuple[float, ...]]:
    """Return a box of every page in mm; ``name`` is PDFium's, such as ``mediabox``."""
    with pdfium.PdfDocument(pdf) as document:
        return [tuple(round(edge / MM, 2) for edge in getattr(page, f"get_{name}")()) for page in document]


def paths(pdf: bytes, page: int = 0) -> list[tuple[float, ...]]:
    """Return left, bottom, right, top of every path on a page in mm."""
    with pdfium.PdfDocument(pdf) as document:
        objects = document[page].get_objects(filter=[pdfium.raw.FPDF_PAGEOBJ_PATH])
        return [tuple(edge / MM for edge in item.get_bounds()) for item in objects]


def packet(pdf: bytes) -> ET.Element:
    """Return the XMP packet, which is not compressed so that any program finds it."""
    found = re.findall(rb"<\?xpacket begin.*?\?>(.*?)<\?xpacket end", pdf, re.DOTALL)
    assert len(found) == 1
    return ET.fromstring(found[0])


def streams(pdf: bytes) -> Iterator[bytes]:
    """Yield what every stream holds, unpacked."""
    for raw in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL):
        try:
            yield zlib.decompress(raw)
        except zlib.error:
            yield raw


def pictures(pdf: bytes) -> list[Image.Image]:
    """Return how every page looks."""
    with pdfium.PdfDocument(pdf) as document:
        return [page.render(scale=1).to_pil() for page in document]


def fonts(pdf: bytes) -> list[tuple[int, str]]:
    """Return number and name of every font that a page can choose."""
    reader = PdfReader(io.BytesIO(pdf))
    found = (reader.get_object(number) for number in range(1, int(str(reader.trailer["/Size"]))))
    return [
        (number, str(held["/BaseFont"]))
        for number, held in enumerate(found, start=1)
        if isinstance(held, DictionaryObject) and held.get("/Subtype") == "/Type0"
    ]
