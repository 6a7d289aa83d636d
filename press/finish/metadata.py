"""Metadata: the Info dictionary and XMP say the same (ISO 32000-1, 14.3)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias
from xml.etree import ElementTree as ET

from pikepdf import Dictionary, Name, Pdf, Stream, String

from press import __version__
from press.finish.particulars import Particulars
from press.finish.standard import CLAIMS, claim
from press.model.printer import Standard

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_NAMESPACES = {
    "x": "adobe:ns:meta/",
    "rdf": _RDF,
    "dc": "http://purl.org/dc/elements/1.1/",
    "pdf": "http://ns.adobe.com/pdf/1.3/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpMM": "http://ns.adobe.com/xap/1.0/mm/",
    "pdfuaid": "http://www.aiim.org/pdfua/ns/id/",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "pdfxid": "http://www.npes.org/pdfx/ns/id/",
}
Claims: TypeAlias = tuple[tuple[str, str, str], ...]
"""Prefix, name and value of what XMP says of a file's conformance."""

_CHINA = "+08:00"
_NOON = "12:00:00"
"""The issue's date has no time, and the clock is never asked: noon in China is the same day everywhere."""


@dataclass(frozen=True)
class MetadataFacts:
    """What was written, and what the file claims to conform to, as ``pdfuaid:part=1``."""

    info: dict[str, str]
    claims: tuple[str, ...]


def write_metadata(
    pdf: Pdf,
    particulars: Particulars,
    identifier: str,
    *,
    standard: Standard | None = None,
    claims: Claims = (),
) -> MetadataFacts:
    """Write title, author, subject, language and dates into Info, XMP and the catalogue.

    Args:
        pdf: the open PDF.
        particulars: what the file says about itself.
        identifier: 32 hexadecimal digits made from the content.
        standard: of a print file.
        claims: what other files conform to, as prefix, name and value in XMP.
    """
    info = _info(pdf, particulars)
    claims = _claims_of(standard) if standard else claims
    pdf.trailer.Info = pdf.make_indirect(Dictionary({name: String(value) for name, value in info.items()}))
    if standard:
        claim(pdf, standard)
    packet = _xmp(info, particulars, identifier, claims)
    pdf.Root.Metadata = Stream(pdf, packet, Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Lang = String(particulars.language)
    if "/ViewerPreferences" not in pdf.Root:
        pdf.Root.ViewerPreferences = Dictionary()
    pdf.Root.ViewerPreferences.DisplayDocTitle = True
    return MetadataFacts(info, tuple(f"{prefix}:{name}={value}" for prefix, name, value in claims))


def _info(pdf: Pdf, particulars: Particulars) -> dict[str, str]:
    moment = f"D:{particulars.date:%Y%m%d}{_NOON.replace(':', '')}{_CHINA.replace(':', chr(39))}'"
    return {
        "/Title": particulars.title,
        "/Author": particulars.author,
        **({"/Subject": particulars.subject} if particulars.subject else {}),
        "/Creator": f"press {__version__}",
        "/Producer": str(pdf.docinfo.get("/Producer", "")),
        "/CreationDate": moment,
        "/ModDate": moment,
    }


def _claims_of(standard: Standard) -> Claims:
    """Return what a print file says in XMP: its standard (ISO 15930-7, 6.6), and that it is not trapped."""
    trapped = ("pdf", "Trapped", "False")
    if standard is Standard.X1A:
        return (trapped,)
    return (("pdfxid", "GTS_PDFXVersion", CLAIMS[standard]), trapped)


def _xmp(info: dict[str, str], particulars: Particulars, identifier: str, claims: Claims) -> bytes:
    """Return the packet: elements, each schema's in a description of its own that declares the prefix.

    Some readers overlook attributes, and prefixes that are declared further out.
    """
    for prefix, space in _NAMESPACES.items():
        ET.register_namespace(prefix, space)
    moment = f"{particulars.date.isoformat()}T{_NOON}{_CHINA}"
    plain = [("xmp", "CreateDate", moment), ("xmp", "ModifyDate", moment), ("xmp", "MetadataDate", moment),
             ("xmp", "CreatorTool", info["/Creator"]), ("pdf", "Producer", info["/Producer"]),
             ("xmpMM", "DocumentID", f"uuid:{identifier}"), ("xmpMM", "InstanceID", f"uuid:{identifier}"),
             ("xmpMM", "VersionID", "1"), ("xmpMM", "RenditionClass", "default"),
             *claims]  # fmt: skip
    descriptions = [_dublin_core(particulars)]
    for prefix in dict.fromkeys(prefix for prefix, _, _ in plain):
        descriptions.append(description := _description())
        for _, name, value in (row for row in plain if row[0] == prefix):
            ET.SubElement(description, _name(prefix, name)).text = value
    body = b"\n".join(ET.tostring(description, encoding="utf-8") for description in descriptions)
    return _BEFORE + body + _AFTER


_BEFORE = (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
    f'<x:xmpmeta xmlns:x="{_NAMESPACES["x"]}">\n<rdf:RDF xmlns:rdf="{_RDF}">\n'
).encode()
_AFTER = b'\n</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>'


def _description() -> ET.Element:
    return ET.Element(_name("rdf", "Description"), {_name("rdf", "about"): ""})


def _dublin_core(particulars: Particulars) -> ET.Element:
    description = _description()
    _list(description, "title", "Alt", particulars.title)
    _list(description, "creator", "Seq", particulars.author)
    _list(description, "language", "Bag", particulars.language)
    if particulars.subject:
        _list(description, "description", "Alt", particulars.subject)
    return description


def _name(prefix: str, name: str) -> str:
    return f"{{{_NAMESPACES[prefix]}}}{name}"


def _list(description: ET.Element, name: str, kind: str, value: str) -> None:
    """Add a Dublin Core property, which is always a list (XMP 1, 8.3)."""
    holder = ET.SubElement(ET.SubElement(description, _name("dc", name)), _name("rdf", kind))
    item = ET.SubElement(holder, _name("rdf", "li"))
    item.text = value
    if kind == "Alt":
        item.set("{http://www.w3.org/XML/1998/namespace}lang", "x-default")
