"""The archive copy 存档版 as PDF/A-2u (ISO 19005-2), or PDF/A-3u (ISO 19005-3) with its sources attached."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

_PRINT = 4
"""The flag of an annotation that is printed with its page; all others are out (ISO 19005-2, 6.3.2)."""


@dataclass(frozen=True)
class Attachment:
    """A source that lies inside the archive copy: its name, its bytes, its media type (RFC 6838)."""

    name: str
    content: bytes
    media_type: str


@dataclass(frozen=True)
class ArchivalFacts:
    """The part of ISO 19005 that the file follows, and how many sources lie in it."""

    part: int
    attached: int


def conform_to_archive(
    pdf: Pdf, profile: bytes, *, attachments: Sequence[Attachment] = (), date: datetime.date
) -> ArchivalFacts:
    """Make an open PDF, all of whose colours are sRGB or grey, one that can be kept for good.

    Args:
        pdf: the open PDF.
        profile: of sRGB, the output intent (6.2.3).
        attachments: sources; part 2 admits none but PDF/A, so with them it is part 3 (ISO 19005-3, 6.8).
        date: of the issue.
    """
    _declare_colours(pdf, profile)
    for page in pdf.pages:
        for annotation in page.obj.get("/Annots", Array()):
            annotation.F = _PRINT
    if attachments:
        _attach(pdf, attachments, date)
    return ArchivalFacts(3 if attachments else 2, len(attachments))


def archive_claims(*, attached: bool) -> tuple[tuple[str, str, str], ...]:
    """Return what XMP says of such a file (6.6.4): its part, and that its text is Unicode."""
    return (("pdfaid", "part", "3" if attached else "2"), ("pdfaid", "conformance", "U"))


def _declare_colours(pdf: Pdf, profile: bytes) -> None:
    intent = Dictionary(
        Type=Name.OutputIntent,
        S=Name.GTS_PDFA1,
        OutputConditionIdentifier=String("sRGB IEC61966-2.1"),
        RegistryName=String("http://www.color.org"),
        Info=String("sRGB IEC61966-2.1"),
        DestOutputProfile=pdf.make_indirect(Stream(pdf, profile, N=3)),
    )
    pdf.Root.OutputIntents = Array([pdf.make_indirect(intent)])


def _attach(pdf: Pdf, attachments: Sequence[Attachment], date: datetime.date) -> None:
    """Embed files and say that they are what the pages were made from (ISO 19005-3, 6.8; Annex E)."""
    specifications = [_specification(pdf, one, date) for one in attachments]
    names = Array()
    for one, specification in sorted(
        zip(attachments, specifications, strict=True), key=lambda pair: pair[0].name
    ):
        names.extend([String(one.name), specification])
    if "/Names" not in pdf.Root:
        pdf.Root.Names = Dictionary()
    pdf.Root.Names.EmbeddedFiles = pdf.make_indirect(Dictionary(Names=names))
    pdf.Root.AF = Array(specifications)


def _specification(pdf: Pdf, attachment: Attachment, date: datetime.date) -> Object:
    moment = String(f"D:{date:%Y%m%d}120000+08'00'")
    stream = Stream(
        pdf,
        attachment.content,
        Type=Name.EmbeddedFile,
        Subtype=Name(f"/{attachment.media_type}"),
        Params=Dictionary(Size=len(attachment.content), ModDate=moment),
    )
    file = pdf.make_indirect(stream)
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(attachment.name),
            UF=String(attachment.name),
            AFRelationship=Name.Source,
            EF=Dictionary(F=file, UF=file),
        )
    )
