"""What a file says it conforms to, in its information and its XMP."""

from __future__ import annotations

import re
from dataclasses import dataclass
from xml.etree import ElementTree as ET

import pikepdf

from press.preflight.content.values import TooLargeError, data, entry, text
from press.preflight.terms import X1A, X4

_SPACES = {
    "pdfx": "http://www.npes.org/pdfx/ns/id/",
    "pdfa": "http://www.aiim.org/pdfa/ns/id/",
    "pdfua": "http://www.aiim.org/pdfua/ns/id/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
_MOST = 4 << 20  # bytes of XMP; a whole history of edits has a tenth


@dataclass(frozen=True, slots=True, kw_only=True)
class Claims:
    """What a file claims.

    Args:
        info: the print standard that the information dictionary names, such as ``PDF/X-1a:2003``.
        xmp: the one that the XMP names.
        part: of PDF/A with its level, such as ``2u``; empty when it claims none.
        accessible: the part of PDF/UA; empty when it claims none.
        properties: the other properties of the XMP, as ``pdf:Trapped``.
    """

    info: str = ""
    xmp: str = ""
    part: str = ""
    accessible: str = ""
    properties: tuple[tuple[str, str], ...] = ()

    @property
    def standard(self) -> str:
        """The print standard claimed, as far as we judge it; empty for none, or another."""
        claim = self.info or self.xmp
        return X1A if claim.startswith(("PDF/X-1a", "PDF/X-1:")) else X4 if claim.startswith(X4) else ""

    @property
    def archival(self) -> str:
        """The claim of PDF/A and PDF/UA in words; empty for none."""
        told = [f"PDF/A-{self.part}"] if self.part else []
        return "、".join([*told, f"PDF/UA-{self.accessible}"] if self.accessible else told)


NO_CLAIMS = Claims()


def claims_of(pdf: pikepdf.Pdf) -> Claims:
    """Return what a file claims; what cannot be read claims nothing."""
    info = entry(pdf.trailer, "/Info")
    version, conformance = (text(entry(info, key)) for key in ("/GTS_PDFXVersion", "/GTS_PDFXConformance"))
    found = dict(_properties(pdf))
    return Claims(
        info=conformance or version,
        xmp=found.get("pdfx:GTS_PDFXVersion", ""),
        part=(found.get("pdfa:part", "") + found.get("pdfa:conformance", "")).lower(),
        accessible=found.get("pdfua:part", ""),
        properties=tuple(sorted(found.items())),
    )


def _properties(pdf: pikepdf.Pdf) -> list[tuple[str, str]]:
    """Return prefix:name and value of every property that we know a namespace of, in either form of XMP."""
    try:
        packet = data(entry(pdf.Root, "/Metadata"), _MOST)
    except (pikepdf.PdfError, TooLargeError):
        return []
    if not packet or re.search(rb"<!(DOCTYPE|ENTITY)", packet):
        return []
    try:
        root = ET.fromstring(packet.strip(b"\0 \r\n\t"))
    except ET.ParseError:
        return []
    known = {space: prefix for prefix, space in _SPACES.items()}
    found = []
    for node in root.iter():
        for tag, value in [(node.tag, "".join(node.itertext()).strip()), *node.attrib.items()]:
            space, _, called = str(tag).removeprefix("{").partition("}")
            if space in known:
                found.append((f"{known[space]}:{called}", value))
    return found
